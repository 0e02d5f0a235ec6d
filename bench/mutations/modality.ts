import type { Family } from './family.js';
import { keepsNegation } from './negated.js';
import { patterns } from './pattern.js';
import rows from './modality.json' with { type: 'json' };

const propose = patterns(rows);

/** A duty becomes a right, a permission a ban, a plain norm a possibility. */
export const modality: Family = {
  name: 'modality',
  rules: ['modality-mismatch', 'negation-mismatch'],
  *propose(wording, version) {
    for (const edit of propose(wording, version)) if (keepsNegation(wording.text, edit)) yield edit;
  },
};
