import { functionWordTest } from '../../languages/function-words.js';
import { lawClauses } from '../../model/act.js';
import { ClauseReading } from '../compare/reading.js';
import type { Rule } from '../rule.js';

/** Only white space, and no sign, stands between the two. */
const SPACE = /^\s+$/u;
const WORD = /^\p{L}/u;

/**
 * A word of grammar or a longer one that stands twice running. Kazakh doubles words on purpose («бірте-бірте», «өз өзінің»),
 * but not in the same form without a hyphen, save for a few.
 */
export const doubleWord: Rule = {
  id: 'double-word',
  compares: 'version',
  severity: { official: 'info', translation: 'info' },
  *check(act) {
    for (const placed of lawClauses(act.root)) {
      const reading = new ClauseReading(placed, act.language);
      const isFunctionWord = functionWordTest(reading.pack);
      const { text, tokens } = reading;
      for (const [at, { norm, start, end }] of tokens.entries()) {
        const before = tokens[at - 1];
        if (before?.norm !== norm || !WORD.test(norm) || !SPACE.test(text.slice(before.end, start))) continue;
        if (reading.pack.doubled.includes(norm)) continue;
        yield {
          pair: [act.language],
          eId: reading.eId,
          confidence: isFunctionWord(norm) ? 0.95 : 0.8,
          spans: { [act.language]: reading.spanOf({ start: before.start, end }) },
          message: 'twice',
          data: { left: text.slice(before.start, end) },
        };
      }
    }
  },
};
