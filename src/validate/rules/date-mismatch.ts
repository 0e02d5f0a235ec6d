import { anchorClaims } from '../compare/anchors.js';
import { observeClaims } from '../compare/observe.js';
import type { Rule } from '../rule.js';

/** Another day, month or year, or a date that only one version has. */
export const dateMismatch: Rule = {
  id: 'date-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  check: (pair) =>
    observeClaims(pair, { claimsOf: (reading) => anchorClaims(reading, ['date']) }, () => 0.95),
};
