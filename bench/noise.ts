/** A pair of versions made from parallel clauses by leaving out, cutting and joining some, with the right answer. */
import type { ScoredBead } from '../src/align/score.js';

export interface NoiseOptions {
  /** The chance of each clause to be left out, on each side. */
  deletions: { source: number; target: number };
  /** The chance of each clause to be cut in two on one side, and of two neighbours to be joined on one side. */
  splits: number;
  seed: number;
}

export interface NoisyPair {
  source: string[];
  target: string[];
  gold: ScoredBead[];
}

/** Mulberry32: small, seeded, and the same on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Spoils pairs of parallel clauses. A clause left out on one side becomes a bead with one side; a clause cut in two a 1–2 or
 * 2–1; two clauses joined on one side a 2–1 or 1–2. Clauses too short to cut stay whole.
 */
export function makeNoisy(pairs: readonly (readonly [string, string])[], options: NoiseOptions): NoisyPair {
  const random = randomNumbers(options.seed);
  const noisy: NoisyPair = { source: [], target: [], gold: [] };
  const add = (source: readonly string[], target: readonly string[]): void => {
    noisy.gold.push({
      source: source.map((_, at) => noisy.source.length + at),
      target: target.map((_, at) => noisy.target.length + at),
    });
    noisy.source.push(...source);
    noisy.target.push(...target);
  };
  for (let at = 0; at < pairs.length; at += 1) {
    const [left, right] = pairs[at] ?? ['', ''];
    if (random() < options.deletions.source) add([], [right]);
    else if (random() < options.deletions.target) add([left], []);
    else if (random() < options.splits) {
      const next = pairs[at + 1];
      const [join, onSource] = [random() < 0.5, random() < 0.5];
      if (join && next) {
        at += 1;
        if (onSource) add([`${left} ${next[0]}`], [right, next[1]]);
        else add([left, next[0]], [`${right} ${next[1]}`]);
      } else if (onSource) add(cutInTwo(left, random), [right]);
      else add([left], cutInTwo(right, random));
    } else add([left], [right]);
  }
  return noisy;
}

/** Cuts at a comma or space in the middle third, or not at all where a part would be shorter than three words. */
function cutInTwo(text: string, random: () => number): string[] {
  const words = text.split(' ');
  if (words.length < 6) return [text];
  const third = Math.floor(words.length / 3);
  const from = Math.max(3, third);
  const to = Math.min(words.length - 3, words.length - third);
  const places = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const commas = places.filter((place) => /[,;:]$/.test(words[place - 1] ?? ''));
  const choice = commas.length > 0 ? commas : places;
  const place = choice[Math.floor(random() * choice.length)] ?? from;
  return [words.slice(0, place).join(' '), words.slice(place).join(' ')];
}

/** The same pair with `count` segments of the source left out in a row: what belonged to them alone has no counterpart. */
export function leaveOutBlock(
  { source, target, gold }: NoisyPair,
  { from, count }: { from: number; count: number },
): NoisyPair {
  const isKept = (at: number): boolean => at < from || at >= from + count;
  const place = (at: number): number => (at < from ? at : at - count);
  return {
    source: source.filter((_, at) => isKept(at)),
    target,
    gold: gold.flatMap((bead): ScoredBead[] => {
      const own = bead.source.filter(isKept).map(place);
      if (own.length > 0 || bead.source.length === 0) return [{ source: own, target: bead.target }];
      return bead.target.map((at) => ({ source: [], target: [at] }));
    }),
  };
}
