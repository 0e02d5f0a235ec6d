import { sparseRows, type SparseRows } from '../../lexicon/sparse.js';
import type { StemDictionary } from '../../lexicon/stems.js';
import type { Corpus } from './corpus.js';
import type { Weights } from './weights.js';

/** Which terms of two texts are related before anything is learned of them. */
export interface Kin {
  /** By source and target term: how likely the dictionary and shared roots make the one the rendering of the other. */
  forward: PriorRows;
  /** The same by target and source term. */
  backward: PriorRows;
  /** By source and target term: how much more likely than others they are to be a pair when learning begins. */
  headStart: SparseRows;
}

/** For each term, the mass of what is believed of its renderings, and what that belief is worth in observations. */
export interface PriorRows extends SparseRows {
  counts: Float32Array;
  /** By produced term: 1 where the dictionary knows a rendering of it that stands in the producing text. */
  known: Uint8Array;
}

/** What a pair of terms has in common. */
interface Relation {
  source: number;
  target: number;
  /** Whether the root is the same, or the value. */
  root: boolean;
  /** How much of a rendering the one is of the other in the dictionary, 0 where it does not say so. */
  known: number;
}

/** Terms of one root or value are kin, and words that the dictionary knows for each other. */
export function kinOf(
  source: Corpus,
  target: Corpus,
  dictionary: StemDictionary | undefined,
  weights: Weights,
): Kin {
  const relations = relationsOf(source, target, dictionary);
  const turned = relations.map((row) =>
    row.map((one) => ({ ...one, source: one.target, target: one.source })),
  );
  const byTarget: Relation[][] = target.terms.map(() => []);
  for (const one of turned.flat()) byTarget[one.source]?.push(one);
  return {
    forward: priorRows(source, target, relations, weights),
    backward: priorRows(target, source, byTarget, weights),
    headStart: sparseRows(
      relations.map((row) =>
        row.map(({ target: word, root, known }) => [
          word,
          (root ? weights.rootHeadStart : 1) + weights.knownHeadStart * known,
        ]),
      ),
    ),
  };
}

function relationsOf(source: Corpus, target: Corpus, dictionary: StemDictionary | undefined): Relation[][] {
  const byRoot = new Map<string, number[]>();
  target.terms.forEach(({ root }, id) => {
    const kin = byRoot.get(root);
    if (kin) kin.push(id);
    else if (root !== '') byRoot.set(root, [id]);
  });
  return source.terms.map(({ key, root, kind }, id) => {
    const row = new Map<number, Relation>();
    for (const word of byRoot.get(root) ?? [])
      row.set(word, { source: id, target: word, root: true, known: 0 });
    if (kind !== 'word') return [...row.values()];
    for (const [stem, known] of dictionary?.renderings.get(key) ?? []) {
      const word = target.idOf(stem);
      if (word === undefined || target.terms[word]?.kind !== 'word') continue;
      row.set(word, { source: id, target: word, root: row.has(word), known });
    }
    return [...row.values()];
  });
}

function priorRows(
  source: Corpus,
  target: Corpus,
  relations: readonly (readonly Relation[])[],
  { rootTrust, rootCount, knownTrust, knownCount }: Weights,
): PriorRows {
  const counts = new Float32Array(source.terms.length).fill(rootCount);
  const knownTerms = new Uint8Array(target.terms.length);
  const rows = relations.map((row, id) => {
    const kind = source.terms[id]?.kind ?? 'word';
    let [kin, known] = [0, 0];
    for (const one of row) {
      const count = target.counts[one.target] ?? 0;
      if (one.root) kin += count;
      known += one.known * count;
      if (one.known > 0) knownTerms[one.target] = 1;
    }
    if (known > 0) counts[id] = rootCount + knownCount;
    return row.map((one): [number, number] => {
      const count = target.counts[one.target] ?? 0;
      const byRoot = one.root ? (rootCount * rootTrust[kind] * count) / kin : 0;
      const byDictionary = known > 0 ? (knownCount * knownTrust * one.known * count) / known : 0;
      return [one.target, byRoot + byDictionary];
    });
  });
  return { ...sparseRows(rows), counts, known: knownTerms };
}
