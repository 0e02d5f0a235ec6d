import type { Corridor } from './corridor.js';
import type { PathBead } from './path-bead.js';
import { SHAPES } from './weights.js';

const IMPOSSIBLE = -Infinity;
/** `SHAPES` for inner loops. */
const SOURCE_SIZE = Uint8Array.from(SHAPES, ([a]) => a);
const TARGET_SIZE = Uint8Array.from(SHAPES, ([, b]) => b);

/** What a right bead counts: two segments without counterparts take the place of one pair. */
const WORTH = SHAPES.map(([a, b]) => (a === 0 || b === 0 ? 0.5 : 1));

/** How well a bead fits, in nats; `prepareRow` is called once before the first bead that needs segment `i`. */
export interface BeadScorer {
  prepareRow(i: number, low: number, high: number): void;
  score(i: number, a: number, j: number, b: number): number;
}

/**
 * All ways to cut two sequences into beads within a corridor, each bead scored once: the best way by Viterbi, and how
 * likely each of its beads is over all ways by the forward and backward sums. Time and memory are those of the corridor.
 */
export class Lattice {
  readonly #corridor: Corridor;
  readonly #rows: number;
  readonly #columns: number;
  /** How many of `SHAPES` are weighed. */
  readonly #kinds: number;
  readonly #offsets: Float64Array;
  /** By node and kind: the score of the bead of that kind that ends in the node. */
  readonly #scores: Float32Array;

  /** `shapeScores` are of the first so many of `SHAPES`; beads of other shapes are not thought of. */
  constructor(corridor: Corridor, scorer: BeadScorer, shapeScores: readonly number[]) {
    this.#kinds = shapeScores.length;
    this.#corridor = corridor;
    this.#rows = corridor.low.length - 1;
    this.#columns = corridor.high[this.#rows] ?? 0;
    this.#offsets = new Float64Array(this.#rows + 2);
    for (let i = 0; i <= this.#rows; i += 1) {
      this.#offsets[i + 1] = (this.#offsets[i] ?? 0) + (corridor.high[i] ?? 0) - (corridor.low[i] ?? 0) + 1;
    }
    this.#scores = new Float32Array((this.#offsets[this.#rows + 1] ?? 0) * this.#kinds).fill(IMPOSSIBLE);
    this.#fill(scorer, shapeScores);
  }

