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

/** What the aligner weighs with, in nats where nothing else is said. Found by fitting, see `bench`. */
export interface Weights {
  /** Log of how often each of `SHAPES` occurs; content decides beyond it. */
  shapes: readonly number[];
  /** How much of what a term says is believed: terms of one segment are not independent of each other. */
  trust: Readonly<Record<SegmentTerm['kind'], number>>;
  /** How often a term of a true pair finds no counterpart, before anything is learned. */
  unexplained: Readonly<Record<SegmentTerm['kind'], number>>;
  /** How many observations that first belief is worth. */
  unexplainedCount: number;
  length: number;
  /** The chance that words of one root are each other's translation, before anything is learned. */
  rootTrust: number;
  /** How many observations that first belief is worth. */
  rootCount: number;
  /** Taken off each learned count: what met once by accident must not count. */
  discount: number;
}

export const WEIGHTS: Weights = {
  shapes: [-0.1, -3.5, -3.5, -4, -4, -6.5, -6, -6],
  trust: { word: 0.4, value: 0.7, label: 0.2 },
  unexplained: { word: 0.5, value: 0.15, label: 0.6 },
  unexplainedCount: 3,
  length: 1,
  rootTrust: 0.4,
  rootCount: 3,
  discount: 0.5,
};
