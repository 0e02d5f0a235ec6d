import type { PathBead } from './path-bead.js';
import type { LengthRatio } from './length.js';
import type { Segment } from './segment.js';
import { SHAPES } from './weights.js';

/** The most segments that the lattice joins on one side. */
const MOST = Math.max(...SHAPES.flat());

/**
 * Lets the largest beads grow: one sentence with commas may be a whole list with semicolons in the other language, more
 * than the lattice has shapes for. What was left alone beside such a bead joins it as long as the lengths fit better so.
 */
export function absorb(
  path: readonly PathBead[],
  [source, target]: readonly [readonly Segment[], readonly Segment[]],
  ratio: LengthRatio | undefined,
): PathBead[] {
  const misfit = ({ i, a, j, b }: PathBead): number => {
    const [left, right] = [lengthOf(source.slice(i, i + a)), lengthOf(target.slice(j, j + b))];
    return Math.abs(Math.log((right + 1) / (left + 1)) - (ratio?.mean ?? 0));
  };
  const grown: PathBead[] = [];
  for (const bead of path) {
    grown.push(bead);
    for (let joined = joinLast(grown); joined; joined = joinLast(grown)) grown.splice(-2, 2, joined);
  }
  return grown;

  /** The last two beads as one, if one is large, the other alone beside it, and the lengths fit better so. */
  function joinLast(beads: readonly PathBead[]): PathBead | undefined {
    const [first, second] = beads.slice(-2);
    if (!first || !second || !(joins(first, second) || joins(second, first))) return undefined;
    const large = isAlone(first) ? second : first;
    const { a, b } = { a: first.a + second.a, b: first.b + second.b };
    const joined = { i: first.i, a, j: first.j, b, probability: large.probability };
    return misfit(joined) < misfit(large) ? joined : undefined;
  }
}

/** `alone` has segments only on the side on which `large` has as many as there are shapes for, or more. */
function joins(alone: PathBead, large: PathBead): boolean {
  return (
    (alone.b === 0 && large.a >= MOST && large.b > 0) || (alone.a === 0 && large.b >= MOST && large.a > 0)
  );
}

function isAlone({ a, b }: PathBead): boolean {
  return a === 0 || b === 0;
}

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { length }) => sum + length, 0);
}
