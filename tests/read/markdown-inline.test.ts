import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOffset, type Block } from '../../src/model/text.js';
import { readMarkdown } from '../../src/read/markdown.js';

function only(markdown: string): Block {
  const [block, ...rest] = readMarkdown(markdown);
  if (!block || rest.length > 0) throw new Error(`not one block: ${markdown}`);
  return block;
}

describe('mark-up goes, wording stays', () => {
  test.each([
    ['brackets', 'Совет [см. прим.] избирается [1], [а][б].', 'Совет [см. прим.] избирается [1], [а][б].'],
    ['a link', 'См. [статью *5*](https://example.org/a "Устав") Устава.', 'См. статью 5 Устава.'],
    ['an image', '![герб](герб.png) Жарғы', 'герб Жарғы'],
    ['an address', 'Сайт: <https://example.org/a>.', 'Сайт: https://example.org/a.'],
    ['stars that mark nothing', 'Төлем 2 * 3 * 4 теңге*', 'Төлем 2 * 3 * 4 теңге*'],
    ['lines that mark nothing', 'файл_бір_екі', 'файл_бір_екі'],
    ['code', 'коды `K950001000_` акт', 'коды K950001000_ акт'],
    ['a break in HTML', 'Кеңес<br>төрағасы', 'Кеңес\nтөрағасы'],
    ['a break by a backslash', 'Кеңес\\\nтөрағасы', 'Кеңес\nтөрағасы'],
    ['a break by spaces', 'Кеңес  \nтөрағасы', 'Кеңес\nтөрағасы'],
    ['an escaped backslash at a line end', 'Кеңес\\\\\nтөрағасы', 'Кеңес\\\nтөрағасы'],
    ['a tag in Cyrillic is none', '<Кеңес> сайланады', '<Кеңес> сайланады'],
    ['an entity that is none', 'А&Б &кеңес; &nosuch;', 'А&Б &кеңес; &nosuch;'],
    ['a footnote in emphasis', '*Сноска. <*> Статья <*>*', 'Сноска. Статья'],
  ])('%s', (_, markdown, expected) => {
    expect(only(markdown).text).toBe(expected);
  });
});

describe('bold', () => {
  test.each([
    ['**1-бап. Кеңес**', true],
    ['__1-бап. Кеңес__', true],
    ['***1-бап. Кеңес***', true],
    ['<a id="z1"></a>**1-бап**', true],
    ['**1-бап.** **Кеңес** <*>', true],
    ['**Кеңес** сайланады', false],
    ['*1-бап*', false],
    ['1-бап', false],
  ])('%s: %s', (markdown, strong) => {
    expect(only(markdown).strong).toBe(strong);
  });
});

describe('places are exact', () => {
  test.each([
    'Кеңес  \n   төрағасы\\\nмен хатшысы',
    '> *Ескерту.\n>   Тармақ\n> өзгертілді.*',
    '1\\) &laquo;Кеңес&raquo; – *орган*;',
    '\u00a0\u00a0**1-бап.** [Кеңес](а) <!-- б --> <*>',
  ])('%j', (markdown) => {
    for (const block of readMarkdown(markdown)) {
      for (let at = 0; at < block.text.length; at += 1) {
        const there = markdown.charAt(sourceOffset(block, at));
        if (there !== '&') expect(there).toBe(block.text.charAt(at));
      }
    }
  });

  const WORDS = ['Кеңес', 'төраға', 'хатшы', 'мүше', 'бюджет', 'жоспар'];
  const WRAPS: ((word: string) => string)[] = [
    (word) => word,
    (word) => `*${word}*`,
    (word) => `**${word}**`,
    (word) => `[${word}](б)`,
    (word) => `&#171;${word}&#187;`,
    (word) => `<b>${word}</b>`,
    (word) => `1\\) ${word}`,
    (word) => `${word} <*>`,
  ];
  const JOINS = [' ', '\n', '\n\n', '\n> ', '\n\n    ', '\n\n## ', '\n\n2. ', '\n* '];

  test('and every word of the source stands in exactly one block, in order', () => {
    const piece = fc.tuple(fc.constantFrom(...WORDS), fc.nat(WRAPS.length - 1), fc.constantFrom(...JOINS));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 15 }), (pieces) => {
        const source = pieces.map(([word, wrap, join]) => (WRAPS[wrap]?.(word) ?? '') + join).join('');
        const blocks = readMarkdown(source);
        const read = blocks.flatMap((block) => block.text.match(/\p{L}{3,}/gu) ?? []);
        expect(read).toEqual(pieces.map(([word]) => word));
        const places = blocks.flatMap((block) =>
          [...block.text.matchAll(/\p{L}{3,}/gu)].map(({ index }) => sourceOffset(block, index)),
        );
        expect(places).toEqual([...source.matchAll(/\p{L}{3,}/gu)].map(({ index }) => index));
      }),
    );
  });
});
