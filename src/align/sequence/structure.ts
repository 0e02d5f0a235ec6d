import type { Corridor } from './corridor.js';
import type { ListMembers } from './crossings.js';

/** What is known of two sequences beside their content; scores are in nats. */
export interface Structure {
  /** Only segments of blocks with the same number may be counterparts. By index, ascending on both sides. */
  blocks?: { source: Int32Array; target: Int32Array };
  /** What speaks for pairing source `i` with target `j`; `-Infinity` where they cannot be counterparts. */
  prior: (i: number, j: number) => number;
  /** What it costs to join a segment with the one after it in a bead, by index. */
  seams: { source: ArrayLike<number>; target: ArrayLike<number> };
  /** Lists whose members may stand in another order. */
  lists?: readonly ListMembers[];
}

/** For `a` segments of the source from `i` on and `b` of the target from `j` on: their worst pair, less what the seams cost. */
export function structureScore(
  { prior, seams }: Structure,
  i: number,
  a: number,
  j: number,
  b: number,
): number {
  let score = Infinity;
  for (let row = i; row < i + a; row += 1) {
    for (let column = j; column < j + b; column += 1) score = Math.min(score, prior(row, column));
  }
  for (let row = i; row < i + a - 1; row += 1) score -= seams.source[row] ?? 0;
  for (let column = j; column < j + b - 1; column += 1) score -= seams.target[column] ?? 0;
  return score;
}

/** The nodes through which a way may lead when each block of the source has its own stretch of the target. */
export function corridorOfBlocks({ source, target }: NonNullable<Structure['blocks']>): Corridor {
  const rows = source.length;
  const low = new Int32Array(rows + 1);
  const high = new Int32Array(rows + 1).fill(target.length);
  let [start, end] = [0, 0];
  for (let i = 0; i < rows; i += 1) {
    const block = source[i] ?? 0;
    while (start < target.length && (target[start] ?? 0) < block) start += 1;
    while (end < target.length && (target[end] ?? 0) <= block) end += 1;
    // The node before segment `i` may still belong to the block before, the node behind it already to this one.
    high[i] = end;
    low[i + 1] = start;
  }
  return { low, high };
}
