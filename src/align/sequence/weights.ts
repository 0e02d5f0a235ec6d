import type { SegmentTerm } from './segment.js';

/** `[segments of the source, segments of the target]` of a bead. */
export type BeadShape = readonly [source: number, target: number];

export const SHAPES: readonly BeadShape[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
];

/** Those with no more than two segments on a side and one on the other. */
export const SIMPLE_SHAPES = SHAPES.slice(0, 5);

/**
 * What the aligner weighs with, in nats where nothing else is said. Found by random search over pairs spoiled by
 * `bench/noise.ts` (laws and the Universal Declaration; Kazakh, Russian, English, and pairs of languages without a pack),
 * for the strict F1 and, at a quarter of its weight, that of missing clauses.
 */
export interface Weights {
  /** Log of how often each of `SHAPES` occurs; content decides beyond it. */
  shapes: readonly number[];
  /** How much of what a term says is believed: terms of one segment are not independent of each other. */
  trust: Readonly<Record<SegmentTerm['kind'], number>>;
  /** How often a term of a true pair finds no counterpart, before anything is learned. */
  unexplained: Readonly<Record<SegmentTerm['kind'], number>>;
  /** How many observations that first belief is worth. */
  unexplainedCount: number;
  /** How much of what lengths say is believed. */
  length: number;
  /** The least that lengths may say. */
  lengthFloor: number;
  /** The same for a value that the other text does not have anywhere, in digits at least. */
  stray: number;
  /** The chance that terms of one root, or of the same value, are each other's translation, before anything is learned. */
  rootTrust: Readonly<Record<SegmentTerm['kind'], number>>;
  /** How many observations that first belief is worth. */
  rootCount: number;
  /** The same two for words that the dictionary knows for each other. */
  knownTrust: number;
  knownCount: number;
  /** How many times likelier than others pairs of one root, and pairs of the dictionary, are when learning begins. */
  rootHeadStart: number;
  knownHeadStart: number;
  /** Taken off each learned count: what met once by accident must not count. */
  discount: number;
}

export const WEIGHTS: Weights = {
  shapes: [-0.1, -5.3, -5.3, -3.4, -3.4, -8, -7.8, -7.8],
  trust: { word: 0.54, value: 3, label: 0.24, mark: 0.4 },
  unexplained: { word: 0.75, value: 0.11, label: 0.6, mark: 0.1 },
  unexplainedCount: 3.7,
  stray: 0.6,
  rootTrust: { word: 0.03, value: 0.8, label: 0.57, mark: 0.9 },
  rootCount: 2.4,
  knownTrust: 0.6,
  knownCount: 4,
  rootHeadStart: 8,
  knownHeadStart: 40,
  discount: 1.2,
  length: 1.6,
  lengthFloor: -4,
};
