import { skeletonOf } from '../../languages/skeleton.js';
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
  check: (pair) => {
    const unknown = new WeakSet<Claim>();
    const claimsOf = (reading: ClauseReading): Claim[] => {
      const claims = acronymClaims(reading, pair.dictionary);
      for (const claim of claims.unknown) unknown.add(claim);
      return [...claims.unknown, ...claims.known];
    };
    // Acronyms that no glossary has may be each other's translations, unless both are Latin: those are not translated.
    const answers = (a: Claim, b: Claim): boolean =>
      unknown.has(a) && unknown.has(b) && (isSpelledAlike(a, b) || !(isLatin(a) && isLatin(b)));
    return observeClaims(pair, { claimsOf, answers }, ({ left, right }) => {
      if (left.length > 0 && right.length > 0) return CONFIDENCE.differ;
      return [...left, ...right].every((claim) => unknown.has(claim) && !isLatin(claim))
        ? CONFIDENCE.unknown
        : CONFIDENCE.only;
    });
  },
};

/** The other version may well have the words that an unknown acronym is made of. */
const CONFIDENCE = { differ: 0.8, only: 0.6, unknown: 0.4 } as const;

/** Acronyms by the term that they stand for; a version that writes the term in full answers, but need not be answered. */
function acronymClaims(
  reading: ClauseReading,
  dictionary: Dictionary | undefined,
): { known: Claim[]; unknown: Claim[] } {
  const terms = (dictionary?.terms(reading.language).findAll(reading.tokens) ?? []).flatMap((term) => {
    const entries = term.entries.filter(isAbbreviated);
    return entries.length === 0 ? [] : [{ ...term, entries }];
  });
  const acronyms = reading.anchors.filter(({ kind }) => kind === 'acronym');
  const unknown = acronyms
    .filter(({ start }) => !terms.some((term) => term.start <= start && start < term.end))
    .map(({ start, end }): Claim => ({ reading, key: reading.text.slice(start, end), start, end }));
  const known = terms.flatMap(({ entries, start, end }) => {
    const isShort = acronyms.some((acronym) => start <= acronym.start && acronym.start < end);
    return entries.map((entry): Claim => ({
      reading,
      key: nameOf(entry),
      start,
      end,
      ...(!isShort && { optional: true }),
    }));
  });
  return { known, unknown };
}

function isSpelledAlike(a: Claim, b: Claim): boolean {
  return skeletonOf(a.key.toLowerCase()) === skeletonOf(b.key.toLowerCase());
}

function isLatin({ key }: Claim): boolean {
  return /^\p{Script=Latin}+$/u.test(key);
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
