import Papa from 'papaparse';
import { beadType, type AlignedAct } from '../model/alignment.js';
import { rows } from './rows.js';

export interface CsvOptions {
  delimiter?: ',' | ';' | '\t';
  /** Begin with a byte order mark, by which spreadsheets tell UTF-8. */
  bom?: boolean;
  /** Put an apostrophe before what a spreadsheet would take for a formula; implies `bom`. */
  excel?: boolean;
}

const BOM = '\uFEFF';

/** What a spreadsheet takes for a formula. Papaparse's own pattern misses cells with a line end of any kind in them. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table with a row a bead: where it stands, how sure it is, and for each version the clause ids (parted by spaces) and
 * the wording. RFC 4180 with `\r\n` line ends. To read it back: drop the byte order mark if there is one, parse with the
 * same delimiter and the first row as names; an empty cell is a version without a clause in the bead. Written for `excel`,
 * an apostrophe before `=`, `+`, `-`, `@`, a tab or a carriage return at the beginning of a cell was put there, unless the
 * wording itself begins so: a table that programs read is better written without.
 */
export function* csv(aligned: AlignedAct, options: CsvOptions = {}): Generator<string> {
  const languages = aligned.acts.map((act) => act.language);
  const config = {
    delimiter: options.delimiter ?? ',',
    newline: '\r\n',
    escapeFormulae: options.excel ? FORMULA : false,
  };
  const line = (cells: readonly string[]): string => `${Papa.unparse([cells], config)}\r\n`;
  if (options.bom || options.excel) yield BOM;
  yield line([
    'act',
    'eId',
    'bead',
    'type',
    'score',
    'origin',
    ...languages.flatMap((code) => [`${code}_ids`, code]),
  ]);
  for (const { bead, eId, texts } of rows(aligned)) {
    const versions = languages.flatMap((code) => [(bead.sides[code] ?? []).join(' '), texts.get(code) ?? '']);
    yield line([
      aligned.alignment.act,
      eId,
      bead.id,
      beadType(bead, languages),
      String(bead.score),
      bead.origin,
      ...versions,
    ]);
  }
}
