import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync, strToU8, unzipSync, strFromU8 } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportedFinding } from '../../src/write/findings/report.js';
import { has } from '../write/programs.js';
import { folderWith, folderWithSamples, tarazy } from './run.js';

let folder: string;
beforeAll(async () => {
  folder = await folderWithSamples();
  await tarazy(['align', 'texts'], folder);
  expect((await tarazy(['export', '--format', 'tmx,xlsx', 'texts'], folder)).code).toBe(0);
});

describe('a memory is checked', () => {
  test('as the act itself is, but for its structure, at the lines of the memory', async () => {
    const found = async (path: string): Promise<ReportedFinding[]> =>
      JSON.parse(
        (await tarazy(['check', '--format', 'json', '--min-severity', 'error', path], folder)).out,
      ) as ReportedFinding[];
    const [act, memory] = [await found('texts/kk/library-rules.md'), await found('out/library-rules.tmx')];
    const shown = (all: readonly ReportedFinding[]): string[] =>
      all.map(({ rule, pair, eId }) => `${rule} ${pair} ${eId}`);
    const structural = ['unaligned-clause', 'structure-mismatch'];
    expect(shown(memory)).toEqual(shown(act.filter(({ rule }) => !structural.includes(rule))));
    const lines = (await readFile(join(folder, 'out/library-rules.tmx'), 'utf8')).split('\n');
    for (const { places } of memory)
      for (const { file, line } of Object.values(places)) {
        expect(file).toBe('out/library-rules.tmx');
        expect(lines[line - 1]).toContain('<tu ');
      }
  });

  test('one that is clean, beside an act', async () => {
    const run = await tarazy(
      [
        'check',
        '--min-severity',
        'error',
        'out/rural-council-charter.tmx',
        'texts/kk/rural-council-charter.md',
      ],
      folder,
    );
    expect(run).toMatchObject({ code: 0, out: '' });
  });

  test('one with nothing to compare is not called clean', async () => {
    const unit = '<tu><tuv xml:lang="de"><seg>Rat</seg></tuv><tuv xml:lang="kz"><seg>Кеңес</seg></tuv></tu>';
    const other = await folderWith({
      'a.tmx': `<tmx version="1.4"><header/><body>${unit}</body></tmx>`,
      'empty.tmx': '<tmx version="1.4"><header/><body/></tmx>',
    });
    const run = await tarazy(['check', 'a.tmx'], other);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(/a\.tmx has no unit in two of the languages kk, ru, en/);
    expect((await tarazy(['check', 'empty.tmx'], other)).code).toBe(0);
  });

  test('one that is damaged', async () => {
    const broken = await folderWith({ 'a.tmx': '<tmx><body>\n<tu>' });
    const run = await tarazy(['check', 'a.tmx'], broken);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(/a\.tmx:2: the memory cannot be read/);
  });
});

