import type { Dictionary } from '../../lexicon/dictionary.js';
import type { Entry } from '../../lexicon/entry.js';
import type { Claim } from '../compare/claims.js';
import { observeClaims } from '../compare/observe.js';
import type { ClauseReading } from '../compare/reading.js';
import type { Rule } from '../rule.js';

/** An acronym in one version, and another one, or nothing that it stands for, in the other. */
export const acronymMismatch: Rule = {
  id: 'acronym-mismatch',
  compares: 'pair',
  severity: { official: 'warning', translation: 'info' },
  check: (pair) =>
    observeClaims(
      pair,
      { claimsOf: (reading) => acronymClaims(reading, pair.dictionary) },
      ({ left, right }) => (left.length > 0 && right.length > 0 ? 0.8 : 0.6),
    ),
};

/** Acronyms by the term that they stand for; a version that writes the term in full answers, but need not be answered. */
function acronymClaims(reading: ClauseReading, dictionary: Dictionary | undefined): Claim[] {
  const terms = dictionary?.terms(reading.language).findAll(reading.tokens) ?? [];
  const acronyms = reading.anchors.filter(({ kind }) => kind === 'acronym');
  const unknown = acronyms
    .filter(
      ({ start, end }) =>
        !terms.some((term) => term.start === start && term.end === end && term.entries.some(isAbbreviated)),
    )
    .map(({ key, start, end }): Claim => ({ reading, key, start, end }));
  const known = terms.flatMap(({ entries, start, end }) =>
    entries.filter(isAbbreviated).map((entry): Claim => {
      const isShort = acronyms.some((acronym) => acronym.start === start && acronym.end === end);
      return { reading, key: nameOf(entry), start, end, ...(!isShort && { optional: true }) };
    }),
  );
  return [...unknown, ...known];
}

const ACRONYM = /^\p{Lu}{2,}$/u;

function isAbbreviated({ renderings }: Entry): boolean {
  return Object.values(renderings).some((list) => list.some((rendering) => ACRONYM.test(rendering)));
}

/** The acronym of an entry in whichever language has one. */
function nameOf({ renderings }: Entry): string {
  return (
    Object.values(renderings)
      .flat()
      .find((rendering) => ACRONYM.test(rendering)) ?? ''
  );
}
