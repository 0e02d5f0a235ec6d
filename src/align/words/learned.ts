import { learnLexicon, type DirectedLexicon, type TermBead } from '../../lexicon/induced.js';
import { sparseRows } from '../../lexicon/sparse.js';
import type { StemDictionary } from '../../lexicon/stems.js';
import type { Word } from './words.js';

/** By stem of the first language, then of the second: how surely they render each other in these texts, 0 to 1. */
export type LearnedPairs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How much likelier than others a pair is when learning begins. */
const HEAD_START = { root: 20, known: 40 } as const;
/** A pair seen `n` times is trusted by `n / (n + DOUBT)`. */
const DOUBT = 1;
/** What is weaker is chance. */
const LEAST = 0.15;

interface Vocabulary {
  stems: string[];
  roots: (readonly string[])[];
  ids: Map<string, number>;
}

/** Learns which content words stand for each other, from all passages of two versions. */
export function learnPairs(
  passages: readonly (readonly [readonly Word[], readonly Word[]])[],
  dictionary: StemDictionary | undefined,
): LearnedPairs {
  const [left, right] = [newVocabulary(), newVocabulary()];
  const beads = passages.map(([a, b]): TermBead => ({
    source: numbered(a, left),
    target: numbered(b, right),
    weight: 1,
  }));
  const { forward, backward } = learnLexicon(
    beads,
    { source: left.stems.length, target: right.stems.length },
    sparseRows(left.stems.map((stem, at) => headStarts(stem, left.roots[at] ?? [], right, dictionary))),
  );
  return pairsOf(forward, backward, left, right);
}

function newVocabulary(): Vocabulary {
  return { stems: [], roots: [], ids: new Map() };
}

/** The content words of a side by number, each once. */
function numbered(words: readonly Word[], vocabulary: Vocabulary): Int32Array {
  const ids = new Set<number>();
  for (const { content, stem, roots } of words) {
    if (!content) continue;
    let id = vocabulary.ids.get(stem);
    if (id === undefined) {
      id = vocabulary.stems.push(stem) - 1;
      vocabulary.roots.push(roots);
      vocabulary.ids.set(stem, id);
    }
    ids.add(id);
  }
  return Int32Array.from(ids);
}

function headStarts(
  stem: string,
  roots: readonly string[],
  right: Vocabulary,
  dictionary: StemDictionary | undefined,
): [number, number][] {
  const known = dictionary?.renderings.get(stem);
  return right.stems.flatMap((other, id): [number, number][] => {
    const kin = right.roots[id]?.some((root) => roots.includes(root)) ?? false;
    const weight = known?.get(other) ?? 0;
    return kin || weight > 0 ? [[id, (kin ? HEAD_START.root : 1) + HEAD_START.known * weight]] : [];
  });
}

function pairsOf(
  forward: DirectedLexicon,
  backward: DirectedLexicon,
  left: Vocabulary,
  right: Vocabulary,
): LearnedPairs {
  const backwards = new Map<string, number>();
  const each = (
    lexicon: DirectedLexicon,
    size: number,
    visit: (from: number, to: number, n: number) => void,
  ): void => {
    const { starts, columns, values } = lexicon.joint;
    for (let from = 0; from < size; from += 1)
      for (let at = starts[from] ?? 0; at < (starts[from + 1] ?? 0); at += 1)
        visit(from, columns[at] ?? 0, values[at] ?? 0);
  };
  each(backward, right.stems.length, (to, from, n) => backwards.set(`${from} ${to}`, n));
  const pairs = new Map<string, Map<string, number>>();
  each(forward, left.stems.length, (from, to, n) => {
    const back = backwards.get(`${from} ${to}`) ?? 0;
    const likely = Math.sqrt((n / (forward.seen[from] ?? 1)) * (back / (backward.seen[to] ?? 1)));
    const trusted = (likely * Math.min(n, back)) / (Math.min(n, back) + DOUBT);
    if (trusted < LEAST) return;
    const stem = left.stems[from] ?? '';
    const row = pairs.get(stem) ?? new Map<string, number>();
    row.set(right.stems[to] ?? '', trusted);
    pairs.set(stem, row);
  });
  return pairs;
}
