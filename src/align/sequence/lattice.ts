import type { Corridor } from './corridor.js';
import type { PathBead } from './path-bead.js';
import { SHAPES } from './weights.js';

const IMPOSSIBLE = -Infinity;
const KINDS = SHAPES.length;
/** `SHAPES` for inner loops. */
const SOURCE_SIZE = Uint8Array.from(SHAPES, ([a]) => a);
const TARGET_SIZE = Uint8Array.from(SHAPES, ([, b]) => b);

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
  readonly #offsets: Float64Array;
  /** By node and kind: the score of the bead of that kind that ends in the node. */
  readonly #scores: Float32Array;

  constructor(corridor: Corridor, scorer: BeadScorer, shapeScores: readonly number[]) {
    this.#corridor = corridor;
    this.#rows = corridor.low.length - 1;
    this.#columns = corridor.high[this.#rows] ?? 0;
    this.#offsets = new Float64Array(this.#rows + 2);
    for (let i = 0; i <= this.#rows; i += 1) {
      this.#offsets[i + 1] = (this.#offsets[i] ?? 0) + (corridor.high[i] ?? 0) - (corridor.low[i] ?? 0) + 1;
    }
    this.#scores = new Float32Array((this.#offsets[this.#rows + 1] ?? 0) * KINDS).fill(IMPOSSIBLE);
    this.#fill(scorer, shapeScores);
  }

  #fill(scorer: BeadScorer, shapeScores: readonly number[]): void {
    const { low, high } = this.#corridor;
    for (let i = 0; i <= this.#rows; i += 1) {
      // Beads of up to three segments reach back two rows and on by two.
      if (i > 0)
        scorer.prepareRow(i - 1, low[Math.max(0, i - 3)] ?? 0, high[Math.min(this.#rows, i + 2)] ?? 0);
      for (let j = low[i] ?? 0; j <= (high[i] ?? 0); j += 1) {
        const cell = this.#cell(i, j) * KINDS;
        for (let kind = 0; kind < KINDS; kind += 1) {
          const a = SOURCE_SIZE[kind] ?? 0;
          const b = TARGET_SIZE[kind] ?? 0;
          if (this.#cell(i - a, j - b) < 0) continue;
          const fit = a > 0 && b > 0 ? scorer.score(i - a, a, j - b, b) : 0;
          this.#scores[cell + kind] = (shapeScores[kind] ?? 0) + fit;
        }
      }
    }
  }

  /** The best path. Of two equally good ones, that with the earlier kind of `SHAPES` at its last difference. */
  best(): PathBead[] {
    const best = this.#sums((a, b) => Math.max(a, b));
    const total = this.#sums(addLogs);
    const onward = this.#backwardSums();
    const all = total[this.#cell(this.#rows, this.#columns)] ?? 0;
    const path: PathBead[] = [];
    let [i, j] = [this.#rows, this.#columns];
    while (i > 0 || j > 0) {
      const cell = this.#cell(i, j);
      let chosen = 0;
      let highest = IMPOSSIBLE;
      for (let kind = 0; kind < KINDS; kind += 1) {
        const from = this.#from(i, j, kind);
        const value = from < 0 ? IMPOSSIBLE : (best[from] ?? 0) + (this.#scores[cell * KINDS + kind] ?? 0);
        if (value > highest) [highest, chosen] = [value, kind];
      }
      const [a = 0, b = 0] = SHAPES[chosen] ?? [];
      const through =
        (total[this.#cell(i - a, j - b)] ?? 0) +
        (this.#scores[cell * KINDS + chosen] ?? 0) +
        (onward[cell] ?? 0);
      i -= a;
      j -= b;
      path.push({ i, a, j, b, probability: Math.min(1, Math.exp(through - all)) });
    }
    return path.reverse();
  }

  /** For each node, all ways from the beginning to it, joined by `join`. */
  #sums(join: (a: number, b: number) => number): Float64Array {
    const sums = new Float64Array(this.#offsets[this.#rows + 1] ?? 0).fill(IMPOSSIBLE);
    sums[this.#cell(0, 0)] = 0;
    this.#eachNode((i, j, cell) => {
      for (let kind = 0; kind < KINDS; kind += 1) {
        const from = this.#from(i, j, kind);
        if (from < 0) continue;
        sums[cell] = join(sums[cell] ?? 0, (sums[from] ?? 0) + (this.#scores[cell * KINDS + kind] ?? 0));
      }
    });
    return sums;
  }

  /** For each node, the sum of all ways from it to the end. */
  #backwardSums(): Float64Array {
    const sums = new Float64Array(this.#offsets[this.#rows + 1] ?? 0).fill(IMPOSSIBLE);
    sums[this.#cell(this.#rows, this.#columns)] = 0;
    const { low, high } = this.#corridor;
    for (let i = this.#rows; i >= 0; i -= 1) {
      for (let j = high[i] ?? 0; j >= (low[i] ?? 0); j -= 1) {
        const cell = this.#cell(i, j);
        for (let kind = 0; kind < KINDS; kind += 1) {
          const from = this.#from(i, j, kind);
          if (from < 0) continue;
          sums[from] = addLogs(sums[from] ?? 0, (sums[cell] ?? 0) + (this.#scores[cell * KINDS + kind] ?? 0));
        }
      }
    }
    return sums;
  }

  #eachNode(visit: (i: number, j: number, cell: number) => void): void {
    const { low, high } = this.#corridor;
    for (let i = 0; i <= this.#rows; i += 1) {
      for (let j = low[i] ?? 0; j <= (high[i] ?? 0); j += 1) visit(i, j, this.#cell(i, j));
    }
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

/** log(eᵃ + eᵇ). */
function addLogs(a: number, b: number): number {
  if (a === IMPOSSIBLE) return b;
  if (b === IMPOSSIBLE) return a;
  const [high, low] = a > b ? [a, b] : [b, a];
  return high - low > 40 ? high : high + Math.log1p(Math.exp(low - high));
}
