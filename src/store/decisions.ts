import { zipSync } from 'fflate';
import Papa from 'papaparse';
import * as v from 'valibot';
import { Failure } from '../model/failure.js';
import { VERDICTS, type Decision } from '../model/review.js';
import { soundParts } from '../read/archive.js';
import { decode } from '../read/decode.js';
import type { Correction } from './corrections.js';

/** Decisions that were made elsewhere, each with the finding it is about. */
export interface ImportedDecisions {
  /** Where the file says so. */
  act?: string;
  decisions: readonly ImportedDecision[];
  corrections: readonly Correction[];
}

export interface ImportedDecision {
  /** `["rule","kk-ru","art_5","kk:…","ru:…"]`. */
  key: string;
  decision: Omit<Decision, 'on'> & { on?: string };
  /** The row of the table, or the number of the decision. */
  line: number;
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const at = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));
const fileSchema = v.object({
  format: v.literal('tarazy-decisions'),
  version: v.literal(1),
  act: text,
  decisions: v.array(
    v.object({
      rule: text,
      pair: text,
      eId: v.string(),
      clauses: v.array(text),
      verdict: v.picklist(VERDICTS),
      by: text,
      on: v.optional(v.pipe(v.string(), v.isoDate())),
      reason: v.optional(text),
    }),
  ),
  corrections: v.optional(
    v.array(
      v.variant('do', [
        v.object({ do: v.literal('split'), bead: text, at }),
        v.object({ do: v.literal('merge'), bead: text }),
        v.object({ do: v.literal('move'), language: text, clause: text, to: text }),
        v.object({ do: v.literal('part'), language: text, clause: text }),
      ]),
    ),
    [],
  ),
});

/** The file that a static page of the reading room writes. Throws a Failure on any other. */
export function parseDecisions(json: string, file: string): ImportedDecisions {
  const parsed = v.safeParse(fileSchema, parse(json, file));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw bad(file, `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  const { act, decisions, corrections } = parsed.output;
  return {
    act,
    corrections: corrections,
    decisions: decisions.map(({ rule, pair, eId, clauses, verdict, by, on, reason }, index) => ({
      key: JSON.stringify([rule, pair, eId, ...clauses]),
      line: index + 1,
      decision: requireReason(
        { verdict, by, ...(on !== undefined && { on }), ...(reason !== undefined && { reason }) },
        file,
        index + 1,
      ),
    })),
  };
}

/** The sheet `findings` of a workbook that `tarazy export --format xlsx` has written, as somebody has filled it in. */
export async function sheetDecisions(bytes: Uint8Array, file: string): Promise<ImportedDecisions> {
  const parts = await soundParts(bytes, file);
  const { default: readExcelFile } = await import('read-excel-file/node');
  const sheets = await readExcelFile(Buffer.from(zipSync(parts, { level: 0 }))).catch((error: unknown) => {
    throw bad(file, error instanceof Error ? error.message : String(error));
  });
  const decisions = sheets
    .filter(({ sheet }) => sheet.startsWith('findings'))
    .flatMap(({ data }) => rowsOf(data, file));
  return { decisions, corrections: [] };
}

/** The same sheet as CSV or TSV, as a spreadsheet has saved it: in the encoding and with the separator of its system. */
export function tableDecisions(bytes: Uint8Array, file: string): ImportedDecisions {
  const { text } = decode(bytes, { file });
  // The key of a finding holds commas: by counting them nobody can tell what parts the columns.
  const [head = ''] = text.split('\n', 1);
  const delimiter = ['\t', ';'].find((sign) => head.includes(sign)) ?? ',';
  const { data } = Papa.parse<string[]>(text, { delimiter });
  return { decisions: rowsOf(data, file), corrections: [] };
}

function rowsOf(data: readonly (readonly unknown[])[], file: string): ImportedDecision[] {
  const [head = [], ...body] = data;
  const column = (name: string): number => {
    const found = head.indexOf(name);
    if (found < 0) throw bad(file, `there is no column ${name}`);
    return found;
  };
  const [finding, verdictAt, reasonAt, byAt] = [
    column('finding'),
    column('decision'),
    column('reason'),
    column('by'),
  ];
  const cell = (row: readonly unknown[], index: number): string => {
    const value = row[index];
    return typeof value === 'string' ? value.trim() : '';
  };
  return body.flatMap((row, index): ImportedDecision[] => {
    const line = index + 2;
    const [key, said] = [cell(row, finding), cell(row, verdictAt)];
    if (key === '' || said === '') return [];
    const verdict = VERDICTS.find((known) => known === said.toLowerCase());
    if (!verdict) throw bad(file, `row ${line}: «${said}» is none of ${VERDICTS.join(', ')}`);
    const by = cell(row, byAt);
    if (by === '') throw new Failure('nobody-decided', { file, line }, `${file}:${line}: nobody has decided`);
    const reason = cell(row, reasonAt);
    return [
      { key, line, decision: requireReason({ verdict, by, ...(reason !== '' && { reason }) }, file, line) },
    ];
  });
}

function requireReason<D extends Omit<Decision, 'on'>>(decision: D, file: string, line: number): D {
  if (decision.verdict !== 'dismissed' || decision.reason !== undefined) return decision;
  throw new Failure('no-reason', { file, line }, `${file}:${line}: dismissed without a reason`);
}

function parse(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw bad(file, error instanceof Error ? error.message : String(error));
  }
}

function bad(file: string, reason: string): Failure {
  return new Failure('bad-decisions', { file, reason }, `${file} holds no decisions: ${reason}`);
}
