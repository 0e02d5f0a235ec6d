import type { Corpus } from './corpus.js';
import { Explainer } from './explainer.js';
import { LinkList } from './links.js';
import type { TranslationTable } from './table.js';
import type { Weights } from './weights.js';

/** The most segments that a bead may have on a side. */
const MOST = 3;

/**
 * What the terms of two stretches say for belonging together, in nats: how much better each term is explained by the terms
 * of the other side than by chance (Model 1 in both directions). A segment's share depends on the stretch that explains it
 * but not on its own neighbours, so it is worked out once for each segment and stretch and added up for each bead.
 */
export class Evidence {
  readonly #source: Corpus;
  readonly #target: Corpus;
  readonly #forward: TranslationTable;
  readonly #sourceSide: Explainer;
  readonly #targetSide: Explainer;
  readonly #links: LinkList;
  readonly #dense: Float32Array;
  /** By row modulo 3: how well the row's segment explains each term of the target. */
  readonly #rows: readonly Float32Array[];
  /** By row modulo 3, then the number of segments that end with the row: what they say for each segment of the target. */
  readonly #forTarget: readonly (readonly Float32Array[])[];
  /** By row modulo 3, then the number of segments from a column on: what these say for the row's segment. */
  readonly #forSource: readonly (readonly Float32Array[])[];
  readonly #weights: Weights;
  #values = new Float32Array();
  #sum = new Float32Array();

  constructor(
    source: Corpus,
    target: Corpus,
    tables: { forward: TranslationTable; backward: TranslationTable },
    weights: Weights,
  ) {
    this.#source = source;
    this.#target = target;
    this.#forward = tables.forward;
    this.#targetSide = new Explainer(target, tables.forward, weights);
    this.#sourceSide = new Explainer(source, tables.backward, weights);
    this.#links = new LinkList(source.terms.length, target.terms.length, tables.backward);
    this.#dense = new Float32Array(target.terms.length);
    const arrays = (size: number): Float32Array[] =>
      Array.from({ length: MOST }, () => new Float32Array(size));
    this.#rows = arrays(this.#targetSide.terms.length);
    this.#forTarget = Array.from({ length: MOST }, () => arrays(target.size));
    this.#weights = weights;
    this.#forSource = Array.from({ length: MOST }, () => arrays(target.size));
  }

  /**
   * Compares segment `i` of the source with the segments `low` to `high` (exclusive) of the target. `score` may then be asked
   * for beads of up to `most` segments a side that end with this segment, where the rows before it were prepared in order
   * for all their columns.
   */
  prepare(i: number, low: number, high: number, most = MOST): void {
    this.#explainTarget(i, low, high, most);
    this.#explainSource(i, low, high, most);
  }

