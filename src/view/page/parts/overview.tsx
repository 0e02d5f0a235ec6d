import type { JSX } from 'preact';
import type { OutlineEntry, RoomAct, RoomFinding } from '../../room.js';
import { languageName, say, spoken } from '../i18n.js';
import { filter, rowsWithin, SEVERITIES } from '../state/findings.js';
import { goToRow } from '../state/reading.js';
import { go } from '../state/route.js';

/** In pixels of the picture. */
const CELL = 22;

/** The act at a glance: what it is made of, and where the findings lie, by rule and chapter. */
export function Overview({ act }: { act: RoomAct }): JSX.Element {
  const types = new Map<string, number>();
  for (const { type } of act.rows) types.set(type, (types.get(type) ?? 0) + 1);
  return (
    <main id="text" class="overview" tabIndex={-1}>
      <h1>{say('overview')}</h1>
      <dl class="facts">
        {act.languages.map((code) => (
          <div key={code}>
            <dt>{languageName(code)}</dt>
            <dd>
              {say('clauses', {
                count: act.rows.reduce((sum, { sides }) => sum + (sides[code]?.length ?? 0), 0),
              })}
              {editionOf(act, code)}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('types')}</dt>
          <dd>
            {[...types]
              .sort(([, a], [, b]) => b - a)
              .map(([type, count]) => `${type} × ${count}`)
              .join(', ')}
          </dd>
        </div>
        {SEVERITIES.map((severity) => (
          <div key={severity}>
            <dt>{say(`severity.${severity}`)}</dt>
            <dd>{act.findings.filter((one) => one.severity === severity).length}</dd>
          </div>
        ))}
      </dl>
      <Picture act={act} />
    </main>
  );
}

function editionOf({ versions }: RoomAct, code: string): string {
  const edition = versions[code]?.edition;
  return edition === undefined ? '' : ` · ${edition}`;
}

function Picture({ act }: { act: RoomAct }): JSX.Element {
  const parts = chaptersOf(act);
  const rules = [...new Set(act.findings.map(({ rule }) => rule))].sort();
  const width = 16 + parts.length * CELL;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={say('picture')}>
      <table class="picture">
        <caption>{say('picture')}</caption>
        <thead>
          <tr>
            <td />
            {parts.map((part) => (
              <th key={part.eId} scope="col" title={spoken(part.cited)}>
                <svg width={CELL} height="120" role="img" aria-label={spoken(part.cited)}>
                  <text transform={`translate(${CELL / 2 + 4} 116) rotate(-90)`}>
                    {shortened(spoken(part.cited))}
                  </text>
                </svg>
              </th>
            ))}
          </tr>
        </thead>
        <tbody data-width={width}>
          {rules.map((rule) => (
            <tr key={rule}>
              <th scope="row">{act.rules[rule] === undefined ? rule : spoken(act.rules[rule].title)}</th>
              {parts.map((part) => (
                <Cell key={part.eId} act={act} part={part} rule={rule} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ act, part, rule }: { act: RoomAct; part: OutlineEntry; rule: string }): JSX.Element {
  const [from, to] = rowsWithin(act, part.eId);
  const own = act.findings.filter(
    (one) => one.rule === rule && one.row !== undefined && one.row >= from && one.row < to,
  );
  if (own.length === 0) return <td />;
  const radius = Math.min(CELL / 2 - 1, 4 + Math.sqrt(own.length) * 2);
  return (
    <td>
      <button
        type="button"
        class={`dot ${worst(own)}`}
        aria-label={`${spoken(part.cited)}: ${own.length}`}
        onClick={() => {
          filter.value = { rule, within: part.eId };
          go({ act: act.id });
          goToRow(own[0]?.row ?? part.row);
        }}
      >
        <svg width={CELL} height={CELL} aria-hidden="true">
          <circle cx={CELL / 2} cy={CELL / 2} r={radius} />
          <text x={CELL / 2} y={CELL / 2 + 4} text-anchor="middle">
            {own.length}
          </text>
        </svg>
      </button>
    </td>
  );
}

/** The chapters, or sections; the articles of an act that has neither. */
function chaptersOf({ outline }: RoomAct): readonly OutlineEntry[] {
  const chapters = outline.filter(({ kind }) => kind !== 'article');
  return chapters.length > 1 ? chapters : outline;
}

function worst(findings: readonly RoomFinding[]): string {
  return SEVERITIES.find((severity) => findings.some((one) => one.severity === severity)) ?? 'info';
}

function shortened(text: string): string {
  return text.length > 16 ? `${text.slice(0, 15)}…` : text;
}
