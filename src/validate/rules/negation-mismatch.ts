import type { Discrepancy } from '../compare/claims.js';
import { alsoClaims, factClaims } from '../compare/facts.js';
import { freelyTranslated, observeClaims } from '../compare/observe.js';
import type { Rule } from '../rule.js';

/** A negation that only one version has. */
export const negationMismatch: Rule = {
  id: 'negation-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  check: (pair) =>
    observeClaims(
      pair,
      {
        countsEach: true,
        claimsOf: (reading) => [
          ...factClaims(reading, 'negation'),
          ...alsoClaims(reading, 'modality', { prohibition: 'not', 'no-obligation': 'not' }),
          ...alsoClaims(reading, 'quantifier', { none: 'not', except: 'not' }),
        ],
      },
      freelyTranslated(confidence),
    ),
};

function confidence({ left, right }: Discrepancy): number {
  return left.length > 0 && right.length > 0 ? 0 : 0.85;
}
