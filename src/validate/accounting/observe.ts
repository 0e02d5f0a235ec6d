import type { Observation } from '../../model/finding.js';
import type { ComparedPair, Passage } from '../compare/pair.js';
import { accountsOf, type Account } from './accounts.js';
import type { Residue } from './residue.js';
import { witnessOf } from './witness.js';

/** What is less surprising is not told at all. */
const LEAST = 0.2;

/** A residue that is worth telling. */
export interface Surprise {
  account: Account;
  residue: Residue;
  surprise: number;
}

/** The residues of two versions that are surprising enough to be told, in order; of a substitution its left side. */
export function* surprises(pair: ComparedPair): Generator<Surprise> {
  for (const account of accountsOf(pair)) {
    for (const { residue, surprise } of account.weighed)
      if (surprise >= LEAST && (residue.side === 0 || !residue.instead)) yield { account, residue, surprise };
  }
}

/**
 * Words that only one version has: the other lacks them (`omission`), or this one has them beyond both others (`addition`). Two
 * originals are equal, and without a third version nobody can tell the one from the other; it is then told as an omission.
 */
export function* unaccounted(pair: ComparedPair, as: 'omission' | 'addition'): Generator<Observation> {
  for (const { account, residue, surprise } of surprises(pair)) {
    if (residue.instead) continue;
    const { passage } = account;
    const kind = witnessOf(pair, passage.bead, residue) ?? 'missing';
    if (kind !== (as === 'omission' ? 'missing' : 'added')) continue;
    const language = pair.languages[residue.side];
    const missing = pair.languages[residue.side === 0 ? 1 : 0];
    yield {
      bead: passage.bead,
      pair: [...pair.languages],
      eId: residue.words[0]?.reading.eId ?? passage.eId,
      confidence: rounded(surprise),
      ...placesOfResidues(pair, passage, [residue]),
      message: 'only',
      data: { language, missing, left: wordsOf(residue) },
    };
  }
}

/** The clauses of a passage, and the words of residues in them. */
export function placesOfResidues(
  { languages }: ComparedPair,
  { sides }: Passage,
  residues: readonly Residue[],
): Pick<Observation, 'spans' | 'marks'> {
  const places: Required<Pick<Observation, 'spans' | 'marks'>> = { spans: {}, marks: {} };
  languages.forEach((language, side) => {
    const words = residues.filter((one) => one.side === side).flatMap((one) => one.words);
    const reading = words[0]?.reading ?? sides[side]?.[0];
    if (reading) places.spans[language] = reading.placed.clause.span;
    if (words.length > 0) places.marks[language] = words.map((word) => word.reading.spanOf(word));
  });
  return places;
}

/** Whether a substitution is one of names, not of words. */
export function areNames(residue: Residue, instead: Residue): boolean {
  return [residue, instead].every(({ words }) =>
    words.some(({ reading, start }) =>
      reading.anchors.some((anchor) => anchor.kind === 'name' && anchor.start <= start && start < anchor.end),
    ),
  );
}

/** As printed. */
export function wordsOf({ words }: Residue): string {
  return words.map(({ reading, start, end }) => reading.text.slice(start, end)).join(' ');
}

/** Confidences are told to two digits. */
export function rounded(value: number): number {
  return Number(value.toFixed(2));
}
