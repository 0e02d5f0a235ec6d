import type { Segment } from './segment.js';

/** The columns that are looked at in each row of the search: `low[i] <= j < high[i]`, both ascending. */
export interface Band {
  low: Int32Array;
  high: Int32Array;
}

/** Texts up to this many pairs are searched without a band. */
const SMALL = 2_000_000;
/** How far beside the coarse path the search looks. */
const MARGIN = 60;
/** A feature that occurs this often on each side may mark the way. */
const RARE = 2;

/** The band for two texts: everything for small ones, else the surroundings of a coarse path through rare features. */
export function bandFor(source: readonly Segment[], target: readonly Segment[]): Band {
  const rows = source.length + 1;
  const columns = target.length + 1;
  const low = new Int32Array(rows);
  const high = new Int32Array(rows).fill(columns);
  if (rows * columns <= SMALL) return { low, high };
  const path = [[0, 0], ...coarsePath(source, target), [rows - 1, columns - 1]] as const;
  low.fill(columns);
  high.fill(0);
  for (let at = 1; at < path.length; at += 1) {
    const [i1 = 0, j1 = 0] = path[at - 1] ?? [];
    const [i2 = 0, j2 = 0] = path[at] ?? [];
    // Between two marks the way may be anywhere in their rectangle, as where a block is missing.
    for (let i = Math.max(0, i1 - MARGIN); i <= Math.min(rows - 1, i2 + MARGIN); i += 1) {
      low[i] = Math.min(low[i] ?? 0, Math.max(0, j1 - MARGIN));
      high[i] = Math.max(high[i] ?? 0, Math.min(columns, j2 + MARGIN + 1));
    }
  }
  return { low, high };
}

/** Pairs of segments that share features which are rare on both sides, in ascending order on both. */
function coarsePath(source: readonly Segment[], target: readonly Segment[]): [number, number][] {
  const [inSource, inTarget] = [places(source), places(target)];
  const votes = new Map<number, number>();
  for (const [key, rows] of inSource) {
    const columns = inTarget.get(key);
    if (rows.length > RARE || !columns || columns.length > RARE) continue;
    for (const i of rows) for (const j of columns) votes.set(i * target.length + j, (votes.get(i * target.length + j) ?? 0) + 1 / (rows.length * columns.length));
  }
  const marks = [...votes]
    .filter(([, vote]) => vote > 1)
    .map(([cell]) => [Math.floor(cell / target.length), cell % target.length] as [number, number])
    .sort(([a, b], [c, d]) => a - c || d - b);
  return longestAscending(marks);
}

function places(segments: readonly Segment[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  segments.forEach(({ features }, index) => {
    for (const { key } of features) {
      const list = found.get(key);
      if (list) list.push(index);
      else found.set(key, [index]);
    }
  });
  return found;
}

/** The longest subsequence that ascends in both coordinates (patience sorting). */
function longestAscending(marks: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(marks.length).fill(-1);
  marks.forEach(([, column], at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[tails[middle] ?? 0]?.[1] ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  });
  const found: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const mark = marks[at];
    if (mark) found.push(mark);
  }
  return found.reverse();
}
