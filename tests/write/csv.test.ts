import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv, type CsvOptions } from '../../src/write/csv.js';
import { rows } from '../../src/write/rows.js';
import { alignedAct, LANGUAGES, SAMPLE } from './aligned.js';
import { onOneLine, wording as anyWording } from './hostile.js';
import { text } from './text.js';

/** What has bytes in UTF-8; the rest is refused (`plain.test.ts`). */
const wording = anyWording.filter((one) => !/\p{Surrogate}/u.test(one));

type Record_ = Record<string, string>;

async function written(options: CsvOptions = {}, beads = SAMPLE): Promise<string> {
  return text(csv([alignedAct(beads)], LANGUAGES, options));
}

function read(table: string, delimiter = ','): Record_[] {
  const { data, errors } = Papa.parse<Record_>(table.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    delimiter,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('a table', () => {
  test('has a row a bead and a column for each version', async () => {
    const table = read(await written());
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

  test.each([',', ';', '\t'] as const)('reads back with %j between the columns', async (delimiter) => {
    const texts = read(await written({ delimiter }), delimiter).map((row) => [
      row['kk'],
      row['ru'],
      row['en'],
    ]);
    const expected = [...rows(alignedAct(SAMPLE))].map((row) =>
      ['kk', 'ru', 'en'].map((code) => row.texts.get(code) ?? ''),
    );
    expect(texts).toEqual(expected);
  });

  test('begins with a byte order mark only where asked to', async () => {
    expect((await written()).startsWith('\uFEFF')).toBe(false);
    expect((await written({ bom: true })).startsWith('\uFEFFact,')).toBe(true);
    expect((await written({ excel: true })).startsWith('\uFEFFact,')).toBe(true);
  });

  test('for spreadsheets no cell begins as a formula', async () => {
    const cells = async (options: CsvOptions): Promise<string[]> =>
      read(await written(options)).flatMap((row) => Object.values(row));
    expect((await cells({})).some((cell) => /^[=+\-@]/.test(cell))).toBe(true);
    expect((await cells({ excel: true })).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(await cells({ excel: true })).toContain("'=СУММ(A1) не формула.");
  });

  test('any text comes back as it was, and the same bytes come twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        wording,
        fc.constantFrom(',' as const, ';' as const, '\t' as const),
        async (kk, delimiter) => {
          const beads = [{ kk: [kk], ru: ['Совет'] }];
          expect(read(await written({ delimiter }, beads), delimiter)[0]?.['kk']).toBe(onOneLine(kk));
          expect(await written({ delimiter }, beads)).toBe(await written({ delimiter }, beads));
        },
      ),
    );
  });

  test('for spreadsheets an apostrophe is all that changes, and whoever takes it away has the wording again', async () => {
    const formula = fc
      .tuple(fc.constantFrom('', "'", "''"), fc.constantFrom('=', '+', '-', '@', '＝'), wording)
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.oneof(wording, formula), async (kk) => {
        const text = onOneLine(kk);
        const cell = read(await written({ excel: true }, [{ kk: [kk], ru: ['Совет'] }]))[0]?.['kk'] ?? '';
        expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
        expect(cell.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '')).toBe(text);
      }),
    );
  });

  test.each(['=1\u2028+1', '-1\u2029', '@a\rb', '+7\u0085'])(
    'a line end in it does not hide the formula %j',
    async (kk) => {
      expect(read(await written({ excel: true }, [{ kk: [kk], ru: ['Совет'] }]))[0]?.['kk']).toBe(`'${kk}`);
    },
  );
});
