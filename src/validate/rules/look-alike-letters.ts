import { mixedWords } from '../../languages/letters.js';
import { eIdOfClause, walk, type Act, type Clause } from '../../model/act.js';
import { sourceOffset } from '../../model/text.js';
import type { Rule } from '../rule.js';

/** A word in which Latin and Cyrillic letters are mixed: searches miss it, sorting and spelling checks go wrong. */
export const lookAlikeLetters: Rule<readonly Act[]> = {
  id: 'look-alike-letters',
  *check(acts) {
    for (const act of acts) {
      for (const division of walk(act.root)) {
        const clauses: readonly Clause[] = division.heading
          ? [division.heading, ...division.clauses]
          : division.clauses;
        for (const clause of clauses) {
          for (const { start, end, word, corrected } of mixedWords(clause.text)) {
            yield {
              rule: 'look-alike-letters',
              severity: 'info',
              pair: [act.language],
              eId: eIdOfClause(clause.id),
              spans: {
                [act.language]: {
                  start: sourceOffset(clause, start),
                  end: sourceOffset(clause, end - 1) + 1,
                },
              },
              message: 'mixed',
              data: { word, corrected },
            };
          }
        }
      }
    }
  },
};
