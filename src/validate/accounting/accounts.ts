import { WordAligner } from '../../align/words/word-aligner.js';
import type { Dictionary } from '../../lexicon/dictionary.js';
import { neighboursAmong } from '../compare/neighbours.js';
import type { ComparedPair, Passage } from '../compare/pair.js';
import type { ClauseReading } from '../compare/reading.js';
import { Experience } from './experience.js';
import { featuresOf, type Features } from './features.js';
import { residuesOf, type Accounted, type Residue } from './residue.js';
import { Mentions } from './mentions.js';
import { surpriseOf } from './surprise.js';

/** What has not been accounted for in a passage. */
export interface Account extends Accounted {
  passage: Passage;
  weighed: readonly WeighedResidue[];
}

export interface WeighedResidue {
  residue: Residue;
  /** How surprising it is that it has no counterpart, 0 to 1: what the versions show of its words elsewhere tells. */
  surprise: number;
}

const known = new WeakMap<ComparedPair, readonly Account[]>();

/** The accounts of all passages of two versions, made once. */
export function accountsOf(pair: ComparedPair): readonly Account[] {
  const accounts = known.get(pair) ?? new Accountant(pair).accounts();
  known.set(pair, accounts);
  return accounts;
}

/** Accounts for the words of two versions by each other, with what it has learned from all of their passages. */
export class Accountant {
  readonly experience = new Experience();
  readonly #aligner: WordAligner<ClauseReading>;
  readonly #dictionary: Dictionary | undefined;
  readonly #passages: readonly Passage[];
  readonly #mentions = new Mentions();

  constructor({ passages, dictionary }: Pick<ComparedPair, 'passages' | 'dictionary'>) {
    this.#aligner = new WordAligner(
      passages.map(({ sides }) => sides),
      dictionary,
    );
    [this.#dictionary, this.#passages] = [dictionary, passages];
  }

  accounts(): Account[] {
    const accounted = this.#settled(
      this.#passages.map((passage) => ({ passage, ...this.account(passage.sides) })),
    );
    for (const one of accounted) {
      this.experience.add(one, 1);
      this.#mentions.add(one);
    }
    return accounted.map((one) => ({
      ...one,
      weighed: one.residues.map((residue) => ({
        residue,
        surprise: surpriseOf(residue, this.features(residue, one)),
      })),
    }));
  }

  /** Without residues that are each other's counterparts in neighbouring passages. */
  #settled<T extends Accounted & { passage: Passage }>(accounted: readonly T[]): T[] {
    const neighbours = neighboursAmong(accounted);
    const settled = new Set<Residue>();
    for (const one of accounted) {
      for (const residue of one.residues) {
        if (residue.side === 1) continue;
        for (const other of neighbours(one).flatMap(({ residues }) => residues))
          if (other.side === 1 && this.#aligner.areRelated(residue.words, other.words))
            settled.add(residue).add(other);
      }
    }
    return accounted.map((one) => ({ ...one, residues: one.residues.flatMap(without(settled)) }));
  }

  account(sides: Passage['sides']): Accounted {
    const alignment = this.#aligner.align(sides);
    return { alignment, residues: residuesOf(alignment) };
  }

  features(residue: Residue, accounted: Accounted): Features {
    const { left, right } = accounted.alignment;
    return featuresOf(residue, accounted, {
      experience: this.experience,
      dictionary: this.#dictionary,
      related: ({ side, words }) =>
        side === 0 ? this.#aligner.areRelated(words, right) : this.#aligner.areRelated(left, words),
      repeats: (word) => this.#mentions.repeats(word, accounted),
    });
  }
}

/** A residue that is not settled; what stood in its place may be. */
function without(settled: ReadonlySet<Residue>): (residue: Residue) => Residue[] {
  return (residue) => {
    if (settled.has(residue)) return [];
    return residue.instead && settled.has(residue.instead) ? [{ ...residue, instead: undefined }] : [residue];
  };
}
