import { alsoClaims, factClaims } from '../compare/facts.js';
import { freelyTranslated, observeClaims } from '../compare/observe.js';
import type { Discrepancy } from '../compare/claims.js';
import type { Rule } from '../rule.js';

/** One version obliges, permits or forbids where the other does something else. */
export const modalityMismatch: Rule = {
  id: 'modality-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  check: (pair) =>
    observeClaims(
      pair,
      {
        claimsOf: (reading) => [
          ...factClaims(reading, 'modality'),
          // A ban may stand as the negated plain present: «не может быть назначен» = «тағайындалмайды».
          ...alsoClaims(reading, 'negation', { not: 'prohibition' }),
          ...alsoClaims(reading, 'negation', { not: 'no-obligation' }),
          ...alsoClaims(reading, 'quantifier', { none: 'prohibition' }),
        ],
      },
      freelyTranslated(confidence),
    ),
};

/** A plain present binds as «обязан» does, and a permission that only one version gives may stand there as a plain right. */
function confidence({ left, right }: Discrepancy): number {
  if (left.length > 0 && right.length > 0) return 0.95;
  return [...left, ...right].every(({ key }) => key === 'obligation') ? 0.4 : 0.8;
}
