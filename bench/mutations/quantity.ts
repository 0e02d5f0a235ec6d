import type { Family } from './family.js';
import { patterns } from './pattern.js';
import rows from './quantity.json' with { type: 'json' };

/** «Only» gone or come in, a bound turned round, an exception lost. */
export const quantity: Family = {
  name: 'quantity, bound',
  // «Не каждый» is a negation as well.
  rules: ['quantifier-mismatch', 'bound-mismatch', 'negation-mismatch'],
  propose: patterns(rows),
};
