import type { PathBead } from './lattice.js';
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
    const before = grown.at(-1);
    const joined = before && (joins(before, bead) || joins(bead, before)) ? join(before, bead) : undefined;
    if (before && joined && misfit(joined) < misfit(isAlone(before) ? bead : before))
      grown[grown.length - 1] = joined;
    else grown.push(bead);
    // What stands before a large bead is known to join it only when the bead is reached.
    for (let last = grown.at(-2); last && joined; last = grown.at(-2)) {
      const whole = grown.at(-1) ?? bead;
      if (!joins(last, whole) || misfit(join(last, whole)) >= misfit(whole)) break;
      grown.splice(-2, 2, join(last, whole));
    }
  }
  return grown;
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

function join(first: PathBead, second: PathBead): PathBead {
  const probability = isAlone(first) ? second.probability : first.probability;
  return { i: first.i, a: first.a + second.a, j: first.j, b: first.b + second.b, probability };
}

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { length }) => sum + length, 0);
}
