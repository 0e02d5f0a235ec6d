import type { Claim, Discrepancy } from '../compare/claims.js';
import { anchorClaims } from '../compare/anchors.js';
import { alsoClaims } from '../compare/facts.js';
import { observeClaims } from '../compare/observe.js';
import type { Rule } from '../rule.js';

/** Another number, one too many or one too few, in digits or in words. */
export const numberMismatch: Rule = {
  id: 'number-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  check: (pair) =>
    observeClaims(
      pair,
      {
        claimsOf: (reading) => [
          ...anchorClaims(reading, ['number', 'roman']),
          // Of two the second is the other: «екінші тарап» = «другая сторона».
          ...alsoClaims(reading, 'quantifier', { other: '2' }),
        ],
      },
      confidence,
    ),
};

/** Which of several is «the first» one version may say where the other has a pronoun. */
function confidence({ left, right }: Discrepancy): number {
  if (left.length > 0 && right.length > 0) return 0.95;
  return [...left, ...right].every(({ key }: Claim) => key === '1') ? 0.4 : 0.85;
}
