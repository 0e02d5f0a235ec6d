import { lawClauses } from '../../model/act.js';
import { ClauseReading } from '../compare/reading.js';
import type { Rule } from '../rule.js';

/** What is wrong, and how it looks. Ellipses, decimal points, times and the space within numbers are right as they are. */
const SLIPS: readonly (readonly [message: string, pattern: RegExp])[] = [
  ['before', /(?<=[\p{L}\p{N})»”"])[ \u00A0]+[,;:!?](?=\s|$|\p{L})|(?<=[\p{L})»”"])[ \u00A0]+\.(?=\s|$)/gu],
  ['inside', /\([ \u00A0]+(?=\S)|(?<=\S)[ \u00A0]+\)|«[ \u00A0]+(?=\S)|(?<=\S)[ \u00A0]+»/gu],
  ['after', /(?<=\p{L})[,;](?=\p{L})/gu],
  ['two', /(?<=\S)(?: {2,}|[ \u00A0]*\u00A0 +| +\u00A0[ \u00A0]*)(?=\S)/gu],
];

/** A space before a sign, inside of brackets, none behind a comma, two where one is enough. */
export const spacing: Rule = {
  id: 'spacing',
  compares: 'version',
  severity: { official: 'info', translation: 'info' },
  *check(act) {
    for (const placed of lawClauses(act.root)) {
      const reading = new ClauseReading(placed, act.language);
      for (const [message, pattern] of SLIPS) {
        // One of a kind is enough to find the others by.
        const [slip] = reading.text.matchAll(pattern);
        if (!slip) continue;
        const [start, end] = [Math.max(0, slip.index - 1), slip.index + slip[0].length + 1];
        yield {
          pair: [act.language],
          eId: reading.eId,
          confidence: 0.9,
          spans: { [act.language]: reading.spanOf({ start, end: Math.min(end, reading.text.length) }) },
          message,
          data: {
            left: reading.text.slice(Math.max(0, slip.index - 12), slip.index + slip[0].length + 12).trim(),
          },
        };
      }
    }
  },
};
