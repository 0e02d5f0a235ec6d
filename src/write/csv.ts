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

/**
 * A table with a row a bead: where it stands, how sure it is, and for each version the clause ids (parted by spaces) and
 * the wording. RFC 4180 with `\r\n` line ends; read back by any CSV reader with the first row as names.
 */
export function* csv(aligned: AlignedAct, options: CsvOptions = {}): Generator<string> {
  const languages = aligned.acts.map((act) => act.language);
  const config = {
    delimiter: options.delimiter ?? ',',
    newline: '\r\n',
    escapeFormulae: options.excel ?? false,
  };
  const line = (cells: readonly string[]): string => `${Papa.unparse([cells], config)}\r\n`;
  if (options.bom || options.excel) yield BOM;
  yield line(['act', 'eId', 'bead', 'type', 'score', 'origin', ...languages.flatMap((code) => [`${code}_ids`, code])]);
  for (const { bead, eId, texts } of rows(aligned)) {
    const versions = languages.flatMap((code) => [(bead.sides[code] ?? []).join(' '), texts.get(code) ?? '']);
    yield line([aligned.alignment.act, eId, bead.id, beadType(bead, languages), String(bead.score), bead.origin, ...versions]);
  }
}
