import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { RoomAct, RoomFinding, RoomRow } from '../../room.js';
import { languageName, say, spoken } from '../i18n.js';
import { busy, source } from '../state/act.js';
import { stateOf, type Numbered } from '../state/findings.js';
import { currentFinding } from '../state/reading.js';
import { language } from '../state/settings.js';
import { hashOf } from '../state/route.js';
import { Correct } from './correct.js';
import { ask, DecideForm, decideNow, undecide, wish } from './decide.js';
import { CopyButton } from './row.js';

interface NotesProps {
  act: RoomAct;
  row: RoomRow;
  at: number;
  findings: readonly Numbered[];
}

/** What is to be said of a row: its findings, how it was paired, and how to correct that. */
export function Notes({ act, row, at, findings }: NotesProps): JSX.Element {
  const link = `${location.href.split('#')[0] ?? ''}${hashOf({ act: act.id, eId: row.eId })}`;
  return (
    <div class="notes">
      {findings.length === 0 && <p>{say('no-findings')}</p>}
      {findings.map(({ finding, number }) => (
        <Finding key={finding.key} act={act} finding={finding} number={number} />
      ))}
      <details class="pairing">
        <summary>{say('pairing')}</summary>
        <p>
          {say('score', { score: row.score.toLocaleString(language.value, { maximumFractionDigits: 2 }) })} ·{' '}
          {say(`origin.${row.origin}`)}
          {row.evidence.anchors.length > 0 && ` · ${row.evidence.anchors.join(', ')}`}
          {row.evidence.terms.length > 0 && ` · ${row.evidence.terms.join(', ')}`}
        </p>
        <Correct act={act} row={row} at={at} />
      </details>
      <p class="cite">
        <CopyButton text={link} name={say('copy-link')} />
        {(['kk', 'ru', 'en'] as const).map((code) => (
          <CopyButton key={code} text={row.cited[code]} name={row.cited[code]} language={code} />
        ))}
      </p>
    </div>
  );
}

const ruleShown = signal<string | undefined>(undefined);

interface FindingProps {
  act: RoomAct;
  finding: RoomFinding;
  number: number;
}

function Finding({ act, finding, number }: FindingProps): JSX.Element {
  const { key, rule, severity, confidence, message, says, decision } = finding;
  const known = act.rules[rule];
  const isCurrent = currentFinding.value === key;
  return (
    <article
      class={`finding ${severity}${isCurrent ? ' current' : ''}`}
      aria-label={`${number}`}
      onFocusIn={() => {
        currentFinding.value = key;
      }}
    >
      <p class="finding-head">
        <span class="number">{number}</span>
        <span class="badge">{say(`severity.${severity}`)}</span>
        <strong>{known === undefined ? rule : spoken(known.title)}</strong>
        <span class="confidence">{say('confidence', { percent: Math.round(confidence * 100) })}</span>
        {decision !== undefined && <span class="badge state">{say(`state.${stateOf(finding)}`)}</span>}
      </p>
      <p class="sentence">{spoken(message)}</p>
      {Object.keys(says).length > 0 && (
        <dl class="says">
          {Object.entries(says).map(([code, said]) => (
            <div key={code}>
              <dt>{languageName(code)}</dt>
              <dd>{spoken(said)}</dd>
            </div>
          ))}
        </dl>
      )}
      {decision !== undefined && (
        <p class="decision">
          {say(`state.${decision.verdict}`)}: {decision.by}, {decision.on}
          {decision.reason !== undefined && ` – ${decision.reason}`}
        </p>
      )}
      <p class="deeds">
        <button type="button" disabled={busy.value} onClick={() => void decideNow(key, 'accepted')}>
          {say('accept')}
        </button>
        <button
          type="button"
          disabled={busy.value}
          onClick={() => {
            ask(key, 'dismissed');
          }}
        >
          {say('dismiss')}
        </button>
        <button type="button" disabled={busy.value} onClick={() => void decideNow(key, 'marked')}>
          {say('mark')}
        </button>
        <button
          type="button"
          disabled={busy.value}
          onClick={() => {
            ask(key);
          }}
        >
          {say('comment')} …
        </button>
        {decision !== undefined && isRevocable(act.id, key) && (
          <button type="button" disabled={busy.value} onClick={() => void undecide(key)}>
            {say('undecide')}
          </button>
        )}
        <button
          type="button"
          aria-expanded={ruleShown.value === key}
          onClick={() => {
            ruleShown.value = ruleShown.value === key ? undefined : key;
          }}
        >
          {say('about-rule')}
        </button>
      </p>
      {wish.value?.finding === key && <DecideForm />}
      {ruleShown.value === key && known !== undefined && <Documentation text={spoken(known.documentation)} />}
    </article>
  );
}

/** A page without a server takes back only what was decided in it. */
function isRevocable(id: string, finding: string): boolean {
  const work = source.value?.work?.(id);
  return work === undefined || finding in work.decisions;
}

/** The rule's documentation: paragraphs, of which some begin with a bold word and a colon. */
function Documentation({ text }: { text: string }): JSX.Element {
  return (
    <div class="documentation">
      {text.split(/\n{2,}/u).map((paragraph, at) => {
        const [, head, rest] = /^\*\*(.+?):\*\*\s*([^]*)$/u.exec(paragraph.trim()) ?? [];
        return (
          <p key={at}>
            {head !== undefined && <strong>{plain(head)}: </strong>}
            {plain(rest ?? paragraph)}
          </p>
        );
      })}
    </div>
  );
}

/** Without the escapes of Markdown. */
function plain(text: string): string {
  return text.replace(/\\([\\`*_<[\]])/gu, '$1');
}
