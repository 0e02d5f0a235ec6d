import type { FeatureKind } from './segment.js';

/** Shares of bead types in parallel texts; the order is Gale & Church's (1993), the values are those of laws. */
export const BEAD_TYPES: readonly (readonly [source: number, target: number, share: number])[] = [
  [1, 1, 0.89],
  [1, 0, 0.02],
  [0, 1, 0.02],
  [1, 2, 0.025],
  [2, 1, 0.025],
  [2, 2, 0.003],
  [1, 3, 0.004],
  [3, 1, 0.004],
];

/** How often the counterpart has a feature that occurs in the other text at all; where learning begins. */
export const SHARED: Readonly<Record<FeatureKind, number>> = { value: 0.9, root: 0.4, word: 0.6 };

/** How many observations that first guess is worth. */
export const SHARED_CERTAINTY = 50;

/** Features of one segment are not independent, and both sides tell of the same agreement. */
export const CONTENT_WEIGHT = 0.5;

/** Variance of the logarithm of the length ratio: of any pair, and for each character of a short one. */
export const LENGTH_VARIANCE = { base: 0.015, perCharacter: 2.2 } as const;

/** A feature in more than this share of the segments tells nothing. */
export const COMMON = 0.3;

/**
 * Counterparts may differ freely: a verb-final language has in the tail of a list what the other has in its lead-in. This
 * share of them says nothing by its length or by its content, which bounds what either can say against a pair.
 */
export const FREE = { length: 0.05, content: 0.002 } as const;

/** What leaving a segment alone costs, in nats. */
export const ALONE = Math.log(0.02);
