import type { InducedLexicon } from '../../lexicon/induced.js';
import type { Corpus } from './corpus.js';
import { Evidence } from './evidence.js';
import type { Kin } from './kin.js';
import { LengthModel, type LengthRatio } from './length.js';
import { TranslationTable } from './table.js';
import type { Weights } from './weights.js';

/** Two texts and what is known of them before the first pass. */
export interface Texts {
  source: Corpus;
  target: Corpus;
  kin: Kin;
  weights: Weights;
}

/** What a pass has taught. */
export interface Learned {
  lexicon: InducedLexicon;
  ratio: LengthRatio;
}

/** What is known of two texts, ready to weigh beads. */
export interface Models {
  forward: TranslationTable;
  backward: TranslationTable;
  /** Must be told which rows are asked for. */
  evidence: Evidence;
  /** What wording and lengths say for a bead, in nats. */
  fit: (i: number, a: number, j: number, b: number) => number;
}

export function modelsFor({ source, target, kin, weights }: Texts, learned: Learned | undefined): Models {
  const forward = new TranslationTable(source, target, kin.forward, learned?.lexicon.forward, weights);
  const backward = new TranslationTable(target, source, kin.backward, learned?.lexicon.backward, weights);
  const evidence = new Evidence(source, target, { forward, backward }, weights);
  const lengths = new LengthModel(source, target, weights.lengthFloor, learned?.ratio);
  return {
    forward,
    backward,
    evidence,
    fit: (i, a, j, b) => weights.length * lengths.score(i, a, j, b) + evidence.score(i, a, j, b),
  };
}
