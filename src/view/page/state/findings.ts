import { computed, signal } from '@preact/signals';
import { VERDICTS, type Verdict } from '../../../model/review.js';
import type { Severity } from '../../../model/finding.js';
import type { OutlineEntry, RoomAct, RoomFinding } from '../../room.js';
import { act } from './act.js';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
export const STATES = ['open', ...VERDICTS] as const;
export type State = 'open' | Verdict;

export interface Filter {
  rule?: string;
  /** One, or all that are more than notes. */
  severity?: Severity | 'grave';
  /** A division of the outline. */
  within?: string;
  state?: State;
}

export const filter = signal<Filter>({});

/** The findings that the filter lets through, in the order of the text. */
export const shownFindings = computed((): readonly RoomFinding[] => {
  const current = act.value;
  return current === undefined ? [] : current.findings.filter(filterOf(current, filter.value));
});

/** By row, the findings that stand there with their numbers, from 1 in the order of the act. */
export const findingsByRow = computed((): ReadonlyMap<number, readonly Numbered[]> => {
  const rows = new Map<number, Numbered[]>();
  act.value?.findings.forEach((finding, at) => {
    if (finding.row === undefined) return;
    const own = rows.get(finding.row) ?? [];
    own.push({ finding, number: at + 1 });
    rows.set(finding.row, own);
  });
  return rows;
});

export interface Numbered {
  finding: RoomFinding;
  number: number;
}

export function stateOf({ decision }: RoomFinding): State {
  return decision?.verdict ?? 'open';
}

function filterOf(current: RoomAct, { rule, severity, within, state }: Filter) {
  const rows = within === undefined ? undefined : rowsWithin(current, within);
  return (finding: RoomFinding): boolean =>
    (rule === undefined || finding.rule === rule) &&
    (severity === undefined ||
      finding.severity === severity ||
      (severity === 'grave' && finding.severity !== 'info')) &&
    (state === undefined || stateOf(finding) === state) &&
    (rows === undefined || (finding.row !== undefined && finding.row >= rows[0] && finding.row < rows[1]));
}

/** The rows of a division of the outline with all that lies in it: from, and up to but without. */
export function rowsWithin({ outline, rows }: RoomAct, eId: string): readonly [number, number] {
  const at = outline.findIndex((entry) => entry.eId === eId);
  const entry: OutlineEntry | undefined = outline[at];
  if (entry === undefined) return [0, rows.length];
  const next = outline.slice(at + 1).find((later) => later.depth <= entry.depth);
  return [entry.row, next?.row ?? rows.length];
}
