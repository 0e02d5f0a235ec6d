import type { Discrepancy } from '../compare/claims.js';
import { alsoClaims, factClaims } from '../compare/facts.js';
import { negatedTerms } from '../compare/negated-terms.js';
import { freelyTranslated, observeClaims } from '../compare/observe.js';
import type { Rule } from '../rule.js';

/** A negation that only one version has. */
export const negationMismatch: Rule = {
  id: 'negation-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  check: (pair) => {
    const isTerm = negatedTerms(pair);
    return observeClaims(
      pair,
      {
        countsEach: true,
        claimsOf: (reading, passage) => [
          ...factClaims(reading, 'negation').map((claim) =>
            isTerm(claim, reading, passage) ? { ...claim, optional: true } : claim,
          ),
          ...alsoClaims(reading, 'modality', { prohibition: 'not', 'no-obligation': 'not' }),
          ...alsoClaims(reading, 'quantifier', { none: 'not', except: 'not' }),
        ],
      },
      freelyTranslated(confidence),
    );
  },
};

function confidence({ left, right }: Discrepancy): number {
  return left.length > 0 && right.length > 0 ? 0 : 0.85;
}