describe('a workbook', () => {
  const path = (): string => join(folder, 'out/library-rules.xlsx');

  test('has every bead with its wording, and every finding', async () => {
    const [beads, findings] = await readExcelFile(await readFile(path()));
    expect(beads?.data[0]).toEqual(['bead', 'place', 'type', 'score', 'origin', 'kk', 'ru', 'en']);
    expect(beads?.data).toHaveLength(103);
    expect(beads?.data.some((row) => String(row[5]).includes('Оқырман'))).toBe(true);
    expect(findings?.data[0]?.slice(-1)).toEqual(['finding']);
  });

  test('is the same twice', async () => {
    const first = await readFile(path());
    await tarazy(['export', '--format', 'xlsx', '--out', 'again', 'texts/kk/library-rules.md'], folder);
    const parts = (bytes: Uint8Array): Record<string, string> =>
      Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
    expect(parts(await readFile(join(folder, 'again/library-rules.xlsx')))).toEqual(parts(first));
  });

  test('opens in LibreOffice, with Kazakh letters', async (context) => {
    if (!has('soffice', 'libreoffice-calc')) context.skip();
    const out = await folderWith({ 'a.xlsx': await readFile(path()) });
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${out}/profile`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1',
        '--outdir',
        out,
        join(out, 'a.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    const file = readdirSync(out).find((name) => name.endsWith('.csv')) ?? '';
    expect(await readFile(join(out, file), 'utf8')).toContain('Көгершінді ауылының Кеңесі');
  });

  test('that is a bomb is refused', async () => {
    const bomb = zipSync(
      {
        'xl/worksheets/sheet1.xml': new Uint8Array(32 * 1024 * 1024),
        '[Content_Types].xml': strToU8('<Types/>'),
      },
      { level: 9 },
    );
    await writeFile(join(folder, 'bomb.xlsx'), bomb);
    const run = await tarazy(['review', 'import', 'library-rules', 'bomb.xlsx'], folder);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(/bomb\.xlsx cannot be unpacked/);
  });
});

describe('decisions are taken over', () => {
  const file = (): Promise<string> => readFile(join(folder, 'alignments/library-rules.json'), 'utf8');
  const findingAt = async (rule: string): Promise<ReportedFinding | undefined> =>
    (
      JSON.parse(
        (await tarazy(['check', '--format', 'json', 'texts/kk/library-rules.md'], folder)).out,
      ) as ReportedFinding[]
    ).find((one) => one.rule === rule && one.pair === 'kk-ru');

  test('from the page, as review writes them', async () => {
    const before = await file();
    const { rule, pair, eId, clauses } = (await findingAt('number-mismatch')) ?? {};
    const decision = {
      rule,
      pair,
      eId,
      clauses,
      verdict: 'dismissed',
      by: 'А. Омарова',
      on: '2026-11-02',
      reason: 'келісілген',
    };
    const content = {
      format: 'tarazy-decisions',
      version: 1,
      act: 'library-rules',
      revision: 'x',
      decisions: [decision],
      corrections: [],
    };
    await writeFile(join(folder, 'decisions.json'), JSON.stringify(content));
    const run = await tarazy(['review', 'import', 'library-rules', 'decisions.json'], folder);
    expect([run.code, run.err]).toEqual([
      0,
      'alignments/library-rules.json: 1 decisions and 0 corrections taken over\n',
    ]);
    const imported = await file();
    await writeFile(join(folder, 'alignments/library-rules.json'), before);
    await tarazy(
      [
        'review',
        'dismiss',
        'library-rules',
        eId ?? '',
        '--rule',
        rule ?? '',
        '--pair',
        'kk-ru',
        '--by',
        'А. Омарова',
        '--on',
        '2026-11-02',
        '--reason',
        'келісілген',
      ],
      folder,
    );
    expect(await file()).toBe(imported);
    await writeFile(join(folder, 'alignments/library-rules.json'), before);
  });

  test.each<[string, object, RegExp]>([
    [
      'a finding that is not there',
      {
        decisions: [
          { rule: 'omission', pair: 'kk-ru', eId: 'art_99', clauses: [], verdict: 'accepted', by: 'А' },
        ],
      },
      /decisions\.json, 1: there is no such finding/,
    ],
    [
      'no reason',
      {
        decisions: [
          { rule: 'omission', pair: 'kk-ru', eId: 'art_99', clauses: [], verdict: 'dismissed', by: 'А' },
        ],
      },
      /decisions\.json, 1: dismissed without a reason/,
    ],
    ['another act', { act: 'tax-code', decisions: [] }, /about the act tax-code/],
    ['another file', { format: 'x' }, /holds no decisions/],
  ])('not with %s: nothing is written', async (_, content, error) => {
    const before = await file();
    await writeFile(
      join(folder, 'decisions.json'),
      JSON.stringify({ format: 'tarazy-decisions', version: 1, act: 'library-rules', ...content }),
    );
    const run = await tarazy(['review', 'import', 'library-rules', 'decisions.json'], folder);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(error);
    expect(await file()).toBe(before);
  });
});
