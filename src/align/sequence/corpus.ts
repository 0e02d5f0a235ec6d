import type { Segment, SegmentTerm } from './segment.js';

/** The segments of one side with their terms as numbers, for loops that run a million times. */
export class Corpus {
  readonly size: number;
  readonly segments: readonly Segment[];
  /** Each different term, by its number. */
  readonly terms: readonly SegmentTerm[];
  /** How often each term occurs. */
  readonly counts: Int32Array;
  /** The terms of segment `i` are `ids[starts[i]]` up to `ids[starts[i + 1]]`. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly #idOf = new Map<string, number>();

  constructor(segments: readonly Segment[]) {
    this.size = segments.length;
    this.segments = segments;
    const terms: SegmentTerm[] = [];
    this.starts = new Int32Array(segments.length + 1);
    segments.forEach((segment, index) => {
      this.starts[index + 1] = (this.starts[index] ?? 0) + segment.terms.length;
    });
    this.ids = new Int32Array(this.starts[segments.length] ?? 0);
    let at = 0;
    for (const segment of segments) {
      for (const term of segment.terms) {
        let id = this.#idOf.get(term.key);
        if (id === undefined) {
          id = terms.push(term) - 1;
          this.#idOf.set(term.key, id);
        }
        this.ids[at++] = id;
      }
    }
    this.terms = terms;
    this.counts = new Int32Array(terms.length);
    for (const id of this.ids) this.counts[id] = (this.counts[id] ?? 0) + 1;
  }

  idOf(key: string): number | undefined {
    return this.#idOf.get(key);
  }

  start(segment: number): number {
    return this.starts[segment] ?? 0;
  }

  /** The terms of so many segments that a dictionary can hold: punctuation has no translation to learn. */
  contentOf(first: number, count: number): Int32Array {
    return this.ids
      .subarray(this.start(first), this.start(first + count))
      .filter((id) => this.terms[id]?.kind !== 'mark');
  }

  /** Letters and digits of so many segments. */
  lengthOf(first: number, count: number): number {
    let length = 0;
    for (let at = first; at < first + count; at += 1) length += this.segments[at]?.length ?? 0;
    return length;
  }
}
