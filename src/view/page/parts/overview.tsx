import type { JSX } from 'preact';
import type { RoomAct } from '../../room.js';
import { languageName, say, spoken } from '../i18n.js';
import { SEVERITIES, STATES, stateOf } from '../state/findings.js';
import { jumpToRow } from '../state/reading.js';
import { Picture } from './picture.js';

/** The act at a glance: what it is made of, and where the findings lie, by rule and chapter. */
export function Overview({ act }: { act: RoomAct }): JSX.Element {
  return (
    <main id="text" class="overview" tabIndex={-1}>
      <h1>{say('overview')}</h1>
      <Versions act={act} />
      <Types act={act} />
      <States act={act} />
      <Picture act={act} />
      <Former act={act} />
    </main>
  );
}

/** What lies side by side, and where it comes from. */
function Versions({ act }: { act: RoomAct }): JSX.Element {
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={say('versions')}>
      <table class="facts">
        <caption>{say('versions')}</caption>
        <thead>
          <tr>
            <td />
            {(['title', 'edition-name', 'clause-count', 'source', 'file'] as const).map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {act.languages.map((code) => {
            const { title, edition, source, file } = act.versions[code] ?? { file: '' };
            return (
              <tr key={code}>
                <th scope="row">{languageName(code)}</th>
                <td lang={code}>{title}</td>
                <td>{edition}</td>
                <td>{act.rows.reduce((sum, { sides }) => sum + (sides[code]?.length ?? 0), 0)}</td>
                <td>{source}</td>
                <td>{file}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Rows by their numbers of clauses; each leads to the first one, for the unusual ones are worth a look. */
function Types({ act }: { act: RoomAct }): JSX.Element {
  const types = new Map<string, number[]>();
  act.rows.forEach(({ type }, at) => {
    types.set(type, [...(types.get(type) ?? []), at]);
  });
  return (
    <section>
      <h2>{say('types')}</h2>
      <p class="types">
        {[...types]
          .sort(([, a], [, b]) => b.length - a.length)
          .map(([type, [first = 0, ...others]]) => (
            <button
              key={type}
              type="button"
              title={spoken(act.rows[first]?.cited ?? { kk: type, ru: type, en: type })}
              onClick={() => {
                jumpToRow(first);
              }}
            >
              {type} × {others.length + 1}
            </button>
          ))}
      </p>
    </section>
  );
}

function States({ act: { findings } }: { act: RoomAct }): JSX.Element {
  if (findings.length === 0) return <p>{say('nothing-found')}</p>;
  return (
    <table class="facts numbers">
      <caption>{say('state-table')}</caption>
      <thead>
        <tr>
          <td />
          {STATES.map((state) => (
            <th key={state} scope="col">
              {say(`state.${state}`)}
            </th>
          ))}
          <th scope="col">{say('total')}</th>
        </tr>
      </thead>
      <tbody>
        {SEVERITIES.map((severity) => {
          const own = findings.filter((one) => one.severity === severity);
          return (
            <tr key={severity}>
              <th scope="row" class={severity}>
                <span class="badge">{say(`severity.${severity}`)}</span>
              </th>
              {STATES.map((state) => (
                <td key={state}>{own.filter((one) => stateOf(one) === state).length}</td>
              ))}
              <td>{own.length}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Decisions that hold no longer are not forgotten: somebody has to look at them again. */
function Former({ act }: { act: RoomAct }): JSX.Element | null {
  if (act.former.length === 0) return null;
  return (
    <section>
      <h2>{say('former')}</h2>
      <ul class="former">
        {act.former.map(({ rule, eId, cited, pair, state, verdict, by, on, reason }) => (
          <li key={`${rule} ${pair} ${eId}`}>
            <strong>{spoken(cited)}</strong> – {titleOf(act, rule)}: {say(`state.${verdict}`)} ({by}, {on})
            {reason !== undefined && ` – ${reason}`} · <em>{say(`former-state.${state}`)}</em>
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf({ rules }: RoomAct, rule: string): string {
  const title = rules[rule]?.title;
  return title === undefined ? rule : spoken(title);
}
