import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceOffset, type Block } from '../../src/model/text.js';
import { readMarkdown } from '../../src/read/markdown.js';
import { officialTexts } from '../cli/run.js';

function texts(markdown: string): string[] {
  return readMarkdown(markdown).map((block) => block.text);
}

/** Characters that are wording: what is left of a source when mark-up of the law layout is taken out by a cruder way. */
function crudely(markdown: string): string {
  return markdown
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/<a id[^>]*>|<\/a>|<\*>|^#+ |^ *> |\\(?=[.)])|[*]|^ *_+$/gm, '')
    .replace(/\s/g, '');
}

describe('the Markdown layout of laws', () => {
  test.each([
    [
      'numbers of items are wording',
      '1. Кеңес\n\n3-1. Төраға\n\n4\\. Хатшы\n\n   2\\) мүше;\n\n3) комиссия.',
      ['1. Кеңес', '3-1. Төраға', '4. Хатшы', '2) мүше;', '3) комиссия.'],
    ],
    [
      'indented paragraphs, however deep',
      '1. Кеңес.\n\n   Екінші бөлік.\n\n       Терең шегініс.',
      ['1. Кеңес.', 'Екінші бөлік.', 'Терең шегініс.'],
    ],
    [
      'anchors and rules go',
      '<a id="st1"></a>\n\n**1-бап**\n\n____________\n\n---\n\nМәтін.',
      ['1-бап', 'Мәтін.'],
    ],
    [
      'emphasis goes',
      '*Мы, народ*\n\nСовет **избирается** населением.',
      ['Мы, народ', 'Совет избирается населением.'],
    ],
    ['links leave their text', 'См. [статью 5](https://example.org/x) Устава.', ['См. статью 5 Устава.']],
    ['entities become characters', 'Совет&nbsp;&laquo;А&raquo; &#8211; орган.', ['Совет\u00a0«А» – орган.']],
    [
      'footnote marks go',
      'Совет избирается. <*>\n\nАким назначается.<*>',
      ['Совет избирается.', 'Аким назначается.'],
    ],
    ['comments go', 'Совет <!-- так! --> избирается.', ['Совет  избирается.']],
    [
      'a line of dashes makes no heading',
      'Кеңес сайланады.\n---\nТөраға сайланады.',
      ['Кеңес сайланады.', 'Төраға сайланады.'],
    ],
    ['lines of one paragraph stay together', 'Кеңес\nсайланады.', ['Кеңес\nсайланады.']],
    ['cells of a table', '| Лауазым | Саны |\n|---|---|\n| Төраға | 1 |', ['Лауазым', 'Саны', 'Төраға', '1']],
    ['a number alone in its line', '1.\n\n2. Кеңес.', ['1.', '2. Кеңес.']],
  ])('%s', (_, markdown, expected) => {
    expect(texts(markdown)).toEqual(expected);
  });

  test('headings, notes and bold lines are told apart', () => {
    const markdown =
      '# Жарғы\n\n> *Ескерту. Үлгі.*\n\n### 1-тарау\n\n**1-бап. Кеңес**\n\nМәтін **қалың** сөзбен.';
    const look = ({ level, quoted, strong }: Block): unknown[] => [level, quoted, strong];
    expect(readMarkdown(markdown).map(look)).toEqual([
      [1, false, false],
      [0, true, false],
      [3, false, false],
      [0, false, true],
      [0, false, false],
    ]);
  });

  test('a bullet is a dash of a list', () => {
    expect(readMarkdown('* бірінші;\n* екінші.').map(({ marker, text }) => [marker, text])).toEqual([
      ['– ', 'бірінші;'],
      ['– ', 'екінші.'],
    ]);
  });
});

/** Every character stands where its runs say, unless mark-up stands there for it. */
function expectTrueOffsets(source: string, blocks: readonly Block[]): void {
  for (const block of blocks) {
    for (let at = 0; at < block.text.length; at += 1) {
      const there = source.charAt(sourceOffset(block, at));
      if (there !== '&' && block.text.charAt(at) !== '\n') expect(there).toBe(block.text.charAt(at));
    }
  }
}

describe('places', () => {
  const PIECES = [
    '1. ',
    '2\\) ',
    '**',
    '*',
    '\n\n',
    '\n',
    '   ',
    'Кеңес ',
    'сайланады',
    '. ',
    '> ',
    '# ',
    '<a id="x"></a>',
    '<*>',
    '`',
    '[а](б)',
    '\\',
    '|',
    '- ',
  ];

  test('every character knows where it stands in the source', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }), (pieces) => {
        const source = pieces.join('');
        expectTrueOffsets(source, readMarkdown(source));
      }),
    );
  });

  test('any text gives blocks without white space at their ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        for (const { text } of readMarkdown(source)) expect(text).toBe(text.trim());
      }),
    );
  });
});

const official = officialTexts();

test
  .skipIf(!official)
  .each(['constitution-2026/kk', 'constitution-2026/ru', 'constitution-1995/kk', 'constitution-1995/ru'])(
  'nothing of %s is lost, doubled or moved',
  (name) => {
    const source = readFileSync(join(official ?? '', `${name}.md`), 'utf8');
    const start = source.startsWith('---') ? source.indexOf('\n---\n') + 5 : 0;
    const blocks = readMarkdown(source, start);
    expect(
      blocks
        .map((block) => block.text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(crudely(source));
    expectTrueOffsets(source, blocks);
  },
);