  #fill(scorer: BeadScorer, shapeScores: readonly number[]): void {
    const { low, high } = this.#corridor;
    for (let i = 0; i <= this.#rows; i += 1) {
      // Beads of up to three segments reach back two rows and on by two.
      if (i > 0)
        scorer.prepareRow(i - 1, low[Math.max(0, i - 3)] ?? 0, high[Math.min(this.#rows, i + 2)] ?? 0);
      for (let j = low[i] ?? 0; j <= (high[i] ?? 0); j += 1) {
        const cell = this.#cell(i, j) * this.#kinds;
        for (let kind = 0; kind < this.#kinds; kind += 1) {
          const a = SOURCE_SIZE[kind] ?? 0;
          const b = TARGET_SIZE[kind] ?? 0;
          if (this.#cell(i - a, j - b) < 0) continue;
          const fit = a > 0 && b > 0 ? scorer.score(i - a, a, j - b, b) : 0;
          this.#scores[cell + kind] = (shapeScores[kind] ?? 0) + fit;
        }
      }
    }
  }

  /**
   * The path with the greatest number of right beads to be expected, by how likely each is over all paths: more often right
   * than the likeliest path, which would rather hide a missing segment in a larger bead. Of two equally good ones, that with the earlier kind of `SHAPES` at its last difference.
   */
  best(): PathBead[] {
    const total = this.#forwardSums();
    const onward = this.#backwardSums();
    const all = total[this.#cell(this.#rows, this.#columns)] ?? 0;
    const gains = this.#atEachNode(this.#cell(0, 0));
    const kinds = new Uint8Array(gains.length);
    const probability = (cell: number, from: number, kind: number): number =>
      Math.min(
        1,
        Math.exp(
          (total[from] ?? 0) + (this.#scores[cell * this.#kinds + kind] ?? 0) + (onward[cell] ?? 0) - all,
        ),
      );
    for (let i = 0; i <= this.#rows; i += 1) {
      for (let j = this.#corridor.low[i] ?? 0; j <= (this.#corridor.high[i] ?? 0); j += 1) {
        const cell = this.#cell(i, j);
        for (let kind = 0; kind < this.#kinds; kind += 1) {
          if (this.#scores[cell * this.#kinds + kind] === IMPOSSIBLE) continue;
          const from = this.#from(i, j, kind);
          const gain = (gains[from] ?? 0) + probability(cell, from, kind) * (WORTH[kind] ?? 1);
          if (gain <= (gains[cell] ?? 0)) continue;
          gains[cell] = gain;
          kinds[cell] = kind;
        }
      }
    }
    const path: PathBead[] = [];
    let [i, j] = [this.#rows, this.#columns];
    while (i > 0 || j > 0) {
      const cell = this.#cell(i, j);
      const kind = kinds[cell] ?? 0;
      const [a, b] = SHAPES[kind] ?? [1, 1];
      path.push({ i: i - a, a, j: j - b, b, probability: probability(cell, this.#from(i, j, kind), kind) });
      i -= a;
      j -= b;
    }
    return path.reverse();
  }

  /** For each node, the sum of all ways from the beginning to it. */
  #forwardSums(): Float64Array {
    const sums = this.#atEachNode(this.#cell(0, 0));
    for (let i = 0; i <= this.#rows; i += 1) {
      for (let j = this.#corridor.low[i] ?? 0; j <= (this.#corridor.high[i] ?? 0); j += 1) {
        const cell = this.#cell(i, j);
        let sum = sums[cell] ?? 0;
        for (let kind = 0; kind < this.#kinds; kind += 1) {
          const score = this.#scores[cell * this.#kinds + kind] ?? 0;
          if (score === IMPOSSIBLE) continue;
          sum = addLogs(sum, (sums[this.#from(i, j, kind)] ?? 0) + score);
        }
        sums[cell] = sum;
      }
    }
    return sums;
  }

  /** For each node, the sum of all ways from it to the end. */
  #backwardSums(): Float64Array {
    const sums = this.#atEachNode(this.#cell(this.#rows, this.#columns));
    for (let i = this.#rows; i >= 0; i -= 1) {
      for (let j = this.#corridor.high[i] ?? 0; j >= (this.#corridor.low[i] ?? 0); j -= 1) {
        const cell = this.#cell(i, j);
        const onward = sums[cell] ?? 0;
        if (onward === IMPOSSIBLE) continue;
        for (let kind = 0; kind < this.#kinds; kind += 1) {
          const score = this.#scores[cell * this.#kinds + kind] ?? 0;
          if (score === IMPOSSIBLE) continue;
          const from = this.#from(i, j, kind);
          sums[from] = addLogs(sums[from] ?? 0, onward + score);
        }
      }
    }
    return sums;
  }

  /** A value for each node: that there is no way, but for one node, where all ways begin. */
  #atEachNode(origin: number): Float64Array {
    const values = new Float64Array(this.#offsets[this.#rows + 1] ?? 0).fill(IMPOSSIBLE);
    values[origin] = 0;
    return values;
  }

  #from(i: number, j: number, kind: number): number {
    return this.#cell(i - (SOURCE_SIZE[kind] ?? 0), j - (TARGET_SIZE[kind] ?? 0));
  }

  /** The number of a node, or -1 outside of the corridor. */
  #cell(i: number, j: number): number {
    if (i < 0) return -1;
    const low = this.#corridor.low[i] ?? 0;
    return j < low || j > (this.#corridor.high[i] ?? -1) ? -1 : (this.#offsets[i] ?? 0) + j - low;
  }
}

/** What is less likely by so many nats than another way does not change the sum that anyone could see. */
const NEGLIGIBLE = 20;

/** log(eᵃ + eᵇ). */
function addLogs(a: number, b: number): number {
  if (a - b > NEGLIGIBLE) return a;
  if (b - a > NEGLIGIBLE) return b;
  if (a === IMPOSSIBLE) return b;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
