import type { Band } from './band.js';
import type { ContentModel } from './content.js';
import type { LengthModel } from './length.js';
import type { Segment } from './segment.js';
import { BEAD_TYPES, CONTENT_WEIGHT, FREE } from './weights.js';

/** A step of the path: segments `[i, i + source)` against `[j, j + target)`, and what speaks for them in nats. */
export interface Step {
  i: number;
  j: number;
  source: number;
  target: number;
  /** Log-odds of being counterparts; 0 where a side is empty. */
  worth: number;
}

/** What structure says for two segments being counterparts, in nats; `-Infinity` where they cannot be. */
export type Prior = (i: number, j: number) => number;

/** What structure says; each part may be absent. */
export interface Structure {
  prior?: Prior;
  /** What it costs to join a segment with the one after it in a bead, in nats, by index. */
  sourceSeams?: ArrayLike<number>;
  targetSeams?: ArrayLike<number>;
}

interface Models {
  content: ContentModel;
  length: LengthModel;
  structure: Structure;
}

const UNREACHED = -Infinity;

/**
 * The best monotone path through two sequences by dynamic programming in log space, over the cells of a band; each
 * segment is in exactly one step. Time and memory are those of the band.
 */
export class Search {
  readonly #source: readonly Segment[];
  readonly #target: readonly Segment[];
  readonly #band: Band;
  readonly #models: Models;
  /** Where the cells of each row begin. */
  readonly #offsets: Float64Array;
  readonly #sourceMasks: Uint32Array;
  readonly #targetMasks: Uint32Array;

  constructor(source: readonly Segment[], target: readonly Segment[], band: Band, models: Models) {
    this.#source = source;
    this.#target = target;
    this.#band = band;
    this.#models = models;
    this.#offsets = new Float64Array(source.length + 2);
    for (let i = 0; i <= source.length; i += 1) {
      this.#offsets[i + 1] = (this.#offsets[i] ?? 0) + Math.max(0, (band.high[i] ?? 0) - (band.low[i] ?? 0));
    }
    this.#sourceMasks = models.content.source.masks(band, this.#offsets, false);
    this.#targetMasks = models.content.target.masks(band, this.#offsets, true);
  }

  run(): Step[] {
    const cells = this.#offsets.at(-1) ?? 0;
    const best = new Float64Array(cells).fill(UNREACHED);
    const choice = new Uint8Array(cells);
    const shares = BEAD_TYPES.map(([, , share]) => Math.log(share));
    best[0] = 0;
    for (let i = 0; i <= this.#source.length; i += 1) {
      for (let j = this.#band.low[i] ?? 0; j < (this.#band.high[i] ?? 0); j += 1) {
        const cell = this.#cell(i, j);
        for (let type = 0; type < BEAD_TYPES.length; type += 1) {
          const [source, target] = BEAD_TYPES[type] ?? [0, 0];
          const from = this.#cell(i - source, j - target);
          const before = from < 0 ? UNREACHED : (best[from] ?? UNREACHED);
          if (before === UNREACHED) continue;
          const worth = source > 0 && target > 0 ? this.worth(i - source, j - target, source, target) : 0;
          const total = before + (shares[type] ?? 0) + worth;
          if (total > (best[cell] ?? UNREACHED)) {
            best[cell] = total;
            choice[cell] = type;
          }
        }
      }
    }
    return this.#trace(choice);
  }

  /** The log-odds that these segments are counterparts. */
  worth(i: number, j: number, source: number, target: number): number {
    const { content, length } = this.#models;
    const structure = this.#structure(i, j, source, target);
    if (structure === -Infinity) return structure;
    let sum = 0;
    let sourceLength = 0;
    let targetLength = 0;
    for (let a = i; a < i + source; a += 1) {
      let mask = 0;
      for (let b = j; b < j + target; b += 1) mask |= this.#mask(this.#sourceMasks, a, b);
      sum += content.source.worth(a, target, mask);
      sourceLength += this.#source[a]?.length ?? 0;
    }
    for (let b = j; b < j + target; b += 1) {
      let mask = 0;
      for (let a = i; a < i + source; a += 1) mask |= this.#mask(this.#targetMasks, a, b);
      sum += content.target.worth(b, source, mask);
      targetLength += this.#target[b]?.length ?? 0;
    }
    const said = mixed(CONTENT_WEIGHT * sum, FREE.content) + mixed(length.score(sourceLength, targetLength), FREE.length);
    return said + structure;
  }

  /** A group fits as badly as its worst pair, less what its seams cost. */
  #structure(i: number, j: number, source: number, target: number): number {
    const { prior, sourceSeams, targetSeams } = this.#models.structure;
    let worst = prior ? Infinity : 0;
    if (prior) {
      for (let a = i; a < i + source; a += 1) {
        for (let b = j; b < j + target; b += 1) worst = Math.min(worst, prior(a, b));
      }
    }
    for (let a = i; a < i + source - 1; a += 1) worst -= sourceSeams?.[a] ?? 0;
    for (let b = j; b < j + target - 1; b += 1) worst -= targetSeams?.[b] ?? 0;
    return worst;
  }

  #cell(i: number, j: number): number {
    const low = this.#band.low[i];
    if (i < 0 || j < 0 || low === undefined || j < low || j >= (this.#band.high[i] ?? 0)) return -1;
    return (this.#offsets[i] ?? 0) + j - low;
  }

  #mask(masks: Uint32Array, a: number, b: number): number {
    const cell = this.#cell(a + 1, b + 1);
    return cell < 0 ? 0 : (masks[cell] ?? 0);
  }

  #trace(choice: Uint8Array): Step[] {
    const steps: Step[] = [];
    let [i, j] = [this.#source.length, this.#target.length];
    while (i > 0 || j > 0) {
      const [source, target] = BEAD_TYPES[choice[this.#cell(i, j)] ?? 0] ?? [1, 1];
      i -= source;
      j -= target;
      steps.push({ i, j, source, target, worth: source > 0 && target > 0 ? this.worth(i, j, source, target) : 0 });
    }
    return steps.reverse();
  }
}

/** The log-odds when a share of the counterparts looks like any pair. */
function mixed(logOdds: number, free: number): number {
  return logOdds > 20 ? logOdds : Math.log((1 - free) * Math.exp(logOdds) + free);
}
