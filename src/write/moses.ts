import type { LanguageCode } from '../model/text.js';
import { requireUtf8 } from './characters.js';
import type { ExportedAct, ExportFormat, LanguagePair } from './format.js';
import { units, type UnitChoice } from './units.js';

export const mosesFormat: ExportFormat = {
  counts: 'rows',
  *files({ name, pairs, acts, settings }) {
    for (const pair of pairs)
      for (const side of pair)
        yield { name: `${name}.${pair.join('-')}.${side}`, chunks: moses(acts(), pair, side, settings) };
  },
};

/** Whatever some reader of lines takes for the end of one. */
// eslint-disable-next-line no-control-regex -- Python ends lines at the separators of ASCII, too.
const LINE_ENDS = /[\n\v\f\r\u001c-\u001e\u0085\u2028\u2029]+/g;

/**
 * One side of a pair as plain text, a bead that both versions have a line; line n of one file and line n of the other say
 * the same. A line end of any kind inside a wording becomes a space. Throws a Failure on what UTF-8 cannot hold.
 */
export async function* moses(
  acts: Iterable<ExportedAct> | AsyncIterable<ExportedAct>,
  pair: LanguagePair,
  side: LanguageCode,
  choice: UnitChoice = {},
): AsyncGenerator<string, number> {
  let count = 0;
  for await (const act of acts) {
    for (const { eId, texts } of units(act, pair, choice)) {
      if (texts.size < 2) continue;
      const text = texts.get(side) ?? '';
      requireUtf8(text, { act: act.alignment.act, eId, language: side });
      yield `${oneLine(text)}\n`;
      count++;
    }
  }
  return count;
}

/** The wording on one line. */
export function oneLine(text: string): string {
  return text.replace(LINE_ENDS, ' ');
}
