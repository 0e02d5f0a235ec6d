import type { DirectedLexicon } from '../../lexicon/induced.js';
import type { Corpus } from './corpus.js';
import type { Weights } from './weights.js';

/** Less likely translations are left out: they cost time and say nothing. */
const LEAST = 0.01;
/** No single word says more than this, as odds. */
const MOST_ODDS = 2000;

/**
 * What the terms of one side say about the terms of the other: translation probabilities from the shared roots and, where
 * there is one, the induced dictionary; and for each produced term how often it stays unexplained in a true pair.
 */
export class TranslationTable {
  /** The translations of term `s` are `targets[starts[s]]` up to `targets[starts[s + 1]]`. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly probabilities: Float32Array;
  /** By produced term: the odds of an unexplained term, 1 where nothing on the other side could explain it. */
  readonly unexplained: Float32Array;
  /** By produced term: what a probability of 1 is worth as odds against chance. */
  readonly odds: Float32Array;

  constructor(source: Corpus, target: Corpus, lexicon: DirectedLexicon | undefined, weights: Weights) {
    const rows = translations(source, target, lexicon, weights);
    this.starts = new Int32Array(rows.length + 1);
    rows.forEach((row, index) => {
      this.starts[index + 1] = (this.starts[index] ?? 0) + row.length;
    });
    this.targets = Int32Array.from(rows.flatMap((row) => row.map(([id]) => id)));
    this.probabilities = Float32Array.from(rows.flatMap((row) => row.map(([, probability]) => probability)));
    this.unexplained = new Float32Array(target.terms.length).fill(1);
    this.odds = new Float32Array(target.terms.length);
    const partners = new Float64Array(target.terms.length);
    rows.forEach((row, id) => {
      for (const [word] of row) partners[word] = (partners[word] ?? 0) + (source.counts[id] ?? 0);
    });
    target.terms.forEach(({ key, kind }, word) => {
      const count = target.counts[word] ?? 0;
      if (partners[word] === 0) {
        if (kind === 'value') this.unexplained[word] = weights.stray;
        return;
      }
      // A word that has fewer possible partners than occurrences must stay unexplained in places.
      const first = 1 - (1 - weights.unexplained[kind]) * Math.min(1, (partners[word] ?? 0) / count);
      const learned = lexicon?.produced.get(key);
      const share =
        ((learned?.alone ?? 0) + weights.unexplainedCount * first) /
        ((learned?.seen ?? 0) + weights.unexplainedCount);
      this.unexplained[word] = Math.min(1, share);
      this.odds[word] = Math.min(MOST_ODDS, target.ids.length / count) * (1 - Math.min(1, share));
    });
  }
}

type Row = (readonly [target: number, probability: number])[];

function translations(
  source: Corpus,
  target: Corpus,
  lexicon: DirectedLexicon | undefined,
  { rootTrust, rootCount, discount }: Weights,
): Row[] {
  const byRoot = new Map<string, number[]>();
  target.terms.forEach(({ root }, id) => {
    if (root !== '') byRoot.set(root, [...(byRoot.get(root) ?? []), id]);
  });
  return source.terms.map(({ key, root, kind }) => {
    const row = new Map<number, number>();
    const kin = byRoot.get(root) ?? [];
    const kinCount = kin.reduce((sum, id) => sum + (target.counts[id] ?? 0), 0);
    for (const id of kin) row.set(id, (rootCount * rootTrust[kind] * (target.counts[id] ?? 0)) / kinCount);
    for (const [word, count] of lexicon?.joint.get(key) ?? []) {
      const id = target.idOf(word);
      if (id !== undefined) row.set(id, (row.get(id) ?? 0) + Math.max(0, count - discount));
    }
    const total = (lexicon?.seen.get(key) ?? 0) + rootCount;
    return [...row]
      .map(([id, mass]) => [id, mass / total] as const)
      .filter(([, probability]) => probability >= LEAST);
  });
}
