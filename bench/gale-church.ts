/**
 * The baseline: Gale and Church 1993, "A program for aligning sentences in bilingual corpora", by length alone, as the
 * article has it. It knows nothing of the texts, so what the aligner is worth shows against it.
 */
import type { ScoredBead } from '../src/align/score.js';

/** Characters of the target per character of the source, and the variance of that per character. */
const RATIO = 1;
const VARIANCE = 6.8;

/** Probabilities of the kinds of bead (table 5, each direction in full as in their program), `[source, target, probability]`. */
const KINDS = [
  [1, 1, 0.89],
  [1, 0, 0.0099],
  [0, 1, 0.0099],
  [2, 1, 0.089],
  [1, 2, 0.089],
  [2, 2, 0.011],
] as const;

const SMALLEST = 1e-300;

/** Aligns two sequences of segment lengths, in characters; each index is in exactly one bead, in order. */
export function galeChurch(source: readonly number[], target: readonly number[]): ScoredBead[] {
  const width = target.length + 1;
  const cost = new Float64Array((source.length + 1) * width).fill(Infinity);
  const kind = new Uint8Array(cost.length);
  const sums = [runningSums(source), runningSums(target)] as const;
  cost[0] = 0;
  for (let i = 0; i <= source.length; i += 1) {
    for (let j = 0; j <= target.length; j += 1) {
      KINDS.forEach(([a, b, prior], index) => {
        if (a > i || b > j) return;
        const lengths = [between(sums[0], i - a, i), between(sums[1], j - b, j)] as const;
        const total = (cost[(i - a) * width + j - b] ?? Infinity) - Math.log(prior) + distance(...lengths);
        if (total < (cost[i * width + j] ?? Infinity)) {
          cost[i * width + j] = total;
          kind[i * width + j] = index;
        }
      });
    }
  }
  return traceBack(kind, source.length, target.length);
}

/** −log of the probability that lengths at least so different belong together: 2 (1 − Φ(|δ|)). */
function distance(source: number, target: number): number {
  if (source === 0 && target === 0) return 0;
  const mean = (source + target / RATIO) / 2;
  const delta = Math.abs((RATIO * source - target) / Math.sqrt(mean * VARIANCE));
  return -Math.log(Math.max(2 * (1 - normal(delta)), SMALLEST));
}

/** The cumulative standard normal distribution for z ≥ 0 (Abramowitz and Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

function traceBack(kind: Uint8Array, i: number, j: number): ScoredBead[] {
  const width = j + 1;
  const beads: ScoredBead[] = [];
  while (i > 0 || j > 0) {
    const [a, b] = KINDS[kind[i * width + j] ?? 0] ?? KINDS[0];
    beads.push({ source: indexes(i - a, i), target: indexes(j - b, j) });
    i -= a;
    j -= b;
  }
  return beads.reverse();
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function runningSums(lengths: readonly number[]): number[] {
  const sums = [0];
  for (const length of lengths) sums.push((sums.at(-1) ?? 0) + length);
  return sums;
}

function between(sums: readonly number[], from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}
