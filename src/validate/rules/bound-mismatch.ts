import type { Discrepancy } from '../compare/claims.js';
import { factClaims } from '../compare/facts.js';
import { observeClaims } from '../compare/observe.js';
import type { Rule } from '../rule.js';

/** At least, at most, more than, not later than, within, from the day of: a bound that the other version draws otherwise. */
export const boundMismatch: Rule = {
  id: 'bound-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  check: (pair) => observeClaims(pair, { claimsOf: (reading) => factClaims(reading, 'bound') }, confidence),
};

function confidence({ left, right }: Discrepancy): number {
  return left.length > 0 && right.length > 0 ? 0.9 : 0.75;
}
