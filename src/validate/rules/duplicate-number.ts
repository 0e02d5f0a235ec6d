import type { Act } from '../../model/act.js';
import type { Rule } from '../rule.js';

/** Two items with the same number in one place: a citation of either leads to both. */
export const duplicateNumber: Rule<readonly Act[]> = {
  id: 'duplicate-number',
  *check(acts) {
    for (const act of acts) {
      for (const problem of act.problems) {
        yield {
          rule: 'duplicate-number',
          severity: 'warning',
          pair: [act.language],
          eId: problem.eId,
          spans: { [act.language]: problem.span },
          message: 'twice',
          data: { label: problem.label },
        };
      }
    }
  },
};
