import type { Discrepancy } from '../compare/claims.js';
import { anchorClaims } from '../compare/anchors.js';
import { alsoClaims, factClaims } from '../compare/facts.js';
import { freelyTranslated, observeClaims } from '../compare/observe.js';
import type { Rule } from '../rule.js';

/** Only, all, every, any, none, other, except, including: what one version restricts or extends and the other does not. */
export const quantifierMismatch: Rule = {
  id: 'quantifier-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  check: (pair) =>
    observeClaims(
      pair,
      {
        claimsOf: (reading) => [
          ...factClaims(reading, 'quantifier'),
          ...alsoClaims(reading, 'negation', { not: 'none' }),
          ...anchorClaims(reading, ['number'])
            .filter(({ key }) => key === '2')
            .map((second) => ({ ...second, key: 'other', optional: true })),
        ],
        answers: (a, b) => WHOLES.has(a.key) && WHOLES.has(b.key),
      },
      freelyTranslated(confidence),
    ),
};

/** «Каждый», «любой» and «все» state a general norm alike; the languages choose among them freely. */
const WHOLES: ReadonlySet<string> = new Set(['all', 'every', 'any']);

function confidence({ left, right }: Discrepancy): number {
  if (left.length > 0 && right.length > 0) return 0.85;
  return [...left, ...right].every(({ key }) => key === 'other' || WHOLES.has(key)) ? 0.6 : 0.85;
}
