import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceOffset } from '../../src/model/text.js';
import { readHtml } from '../../src/read/html.js';
import { udhrFile } from '../../src/read/udhr.js';

function rows(html: string): unknown[] {
  return readHtml(html).map(({ level, marker, text }) => [level, marker ?? '', text]);
}

describe('the blocks of HTML', () => {
  test.each([
    [
      'headings and paragraphs',
      '<h1>Жарғы</h1><header><h2>Кіріспе</h2><p>Біз</p></header>',
      [
        [1, '', 'Жарғы'],
        [2, '', 'Кіріспе'],
        [0, '', 'Біз'],
      ],
    ],
    [
      'lists with their numbers',
      '<ol><li><p>Бір</p><p>жалғасы</p></li><li>Екі</li></ol>',
      [
        [0, '1.', 'Бір'],
        [0, '', 'жалғасы'],
        [0, '2.', 'Екі'],
      ],
    ],
    [
      'a list within a list',
      '<ol><li>Бір<ol><li>а</li></ol></li><li>Екі</li></ol>',
      [
        [0, '1.', 'Бір'],
        [0, '1.', 'а'],
        [0, '2.', 'Екі'],
      ],
    ],
    [
      'lists without numbers',
      '<ul><li>Бір</li></ul><li>Екі</li>',
      [
        [0, '', 'Бір'],
        [0, '', 'Екі'],
      ],
    ],
    [
      'tags that were not closed',
      '<p>Бір<p>Екі<h2>Үш',
      [
        [0, '', 'Бір'],
        [0, '', 'Екі'],
        [2, '', 'Үш'],
      ],
    ],
    ['emphasis within words', '<p>Ке<b>ңе</b>с <i>сайланады</i></p>', [[0, '', 'Кеңес сайланады']]],
    [
      'text outside paragraphs',
      '<body>Бір<div>Екі</div>',
      [
        [0, '', 'Бір'],
        [0, '', 'Екі'],
      ],
    ],
    [
      'what nobody sees',
      '<title>а</title><style>p{}</style><script>"<p>"</script><!-- б --><p>Бір</p>',
      [[0, '', 'Бір']],
    ],
    [
      'entities',
      '<p>&laquo;Кеңес&raquo; &#8211; орган &amp; &nosuch; &',
      [[0, '', '«Кеңес» – орган & &nosuch; &']],
    ],
  ])('%s', (_, html, expected) => {
    expect(rows(html)).toEqual(expected);
  });
});

describe('places', () => {
  test('are exact after entities too', () => {
    const html = '<p>&laquo;Кеңес&raquo; мен &quot;Орган&quot; &nbsp; төраға</p>';
    const [block] = readHtml(html);
    if (!block) throw new Error('no block');
    for (const word of ['Кеңес', 'мен', 'Орган', 'төраға'])
      expect(sourceOffset(block, block.text.indexOf(word))).toBe(html.indexOf(word));
  });

  test('are exact in any soup of tags', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<ol>',
      '<li>',
      '</li>',
      '<b>',
      '<h2>',
      '</h2>',
      '<title>',
      '</title>',
      'Кеңес',
      ' ',
      '\n',
      '&laquo;',
      '&amp',
      '&#0;',
      '\0',
      '<',
      '&',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces.join('');
        for (const block of readHtml(html)) {
          expect(block.text).toBe(block.text.trim());
          for (const match of block.text.matchAll(/Кеңес/g))
            expect(html.startsWith('Кеңес', sourceOffset(block, match.index))).toBe(true);
        }
      }),
    );
  });
});

test.each(['kk', 'ru', 'en'])('nothing of the Declaration in %s is lost, doubled or moved', (language) => {
  const html = readFileSync(udhrFile(language), 'utf8');
  const blocks = readHtml(html);
  const body = html.slice(html.indexOf('<body>')).replace(/<[^>]*>/g, ' ');
  expect(
    blocks
      .map((block) => block.text)
      .join('')
      .replace(/\s/g, ''),
  ).toBe(body.replace(/\s/g, ''));
  for (const block of blocks) {
    const start = sourceOffset(block, 0);
    expect(html.slice(start, start + block.text.length)).toBe(block.text);
  }
});
