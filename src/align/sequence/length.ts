import type { Corpus } from './corpus.js';

/** Added to every length, so that empty segments have one. */
const BASE = 3;
/** Gale and Church (1993), table 2: the variance per character between European languages, for a beginning. */
const VARIANCE = 6.8;
/** Lengths differ a little in long segments too. */
const LEAST_VARIANCE = 0.01;
const LONGEST_BEAD = 3;

/** How many characters of the target go with those of the source, and how steady that is. */
export interface LengthRatio {
  /** Mean of log (target length / source length). */
  mean: number;
  /** Variance of the target's length per character. */
  variance: number;
}

/**
 * What two lengths say for belonging together, in nats against chance: Gale and Church's measure on logarithms, with the
 * ratio and variance of the texts at hand.
 */
export class LengthModel {
  readonly #logs: readonly [readonly Float32Array[], readonly Float32Array[]];
  /** What goes with `#logs`: one over the root of the length, and how likely such a length is by chance, in nats. */
  readonly #roots: readonly [readonly Float32Array[], readonly Float32Array[]];
  readonly #chances: readonly [readonly Float32Array[], readonly Float32Array[]];
  readonly #ratio: LengthRatio;
  readonly #floor: number;

  /** Below `floor`, unlike lengths are no more unlikely: something was left out, or cut at another place. */
  constructor(source: Corpus, target: Corpus, floor: number, ratio?: LengthRatio) {
    this.#floor = floor;
    const logs = [runs(source), runs(target)] as const;
    const spreads = [logs[0].map(spread), logs[1].map(spread)] as const;
    const roots = (side: readonly Float32Array[]): Float32Array[] =>
      side.map((run) => run.map((log) => Math.exp(-log / 2)));
    const chances = (side: 0 | 1): Float32Array[] =>
      logs[side].map((run, at) => run.map((log) => chanceOf(spreads[side][at], log)));
    this.#logs = logs;
    this.#roots = [roots(logs[0]), roots(logs[1])];
    this.#chances = [chances(0), chances(1)];
    this.#ratio = ratio ?? {
      mean: (spreads[1][0]?.mean ?? 0) - (spreads[0][0]?.mean ?? 0),
      variance: VARIANCE,
    };
  }

  /** For `a` segments of the source from `i` on and `b` of the target from `j` on, 1 to 3 each. */
  score(i: number, a: number, j: number, b: number): number {
    const [x, y] = [this.#logs[0][a - 1]?.[i] ?? 0, this.#logs[1][b - 1]?.[j] ?? 0];
    const distance = y - x - this.#ratio.mean;
    const inverse = (this.#roots[0][a - 1]?.[i] ?? 0) * (this.#roots[1][b - 1]?.[j] ?? 0);
    const variance = LEAST_VARIANCE + this.#ratio.variance * inverse;
    const together = -0.5 * ((distance * distance) / variance + Math.log(variance));
    const alone = 0.5 * ((this.#chances[0][a - 1]?.[i] ?? 0) + (this.#chances[1][b - 1]?.[j] ?? 0));
    return Math.max(this.#floor, together - alone);
  }
}

interface Spread {
  mean: number;
  variance: number;
}

function chanceOf(spread: Spread | undefined, log: number): number {
  if (!spread) return 0;
  return -0.5 * ((log - spread.mean) ** 2 / spread.variance + Math.log(spread.variance));
}

/** The log lengths of one, two and three segments from each place on. */
function runs({ segments }: Corpus): Float32Array[] {
  return Array.from({ length: LONGEST_BEAD }, (_, more) =>
    Float32Array.from(segments, (_segment, at) => {
      let length = BASE;
      for (let index = at; index <= at + more; index += 1) length += segments[index]?.length ?? 0;
      return Math.log(length);
    }),
  );
}

/** The least variance keeps a text of equal lengths from making every other length a surprise. */
const LEAST_SPREAD = 0.1;

function spread(logs: Float32Array): Spread {
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length);
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / Math.max(1, logs.length);
  return { mean, variance: Math.max(LEAST_SPREAD, variance) };
}

/** Observations that the first belief in ratio and variance is worth. */
const CERTAINTY = 5;
const SANE = 0.25;

/** The ratio and variance of pairs of segments that are thought to belong together, with their weights. */
export function lengthRatio(
  pairs: readonly { source: number; target: number; weight: number }[],
): LengthRatio {
  const logs = pairs.map(({ source, target, weight }) => ({
    ratio: Math.log((target + BASE) / (source + BASE)),
    size: Math.sqrt((source + BASE) * (target + BASE)),
    weight,
  }));
  // Weighed by length: long segments tell the ratio better.
  const weight = logs.reduce((sum, pair) => sum + pair.weight * pair.size, 0);
  const mean =
    weight === 0 ? 0 : logs.reduce((sum, pair) => sum + pair.weight * pair.size * pair.ratio, 0) / weight;
  let variance = CERTAINTY * VARIANCE;
  let count = CERTAINTY;
  for (const pair of logs) {
    const deviation = (pair.ratio - mean) ** 2 * pair.size;
    variance += pair.weight * Math.min(deviation, VARIANCE * 9);
    count += pair.weight;
  }
  return { mean, variance: Math.max(SANE, variance / count) };
}
