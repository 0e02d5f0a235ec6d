import type { Corpus } from './corpus.js';
import type { TranslationTable } from './table.js';
import type { SegmentTerm } from './segment.js';
import type { Weights } from './weights.js';

/** Rows that are kept: as many as a bead may have segments. */
const ROWS = 3;
/** Products are turned into logarithms before they leave the range of numbers. */
const HUGE = 1e100;

/**
 * What the terms of two stretches say for belonging together, in nats: how much better each term is explained by the terms
 * of the other side than by chance (Model 1 in both directions). Rows are prepared in order, three are kept.
 */
export class Evidence {
  readonly #source: Corpus;
  readonly #target: Corpus;
  readonly #forward: TranslationTable;
  readonly #explainsSource: Explainer;
  readonly #explainsTarget: Explainer;
  /** By row modulo 3: for each term of the target, how well the row's segment explains it. */
  readonly #targetRows: readonly Float32Array[];
  /** By row modulo 3: for each segment of the target from `low` on, how well it explains each term of the row's. */
  readonly #sourceRows: { low: number; width: number; values: Float32Array }[];
  readonly #dense: Float32Array;
  readonly #links: LinkList;

  constructor(
    source: Corpus,
    target: Corpus,
    tables: { forward: TranslationTable; backward: TranslationTable },
    weights: Weights,
  ) {
    this.#source = source;
    this.#target = target;
    this.#forward = tables.forward;
    this.#explainsTarget = new Explainer(target, tables.forward, weights);
    this.#explainsSource = new Explainer(source, tables.backward, weights);
    this.#targetRows = Array.from({ length: ROWS }, () => new Float32Array(target.ids.length));
    this.#sourceRows = Array.from({ length: ROWS }, () => ({ low: 0, width: 0, values: new Float32Array() }));
    this.#dense = new Float32Array(target.terms.length);
    this.#links = new LinkList(source, target, tables.backward);
  }

  /** Compares segment `i` of the source with the segments `low` to `high` (exclusive) of the target. */
  prepare(i: number, low: number, high: number): void {
    const { starts, targets, probabilities } = this.#forward;
    const [from, to] = [this.#source.start(i), this.#source.start(i + 1)];
    const touched: number[] = [];
    for (let at = from; at < to; at += 1) {
      const term = this.#source.ids[at] ?? 0;
      for (let link = starts[term] ?? 0; link < (starts[term + 1] ?? 0); link += 1) {
        const word = targets[link] ?? 0;
        this.#dense[word] = (this.#dense[word] ?? 0) + (probabilities[link] ?? 0);
        touched.push(word);
      }
    }
    const targetRow = this.#targetRows[i % ROWS] ?? new Float32Array();
    const sourceRow = this.#sourceRows[i % ROWS];
    const width = to - from;
    const needed = width * Math.max(0, high - low);
    const values =
      sourceRow && sourceRow.values.length >= needed ? sourceRow.values : new Float32Array(needed * 2);
    values.fill(0, 0, needed);
    this.#sourceRows[i % ROWS] = { low, width, values };
    this.#links.load(from, to);
    for (let j = low; j < high; j += 1) {
      const base = (j - low) * width;
      for (let at = this.#target.start(j); at < this.#target.start(j + 1); at += 1) {
        const word = this.#target.ids[at] ?? 0;
        targetRow[at] = this.#dense[word] ?? 0;
        this.#links.add(word, values, base);
      }
    }
    for (const word of touched) this.#dense[word] = 0;
    this.#links.clear();
  }

  /** For `a` segments of the source from `i` on and `b` of the target from `j` on; their rows must be prepared. */
  score(i: number, a: number, j: number, b: number): number {
    return (this.#scoreTarget(i, a, j, b) + this.#scoreSource(i, a, j, b)) / 2;
  }

  #scoreTarget(i: number, a: number, j: number, b: number): number {
    const rows = this.#targetRows;
    const [first, second, third] = [rows[i % ROWS], rows[(i + 1) % ROWS], rows[(i + 2) % ROWS]];
    const sum = this.#explainsTarget.begin(this.#source.start(i + a) - this.#source.start(i));
    const [from, to] = [this.#target.start(j), this.#target.start(j + b)];
    for (let at = from; at < to; at += 1) {
      let explained = first?.[at] ?? 0;
      if (a > 1) explained += second?.[at] ?? 0;
      if (a > 2) explained += third?.[at] ?? 0;
      sum.add(at, explained);
    }
    return sum.total();
  }

  #scoreSource(i: number, a: number, j: number, b: number): number {
    const sum = this.#explainsSource.begin(this.#target.start(j + b) - this.#target.start(j));
    for (let row = i; row < i + a; row += 1) {
      const { low, width, values } = this.#sourceRows[row % ROWS] ?? {
        low: 0,
        width: 0,
        values: this.#dense,
      };
      const [from, base] = [this.#source.start(row), (j - low) * width];
      for (let at = 0; at < width; at += 1) {
        let explained = values[base + at] ?? 0;
        if (b > 1) explained += values[base + width + at] ?? 0;
        if (b > 2) explained += values[base + 2 * width + at] ?? 0;
        sum.add(from + at, explained);
      }
    }
    return sum.total();
  }
}

/** Adds up what the terms of a stretch say, each being explained by so much of the other side. */
class Explainer {
  readonly #unexplained: Float32Array;
  readonly #odds: Float32Array;
  readonly #kinds: Uint8Array;
  readonly #trust: Float64Array;
  readonly #products: Float64Array;
  #total = 0;
  #scale = 1;

