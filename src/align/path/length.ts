import { LENGTH_VARIANCE } from './weights.js';

/**
 * What the lengths of two groups say for their being counterparts, in nats: Gale & Church (1993) on logarithms, against
 * two groups taken from the texts at random.
 */
export class LengthModel {
  readonly #ratio: number;
  readonly #spread: number;

  /** `sourceTotal` and `targetTotal` are the characters of segments known to correspond; `lengths` of any. */
  constructor(sourceTotal: number, targetTotal: number, lengths: readonly number[]) {
    this.#ratio = Math.log((targetTotal + 1) / (sourceTotal + 1));
    const logs = lengths.filter((length) => length > 0).map(Math.log);
    const mean = logs.reduce((a, b) => a + b, 0) / Math.max(1, logs.length);
    const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / Math.max(1, logs.length);
    this.#spread = Math.max(0.1, 2 * variance);
  }

  score(source: number, target: number): number {
    const deviation = Math.log((target + 1) / (source + 1)) - this.#ratio;
    const { base, perCharacter } = LENGTH_VARIANCE;
    const variance = base + perCharacter * (1 / (source + 1) + 1 / (target + 1));
    const random = Math.max(this.#spread, variance);
    return 0.5 * (Math.log(random / variance) + deviation ** 2 / random - deviation ** 2 / variance);
  }
}
