import type { Anchor } from '../../languages/pack.js';
import type { Corpus } from './corpus.js';
import type { Models } from './models.js';
import type { PathBead } from './path-bead.js';
import type { Segment } from './segment.js';

/** Segments that say the same; a side without a counterpart is empty. */
export interface Link {
  source: number[];
  target: number[];
  /** How likely it is that exactly these belong together, 0 to 1. */
  score: number;
  evidence: LinkEvidence;
}

/** Why segments were paired. */
export interface LinkEvidence {
  /** The values that both sides have, each once, in the order of the source. */
  anchors: string[];
  /** The stems that tell most, `мерзім/срок`, most telling first; a stem that both sides have stands alone. */
  terms: string[];
}

/** Terms that are named; more would hide them. */
const TERMS = 6;
/** Stems less likely than this to render each other, either way, are no reason to give; of one root, less is enough. */
const LEAST = { stems: 0.15, roots: 0.01 } as const;

/** What a person recognises as the same on both sides; names are told by their words. */
const VALUES: ReadonlySet<Anchor['kind']> = new Set(['number', 'date', 'citation', 'roman']);

/** Makes links of beads, with their evidence from what was believed in the last pass. */
export class Linker {
  readonly #source: Corpus;
  readonly #target: Corpus;
  readonly #models: Pick<Models, 'forward' | 'backward'>;

  constructor(source: Corpus, target: Corpus, models: Pick<Models, 'forward' | 'backward'>) {
    [this.#source, this.#target, this.#models] = [source, target, models];
  }

  link({ i, a, j, b, probability }: PathBead): Link {
    const left = this.#source.segments.slice(i, i + a);
    const right = this.#target.segments.slice(j, j + b);
    return {
      source: left.map((_, at) => i + at),
      target: right.map((_, at) => j + at),
      score: probability,
      evidence: { anchors: sharedKeys(left, right), terms: a > 0 && b > 0 ? this.#terms(i, a, j, b) : [] },
    };
  }

  #terms(i: number, a: number, j: number, b: number): string[] {
    const { forward, backward } = this.#models;
    const [source, target] = [this.#source, this.#target];
    const present = new Set(target.ids.subarray(target.start(j), target.start(j + b)));
    const found = new Map<string, number>();
    for (const term of new Set(source.ids.subarray(source.start(i), source.start(i + a)))) {
      if (source.terms[term]?.kind !== 'word') continue;
      for (let at = forward.starts[term] ?? 0; at < (forward.starts[term + 1] ?? 0); at += 1) {
        const word = forward.columns[at] ?? 0;
        if (!present.has(word)) continue;
        const likely = Math.min(forward.values[at] ?? 0, backward.valueAt(word, term));
        const kin = source.terms[term].root !== '' && source.terms[term].root === target.terms[word]?.root;
        if (likely < (kin ? LEAST.roots : LEAST.stems)) continue;
        const [from, to] = [source.terms[term].key, target.terms[word]?.key ?? ''];
        const rarity = Math.log(source.ids.length / (source.counts[term] ?? 1));
        found.set(from === to ? from : `${from}/${to}`, likely * rarity);
      }
    }
    return [...found]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, TERMS)
      .map(([pair]) => pair);
  }
}

function sharedKeys(left: readonly Segment[], right: readonly Segment[]): string[] {
  const keys = (segments: readonly Segment[]): string[] =>
    segments.flatMap(({ anchors }) => anchors.filter(({ kind }) => VALUES.has(kind)).map(({ key }) => key));
  const known = new Set(keys(right));
  return [...new Set(keys(left))].filter((key) => known.has(key));
}
