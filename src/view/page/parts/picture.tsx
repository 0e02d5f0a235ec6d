import type { JSX } from 'preact';
import type { OutlineEntry, RoomAct, RoomFinding } from '../../room.js';
import { say, spoken } from '../i18n.js';
import { filter, rowsWithin, SEVERITIES } from '../state/findings.js';
import { chooseTab } from '../state/panels.js';
import { jumpToRow } from '../state/reading.js';

/** In pixels of the picture. */
const CELL = 28;
/** What a letter of a name takes at most. */
const LETTER = 8;

/** Where the findings lie: a dot for those of a rule in a chapter, the larger the more; it leads there. */
export function Picture({ act }: { act: RoomAct }): JSX.Element | null {
  const parts = chaptersOf(act);
  const rules = [...new Set(act.findings.map(({ rule }) => rule))].sort();
  if (rules.length === 0) return null;
  const longest = Math.max(...parts.map(({ cited }) => shortened(spoken(cited)).length));
  const height = LETTER * longest + LETTER;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={say('picture')}>
      <table class="picture">
        <caption>{say('picture')}</caption>
        <thead>
          <tr>
            <td />
            {parts.map((part) => (
              <th key={part.eId} scope="col" title={spoken(part.cited)}>
                <svg width={CELL} height={height} role="img" aria-label={spoken(part.cited)}>
                  <text transform={`translate(${CELL / 2 + 4} ${height - 4}) rotate(-90)`}>
                    {shortened(spoken(part.cited))}
                  </text>
                </svg>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
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
  const radius = Math.min(CELL / 2 - 2, 6 + Math.sqrt(own.length) * 2);
  const name = `${spoken(part.cited)}: ${own.length}`;
  return (
    <td>
      <button
        type="button"
        class={`dot ${worst(own)}`}
        aria-label={name}
        title={name}
        onClick={() => {
          filter.value = { rule, within: part.eId };
          chooseTab('findings');
          jumpToRow(own[0]?.row ?? part.row);
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
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return first.length > 16 ? `${first.slice(0, 15)}…` : first;
}
