import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv, type CsvOptions } from '../../src/write/csv.js';
import { rows } from '../../src/write/rows.js';
import { alignedAct, SAMPLE } from './aligned.js';
import { onOneLine, wording } from './hostile.js';

type Record_ = Record<string, string>;

function written(options: CsvOptions = {}, beads = SAMPLE): string {
  return [...csv(alignedAct(beads), options)].join('');
}

function read(text: string, delimiter = ','): Record_[] {
  const { data, errors } = Papa.parse<Record_>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    delimiter,
  });
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
    const expected = [...rows(alignedAct(SAMPLE))].map((row) =>
      ['kk', 'ru', 'en'].map((code) => row.texts.get(code) ?? ''),
    );
    expect(texts).toEqual(expected);
  });

  test('begins with a byte order mark only where asked to', () => {
    expect(written().startsWith('\uFEFF')).toBe(false);
    expect(written({ bom: true }).startsWith('\uFEFFact,')).toBe(true);
    expect(written({ excel: true }).startsWith('\uFEFFact,')).toBe(true);
  });

  test('for spreadsheets no cell begins as a formula', () => {
    const cells = (options: CsvOptions): string[] =>
      read(written(options)).flatMap((row) => Object.values(row));
    expect(cells({}).some((cell) => /^[=+\-@]/.test(cell))).toBe(true);
    expect(cells({ excel: true }).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells({ excel: true })).toContain("'=СУММ(A1) не формула.");
  });

  test('any text comes back as it was, and the same bytes come twice', () => {
    fc.assert(
      fc.property(wording, fc.constantFrom(',' as const, ';' as const, '\t' as const), (kk, delimiter) => {
        const beads = [{ kk: [kk], ru: ['Совет'] }];
        expect(read(written({ delimiter }, beads), delimiter)[0]?.['kk']).toBe(onOneLine(kk));
        expect(written({ delimiter }, beads)).toBe(written({ delimiter }, beads));
      }),
    );
  });

  test('for spreadsheets an apostrophe is all that changes, and it stands before every formula', () => {
    const formula = fc.tuple(fc.constantFrom('=', '+', '-', '@'), wording).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(wording, formula), (kk) => {
        const text = onOneLine(kk);
        const expected = '=+-@'.includes(text.charAt(0)) ? `'${text}` : text;
        expect(read(written({ excel: true }, [{ kk: [kk], ru: ['Совет'] }]))[0]?.['kk']).toBe(expected);
      }),
    );
  });

  test.each(['=1\u2028+1', '-1\u2029', '@a\rb', '+7\u0085'])(
    'a line end in it does not hide the formula %j',
    (kk) => {
      expect(read(written({ excel: true }, [{ kk: [kk], ru: ['Совет'] }]))[0]?.['kk']).toBe(`'${kk}`);
    },
  );
});
