import type { SparseRows } from '../../lexicon/sparse.js';
import type { Chunks } from './chunks.js';

/** Where to look: row `r` from column `low[r]` up to `high[r]`, exclusive. */
export interface Band {
  low: Int32Array;
  high: Int32Array;
}

/** A pair of chunks on the way; `solid` if they clearly belong together by themselves. */
export interface Cell {
  row: number;
  column: number;
  solid: boolean;
}

/** What a pair must have above what pairs have by chance; as a share of what the best pairs have. */
const CHANCE = 0.15;
/** What it costs to begin a gap, as a share of what the best pairs have: gaps in one piece are likelier than in many. */
const GAP = 0.8;
/** A pair is solid that has this share of what the best pairs have, as has the pair before or behind it. */
const SOLID = 0.5;

/** The way through two texts by chunks, ascending on both sides, with the greatest sum of likenesses less gaps. */
export function wayThrough(rows: Chunks, columns: Chunks, table: SparseRows, band: Band): Cell[] {
  const likeness = new Likeness(rows, columns, table, band);
  const { typical } = likeness;
  const gain = (row: number, column: number): number => likeness.at(row, column) - CHANCE * typical;
  const chain = heaviestChain(band, columns.count, gain, GAP * typical);
  const alike = chain.map(({ row, column }) => likeness.at(row, column) >= SOLID * typical);
  return chain.map(({ row, column }, at) => {
    const follows = (other: number): boolean =>
      alike[other] === true &&
      chain[other]?.row === row + other - at &&
      chain[other].column === column + other - at;
    return { row, column, solid: alike[at] === true && (follows(at - 1) || follows(at + 1)) };
  });
}

/** How alike chunks are: the cosine of what a row's terms say with the terms of a column. */
class Likeness {
  /** What pairs that are the best of their row have, in the middle. */
  readonly typical: number;
  readonly #band: Band;
  readonly #starts: Float64Array;
  readonly #values: Float32Array;

  constructor(rows: Chunks, columns: Chunks, table: SparseRows, band: Band) {
    this.#band = band;
    this.#starts = new Float64Array(rows.count + 1);
    for (let row = 0; row < rows.count; row += 1) {
      const width = Math.max(0, (band.high[row] ?? 0) - (band.low[row] ?? 0));
      this.#starts[row + 1] = (this.#starts[row] ?? 0) + width;
    }
    this.#values = new Float32Array(this.#starts[rows.count] ?? 0);
    const postings = new Postings(columns);
    const highest: number[] = [];
    const vector = new Float32Array(columns.corpus.terms.length);
    for (let row = 0; row < rows.count; row += 1) {
      const touched = rendered(rows, row, columns, table, vector);
      const values = this.#values.subarray(this.#starts[row], this.#starts[row + 1]);
      const norm = Math.sqrt(touched.reduce((sum, word) => sum + (vector[word] ?? 0) ** 2, 0));
      for (const word of touched) {
        postings.add(word, vector[word] ?? 0, band.low[row] ?? 0, band.high[row] ?? 0, values);
        vector[word] = 0;
      }
      let most = 0;
      for (let at = 0; at < values.length; at += 1) {
        const length = norm * (postings.norms[(band.low[row] ?? 0) + at] ?? 0);
        values[at] = length === 0 ? 0 : (values[at] ?? 0) / length;
        most = Math.max(most, values[at] ?? 0);
      }
      highest.push(most);
    }
    this.typical = highest.sort((a, b) => a - b)[Math.floor(highest.length / 2)] ?? 0;
  }

  at(row: number, column: number): number {
    return this.#values[(this.#starts[row] ?? 0) + column - (this.#band.low[row] ?? 0)] ?? 0;
  }
}

/** Sets in `vector` what the terms of a row's chunk lead one to expect in the other text, and names the terms set. */
function rendered(
  rows: Chunks,
  row: number,
  columns: Chunks,
  { starts, columns: words, values }: SparseRows,
  vector: Float32Array,
): number[] {
  const touched: number[] = [];
  for (const term of rows.termsOf(row)) {
    const weight = rows.weight(term);
    for (let link = starts[term] ?? 0; link < (starts[term + 1] ?? 0); link += 1) {
      const word = words[link] ?? 0;
      const value = weight * columns.weight(word) * Math.sqrt(values[link] ?? 0);
      if (value === 0) continue;
      if (vector[word] === 0) touched.push(word);
      vector[word] = Math.max(vector[word] ?? 0, value);
    }
  }
  return touched;
}

/** By term, the chunks in which it stands, ascending. */
class Postings {
  readonly norms: Float32Array;
  readonly #starts: Int32Array;
  readonly #chunks: Int32Array;
  readonly #columns: Chunks;

