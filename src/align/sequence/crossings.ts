/** Members of one list in both sequences, by their indexes, each a single segment. */
export interface ListMembers {
  source: readonly number[];
  target: readonly number[];
}

/** A pair that stands elsewhere in the other list, and how much better it fits than what its members had, in nats. */
export interface Crossing {
  source: number;
  target: number;
  margin: number;
}

/** A pair must fit so much better than what either member has now; numbers and order speak for that. */
const MARGIN = 1.5;

/**
 * Finds members of a list that stand in another order in the other version: pairs that are each other's best match by
 * content, and clearly better than what the monotone path gave them. Members that two crossings leave over are paired
 * with each other if there is one on either side, for a list in another order has the same members.
 */
export function findCrossings(
  { source, target }: ListMembers,
  partnerOf: ReadonlyMap<number, number>,
  worth: (source: number, targets: readonly number[]) => Float64Array,
): Crossing[] {
  const rows = source.map((i) => worth(i, target));
  const bestTarget = rows.map((row) => argMax(row));
  const bestSource = target.map((_, column) => argMax(rows.map((row) => row[column] ?? -Infinity)));
  const columnOf = new Map(target.map((j, column) => [j, column]));
  const rowOf = new Map(source.map((i, row) => [partnerOf.get(i), row]));
  const crossings: Crossing[] = [];
  rows.forEach((row, at) => {
    const column = bestTarget[at] ?? -1;
    const [i, j] = [source[at], target[column]];
    if (i === undefined || j === undefined || bestSource[column] !== at || partnerOf.get(i) === j) return;
    const own = row[columnOf.get(partnerOf.get(i) ?? -1) ?? -1] ?? 0;
    const other = rows[rowOf.get(j) ?? -1]?.[column] ?? 0;
    const margin = (row[column] ?? -Infinity) - Math.max(own, other, 0);
    if (margin > MARGIN) crossings.push({ source: i, target: j, margin });
  });
  return [...crossings, ...leftOver(crossings, partnerOf)];
}

/** Whose partners were taken away and who are alone on their side pair up. */
function leftOver(crossings: readonly Crossing[], partnerOf: ReadonlyMap<number, number>): Crossing[] {
  const [sources, targets] = [
    new Set(crossings.map((one) => one.source)),
    new Set(crossings.map((one) => one.target)),
  ];
  const widowed = [...partnerOf].filter(([i, j]) => targets.has(j) && !sources.has(i)).map(([i]) => i);
  const free = [...partnerOf].filter(([i, j]) => sources.has(i) && !targets.has(j)).map(([, j]) => j);
  const [i, j] = [widowed[0], free[0]];
  if (widowed.length !== 1 || free.length !== 1 || i === undefined || j === undefined) return [];
  return [{ source: i, target: j, margin: Math.min(...crossings.map((one) => one.margin)) }];
}

function argMax(values: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}
