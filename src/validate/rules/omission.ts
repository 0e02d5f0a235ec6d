import { unaccounted } from '../accounting/observe.js';
import type { Rule } from '../rule.js';

/** Words of one version that nothing in the other accounts for. */
export const omission: Rule = {
  id: 'omission',
  compares: 'pair',
  severity: { official: 'warning', translation: 'info' },
  check: (pair) => unaccounted(pair, 'omission'),
};
