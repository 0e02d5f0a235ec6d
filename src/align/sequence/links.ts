import { transpose, type SparseRows } from '../../lexicon/sparse.js';

/** For the terms of one source segment: which of them each word of the target explains, and how well. */
export class LinkList {
  /** By source term: the target words that explain it. */
  readonly #explaining: SparseRows;
  /** By target word: its last link, from which `#next` leads to the others; -1 where there is none. */
  readonly #head: Int32Array;
  #next = new Int32Array(1024);
  #position = new Int32Array(1024);
  #probability = new Float32Array(1024);
  #touched = new Int32Array(1024);
  #length = 0;

  /** `backward` tells what target words say about source terms. */
  constructor(sourceTerms: number, targetTerms: number, backward: SparseRows) {
    this.#explaining = transpose(backward, sourceTerms);
    this.#head = new Int32Array(targetTerms).fill(-1);
  }

  /** Takes the terms of a segment in place of those before. */
  load(terms: Int32Array): void {
    for (let link = 0; link < this.#length; link += 1) this.#head[this.#touched[link] ?? 0] = -1;
    this.#length = 0;
    const { starts, columns, values } = this.#explaining;
    terms.forEach((term, position) => {
      for (let link = starts[term] ?? 0; link < (starts[term + 1] ?? 0); link += 1) {
        if (this.#length === this.#next.length) this.#grow();
        const word = columns[link] ?? 0;
        const at = this.#length++;
        this.#touched[at] = word;
        this.#next[at] = this.#head[word] ?? -1;
        this.#position[at] = position;
        this.#probability[at] = values[link] ?? 0;
        this.#head[word] = at;
      }
    });
  }

  /** Adds what one occurrence of `word` explains to the values from `base` on. */
  add(word: number, values: Float32Array, base: number): void {
    for (let link = this.#head[word] ?? -1; link >= 0; link = this.#next[link] ?? -1) {
      const slot = base + (this.#position[link] ?? 0);
      values[slot] = (values[slot] ?? 0) + (this.#probability[link] ?? 0);
    }
  }

  #grow(): void {
    const wider = <T extends Int32Array | Float32Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const size = this.#length * 2;
    this.#next = wider(this.#next, new Int32Array(size));
    this.#position = wider(this.#position, new Int32Array(size));
    this.#touched = wider(this.#touched, new Int32Array(size));
    this.#probability = wider(this.#probability, new Float32Array(size));
  }
}
