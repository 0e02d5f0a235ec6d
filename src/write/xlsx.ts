import { cite } from '../i18n/citation.js';
import type { Translate } from '../i18n/translator.js';
import { VERDICTS } from '../model/review.js';
import { Failure } from '../model/failure.js';
import { beadType } from '../model/alignment.js';
import type { LanguageCode } from '../model/text.js';
import type { ReportedFinding } from './findings/report.js';
import type { ExportedAct, ExportFormat } from './format.js';
import { rows } from './rows.js';
import { withoutForbidden } from './xml.js';
import { withoutDates } from './zip-dates.js';

/** What a cell of a workbook holds at most, in characters. */
const LONGEST_CELL = 32_767;
/** Signs that the name of a sheet must not have, and its longest. */
const NO_SHEET_NAME = /[\\/?*[\]:]/gu;
const LONGEST_SHEET_NAME = 31;

/** The columns by which a workbook is read back (`tarazy review import`); their names are the same in every language. */
export const DECISION_COLUMNS = ['finding', 'decision', 'reason', 'by'] as const;

export const xlsxFormat: ExportFormat = {
  counts: 'rows',
  acts: 'apart',
  findings: true,
  *files({ name, languages, acts, settings: { t } }) {
    yield { name: `${name}.xlsx`, chunks: workbook(acts(), languages, t) };
  },
};

/**
 * A workbook with two sheets: the beads of an act, a row each, and what `check` has to say, a row a finding, with columns in which
 * to decide. Every cell is text or a number, never a formula. The same bytes for the same act.
 */
async function* workbook(
  acts: AsyncIterable<ExportedAct>,
  languages: readonly LanguageCode[],
  t: Translate,
): AsyncGenerator<Uint8Array, number> {
  // Loaded when it is asked for: it is the only format that needs it.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  let count = 0;
  const sheets = [];
  for await (const act of acts) {
    const beads = beadRows(act, languages, t);
    count += beads.length - 1;
    const widths = [10, 24, 10, 8, 10, ...languages.map(() => 60)];
    const name = act.alignment.act.replace(NO_SHEET_NAME, '_');
    const look = { stickyRowsCount: 1, showGridLines: true };
    sheets.push(
      {
        data: beads,
        sheet: name.slice(0, LONGEST_SHEET_NAME),
        columns: widths.map((width) => ({ width })),
        ...look,
      },
      {
        data: findingRows(act, t),
        sheet: `findings`,
        columns: [20, 10, 30, 60, 50, 50, 14, 40, 20, 12].map((width) => ({ width })),
        ...look,
      },
    );
  }
  yield withoutDates(await writeExcelFile(sheets).toBuffer());
  return count;
}

interface Cell {
  value: string | number;
  type: StringConstructor | NumberConstructor;
  wrap?: true;
  alignVertical?: 'top';
  fontWeight?: 'bold';
  backgroundColor?: string;
}

function beadRows(act: ExportedAct, languages: readonly LanguageCode[], t: Translate): Cell[][] {
  const head = ['bead', 'place', 'type', 'score', 'origin', ...languages].map(header);
  const body = [...rows(act)].map(({ bead, eId, texts }) => [
    cell(bead.id),
    cell(cite(eId, t)),
    cell(beadType(bead, languages)),
    { value: bead.score, type: Number, alignVertical: 'top' } as const,
    cell(bead.origin),
    ...languages.map((language) => cell(texts.get(language) ?? '')),
  ]);
  return [head, ...body];
}

function findingRows(act: ExportedAct, t: Translate): Cell[][] {
  const texts = new Map([...rows(act)].map(({ bead, texts: own }) => [bead.id, own]));
  const head = [
    'rule',
    'severity',
    'place',
    'explanation',
    'first',
    'second',
    ...DECISION_COLUMNS.slice(1),
    'finding',
  ];
  const body = (act.findings ?? []).map((finding) => {
    const { rule, severity, cited, message, pair, bead, decision } = finding;
    const own = texts.get(bead ?? '');
    const [first = '', second = ''] = pair.split('-');
    return [
      cell(rule),
      cell(t(`severity.${severity}`)),
      cell(cited),
      cell(message),
      cell(own?.get(first) ?? ''),
      cell(own?.get(second) ?? ''),
      cell(decision?.verdict ?? ''),
      cell(decision?.reason ?? ''),
      cell(decision?.by ?? ''),
      cell(findingKey(finding)),
    ];
  });
  const note = [cell(t('export.decide-in', { verdicts: VERDICTS.join(', ') }))];
  return [head.map(header), ...body, note];
}

/** What a row is known by when it is read back: rule, versions, place and clauses. */
export function findingKey({
  rule,
  pair,
  eId,
  clauses,
}: Pick<ReportedFinding, 'rule' | 'pair' | 'eId' | 'clauses'>): string {
  return JSON.stringify([rule, pair, eId, ...clauses]);
}

function header(value: string): Cell {
  return { value, type: String, fontWeight: 'bold', backgroundColor: '#DDE3EA' };
}

/** What spreadsheets take for a character by its number, `_x0041_`. */
const ESCAPE = /_(?=x[\da-f]{4}_)/giu;

/** What the library would leave out without a word, the sign of replacement included; a square shows that something stood there. */
const LEFT_OUT = /[\p{Noncharacter_Code_Point}\u007F-\u0084\u0086-\u009F\uFFFD]/gu;

/** Text whatever it looks like; what a workbook cannot hold is replaced, for it is read by people. */
function cell(text: string): Cell {
  const value = withoutForbidden(text).replace(LEFT_OUT, '□').replace(ESCAPE, '_x005F_');
  if (value.length > LONGEST_CELL) {
    const data = { length: value.length, limit: LONGEST_CELL, text: `${value.slice(0, 40)}…` };
    throw new Failure('cell-too-long', data, `a cell of ${value.length} characters`);
  }
  // The library keeps cells as names of an object, and loses those that every object has, such as «constructor».
  const safe = value in Object.prototype ? `${value} ` : value;
  return { value: safe, type: String, wrap: true, alignVertical: 'top' };
}
