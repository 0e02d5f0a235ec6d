import { unaccounted } from '../accounting/observe.js';
import type { Rule } from '../rule.js';

/** Words that one version has beyond both others. */
export const addition: Rule = {
  id: 'addition',
  compares: 'pair',
  severity: { official: 'warning', translation: 'info' },
  check: (pair) => unaccounted(pair, 'addition'),
};