  constructor(columns: Chunks) {
    this.#columns = columns;
    this.norms = new Float32Array(columns.count);
    const terms = Array.from({ length: columns.count }, (_, chunk) => columns.termsOf(chunk));
    this.#starts = new Int32Array(columns.corpus.terms.length + 1);
    for (const own of terms)
      for (const term of own) this.#starts[term + 1] = (this.#starts[term + 1] ?? 0) + 1;
    for (let term = 0; term + 1 < this.#starts.length; term += 1)
      this.#starts[term + 1] = (this.#starts[term + 1] ?? 0) + (this.#starts[term] ?? 0);
    const filled = this.#starts.slice();
    this.#chunks = new Int32Array(filled.at(-1) ?? 0);
    terms.forEach((own, chunk) => {
      let square = 0;
      for (const term of own) {
        square += columns.weight(term) ** 2;
        const slot = filled[term] ?? 0;
        filled[term] = slot + 1;
        this.#chunks[slot] = chunk;
      }
      this.norms[chunk] = Math.sqrt(square);
    });
  }

  /** Adds `value` times the term's weight to each of its chunks from `low` up to `high`. */
  add(term: number, value: number, low: number, high: number, values: Float32Array): void {
    const gain = value * this.#columns.weight(term);
    const [from, to] = [this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0];
    for (let at = from; at < to; at += 1) {
      const chunk = this.#chunks[at] ?? 0;
      if (chunk >= low && chunk < high) values[chunk - low] = (values[chunk - low] ?? 0) + gain;
    }
  }
}

/**
 * The chain of cells, ascending on both sides, with the greatest sum of gains, where every step that leaves something out
 * costs the same, however much it is.
 */
function heaviestChain(
  band: Band,
  width: number,
  gain: (row: number, column: number) => number,
  open: number,
): { row: number; column: number }[] {
  const rows = band.low.length;
  const offsets = new Float64Array(rows + 1);
  for (let row = 0; row < rows; row += 1)
    offsets[row + 1] = (offsets[row] ?? 0) + Math.max(0, (band.high[row] ?? 0) - (band.low[row] ?? 0));
  const cells = offsets[rows] ?? 0;
  const sums = new Float32Array(cells);
  const before = new Int32Array(cells).fill(-1);
  const places = { rows: new Int32Array(cells), columns: new Int32Array(cells) };
  const ends = new PrefixMaximum(width, sums);
  for (let row = 0; row < rows; row += 1) {
    const [low, high] = [band.low[row] ?? 0, band.high[row] ?? 0];
    for (let column = low; column < high; column += 1) {
      const cell = (offsets[row] ?? 0) + column - low;
      places.rows[cell] = row;
      places.columns[cell] = column;
      const jump = ends.upTo(column - 1);
      let sum = jump < 0 ? 0 : Math.max(0, (sums[jump] ?? 0) - open);
      let from = sum > 0 ? jump : -1;
      const [previousLow, previousHigh] = [band.low[row - 1] ?? 0, band.high[row - 1] ?? 0];
      if (row > 0 && column > previousLow && column <= previousHigh) {
        const diagonal = (offsets[row - 1] ?? 0) + column - 1 - previousLow;
        if ((sums[diagonal] ?? 0) >= sum && (sums[diagonal] ?? 0) > 0)
          [sum, from] = [sums[diagonal] ?? 0, diagonal];
      }
      sums[cell] = sum + gain(row, column);
      before[cell] = from;
    }
    for (let column = low; column < high; column += 1) ends.add(column, (offsets[row] ?? 0) + column - low);
  }
  const chain: { row: number; column: number }[] = [];
  for (let cell = ends.upTo(width - 1); cell >= 0; cell = before[cell] ?? -1)
    chain.push({ row: places.rows[cell] ?? 0, column: places.columns[cell] ?? 0 });
  return chain.reverse();
}

/** For each column the cell with the greatest sum in it or in one before, cells being added in any order (Fenwick 1994). */
class PrefixMaximum {
  readonly #tree: Int32Array;
  readonly #sums: Float32Array;

  constructor(width: number, sums: Float32Array) {
    this.#tree = new Int32Array(width + 1).fill(-1);
    this.#sums = sums;
  }

  add(column: number, cell: number): void {
    const sum = this.#sums[cell] ?? 0;
    if (sum <= 0) return;
    for (let at = column + 1; at < this.#tree.length; at += at & -at) {
      const best = this.#tree[at] ?? -1;
      if (best < 0 || sum > (this.#sums[best] ?? 0)) this.#tree[at] = cell;
    }
  }

  /** The first of the best cells in columns up to this one; -1 where there is none. */
  upTo(column: number): number {
    let best = -1;
    for (let at = column + 1; at > 0; at -= at & -at) {
      const cell = this.#tree[at] ?? -1;
      if (cell >= 0 && (best < 0 || (this.#sums[cell] ?? 0) > (this.#sums[best] ?? 0))) best = cell;
    }
    return best;
  }
}
