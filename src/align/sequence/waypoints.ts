import type { Corpus } from './corpus.js';
import type { Texts } from './models.js';
import type { TranslationTable } from './table.js';

/** Two segments that very likely belong together. */
export interface Waypoint {
  i: number;
  j: number;
}

interface Range {
  i0: number;
  i1: number;
  j0: number;
  j1: number;
}

/** Terms that occur more often in a range do not tell where in it they belong. */
const RARE = 8;
/**
 * What a pair must share, in words that stand nowhere else: two roots, or more than one word of an induced dictionary,
 * which takes what met once by accident for a translation. And it must be clearly better than the next best.
 */
const NEEDED = { roots: 0.85, dictionary: 1.2 } as const;
const AHEAD = 1.5;
/** A value that stands nowhere else, such as a date, does alone: it is the same by what it says, not by what was learned. */
const VALUE = 1.5;
/** Gaps smaller than this are searched in full anyway. */
const SMALL = 2000;
const DEEPEST = 8;

/**
 * Pairs of segments that rare terms single out, ascending on both sides: the longest chain of them by weight, then the
 * same again within each gap, where more terms are rare. Like the "patience" of a file comparison; the time is that of
 * reading the texts once a level.
 */
export function waypoints(
  { source, target, weights }: Pick<Texts, 'source' | 'target' | 'weights'>,
  table: TranslationTable,
  learned: boolean,
): Waypoint[] {
  const belief: Belief = {
    // Half for a root that nothing is learned of yet, near 1 for a sure translation.
    trust: (probability) => probability / (probability + weights.rootTrust.word),
    needed: learned ? NEEDED.dictionary : NEEDED.roots,
  };
  const found: Waypoint[] = [];
  const visit = (range: Range, depth: number): void => {
    const area = (range.i1 - range.i0) * (range.j1 - range.j0);
    if (area === 0) return;
    const chain =
      depth < DEEPEST && (depth === 0 || area > SMALL)
        ? heaviestChain(candidates(source, target, table, range, belief))
        : [];
    let { i0, j0 } = range;
    for (const { i, j } of chain) {
      visit({ i0, i1: i, j0, j1: j }, depth + 1);
      found.push({ i, j });
      i0 = i + 1;
      j0 = j + 1;
    }
    if (chain.length > 0) visit({ i0, i1: range.i1, j0, j1: range.j1 }, depth + 1);
  };
  visit({ i0: 0, i1: source.size, j0: 0, j1: target.size }, 0);
  return found;
}

interface Belief {
  trust: (probability: number) => number;
  needed: number;
}

interface Candidate extends Waypoint {
  weight: number;
}

function candidates(
  source: Corpus,
  target: Corpus,
  table: TranslationTable,
  range: Range,
  { trust, needed }: Belief,
): Candidate[] {
  const { i0, i1, j0, j1 } = range;
  const sourceCounts = countTerms(source, i0, i1);
  const places = placesOfTerms(target, j0, j1);
  const weights = new Float64Array(j1 - j0);
  const bestOf = new Map<number, Candidate>();
  for (let i = i0; i < i1; i += 1) {
    const touched = new Set<number>();
    for (let at = source.start(i); at < source.start(i + 1); at += 1) {
      const term = source.ids[at] ?? 0;
      if (source.terms[term]?.kind === 'label' || (sourceCounts.get(term) ?? 0) > RARE) continue;
      const weight = source.terms[term]?.kind === 'value' ? VALUE : 1;
      for (let link = table.starts[term] ?? 0; link < (table.starts[term + 1] ?? 0); link += 1) {
        const where = places.get(table.columns[link] ?? 0);
        if (!where || where.length > RARE) continue;
        const gain = weight * trust(table.values[link] ?? 0) * Math.log((j1 - j0 + 1) / where.length);
        for (const j of where) {
          weights[j - j0] = (weights[j - j0] ?? 0) + gain;
          touched.add(j);
        }
      }
    }
    const ranked = [...touched]
      .map((j) => ({ i, j, weight: weights[j - j0] ?? 0 }))
      .sort((a, b) => b.weight - a.weight || a.j - b.j);
    for (const j of touched) weights[j - j0] = 0;
    const [best, second] = ranked;
    if (!best || best.weight < needed * Math.log(j1 - j0 + 1) || best.weight < AHEAD * (second?.weight ?? 0))
      continue;
    const rival = bestOf.get(best.j);
    if (!rival || rival.weight < best.weight) bestOf.set(best.j, best);
  }
  return [...bestOf.values()].sort((a, b) => a.i - b.i);
}

function countTerms(corpus: Corpus, from: number, to: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = corpus.start(from); at < corpus.start(to); at += 1) {
    const term = corpus.ids[at] ?? 0;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Where each term stands in a range, no further than is needed to see that it is not rare. */
function placesOfTerms(corpus: Corpus, from: number, to: number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let segment = from; segment < to; segment += 1) {
    for (let at = corpus.start(segment); at < corpus.start(segment + 1); at += 1) {
      const term = corpus.ids[at] ?? 0;
      const where = places.get(term);
      if (!where) places.set(term, [segment]);
      else if (where.length <= RARE && where.at(-1) !== segment) where.push(segment);
    }
  }
  return places;
}

/** The chain of candidates, ascending on both sides, with the greatest sum of weights. They come by ascending `i`. */
function heaviestChain(candidates: readonly Candidate[]): Candidate[] {
  const columns = [...new Set(candidates.map(({ j }) => j))].sort((a, b) => a - b);
  const rankOf = new Map(columns.map((j, rank) => [j, rank + 1]));
  // A Fenwick tree over columns that holds, for each prefix, the candidate that ends the heaviest chain.
  const tree = new Int32Array(columns.length + 1).fill(-1);
  const sums = new Float64Array(candidates.length);
  const before = new Int32Array(candidates.length).fill(-1);
  let last = -1;
  candidates.forEach(({ j, weight }, index) => {
    const rank = rankOf.get(j) ?? 0;
    let best = -1;
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const end = tree[at] ?? -1;
      if (end >= 0 && (best < 0 || (sums[end] ?? 0) > (sums[best] ?? 0))) best = end;
    }
    before[index] = best;
    sums[index] = weight + (best < 0 ? 0 : (sums[best] ?? 0));
    for (let at = rank; at < tree.length; at += at & -at) {
      const end = tree[at] ?? -1;
      if (end < 0 || (sums[index] ?? 0) > (sums[end] ?? 0)) tree[at] = index;
    }
    if (last < 0 || (sums[index] ?? 0) > (sums[last] ?? 0)) last = index;
  });
  const chain: Candidate[] = [];
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const candidate = candidates[at];
    if (candidate) chain.push(candidate);
  }
  return chain.reverse();
}
