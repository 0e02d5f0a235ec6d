import type { Discrepancy } from '../compare/claims.js';
import { factClaims } from '../compare/facts.js';
import { freelyTranslated, observeClaims } from '../compare/observe.js';
import type { Rule } from '../rule.js';

/** At least, at most, more than, not later than, within, from the day of: a bound that the other version draws otherwise. */
export const boundMismatch: Rule = {
  id: 'bound-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  check: (pair) =>
    observeClaims(
      pair,
      {
        claimsOf: (reading) => factClaims(reading, 'bound'),
        answers: (a, b) => ALIKE.some((keys) => keys.includes(a.key) && keys.includes(b.key)),
      },
      freelyTranslated(confidence),
    ),
};

/** At least ten days before is no later than ten days before; up to six months, or within them, are no more than six months. */
const ALIKE: readonly (readonly string[])[] = [
  ['at-least', 'not-later'],
  ['within', 'not-later'],
  ['within', 'at-most'],
  ['at-most', 'until'],
  ['at-most', 'not-later'],
];

/** What only marks a time off may be a case ending or nothing in the other version: «с 15.00», «сағат 15.00-ден», "on 1 July". */
const MARKS: ReadonlySet<string> = new Set(['from', 'until', 'within', 'after']);

function confidence({ left, right }: Discrepancy): number {
  const claims = [...left, ...right];
  if (claims.every(({ key }) => MARKS.has(key))) return left.length > 0 && right.length > 0 ? 0.7 : 0.4;
  return left.length > 0 && right.length > 0 ? 0.9 : 0.75;
}
