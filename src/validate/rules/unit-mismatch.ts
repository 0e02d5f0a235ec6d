import type { Discrepancy } from '../compare/claims.js';
import { factClaims } from '../compare/facts.js';
import { observeClaims } from '../compare/observe.js';
import type { Rule } from '../rule.js';

/** Working days against calendar days, months against years, tenge against calculation indices. */
export const unitMismatch: Rule = {
  id: 'unit-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  check: (pair) => observeClaims(pair, { claimsOf: (reading) => factClaims(reading, 'unit') }, confidence),
};

function confidence({ left, right }: Discrepancy): number {
  return left.length > 0 && right.length > 0 ? 0.95 : 0.7;
}
