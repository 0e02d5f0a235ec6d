import type { SegmentTerm } from './segment.js';
import weights from './weights.json' with { type: 'json' };

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
 * What the aligner weighs with, in nats where nothing else is said. The values stand in `weights.json`, as `npm run fit`
 * (`bench/fit.ts`) has found them on the development sets.
 */
export interface Weights {
  /** Log of how often each of `SHAPES` occurs; content decides beyond it. */
  shapes: readonly number[];
  /** How much of what a term says is believed: terms of one segment are not independent of each other. */
  trust: Readonly<Record<SegmentTerm['kind'], number>>;
  /** How often a term of a true pair finds no counterpart, before anything is learned. */
  unexplained: Readonly<Record<SegmentTerm['kind'], number>>;
  /** The same for a word that the dictionary knows, where the other text has a rendering of it. */
  unexplainedKnown: number;
  /** How many observations that first belief is worth. */
  unexplainedCount: number;
  /**
   * A segment of a larger bead should add as much to what explains the other side as the other side explains of it, and
   * this much more,
   */
  idleSlack: number;
  /** or it costs so much for each nat that is lacking. */
  idle: number;
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

/** With a dictionary words can be relied on; without one, lengths tell more. */
export const WEIGHTS: Readonly<Record<'known' | 'unknown', Weights>> = weights;
