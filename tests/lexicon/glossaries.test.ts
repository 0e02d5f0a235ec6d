import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parseGlossaryCsv } from '../../src/lexicon/csv.js';
import { lintGlossaries } from '../../src/lexicon/lint.js';
import { parseTbx } from '../../src/lexicon/tbx.js';

describe('CSV', () => {
  test('renderings, part of speech, domain, note and place', () => {
    const { entries, problems } = parseGlossaryCsv(
      '\uFEFFkk,ru,en,pos,domain,note\nкелісім; мәміле,"сделка; договор","deal, bargain",noun,civil,\n\nсот,суд,court,noun,,\n',
      'terms.csv',
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        renderings: { kk: ['келісім', 'мәміле'], ru: ['сделка', 'договор'], en: ['deal, bargain'] },
        pos: 'noun',
        domain: 'civil',
        note: '',
        file: 'terms.csv',
        line: 2,
      },
      expect.objectContaining({ line: 4 }),
    ]);
  });

  test('two languages are enough, in any order of columns', () => {
    const { entries, problems } = parseGlossaryCsv('note,ru,kk\nсм. закон,акт,акт\n', 'terms.csv');
    expect(problems).toEqual([]);
    expect(entries[0]?.renderings).toEqual({ kk: ['акт'], ru: ['акт'] });
  });

  test.each([
    ['kk,note\nсот,x\n', 1, 'header'],
    ['kk,ru,colour\nсот,суд,red\n', 1, 'header'],
    ['', 1, 'header'],
    ['kk,ru\nсот,суд\nбап\n', 3, 'cells'],
    ['kk,ru\nсот,суд,court\n', 2, 'cells'],
    ['kk,ru\nсот,\n', 2, 'empty'],
    ['kk,ru\nсот,;\n', 2, 'empty'],
    ['kk,ru\n"сот,суд\n', 2, 'syntax'],
    ['kk,ru\n"сот\nсоты",суд\nбап\n', 4, 'cells'],
  ])('%j: line %i, %s', (text, line, code) => {
    expect(parseGlossaryCsv(text, 'terms.csv').problems).toContainEqual(
      expect.objectContaining({ code, line, file: 'terms.csv' }),
    );
  });

  test('any cells come back', () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => `т${text.replace(/[;\uFEFF]/g, '')}т`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const { entries } = parseGlossaryCsv(Papa.unparse([['kk', 'ru'], ...rows]), 'terms.csv');
        expect(entries.map(({ renderings }) => [renderings['kk']?.[0], renderings['ru']?.[0]])).toEqual(rows);
      }),
    );
  });
});

describe('what a linguist has to put right', () => {
  const lint = (...rows: string[]): [string, number][] =>
    lintGlossaries([parseGlossaryCsv(['kk,ru,en,pos', ...rows].join('\n'), 'terms.csv')]).map(
      ({ code, line }) => [code, line],
    );

  test.each([
    ['сот,суд,court,noun'],
    ['Web-сайт,веб-сайт,website,noun'.replace('Web', 'веб')],
    ['iPad,айпад,iPad,noun'],
  ])('nothing in %s', (row) => {
    expect(lint(row)).toEqual([]);
  });

  test.each([
    ['кeліcім,договор,contract,noun', 'letters'],
    ['келісім,дoговор,contract,noun', 'letters'],
    ['келісім,әкім,akim,noun', 'letters'],
    ['келісім,договор,соntract,noun', 'letters'],
    ['келісім,договор,contract,word', 'part-of-speech'],
  ])('%s: %s', (row, code) => {
    expect(lint(row).map(([found]) => found)).toContain(code);
  });

  test('a rendering that stands under the same rendering twice', () => {
    expect(lint('сот,суд,court,noun', 'сот; билер,суд,court,noun')).toEqual([['duplicate', 3]]);
    expect(lint('сот,суд,court,noun', 'сот,судебный,judicial,adj')).toEqual([]);
  });
});

describe('TBX-Basic', () => {
  const V2 = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="c1"><descrip type="subjectField">civil</descrip>
<langSet xml:lang="kk"><tig><term>келісім</term><termNote type="partOfSpeech">noun</termNote></tig><tig><term>шарт</term></tig></langSet>
<langSet xml:lang="ru-RU"><tig><term>договор</term></tig></langSet>
<langSet xml:lang="de"><tig><term>Vertrag</term></tig></langSet></termEntry>
<termEntry id="c2"><langSet xml:lang="kk"><tig><term>жалғыз</term></tig></langSet></termEntry>
</body></text></martif>`;
  const V3 = `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="c1"><note>see the code</note><langSec xml:lang="kaz"><termSec><term>кепілдік &amp; кепіл</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>guarantee</term></termSec></langSec></conceptEntry></body></text></tbx>`;

  test('of the 2008 edition', () => {
    const { entries, problems } = parseTbx(V2, 'bank.tbx');
    expect(entries).toEqual([
      {
        renderings: { kk: ['келісім', 'шарт'], ru: ['договор'] },
        pos: 'noun',
        domain: 'civil',
        note: '',
        file: 'bank.tbx',
        line: 3,
      },
    ]);
    expect(problems).toEqual([{ code: 'empty', file: 'bank.tbx', line: 7, data: {} }]);
  });

  test('of the 2019 edition', () => {
    expect(parseTbx(V3, 'bank.tbx').entries).toEqual([
      expect.objectContaining({
        renderings: { kk: ['кепілдік & кепіл'], en: ['guarantee'] },
        note: 'see the code',
      }),
    ]);
  });

  test('broken XML is told with its line, and entities are not expanded', () => {
    expect(parseTbx('<martif>\n<text>', 'bank.tbx').problems).toEqual([
      expect.objectContaining({ code: 'syntax', line: 2 }),
    ]);
    const bomb = V2.replace('"TBXBasiccoreStructV02.dtd"', '"x" [<!ENTITY a "договор договор">]').replace(
      'договор<',
      '&a;<',
    );
    expect(JSON.stringify(parseTbx(bomb, 'bank.tbx'))).not.toContain('договор договор');
  });

  test('any text ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseTbx(text, 'bank.tbx').entries).toEqual([]);
      }),
    );
  });
});
