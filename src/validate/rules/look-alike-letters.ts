import { mixedWords } from '../../languages/letters.js';
import { eIdOfClause, walk, type Clause } from '../../model/act.js';
import { sourceOffset } from '../../model/text.js';
import type { Rule } from '../rule.js';

/** A word in which Latin and Cyrillic letters are mixed: searches miss it, sorting and spelling checks go wrong. */
export const lookAlikeLetters: Rule = {
  id: 'look-alike-letters',
  compares: 'version',
  severity: { official: 'info', translation: 'info' },
  *check({ language, root }) {
    for (const division of walk(root)) {
      const clauses: readonly Clause[] = division.heading
        ? [division.heading, ...division.clauses]
        : division.clauses;
      for (const clause of clauses) {
        for (const { start, end, word, corrected } of mixedWords(clause.text)) {
          const span = { start: sourceOffset(clause, start), end: sourceOffset(clause, end - 1) + 1 };
          yield {
            pair: [language],
            eId: eIdOfClause(clause.id),
            confidence: 1,
            spans: { [language]: span },
            message: 'mixed',
            data: { word, corrected },
          };
        }
      }
    }
  },
};
