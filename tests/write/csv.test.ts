import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv, type CsvOptions } from '../../src/write/csv.js';
import { rows } from '../../src/write/rows.js';
import { alignedAct, SAMPLE } from './aligned.js';

type Record_ = Record<string, string>;

function written(options: CsvOptions = {}, beads = SAMPLE): string {
  return [...csv(alignedAct(beads), options)].join('');
}

function read(text: string, delimiter = ','): Record_[] {
  const { data, errors } = Papa.parse<Record_>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true, delimiter });
  expect(errors).toEqual([]);
  return data;
}

describe('a table', () => {
  test('has a row a bead and a column for each version', () => {
    const table = read(written());
    expect(table).toHaveLength(SAMPLE.length);
    expect(table[1]).toEqual({
      act: 'charter',
      eId: 'art_1__para_2',
      bead: 'kk:art_1__para_2#2',
      type: '1-2-1',
      score: '0.98',
      origin: 'auto',
      kk_ids: 'art_1__para_2#2',
      kk: 'Кеңестің мөрі мен «Ақбұлақ» деген жазуы бар мөртаңбасы болады.',
      ru_ids: 'art_1__para_2#2 art_1__para_2#3',
      ru: 'Совет имеет печать. Совет имеет штамп с надписью «Акбулак».',
      en_ids: 'art_1__para_2#2',
      en: 'The Council has a seal and a stamp.',
    });
  });

  test.each([',', ';', '\t'] as const)('reads back with %j between the columns', (delimiter) => {
    const texts = read(written({ delimiter }), delimiter).map((row) => [row['kk'], row['ru'], row['en']]);
    const expected = [...rows(alignedAct(SAMPLE))].map((row) => ['kk', 'ru', 'en'].map((code) => row.texts.get(code) ?? ''));
    expect(texts).toEqual(expected);
  });

  test('begins with a byte order mark only where asked to', () => {
    expect(written().startsWith('\uFEFF')).toBe(false);
    expect(written({ bom: true }).startsWith('\uFEFFact,')).toBe(true);
    expect(written({ excel: true }).startsWith('\uFEFFact,')).toBe(true);
  });

  test('for spreadsheets no cell begins as a formula', () => {
    const cells = (options: CsvOptions): string[] => read(written(options)).flatMap((row) => Object.values(row));
    expect(cells({}).some((cell) => /^[=+\-@]/.test(cell))).toBe(true);
    expect(cells({ excel: true }).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells({ excel: true })).toContain("'=СУММ(A1) не формула.");
  });

  test('any text comes back as it was; for spreadsheets with an apostrophe at most', () => {
    const wording = fc
      .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a"b', 'a,b;c\td', '=1+1', '@x', "'", '-5', '"', 'x\r'))
      .map((text) => `x${text}`.slice(text.length % 2).replace(/\s*\n\s*/g, ' ').replace(/^\uFEFF/, ''));
    fc.assert(
      fc.property(wording, (kk) => {
        const beads = [{ kk: [kk], ru: ['Совет'] }];
        expect(read(written({}, beads))[0]?.['kk']).toBe(kk);
        expect([kk, `'${kk}`]).toContain(read(written({ excel: true }, beads))[0]?.['kk']);
        expect(written({}, beads)).toBe(written({}, beads));
      }),
    );
  });
});
