import Papa from 'papaparse';
import { LANGUAGES } from '../languages/registry.js';
import type { LanguageCode } from '../model/text.js';
import type { Entry, Glossary, GlossaryProblem } from './entry.js';

/** Between renderings of one sense in a cell. */
const SEPARATOR = ';';
const OTHER_COLUMNS = ['pos', 'domain', 'note'] as const;

/**
 * Reads a glossary in CSV: a header with at least two language codes, and `pos`, `domain`, `note` where there are such
 * columns; one sense a line, renderings of one sense parted by semicolons. What is wrong with a line is told; the rest is
 * read all the same.
 */
export function parseGlossaryCsv(text: string, file: string): Glossary {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
  const [header = [], ...rows] = data;
  const glossary: Glossary = { entries: [], problems: [] };
  const problem = (
    line: number,
    code: GlossaryProblem['code'],
    details: GlossaryProblem['data'] = {},
  ): void => {
    glossary.problems.push({ code, file, line, data: details });
  };
  const columns = header.map((name) => name.trim().toLowerCase());
  const languages = LANGUAGES.map(({ code }) => code).filter((code) => columns.includes(code));
  const unknown = columns.find((name) => !isColumn(name));
  if (languages.length < 2 || unknown !== undefined) {
    problem(1, 'header', { header: unknown ?? header.join(',') });
    return glossary;
  }
  for (const { message, row } of errors) problem(lineOf(data, row ?? 0), 'syntax', { message });
  let line = 1 + linesIn(header);
  for (const row of rows) {
    const here = line;
    line += linesIn(row);
    if (row.length === 1 && row[0]?.trim() === '') continue;
    if (row.length !== columns.length) {
      problem(here, 'cells', { found: row.length, wanted: columns.length });
      continue;
    }
    const entry = entryOf(row, columns, languages, { file, line: here });
    if (languages.filter((code) => (entry.renderings[code] ?? []).length > 0).length < 2)
      problem(here, 'empty');
    else glossary.entries.push(entry);
  }
  return glossary;
}

function isColumn(name: string): boolean {
  return LANGUAGES.some(({ code }) => code === name) || OTHER_COLUMNS.some((other) => other === name);
}

/** A quoted cell may run over several lines. */
function linesIn(row: readonly string[]): number {
  return 1 + row.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}

function lineOf(data: readonly (readonly string[])[], row: number): number {
  return data.slice(0, row).reduce((sum, one) => sum + linesIn(one), 1);
}

function entryOf(
  row: readonly string[],
  columns: readonly string[],
  languages: readonly LanguageCode[],
  place: { file: string; line: number },
): Entry {
  const cell = (name: string): string => row[columns.indexOf(name)]?.trim() ?? '';
  const renderings = languages.map((code) => [
    code,
    cell(code).split(SEPARATOR).map((one) => one.trim()).filter((one) => one !== ''),
  ] as const); // prettier-ignore
  return {
    renderings: Object.fromEntries(renderings),
    pos: cell('pos'),
    domain: cell('domain'),
    note: cell('note'),
    ...place,
  };
}
