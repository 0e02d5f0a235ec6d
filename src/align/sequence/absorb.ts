import type { Corpus } from './corpus.js';
import type { LengthRatio } from './length.js';
import type { PathBead } from './path-bead.js';
import type { TranslationTable } from './table.js';
import { SHAPES } from './weights.js';

/** The most segments that the lattice joins on one side. */
const MOST = Math.max(...SHAPES.flat());
/** A list in one sentence must fit its members in length, within this difference of logarithms, */
const FITS = 0.35;
/** and this share of what its members say that could be rendered must be rendered in it. */
const RENDERED = 0.3;

/** The two texts and what the last pass knew of them. */
export interface AbsorbContext {
  source: Corpus;
  target: Corpus;
  forward: TranslationTable;
  ratio: LengthRatio | undefined;
}

/**
 * Makes beads larger than the lattice has shapes for: one sentence with commas may be a whole list with semicolons in the
 * other language. What was left alone beside a large bead joins it as long as the lengths fit better so; and several that
 * were left alone beside one of the other side make a bead with it, if lengths and words fit.
 */
export function absorb(path: readonly PathBead[], context: AbsorbContext): PathBead[] {
  const grown: PathBead[] = [];
  for (const bead of path) {
    grown.push(bead);
    for (let joined = joinLast(grown, context); joined; joined = joinLast(grown, context))
      grown.splice(-2, 2, joined);
  }
  return listsInOne(grown, context);
}

/** The last two beads as one, if one is large, the other alone beside it, and the lengths fit better so. */
function joinLast(beads: readonly PathBead[], context: AbsorbContext): PathBead | undefined {
  const [first, second] = beads.slice(-2);
  if (!first || !second || !(joins(first, second) || joins(second, first))) return undefined;
  const large = isAlone(first) ? second : first;
  const joined = {
    i: first.i,
    a: first.a + second.a,
    j: first.j,
    b: first.b + second.b,
    probability: large.probability,
  };
  return misfit(joined, context) < misfit(large, context) ? joined : undefined;
}

/** `alone` has segments only on the side on which `large` has as many as there are shapes for, or more. */
function joins(alone: PathBead, large: PathBead): boolean {
  return (
    (alone.b === 0 && large.a >= MOST && large.b > 0) || (alone.a === 0 && large.b >= MOST && large.a > 0)
  );
}

/** Runs of beads without counterparts, several segments on one side and one on the other, as one bead where they fit. */
function listsInOne(path: readonly PathBead[], context: AbsorbContext): PathBead[] {
  const found: PathBead[] = [];
  for (let at = 0; at < path.length;) {
    let end = at;
    while (end < path.length && isAlone(path[end])) end += 1;
    const run = path.slice(at, Math.max(end, at + 1));
    const list = joinedRun(run);
    const fits = list && misfit(list, context) < FITS && rendered(list, context) >= RENDERED;
    found.push(...(fits ? [list] : run));
    at += run.length;
  }
  return found;
}

function joinedRun(run: readonly PathBead[]): PathBead | undefined {
  const [first] = run;
  if (!first) return undefined;
  const total = (side: 'a' | 'b'): number => run.reduce((sum, bead) => sum + bead[side], 0);
  const [a, b] = [total('a'), total('b')];
  if (Math.min(a, b) !== 1 || Math.max(a, b) <= MOST) return undefined;
  const probability = 1 - Math.max(...run.map((bead) => bead.probability));
  return { i: first.i, a, j: first.j, b, probability };
}

function isAlone(bead: PathBead | undefined): boolean {
  return bead?.a === 0 || bead?.b === 0;
}

function misfit({ i, a, j, b }: PathBead, { source, target, ratio }: AbsorbContext): number {
  const [left, right] = [source.lengthOf(i, a), target.lengthOf(j, b)];
  return Math.abs(Math.log((right + 1) / (left + 1)) - (ratio?.mean ?? 0));
}

/** The share of those terms of the source that have a rendering anywhere in the text which have one here. */
function rendered({ i, a, j, b }: PathBead, { source, target, forward }: AbsorbContext): number {
  const present = new Set(target.contentOf(j, b));
  let [known, here] = [0, 0];
  for (const term of source.contentOf(i, a)) {
    const words = forward.columns.subarray(forward.starts[term], forward.starts[term + 1]);
    if (words.length === 0) continue;
    known += 1;
    if (words.some((word) => present.has(word))) here += 1;
  }
  return known === 0 ? 0 : here / known;
}