  constructor(corpus: Corpus, table: TranslationTable, weights: Weights) {
    const kinds: SegmentTerm['kind'][] = ['word', 'value', 'label', 'mark'];
    this.#trust = Float64Array.from(kinds, (kind) => weights.trust[kind]);
    this.#products = new Float64Array(kinds.length);
    this.#unexplained = Float32Array.from(corpus.ids, (id) => table.unexplained[id] ?? 1);
    this.#odds = Float32Array.from(corpus.ids, (id) => table.odds[id] ?? 0);
    this.#kinds = Uint8Array.from(corpus.ids, (id) => kinds.indexOf(corpus.terms[id]?.kind ?? 'word'));
  }

  /** Begins a stretch that `words` terms of the other side must explain. */
  begin(words: number): this {
    this.#products.fill(1);
    this.#total = 0;
    this.#scale = 1 / (words + 1);
    return this;
  }

  add(at: number, explained: number): void {
    const unexplained = this.#unexplained[at] ?? 1;
    if (unexplained === 1) return;
    const kind = this.#kinds[at] ?? 0;
    const product =
      (this.#products[kind] ?? 1) * (unexplained + (this.#odds[at] ?? 0) * explained * this.#scale);
    this.#products[kind] = product;
    if (product > HUGE || product < 1 / HUGE) this.#settle(kind);
  }

  total(): number {
    for (let kind = 0; kind < this.#products.length; kind += 1) this.#settle(kind);
    return this.#total;
  }

  #settle(kind: number): void {
    const product = this.#products[kind] ?? 1;
    if (product !== 1) this.#total += (this.#trust[kind] ?? 0) * Math.log(product);
    this.#products[kind] = 1;
  }
}

/** For the terms of one source segment: which of them each word of the target explains, and how well. */
class LinkList {
  readonly #source: Corpus;
  /** By source term: the target words that explain it. */
  readonly #starts: Int32Array;
  readonly #words: Int32Array;
  readonly #probabilities: Float32Array;
  readonly #head: Int32Array;
  readonly #next: number[] = [];
  readonly #position: number[] = [];
  readonly #probability: number[] = [];
  readonly #touched: number[] = [];

  constructor(source: Corpus, target: Corpus, backward: TranslationTable) {
    this.#source = source;
    this.#starts = new Int32Array(source.terms.length + 1);
    for (const term of backward.targets) this.#starts[term + 1] = (this.#starts[term + 1] ?? 0) + 1;
    for (let term = 0; term < source.terms.length; term += 1) {
      this.#starts[term + 1] = (this.#starts[term + 1] ?? 0) + (this.#starts[term] ?? 0);
    }
    const filled = this.#starts.slice();
    this.#words = new Int32Array(backward.targets.length);
    this.#probabilities = new Float32Array(backward.targets.length);
    for (let word = 0; word < target.terms.length; word += 1) {
      for (let link = backward.starts[word] ?? 0; link < (backward.starts[word + 1] ?? 0); link += 1) {
        const term = backward.targets[link] ?? 0;
        const slot = filled[term] ?? 0;
        filled[term] = slot + 1;
        this.#words[slot] = word;
        this.#probabilities[slot] = backward.probabilities[link] ?? 0;
      }
    }
    this.#head = new Int32Array(target.terms.length).fill(-1);
  }

  load(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const term = this.#source.ids[at] ?? 0;
      for (let link = this.#starts[term] ?? 0; link < (this.#starts[term + 1] ?? 0); link += 1) {
        const word = this.#words[link] ?? 0;
        this.#touched.push(word);
        this.#next.push(this.#head[word] ?? -1);
        this.#position.push(at - from);
        this.#probability.push(this.#probabilities[link] ?? 0);
        this.#head[word] = this.#next.length - 1;
      }
    }
  }

  /** Adds what one occurrence of `word` explains to the values from `base` on. */
  add(word: number, values: Float32Array, base: number): void {
    for (let link = this.#head[word] ?? -1; link >= 0; link = this.#next[link] ?? -1) {
      const slot = base + (this.#position[link] ?? 0);
      values[slot] = (values[slot] ?? 0) + (this.#probability[link] ?? 0);
    }
  }

  clear(): void {
    for (const word of this.#touched) this.#head[word] = -1;
    this.#touched.length = this.#next.length = this.#position.length = this.#probability.length = 0;
  }
}
