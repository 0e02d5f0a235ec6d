import Papa from 'papaparse';
import { beadType, type AlignedAct } from '../model/alignment.js';
import type { LanguageCode } from '../model/text.js';
import { requireUtf8 } from './characters.js';
import type { ExportFormat, ExportSettings } from './format.js';
import { units, type UnitChoice } from './units.js';

export type CsvOptions = Pick<ExportSettings, 'delimiter' | 'bom' | 'excel'> & UnitChoice;

export const csvFormat: ExportFormat = {
  counts: 'rows',
  *files({ name, languages, acts, settings }) {
    yield { name: `${name}.csv`, chunks: csv(acts(), languages, settings) };
  },
};

export const tsvFormat: ExportFormat = {
  counts: 'rows',
  *files({ name, languages, acts, settings }) {
    yield { name: `${name}.tsv`, chunks: csv(acts(), languages, { ...settings, delimiter: '\t' }) };
  },
};

const BOM = '\uFEFF';

/**
 * What a spreadsheet takes for a formula, in full width too, and what looks like such a cell that was made safe: so the apostrophe
 * that is put before it can be taken away again. Papaparse's own pattern misses cells with a line end of any kind in them.
 */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A table with a row a bead: where it stands, how sure it is, and for each of the languages the clause ids (parted by
 * spaces) and the wording. RFC 4180 with `\r\n` line ends. To read it back: drop the byte order mark if there is one, parse
 * with the same delimiter and the first row as names; an empty cell is a version without a clause in the bead. Written for
 * `excel`, one apostrophe was put before every cell that begins with any number of them and `=`, `+`, `-`, `@`, a tab or a carriage
 * return: whoever takes the first away has the wording again. Throws a Failure on what UTF-8 cannot hold.
 */
export async function* csv(
  acts: Iterable<AlignedAct> | AsyncIterable<AlignedAct>,
  languages: readonly LanguageCode[],
  options: CsvOptions = {},
): AsyncGenerator<string, number> {
  const config = {
    delimiter: options.delimiter ?? ',',
    newline: '\r\n',
    escapeFormulae: options.excel ? FORMULA : false,
  };
  const line = (cells: readonly string[]): string => `${Papa.unparse([cells], config)}\r\n`;
  if (options.bom || options.excel) yield BOM;
  const versions = languages.flatMap((code) => [`${code}_ids`, code]);
  yield line(['act', 'eId', 'bead', 'type', 'score', 'origin', ...versions]);
  let count = 0;
  for await (const aligned of acts) {
    for (const { bead, eId, texts } of units(aligned, languages, options)) {
      for (const [language, text] of texts) requireUtf8(text, { act: aligned.alignment.act, eId, language });
      const { id, score, origin, sides } = bead;
      const wording = languages.flatMap((code) => [(sides[code] ?? []).join(' '), texts.get(code) ?? '']);
      const type = beadType(bead, languages);
      yield line([aligned.alignment.act, eId, id, type, String(score), origin, ...wording]);
      count++;
    }
  }
  return count;
}
