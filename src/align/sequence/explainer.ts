import type { Corpus } from './corpus.js';
import type { TranslationTable } from './table.js';
import type { Weights } from './weights.js';

/** Products are turned into logarithms before they leave the range of numbers. */
const HUGE = 1e100;

/**
 * The terms of one side that the other side can explain at all, and what it says for a segment how well they are explained.
 * Terms stand by segment, those of equal trust together, so that a logarithm is taken once for each kind.
 */
export class Explainer {
  /** The terms of segment `i` stand from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly #unexplained: Float32Array;
  readonly #odds: Float32Array;
  readonly #trust: Float32Array;

  /** `table` tells of the terms of `corpus` what those of the other side say about them. */
  constructor(corpus: Corpus, table: TranslationTable, weights: Weights) {
    const trustOf = Float32Array.from(corpus.terms, ({ kind }) => weights.trust[kind]);
    const says = (term: number): boolean => table.unexplained[term] !== 1 || table.odds[term] !== 0;
    this.starts = new Int32Array(corpus.size + 1);
    const terms = new Int32Array(corpus.ids.length);
    let filled = 0;
    for (let segment = 0; segment < corpus.size; segment += 1) {
      const own = corpus.ids.subarray(corpus.start(segment), corpus.start(segment + 1)).filter(says);
      own.sort((a, b) => (trustOf[a] ?? 0) - (trustOf[b] ?? 0));
      terms.set(own, filled);
      filled += own.length;
      this.starts[segment + 1] = filled;
    }
    this.terms = terms.slice(0, filled);
    this.#unexplained = Float32Array.from(this.terms, (term) => table.unexplained[term] ?? 1);
    this.#odds = Float32Array.from(this.terms, (term) => table.odds[term] ?? 0);
    this.#trust = Float32Array.from(this.terms, (term) => trustOf[term] ?? 0);
  }

  start(segment: number): number {
    return this.starts[segment] ?? 0;
  }

  /**
   * In nats, for the terms from `from` up to `to`, when `words` terms of the other side explain the term at `from + k` by
   * `explained[base + k]` in all.
   */
  weigh(from: number, to: number, words: number, explained: Float32Array, base: number): number {
    const [unexplained, odds, trusts] = [this.#unexplained, this.#odds, this.#trust];
    const scale = 1 / (words + 1);
    let total = 0;
    let product = 1;
    let trust = 0;
    for (let at = from, place = base; at < to; at += 1, place += 1) {
      if (trusts[at] !== trust) {
        total += trust * Math.log(product);
        product = 1;
        trust = trusts[at] ?? 0;
      }
      product *= (unexplained[at] ?? 1) + (odds[at] ?? 0) * (explained[place] ?? 0) * scale;
      if (product > HUGE || product < 1 / HUGE) {
        total += trust * Math.log(product);
        product = 1;
      }
    }
    return total + trust * Math.log(product);
  }
}
