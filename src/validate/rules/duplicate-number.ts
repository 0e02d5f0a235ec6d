import type { Rule } from '../rule.js';

/** Two items with the same number in one place: a citation of either leads to both. */
export const duplicateNumber: Rule = {
  id: 'duplicate-number',
  compares: 'version',
  severity: { official: 'warning', translation: 'info' },
  *check({ language, problems }) {
    for (const problem of problems) {
      yield {
        pair: [language],
        eId: problem.eId,
        confidence: 1,
        spans: { [language]: problem.span },
        message: 'twice',
        data: { label: problem.label },
      };
    }
  },
};