  #explainTarget(i: number, low: number, high: number, most: number): void {
    const { starts, columns, values } = this.#forward;
    const own = this.#source.ids.subarray(this.#source.start(i), this.#source.start(i + 1));
    for (const term of own) {
      for (let link = starts[term] ?? 0; link < (starts[term + 1] ?? 0); link += 1) {
        const word = columns[link] ?? 0;
        this.#dense[word] = (this.#dense[word] ?? 0) + (values[link] ?? 0);
      }
    }
    const side = this.#targetSide;
    const row = this.#rows[i % MOST] ?? new Float32Array();
    const [from, to] = [side.start(low), side.start(high)];
    for (let at = from; at < to; at += 1) row[at] = this.#dense[side.terms[at] ?? 0] ?? 0;
    for (const term of own) {
      for (let link = starts[term] ?? 0; link < (starts[term + 1] ?? 0); link += 1)
        this.#dense[columns[link] ?? 0] = 0;
    }
    const sum = this.#buffer(to - from);
    for (let more = 0; more < most && more <= i; more += 1) {
      const added = this.#rows[(i - more) % MOST] ?? row;
      for (let at = from; at < to; at += 1) sum[at - from] = (sum[at - from] ?? 0) + (added[at] ?? 0);
      const words = this.#source.start(i + 1) - this.#source.start(i - more);
      const shares = this.#forTarget[i % MOST]?.[more] ?? new Float32Array();
      for (let j = low; j < high; j += 1) {
        const [start, end] = [side.start(j), side.start(j + 1)];
        shares[j] = side.weigh(start, end, words, sum, start - from);
      }
    }
  }

  #explainSource(i: number, low: number, high: number, most: number): void {
    const side = this.#sourceSide;
    const [from, to] = [side.start(i), side.start(i + 1)];
    const width = to - from;
    const values = this.#buffer(width * (high - low));
    this.#links.load(side.terms.subarray(from, to));
    for (let j = low; j < high; j += 1) {
      const base = (j - low) * width;
      const end = this.#target.start(j + 1);
      for (let at = this.#target.start(j); at < end; at += 1)
        this.#links.add(this.#target.ids[at] ?? 0, values, base);
    }
    const shares = this.#forSource[i % MOST] ?? [];
    const sum = this.#sum.length < width ? (this.#sum = new Float32Array(width * 2)) : this.#sum;
    for (let j = low; j < high; j += 1) {
      sum.fill(0, 0, width);
      for (let more = 0; more < most && j + more < high; more += 1) {
        const base = (j + more - low) * width;
        for (let at = 0; at < width; at += 1) sum[at] = (sum[at] ?? 0) + (values[base + at] ?? 0);
        const words = this.#target.start(j + 1 + more) - this.#target.start(j);
        const share = shares[more];
        if (share) share[j] = side.weigh(from, to, words, sum, 0);
      }
    }
  }

  /**
   * For `a` segments of the source that end with the row last prepared, and `b` of the target from `j` on. A segment that is
   * joined to others must help to explain the other side: one whose words the others account for as well is idle there,
   * and more likely has no counterpart.
   */
  score(i: number, a: number, j: number, b: number): number {
    const last = i + a - 1;
    const [target, source] = [this.#targetShare(last, a, j, b), this.#sourceShare(i, a, j, b)];
    let score = (target + source) / 2;
    if (a > 1) {
      score -= this.#idleness(
        this.#sourceShare(last, 1, j, b),
        target - this.#targetShare(last - 1, a - 1, j, b),
      );
      score -= this.#idleness(this.#sourceShare(i, 1, j, b), target - this.#targetShare(last, a - 1, j, b));
    }
    if (b > 1) {
      const end = j + b - 1;
      score -= this.#idleness(this.#targetShare(last, a, end, 1), source - this.#sourceShare(i, a, j, b - 1));
      score -= this.#idleness(
        this.#targetShare(last, a, j, 1),
        source - this.#sourceShare(i, a, j + 1, b - 1),
      );
    }
    return score;
  }

  /** What a segment costs that is accounted for by so much, and itself adds so much to what accounts for the other side. */
  #idleness(accounted: number, adds: number): number {
    return this.#weights.idle * Math.max(0, accounted + this.#weights.idleSlack - adds);
  }

  #targetShare(last: number, a: number, j: number, b: number): number {
    const shares = this.#forTarget[last % MOST]?.[a - 1];
    let sum = 0;
    for (let column = j; column < j + b; column += 1) sum += shares?.[column] ?? 0;
    return sum;
  }

  #sourceShare(i: number, a: number, j: number, b: number): number {
    let sum = 0;
    for (let row = i; row < i + a; row += 1) sum += this.#forSource[row % MOST]?.[b - 1]?.[j] ?? 0;
    return sum;
  }

  /** Zeros for at least `size` values. */
  #buffer(size: number): Float32Array {
    if (this.#values.length < size) this.#values = new Float32Array(size * 2);
    else this.#values.fill(0, 0, size);
    return this.#values;
  }
}
