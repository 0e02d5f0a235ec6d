import type { Word, WordAlignment } from '../../align/words/word-aligner.js';
import type { ClauseReading } from '../compare/reading.js';

export type ContentWord = Word<ClauseReading>;

/** Neighbouring content words of one side that have no counterpart of their own on the other side. */
export interface Residue {
  /** Which side of the passage it stands on. */
  side: 0 | 1;
  words: readonly ContentWord[];
  /** How many of them share the counterpart of others. */
  shared: number;
  /** Where it stands among the words of its side. */
  places: readonly number[];
  /** What the other side has in its place and is not accounted for either: a rendering that is not known, or another word. */
  instead: Residue | undefined;
}

/** The words of a passage with their counterparts, and those that have none. */
export interface Accounted {
  alignment: WordAlignment<ClauseReading>;
  residues: readonly Residue[];
}

/** Words of grammar that may stand within a residue. */
const GAP = 1;

/** The residues of both sides, in the order of their words. */
export function residuesOf(alignment: WordAlignment<ClauseReading>): Residue[] {
  const [left, right] = [runs(alignment, 0), runs(alignment, 1)];
  // What is accounted for by others stands in place of nothing.
  const alone = (residues: readonly Residue[]): Residue[] =>
    residues.filter(({ words, shared }) => shared < words.length);
  for (const [a, b] of substitutions(alone(left), alone(right), alignment)) [a.instead, b.instead] = [b, a];
  return [...left, ...right];
}

function runs({ left, right, links, shared }: WordAlignment<ClauseReading>, side: 0 | 1): Residue[] {
  const words = side === 0 ? left : right;
  const linked = new Set(links.flatMap((link) => (side === 0 ? link.left : link.right)));
  for (const at of shared[side]) linked.delete(at);
  const found: { places: number[]; end: number }[] = [];
  words.forEach(({ content, reading }, at) => {
    if (linked.has(at) || !content) return;
    const last = found.at(-1);
    const before = last === undefined ? undefined : words[last.end];
    if (last && before?.reading === reading && isJoined(words, linked, last.end, at)) {
      last.places.push(at);
      last.end = at;
    } else found.push({ places: [at], end: at });
  });
  // One version may well repeat a word that the other has once; a whole phrase it does not repeat by chance.
  const told = found.filter(({ places }) => places.length > 1 || places.some((at) => !shared[side].has(at)));
  return told.map(({ places }) => ({
    side,
    places,
    shared: places.filter((at) => shared[side].has(at)).length,
    words: places.flatMap((at) => words[at] ?? []),
    instead: undefined,
  }));
}

function isJoined(
  words: readonly ContentWord[],
  linked: ReadonlySet<number>,
  from: number,
  to: number,
): boolean {
  if (to - from - 1 > GAP) return false;
  for (let at = from + 1; at < to; at += 1) if (linked.has(at) || words[at]?.content === true) return false;
  return true;
}

/** Residues that stand in corresponding places, the nearest first; each has one counterpart at most. */
function substitutions(
  left: readonly Residue[],
  right: readonly Residue[],
  alignment: WordAlignment<ClauseReading>,
): [Residue, Residue][] {
  const pairs = left.flatMap((a) =>
    right.map((b) => ({ a, b, distance: Math.abs(placeOf(a, alignment) - placeOf(b, alignment)) })),
  );
  const taken = new Set<Residue>();
  return pairs
    .sort((x, y) => x.distance - y.distance)
    .flatMap(({ a, b }): [Residue, Residue][] => {
      if (taken.has(a) || taken.has(b)) return [];
      taken.add(a).add(b);
      return [[a, b]];
    });
}

/** Where a residue stands, or its linked neighbours on the other side do, as a share of the left side's or right side's words. */
function placeOf({ side, places }: Residue, { left, right }: WordAlignment<ClauseReading>): number {
  return ((places[0] ?? 0) + (places.at(-1) ?? 0) + 1) / 2 / Math.max(1, (side === 0 ? left : right).length);
}
