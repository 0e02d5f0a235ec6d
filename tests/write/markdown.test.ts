import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import type { Block, SourceText } from '../../src/model/text.js';
import { parseSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';
import { markdown, sha256 } from '../../src/write/markdown.js';
import { structure } from '../pull/structure.js';
import { officialTexts } from '../cli/run.js';
import { wording } from './hostile.js';

function block(text: string, look: Partial<Block> = {}): Block {
  return { level: 0, strong: false, quoted: false, text, runs: [{ at: 0, source: 0 }], ...look };
}

function sourceOf(blocks: readonly Block[], language = 'ru'): SourceText {
  return { file: 'akt', text: '', format: 'text', encoding: 'utf-8', language, meta: {}, blocks };
}

function readBack(written: string, language: string): SourceText {
  return parseSource(Buffer.from(written), { name: 'akt.md', language, format: 'markdown' });
}

function body(written: string): string {
  return written.replace(/^---\n[^]*?\n---\n\n/u, '');
}

describe('the layout', () => {
  test.each<[name: string, block: Block, expected: string]>([
    ['a heading of a section', block('1-бөлім. Жалпы ережелер', { level: 2 }), '## 1-бөлім. Жалпы ережелер'],
    ['a chapter', block('3-тарау. Кеңес', { level: 1 }), '### 3-тарау. Кеңес'],
    ['an article set as a heading', block('9-бап. Кеңес', { level: 3 }), '**9-бап. Кеңес**'],
    ['an article in bold', block('9-бап', { strong: true }), '**9-бап**'],
    ['an item', block('3-1. Кеңес сайланады.'), '3-1. Кеңес сайланады.'],
    ['a sub-item', block('2) өкілеттік;'), '2) өкілеттік;'],
    ['a number outside the wording', block('өкілеттік;', { marker: '2)' }), '2) өкілеттік;'],
    ['a dash', block('– өкілеттік;'), '– өкілеттік;'],
    ['a bullet', block('өкілеттік;', { marker: '– ' }), '– өкілеттік;'],
    ['a note', block('Ескерту. 9-бап өзгертілді.'), '> Ескерту. 9-бап өзгертілді.'],
    ['a note set off', block('ҚР Заңымен өзгертілді.', { quoted: true }), '> ҚР Заңымен өзгертілді.'],
    ['stars that mark something', block('*Кеңес* сайланады.'), '\\*Кеңес\\* сайланады.'],
    ['brackets that mark nothing', block('[Кеңес] сайланады.'), '[Кеңес] сайланады.'],
    ['a hash', block('# Кеңес'), '\\# Кеңес'],
    ['a tag', block('Кеңес <b>төрағасы</b>'), 'Кеңес \\<b\\>төрағасы\\</b\\>'],
    ['a line end', block('Кеңес\nтөрағасы'), 'Кеңес<br>төрағасы'],
    ['a comment', block('<!-- Кеңес'), '\\<!-- Кеңес'],
    ['an item with the first of its list', block('5. 1) Кеңес'), '5&#46; 1&#41; Кеңес'],
    ['a rule in bold', block('***', { strong: true }), '| **&#42;&#42;&#42;** |'],
    ['a blank to fill in', block('______'), '| &#95;&#95;&#95;&#95;&#95;&#95; |'],
  ])('%s', (_, given, expected) => {
    expect(body(markdown(sourceOf([given], 'kk'), {}))).toBe(`${expected}\n`);
  });

  test('front matter comes first, with a hash of what follows it', () => {
    const written = markdown(sourceOf([block('1-бап. Кеңес', { strong: true })], 'kk'), {
      title: 'Ауыл жарғысы:\n# туралы',
      edition: '2026-03-15',
      source: 'https://zan.gov.kz/client/#!/doc/7/kaz',
      actCode: '0123',
      retrieved: '2026-07-02',
    });
    const head = written.slice(0, written.indexOf('\n---\n') + 5);
    expect(head).toBe(`---
title: "Ауыл жарғысы: # туралы"
language: kk
edition: 2026-03-15
source: https://zan.gov.kz/client/#!/doc/7/kaz
act_code: "0123"
retrieved: 2026-07-02
sha256: ${sha256(written.slice(head.length))}
---
`);
    expect(readBack(written, 'kk').meta).toEqual({
      title: 'Ауыл жарғысы: # туралы',
      edition: '2026-03-15',
      source: 'https://zan.gov.kz/client/#!/doc/7/kaz',
      actCode: '0123',
    });
  });
});

/** No way to write it: half a pair, the null, and the controls beyond ASCII, which entities cannot name. */

const hostile = wording.filter((text) => !/\p{Surrogate}|\0|[\x80-\x84\x86-\x9f]/u.test(text));

const anyBlock = fc
  .record({
    text: fc.oneof(
      hostile,
      fc
        .tuple(fc.constantFrom('1. ', '2) ', '**', '> ', '# ', '| ', '- ', '9-бап '), hostile)
        .map((parts) => parts.join('')),
    ),
    level: fc.constantFrom(0, 0, 0, 1, 2, 3, 6),
    strong: fc.boolean(),
    quoted: fc.boolean(),
  })
  .map(({ text, ...look }) => block(text.trim(), { ...look, quoted: look.quoted && look.level === 0 }));

describe('reading it back', () => {
  test('gives the same divisions, ids and fingerprints, whatever the wording', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 8 }), (blocks) => {
        const source = sourceOf(blocks);
        const expected = structure(segment(source, 'akt'));
        expect(structure(segment(readBack(markdown(source, {}), 'ru'), 'akt'))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['\ud800', 'а\0б'])('%j has no way to be written and is refused', (text) => {
    expect(() => readBack(markdown(sourceOf([block(text)]), {}), 'ru')).toThrow(Failure);
  });

  const acts = ['library-rules', 'rural-council-charter'].flatMap((act) =>
    ['kk', 'ru', 'en'].map((language) => [`texts/${language}/${act}.md`, language] as const),
  );
  test.each(acts)('%s', (file, language) => {
    const source = parseSource(readFileSync(file), { name: file, language, format: 'markdown' });
    const written = markdown(source, source.meta);
    expect(structure(segment(readBack(written, language), 'akt'))).toEqual(structure(segment(source, 'akt')));
    // What was written in our layout is not written differently another time.
    expect(markdown(readBack(written, language), source.meta)).toBe(written);
  });

  const official = officialTexts();
  test.runIf(official)('the Constitutions', () => {
    for (const act of ['constitution-1995', 'constitution-2026'])
      for (const language of ['kk', 'ru']) {
        const file = join(official ?? '', act, `${language}.md`);
        const source = parseSource(readFileSync(file), { name: file, language, format: 'markdown' });
        const again = readBack(markdown(source, source.meta), language);
        expect(structure(segment(again, act))).toEqual(structure(segment(source, act)));
      }
  });
});
