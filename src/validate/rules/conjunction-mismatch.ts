import type { Claim, Discrepancy } from '../compare/claims.js';
import { factClaims } from '../compare/facts.js';
import { freelyTranslated, observeClaims } from '../compare/observe.js';
import type { Rule } from '../rule.js';

/** «And» in one version, «or» in the other. */
export const conjunctionMismatch: Rule = {
  id: 'conjunction-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  check: (pair) =>
    observeClaims(
      pair,
      { claimsOf: (reading) => factClaims(reading, 'conjunction') },
      freelyTranslated(confidence),
    ),
};

/** An «and» may be a comma or a converb in the other version, and so says nothing by itself. */
function confidence({ left, right }: Discrepancy): number {
  if (left.length > 0 && right.length > 0) return 0.9;
  return [...left, ...right].every(isAnd) ? 0 : 0.6;
}

function isAnd({ key }: Claim): boolean {
  return key === 'and';
}
