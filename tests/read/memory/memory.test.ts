import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
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
    ['bytes that are no UTF-8', Uint8Array.from([0x3c, 0x74, 0xff, 0xfe, 0xfd]), 'unreadable:'],
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
