import { Failure } from '../model/failure.js';

/** A bead of two sequences by their indexes. */
export interface IndexBead {
  source: readonly number[];
  target: readonly number[];
}

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * `strict` counts a bead as right only if it stands in the gold standard exactly so; `lax` if it overlaps one on both
 * sides. Both are as in Thompson & Koehn, “Vecalign” (EMNLP 2019), after its `score.py`: beads with an empty side earn
 * nothing and cost nothing in precision, and recall turns the same question round. `missing` scores the segments that are
 * left without a counterpart.
 */
export interface Scores {
  strict: Score;
  lax: Score;
  missing: Score;
}

const LINE = /^\s*\[(?<source>[\d,\s]*)\]\s*:\s*\[(?<target>[\d,\s]*)\]\s*(?::\s*-?[\d.eE+-]+\s*)?$/;

/** Reads beads as `[0, 1]:[0]` lines, Vecalign's format; a score after a second colon is passed over, as are `#` lines. */
export function parseBeads(text: string): IndexBead[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const groups = LINE.exec(line)?.groups;
    if (!groups) throw new Failure('bad-bead', { line: at + 1, text: line }, `line ${at + 1} is no bead: ${line}`);
    return [{ source: indexes(groups['source']), target: indexes(groups['target']) }];
  });
}

export function scoreBeads(gold: readonly IndexBead[], system: readonly IndexBead[]): Scores {
  const [inGold, inSystem] = [new BeadIndex(gold), new BeadIndex(system)];
  const score = (right: (beads: readonly IndexBead[], index: BeadIndex) => number): Score =>
    scoreOf(right(system, inGold), right(gold, inSystem));
  return {
    strict: score((beads, index) => share(beads, (bead) => index.has(bead))),
    lax: score((beads, index) => share(beads, (bead) => index.overlaps(bead))),
    missing: score((beads, index) => {
      const alone = aloneOf(beads);
      return alone.length === 0 ? 1 : alone.filter((key) => index.alone.has(key)).length / alone.length;
    }),
  };
}

class BeadIndex {
  readonly alone: ReadonlySet<string>;
  readonly #beads: ReadonlySet<string>;
  /** Target indexes of the beads that hold a source index. */
  readonly #targets = new Map<number, Set<number>>();

  constructor(beads: readonly IndexBead[]) {
    this.alone = new Set(aloneOf(beads));
    this.#beads = new Set(beads.map(keyOf));
    for (const { source, target } of beads) {
      for (const i of source) {
        const targets = this.#targets.get(i) ?? new Set();
        for (const j of target) targets.add(j);
        this.#targets.set(i, targets);
      }
    }
  }

  has(bead: IndexBead): boolean {
    return this.#beads.has(keyOf(bead));
  }

  overlaps({ source, target }: IndexBead): boolean {
    return source.some((i) => target.some((j) => this.#targets.get(i)?.has(j) ?? false));
  }
}

/** The share of the beads with two sides for which the test holds. */
function share(beads: readonly IndexBead[], test: (bead: IndexBead) => boolean): number {
  const paired = beads.filter(({ source, target }) => source.length > 0 && target.length > 0);
  return paired.length === 0 ? 1 : paired.filter(test).length / paired.length;
}

function aloneOf(beads: readonly IndexBead[]): string[] {
  return beads.flatMap(({ source, target }) => [
    ...(target.length === 0 ? source.map((i) => `s${i}`) : []),
    ...(source.length === 0 ? target.map((j) => `t${j}`) : []),
  ]);
}

function scoreOf(precision: number, recall: number): Score {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function keyOf({ source, target }: IndexBead): string {
  return `${source.join(',')}:${target.join(',')}`;
}

function indexes(list: string | undefined): number[] {
  return (list ?? '').split(',').filter((item) => item.trim() !== '').map(Number);
}
