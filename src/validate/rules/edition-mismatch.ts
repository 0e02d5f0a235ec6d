import type { Act } from '../../model/act.js';
import type { Observation } from '../../model/finding.js';
import { notesOf } from '../compare/notes.js';
import type { Rule } from '../rule.js';

/** A version may tell fewer of its amendments than another of the same edition. */
const CONFIDENCE = { stated: 0.95, amended: 0.6 } as const;

/** Versions that say of themselves that they are of different editions, or were last amended on different days. */
export const editionMismatch: Rule = {
  id: 'edition-mismatch',
  compares: 'act',
  severity: { official: 'error', translation: 'warning' },
  *check(acts) {
    for (const [at, first] of acts.entries()) {
      for (const second of acts.slice(at + 1)) {
        const [a, b] = [first.edition, second.edition];
        if (a !== undefined && b !== undefined) {
          if (a !== b) yield observe([first, second], [a, b], 'editions', CONFIDENCE.stated);
          continue;
        }
        const [last, other] = [lastAmended(first), lastAmended(second)];
        if (last !== undefined && other !== undefined && last !== other)
          yield observe([first, second], [last, other], 'amended', CONFIDENCE.amended);
      }
    }
  },
};

function lastAmended(act: Act): string | undefined {
  return notesOf(act)
    .flatMap(({ dates }) => dates)
    .sort()
    .at(-1);
}

function observe(
  [first, second]: readonly [Act, Act],
  [left, right]: readonly [string, string],
  message: string,
  confidence: number,
): Observation {
  return {
    pair: [first.language, second.language],
    eId: '',
    confidence,
    spans: { [first.language]: { start: 0, end: 0 }, [second.language]: { start: 0, end: 0 } },
    message,
    data: { first: first.language, second: second.language, left, right },
  };
}
