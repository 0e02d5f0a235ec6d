import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/model/failure.js';
import type { MemoryUnit } from '../../../src/read/memory/unit.js';
import { memoryUnits } from '../../../src/store/memory.js';

async function read(content: string | Uint8Array, name = 'a.tmx'): Promise<MemoryUnit[]> {
  const path = join(await mkdtemp(join(tmpdir(), 'tarazy-')), name);
  await writeFile(path, content);
  const units: MemoryUnit[] = [];
  for await (const unit of memoryUnits(path, name)) units.push(unit);
  return units;
}

async function refusal(content: string | Uint8Array, name?: string): Promise<string> {
  try {
    return `fine: ${(await read(content, name)).length}`;
  } catch (error) {
    if (error instanceof Failure) return `${error.code}:${String(error.data['line'] ?? '')}`;
    throw error;
  }
}

const tmx = (body: string, version = '1.4'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="${version}"><header srclang="kk"/><body>\n${body}\n</body></tmx>\n`;

const shown = (units: readonly MemoryUnit[]): unknown[] =>
  units.map(({ id, line, texts }) => [id, line, Object.fromEntries(texts)]);

describe('TMX', () => {
  test.each<[string, string, unknown[]]>([
    [
      '1.4, codes of countries',
      tmx(
        '<tu tuid="a"><tuv xml:lang="kk-KZ"><seg>Кеңес</seg></tuv><tuv xml:lang="RU"><seg>Совет</seg></tuv></tu>',
      ),
      [['a', 4, { kk: 'Кеңес', ru: 'Совет' }]],
    ],
    [
      '1.1, the language in lang',
      tmx('<tu><tuv lang="kaz"><seg>Кеңес</seg></tuv><tuv lang="rus"><seg>Совет</seg></tuv></tu>', '1.1'),
      [['1', 4, { kk: 'Кеңес', ru: 'Совет' }]],
    ],
    [
      'mark-up within a segment',
      tmx(
        '<tu><tuv xml:lang="kk"><seg>1. <bpt i="1">&lt;b></bpt>Кеңес<ept i="1">&lt;/b></ept> <hi>ашық</hi><ph>{0}</ph>.</seg></tuv></tu>',
      ),
      [['1', 4, { kk: '1. Кеңес ашық.' }]],
    ],
    [
      'languages without a pack, CDATA, entities of XML',
      tmx(
        '<tu><tuv xml:lang="de"><seg>Rat</seg></tuv><tuv xml:lang="en"><seg><![CDATA[A & B]]> &lt; C</seg></tuv></tu>',
      ),
      [['1', 4, { en: 'A & B < C' }]],
    ],
    [
      'a unit a line',
      tmx('<tu/>\n<tu>\n<tuv xml:lang="ru"><seg>Да</seg></tuv></tu>'),
      [
        ['1', 4, {}],
        ['2', 5, { ru: 'Да' }],
      ],
    ],
  ])('%s', async (_, content, expected) => {
    expect(shown(await read(content))).toEqual(expected);
  });

  test.each<[string, string, unknown[]]>([
    [
      'a language twice is a unit for each',
      '<tu tuid="a"><tuv xml:lang="kk"><seg>Кеңес</seg></tuv><tuv xml:lang="ru"><seg>Совет</seg></tuv><tuv xml:lang="ru"><seg>Маслихат</seg></tuv><tuv xml:lang="ru"><seg>Совет</seg></tuv></tu>',
      [
        ['a', 4, { kk: 'Кеңес', ru: 'Совет' }],
        ['a/2', 4, { kk: 'Кеңес', ru: 'Маслихат' }],
      ],
    ],
    [
      'codes as tools write them, other scripts, no code',
      '<tu><tuv xml:lang="kk-Cyrl-KZ"><seg>Кеңес</seg></tuv><tuv xml:lang="kk-Latn"><seg>Keńes</seg></tuv><tuv xml:lang="ru_RU"><seg>Совет</seg></tuv><tuv xml:lang="und"><seg>X</seg></tuv><tuv><seg>Y</seg></tuv></tu>',
      [['1', 4, { kk: 'Кеңес', ru: 'Совет' }]],
    ],
    [
      'text of mark-up, of footnotes in it, and between words that it parts',
      '<tu><tuv xml:lang="ru"><note>п</note><seg>Совет<ph type="footnote">{fn <sub>сноска 5</sub>}</ph>, срок<ph x="1"/>дней<ut>{\\par}</ut>и К<bpt i="1">{b</bpt>онституция<ept i="1">}</ept>.</seg></tuv></tu>',
      [['1', 4, { ru: 'Совет, срок дней и Конституция.' }]],
    ],
  ])('%s', async (_, body, expected) => {
    expect(shown(await read(tmx(body)))).toEqual(expected);
  });

  test.each([
    ['windows-1251', 'Совет имеет печать.'],
    ['KZ-1048', 'Кеңестің мөрі болады.'],
  ])('in %s, as it declares', async (encoding, wording) => {
    const content = tmx(`<tu><tuv xml:lang="ru"><seg>${wording}</seg></tuv></tu>`).replace('UTF-8', encoding);
    const bytes = iconv.encode(content, encoding === 'KZ-1048' ? 'rk1048' : encoding);
    expect(shown(await read(bytes))).toEqual([['1', 4, { ru: wording }]]);
  });

  test('in UTF-16 with a byte order mark, as some tools write it', async () => {
    const content = `\uFEFF${tmx('<tu><tuv xml:lang="kk"><seg>Құрылтай</seg></tuv></tu>').replace('UTF-8', 'UTF-16')}`;
    expect(shown(await read(Buffer.from(content, 'utf16le')))).toEqual([['1', 4, { kk: 'Құрылтай' }]]);
  });

  test('properties and notes are kept', async () => {
    const [unit] = await read(
      tmx(
        '<tu><note>тексерілді</note><prop type="x-tarazy-eId">art_5</prop><tuv xml:lang="kk"><seg>Кеңес</seg></tuv></tu>',
      ),
    );
    expect([unit?.props, unit?.notes]).toEqual([{ 'x-tarazy-eId': 'art_5' }, ['тексерілді']]);
  });
});

describe('XLIFF', () => {
  test('1.2', async () => {
    const content = `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="law" source-language="kk-KZ" target-language="ru-RU" datatype="plaintext"><body>
<trans-unit id="u1"><source>Кеңес <g id="1">ашық</g><x id="2"/>.</source><target state="translated">Совет открыт.</target><alt-trans><target>Другое</target></alt-trans><note>см.</note></trans-unit>
</body></file></xliff>`;
    const units = await read(content, 'a.xlf');
    expect(shown(units)).toEqual([['u1', 3, { kk: 'Кеңес ашық.', ru: 'Совет открыт.' }]]);
    expect(units[0]).toMatchObject({ props: { state: 'translated', original: 'law' }, notes: ['см.'] });
  });

  test('2.1, a unit a segment', async () => {
    const content = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="kk" trgLang="ru"><file id="f"><unit id="u1">
<segment state="reviewed"><source>Кеңес.</source><target>Совет.</target></segment>
<segment><source>Төраға <pc id="1">сайланады</pc>.</source></segment></unit></file></xliff>`;
    expect(shown(await read(content, 'a.xliff'))).toEqual([
      ['u1', 3, { kk: 'Кеңес.', ru: 'Совет.' }],
      ['u1/2', 4, { kk: 'Төраға сайланады.' }],
    ]);
  });
});

