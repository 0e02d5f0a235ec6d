import type { Accounted } from './residue.js';

/** What the versions show of their words, passage by passage. */
export class Experience {
  readonly #accounted = [new Map<string, number>(), new Map<string, number>()] as const;
  readonly #alone = [new Map<string, number>(), new Map<string, number>()] as const;
  readonly #sizes: [number, number] = [0, 0];

  /** Takes account of a passage so many times; -1 takes it back. */
  add({ alignment, residues }: Accounted, times: 1 | -1): void {
    const count = (counts: Map<string, number>, stem: string, n: number): void => {
      counts.set(stem, (counts.get(stem) ?? 0) + n);
    };
    for (const side of [0, 1] as const) {
      for (const { content, stem } of side === 0 ? alignment.left : alignment.right) {
        if (!content) continue;
        this.#sizes[side] += times;
        count(this.#accounted[side], stem, times);
      }
    }
    for (const { side, words } of residues) {
      for (const { stem } of words) {
        count(this.#accounted[side], stem, -times);
        count(this.#alone[side], stem, times);
      }
    }
  }

  /** How often a word of a side was met with a counterpart, and how often without. */
  of(side: 0 | 1, stem: string): { accounted: number; alone: number } {
    return { accounted: this.#accounted[side].get(stem) ?? 0, alone: this.#alone[side].get(stem) ?? 0 };
  }

  /** How many more content words the second version has than the first, as a logarithm. */
  get ratio(): number {
    return Math.log((this.#sizes[1] + 1) / (this.#sizes[0] + 1));
  }
}
