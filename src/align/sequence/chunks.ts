import type { Corpus } from './corpus.js';

/** Terms that stand in more than this share of the chunks do not tell these apart; a handful is never too many. */
const FREQUENT = 0.05;
const HANDFUL = 12;

/** A text in chunks of so many segments each, with the terms of each chunk that tell it from the others. */
export class Chunks {
  readonly count: number;
  readonly corpus: Corpus;
  /** By term: in how many chunks it stands. */
  readonly #spread: Int32Array;
  readonly #size: number;
  readonly #reach: number;

  /** `reach` is how many segments of its neighbours a chunk has besides, on either side. */
  constructor(corpus: Corpus, size: number, reach = 0) {
    this.corpus = corpus;
    this.count = Math.ceil(corpus.size / size);
    this.#size = size;
    this.#reach = reach;
    this.#spread = new Int32Array(corpus.terms.length);
    const last = new Int32Array(corpus.terms.length).fill(-1);
    for (let chunk = 0; chunk < this.count; chunk += 1) {
      for (const term of this.#ids(chunk)) {
        if (last[term] === chunk) continue;
        last[term] = chunk;
        this.#spread[term] = (this.#spread[term] ?? 0) + 1;
      }
    }
  }

  /** How much a term tells: 0 for those that stand everywhere, for labels, which tell the place only, and for marks. */
  weight(term: number): number {
    const kind = this.corpus.terms[term]?.kind;
    const spread = this.#spread[term] ?? 0;
    if (kind === 'label' || kind === 'mark' || spread > Math.max(HANDFUL, FREQUENT * this.count)) return 0;
    return Math.log((this.count + 1) / spread);
  }

  /** The terms of a chunk that tell something, each once. */
  termsOf(chunk: number): number[] {
    return [...new Set(this.#ids(chunk))].filter((term) => this.weight(term) > 0);
  }

  #ids(chunk: number): Int32Array {
    const { corpus } = this;
    const from = Math.max(0, chunk * this.#size - this.#reach);
    const to = Math.min(corpus.size, (chunk + 1) * this.#size + this.#reach);
    return corpus.ids.subarray(corpus.start(from), corpus.start(to));
  }
}
