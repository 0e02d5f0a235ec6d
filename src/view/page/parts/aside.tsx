import type { JSX } from 'preact';
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { OutlineEntry, RoomAct, RoomFinding } from '../../room.js';
import { say, spoken } from '../i18n.js';
import { columns } from '../state/act.js';
import { filter, rowsWithin, SEVERITIES, shownFindings, STATES, stateOf } from '../state/findings.js';
import { language as interfaceLanguage } from '../state/settings.js';
import { asideIsOpen, chooseTab, tab, TABS } from '../state/panels.js';
import { currentFinding, jumpToFinding, jumpToRow, placeRead } from '../state/reading.js';
import { hits, query } from '../state/search.js';
import { useOwn } from './row.js';
import { SearchResults } from './search-results.js';
import { showWithin } from './sight.js';

/** Beside the text: its outline, the list of findings, or what has been searched. */
export function Aside({ act }: { act: RoomAct }): JSX.Element {
  const panel = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    const isListed = tab.value === 'outline' ? placeRead.value : currentFinding.value;
    if (isListed === undefined) return;
    // After it has been drawn.
    requestAnimationFrame(() => {
      showWithin(panel.current, panel.current?.querySelector('[aria-current]'));
    });
  });
  return (
    <nav class={`aside${asideIsOpen.value ? ' wanted' : ''}`} id="aside" aria-label={say('aside')}>
      <Tabs act={act} />
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${tab.value}`} class="panel" ref={panel}>
        {tab.value === 'outline' && <Outline act={act} />}
        {tab.value === 'findings' && <Findings act={act} />}
        {tab.value === 'results' && <SearchResults act={act} />}
      </div>
    </nav>
  );
}

function Tabs({ act }: { act: RoomAct }): JSX.Element {
  const shown = TABS.filter((name) => name !== 'results' || query.value.trim() !== '');
  return (
    <div class="tabs" role="tablist">
      {shown.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={tab.value === name}
          aria-controls="panel"
          onClick={() => {
            chooseTab(name);
          }}
        >
          {say(`tab.${name}`, {
            count: name === 'results' ? (hits.value?.length ?? 0) : act.findings.length,
          })}
        </button>
      ))}
    </div>
  );
}

function Outline({ act }: { act: RoomAct }): JSX.Element {
  return (
    <ol class="outline">
      {act.outline.map((entry) => (
        <Entry key={entry.eId} act={act} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ act, entry }: { act: RoomAct; entry: OutlineEntry }): JSX.Element {
  const isHere = useOwn(() => placeRead.value === entry.eId, entry.eId);
  return (
    <li class={`depth-${Math.min(entry.depth, 3)}`}>
      <button
        type="button"
        aria-current={isHere ? 'location' : undefined}
        onClick={() => {
          jumpToRow(entry.row);
        }}
      >
        <span class="outline-name">
          <span class="outline-number">{spoken(entry.cited)}</span> <Heading entry={entry} />
        </span>
        <OpenCount act={act} entry={entry} />
      </button>
    </li>
  );
}

/** In the reader's language, or else in the version that is shown first, of those that have a title. */
function Heading({ entry }: { entry: OutlineEntry }): JSX.Element | null {
  const language = [interfaceLanguage.value, ...columns.value].find(
    (code) => entry.headings[code] !== undefined,
  );
  return language === undefined ? null : <span lang={language}>{entry.headings[language]}</span>;
}

function OpenCount({ act, entry }: { act: RoomAct; entry: OutlineEntry }): JSX.Element | null {
  const [from, to] = rowsWithin(act, entry.eId);
  const open = act.findings.filter(
    (one) =>
      one.row !== undefined && one.row >= from && one.row < to && !one.decision && one.severity !== 'info',
  );
  if (open.length === 0) return null;
  const worst = open.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return (
    <span class={`count ${worst}`} title={say('open-here', { count: open.length })}>
      {open.length}
    </span>
  );
}

function Findings({ act }: { act: RoomAct }): JSX.Element {
  const { rule, severity, state, within } = filter.value;
  const rules = [...new Set(act.findings.map((finding) => finding.rule))].sort();
  return (
    <>
      <div class="filters">
        <Choice
          name={say('filter.severity')}
          value={severity ?? ''}
          options={[
            ['grave', say('filter.grave')],
            ...SEVERITIES.map((one) => [one, say(`severity.${one}`)] as const),
          ]}
          choose={(value) => {
            filter.value = without({ ...filter.value, severity: value });
          }}
        />
        <Choice
          name={say('filter.state')}
          value={state ?? ''}
          options={STATES.map((one) => [one, say(`state.${one}`)])}
          choose={(value) => {
            filter.value = without({ ...filter.value, state: value });
          }}
        />
        <Choice
          name={say('filter.rule')}
          value={rule ?? ''}
          options={rules.map((id) => {
            const title = act.rules[id]?.title;
            return [id, title === undefined ? id : spoken(title)];
          })}
          choose={(value) => {
            filter.value = without({ ...filter.value, rule: value });
          }}
        />
        <Choice
          name={say('filter.within')}
          value={within ?? ''}
          options={act.outline.map(({ eId, cited }) => [eId, spoken(cited)])}
          choose={(value) => {
            filter.value = without({ ...filter.value, within: value });
          }}
        />
      </div>
      <p class="shown" role="status">
        {say('shown', { count: shownFindings.value.length, all: act.findings.length })}
      </p>
      <ol class="findings">
        {shownFindings.value.map((finding) => (
          <FindingLine key={finding.key} finding={finding} />
        ))}
      </ol>
    </>
  );
}

function FindingLine({ finding }: { finding: RoomFinding }): JSX.Element {
  const isCurrent = useOwn(() => currentFinding.value === finding.key, finding.key);
  return (
    <li>
      <button
        type="button"
        class={`finding-line ${finding.severity}`}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => {
          jumpToFinding(finding.key);
        }}
      >
        <span class="badge">{say(`severity.${finding.severity}`)}</span>{' '}
        <span class="place">{spoken(finding.cited)}</span>{' '}
        {finding.decision !== undefined && <span class="badge">{say(`state.${stateOf(finding)}`)}</span>}
        <span class="sentence">{spoken(finding.message)}</span>
      </button>
    </li>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  choose: (value: string) => void;
}

function Choice({ name, value, options, choose }: ChoiceProps): JSX.Element {
  return (
    <label class="choice">
      <span>{name}</span>
      <select
        value={value}
        onChange={(event) => {
          choose(event.currentTarget.value);
        }}
      >
        <option value="">{say('filter.all')}</option>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** An empty choice is none. */
function without(chosen: Readonly<Record<string, string | undefined>>): typeof filter.value {
  return Object.fromEntries(
    Object.entries(chosen).filter(([, value]) => value !== undefined && value !== ''),
  );
}
