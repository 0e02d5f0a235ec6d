import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.js';
import { VERDICTS, type Verdict } from '../../src/model/review.js';
import { sheetDecisions, tableDecisions, type ImportedDecisions } from '../../src/store/decisions.js';
import type { ExportedAct } from '../../src/write/format.js';
import { rows } from '../../src/write/rows.js';
import { findingKey, xlsxFormat } from '../../src/write/xlsx.js';
import { folderWith } from '../cli/run.js';
import { alignedAct, judgedAct, LANGUAGES } from '../write/aligned.js';
import { wording } from '../write/hostile.js';
import { has } from '../write/programs.js';

interface Decided {
  verdict: Verdict;
  by: string;
  reason: string;
}

/** An act with a finding for each decision, decided so. */
function decidedAct(decisions: readonly Decided[]): ExportedAct {
  const act = judgedAct();
  const [finding] = act.findings ?? [];
  if (!finding) throw new Error('no finding');
  return {
    ...act,
    findings: decisions.map((decision, at) => ({
      ...finding,
      eId: `art_${at + 1}`,
      decision: { ...decision, on: '2026-11-02' },
    })),
  };
}

async function workbook(act: ExportedAct): Promise<Uint8Array> {
  const [file] = xlsxFormat.files({
    name: 'charter',
    languages: LANGUAGES,
    pairs: [],
    acts: async function* () {
      yield await Promise.resolve(act);
    },
    settings: { toolVersion: '0', t: translator('kk') },
  });
  const chunks: Uint8Array[] = [];
  for await (const chunk of file?.chunks ?? []) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** As a workbook can hold it: a square for controls, halves of pairs and what is no character. */
function held(text: string): string {
  return text.replace(/[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]|(?![\t\n\r\u0085])\p{Cc}/gu, '□');
}

/** What must come back of an act. */
function expected(act: ExportedAct): unknown[] {
  return (act.findings ?? []).map((finding) => ({
    key: findingKey(finding),
    verdict: finding.decision?.verdict,
    by: held(finding.decision?.by ?? ''),
    reason: held(finding.decision?.reason ?? ''),
  }));
}

function shown({ decisions }: ImportedDecisions): unknown[] {
  return decisions.map(({ key, decision: { verdict, by, reason } }) => ({ key, verdict, by, reason }));
}

/** A spreadsheet ends lines in its own way, and XML reads every end of a line as one. */
const hostile = wording.map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => held(text) !== '');
const decided = fc.record({ verdict: fc.constantFrom(...VERDICTS), by: hostile, reason: hostile });

describe('decisions in a workbook', () => {
  test('are read back whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(decided, { minLength: 1, maxLength: 12 }), async (decisions) => {
        const act = decidedAct(decisions);
        expect(shown(await sheetDecisions(await workbook(act), 'a.xlsx'))).toEqual(expected(act));
      }),
      { numRuns: 40 },
    );
  });

  test('stand beside wordings that are as they were, formulas and escapes of Excel too', async () => {
    const texts = fc
      .sample(hostile, { numRuns: 200, seed: 3 })
      .concat(['=HYPERLINK("http://a")', '007', '1e5', '_x0041_', 'TRUE', '12.05.2026', "'5", '#N/A']);
    const act = alignedAct(texts.map((text) => ({ kk: [text], ru: ['Совет'] })));
    const [beads] = await readExcelFile(Buffer.from(await workbook(act)));
    const read = beads?.data.slice(1).map((row) => row[5]);
    expect(read).toEqual([...rows(act)].map(({ texts: own }) => held(own.get('kk') ?? '')));
  });

  test('a cell that no workbook holds is refused', async () => {
    const act = alignedAct([{ kk: ['ұ'.repeat(1_000_000)], ru: ['Совет'] }]);
    await expect(workbook(act)).rejects.toMatchObject({
      code: 'cell-too-long',
      data: { length: 1_000_000, limit: 32_767 },
    });
  });

  test('are read from what LibreOffice makes of it, as a workbook and as a table', async (context) => {
    if (!has('soffice', 'libreoffice-calc')) context.skip();
    const act = decidedAct([
      { verdict: 'dismissed', by: 'А. Омарова', reason: '=1+1; «келісілген», "иә"' },
      { verdict: 'accepted', by: 'Ө. Қасым', reason: '007' },
      { verdict: 'marked', by: '@b', reason: '-5 күн' },
    ]);
    const folder = await folderWith({});
    await writeFile(join(folder, 'law.xlsx'), await workbook(act));
    await mkdir(join(folder, 'out'));
    for (const format of [
      'xlsx',
      'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2',
    ])
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          ...['--headless', '--convert-to', format, '--outdir', join(folder, 'out')],
          join(folder, 'law.xlsx'),
        ],
        { stdio: 'ignore' },
      );
    const files = readdirSync(join(folder, 'out')).sort();
    expect(files).toHaveLength(2);
    for (const file of files) {
      const bytes = await readFile(join(folder, 'out', file));
      const read = file.endsWith('.xlsx') ? await sheetDecisions(bytes, file) : tableDecisions(bytes, file);
      expect(shown(read)).toEqual(expected(act));
    }
  });
});

describe('decisions in a table', () => {
  const head = ['rule', 'decision', 'reason', 'by', 'finding'];
  const table = (row: readonly string[], delimiter = ','): string =>
    Papa.unparse([head, row], { delimiter, newline: '\r\n' });

  test.each([
    ['with commas', ',', 'utf-8'],
    ['with semicolons and a byte order mark', ';', 'utf-8'],
    ['with tabs in UTF-16', '\t', 'utf-16le'],
    ['as Russian Windows saves it', ';', 'windows-1251'],
  ])('%s', (_, delimiter, encoding) => {
    const reason = 'так принято в обоих текстах; см. пункт 5, «в том числе» по соглашению сторон';
    const row = ['omission', 'Dismissed', reason, 'А. Омарова', '["omission","kk-ru","art_5"]'];
    const bytes = iconv.encode(table(row, delimiter), encoding, { addBOM: delimiter !== ',' });
    const decision = { verdict: 'dismissed', by: 'А. Омарова', reason };
    expect(tableDecisions(bytes, 'a.csv').decisions).toEqual([
      { key: '["omission","kk-ru","art_5"]', line: 2, decision },
    ]);
  });

  test.each([
    ['no such verdict', ['omission', 'иә', '', 'А', '["x"]'], 'bad-decisions'],
    ['nobody', ['omission', 'accepted', '', '', '["x"]'], 'nobody-decided'],
    ['no reason', ['omission', 'dismissed', '', 'А', '["x"]'], 'no-reason'],
  ])('is refused with %s', (_, row, code) => {
    expect(() => tableDecisions(Buffer.from(table(row)), 'a.csv')).toThrow(expect.objectContaining({ code }));
  });

  test('is refused without its columns', () => {
    expect(() => tableDecisions(Buffer.from('a,b\n1,2\n'), 'a.csv')).toThrow(
      expect.objectContaining({ code: 'bad-decisions' }),
    );
  });
});