test.each(['sdlxliff', 'mqxliff', 'mxliff', 'txlf'])('XLIFF 1.2 as .%s, whole segments', async (ending) => {
  const content = `<?xml version="1.0"?>
<xliff xmlns:sdl="urn:sdl" xmlns:mq="urn:mq" version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.docx" source-language="ru-RU" target-language="kk-KZ" datatype="x"><header><sdl:ref-files/></header><body>
<trans-unit id="u1"><source>Срок 30 дней. Совет.</source><seg-source><mrk mtype="seg" mid="1">Срок 30 дней.</mrk></seg-source><target><mrk mtype="seg" mid="1">Мерзім 20 күн.</mrk> <mrk mtype="seg" mid="2">Кеңес.</mrk></target><mq:insertedmatch><source>Иное.</source><target>Басқа.</target></mq:insertedmatch></trans-unit>
</body></file></xliff>`;
  expect(shown(await read(content, `a.${ending}`))).toEqual([
    ['u1', 3, { ru: 'Срок 30 дней. Совет.', kk: 'Мерзім 20 күн. Кеңес.' }],
  ]);
});

test('XLIFF 2: matches, and what stands between segments, are no wording of theirs', async () => {
  const content = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ru-RU" trgLang="kk-KZ"><file id="f"><unit id="u1">
<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1"><source>Чужое.</source><target>Бөтен.</target></mtc:match></mtc:matches>
<originalData><data id="d1">&lt;b&gt;</data></originalData>
<segment><source>Срок 30 дней.</source><target>Мерзім 20 күн.</target></segment><ignorable><source> </source><target> </target></ignorable>
<segment><source>Совет <mrk id="m1" type="term">имеет</mrk> печать<ph id="1" dataRef="d1"/>.</source><target>Мөрі бар.</target></segment></unit></file></xliff>`;
  expect(shown(await read(content, 'a.xlf'))).toEqual([
    ['u1', 5, { ru: 'Срок 30 дней.', kk: 'Мерзім 20 күн.' }],
    ['u1/2', 6, { ru: 'Совет имеет печать.', kk: 'Мөрі бар.' }],
  ]);
});

describe('attacks and damage are refused, with their line', () => {
  const unit = '<tu><tuv xml:lang="kk"><seg>&a;</seg></tuv></tu>';
  test.each<[string, string | Uint8Array, string]>([
    [
      'an entity bomb',
      `<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<tmx><body>${unit}</body></tmx>`,
      'bad-memory:1',
    ],
    [
      'an external entity',
      `<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<tmx><body>${unit}</body></tmx>`,
      'bad-memory:1',
    ],
    ['an entity that is not declared', tmx(unit), 'bad-memory:4'],
    ['broken off', tmx('<tu><tuv xml:lang="kk"><seg>Кең').slice(0, -20), 'bad-memory:4'],
    ['tags that cross', tmx('<tu><tuv xml:lang="kk"></tu></tuv>'), 'bad-memory:4'],
    ['elements without end', tmx('<x>'.repeat(200)), 'bad-memory:4'],
    ['no XML', 'Осы Жарғы', 'bad-memory:1'],
    ['bytes that are no UTF-8', Uint8Array.from([0x3c, 0x0a, 0x74, 0xff, 0xfe, 0xfd]), 'bad-encoding:2'],
    ['an encoding that is none', tmx(unit).replace('UTF-8', 'klingon'), 'unknown-encoding:'],
  ])('%s', async (_, content, code) => {
    expect(await refusal(content)).toBe(code);
  });

  test('whatever is in the file, it is read or refused', async () => {
    const piece = fc.constantFrom(
      '<tu>',
      '</tu>',
      '<tuv xml:lang="kk">',
      '</tuv>',
      '<seg>',
      '</seg>',
      '&amp;',
      'Кеңес',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '\u0000',
      '<bpt>',
      '</bpt>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        expect(await refusal(`<tmx>${pieces.join('')}</tmx>`)).toMatch(/^(?:fine|bad-memory|unreadable):/);
      }),
      { numRuns: 60 },
    );
  });
});
