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

/** «Сағат 15.00-ден 18.00-ге дейін», «с 15.00 до 18.00 часов», "from 15.00 to 18.00": the time of day needs no unit. */
const CLOCK: ReadonlySet<string> = new Set(['hour', 'minute']);

function confidence({ left, right }: Discrepancy): number {
  if (left.length > 0 && right.length > 0) return 0.95;
  return [...left, ...right].every(({ key }) => CLOCK.has(key)) ? 0.4 : 0.7;
}
