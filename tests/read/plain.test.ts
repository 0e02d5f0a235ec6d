import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOffset } from '../../src/model/text.js';
import { readPlain } from '../../src/read/plain.js';

function texts(text: string): string[] {
  return readPlain(text).map((block) => block.text.replaceAll('\n', ' '));
}

describe('one paragraph a line', () => {
  test.each([
    [
      'white space around lines goes',
      '\t1-бап. Кеңес\n\u00a0\u00a01. Кеңес – орган.  \n',
      ['1-бап. Кеңес', '1. Кеңес – орган.'],
    ],
    ['rules go', 'ЖАРҒЫ\n______\n1-бап\n* * *\n-----\nМәтін.', ['ЖАРҒЫ', '1-бап', 'Мәтін.']],
    ['mark-up signs are wording', '# 1-бап\n**Кеңес** 2\\.', ['# 1-бап', '**Кеңес** 2\\.']],
    ['short lines of verse', 'Біз, халық,\n\nжерімізде\nотырып', ['Біз, халық,', 'жерімізде', 'отырып']],
    [
      'a long line shows that nothing is wrapped',
      `Кеңес ${'сайлау '.repeat(20)}\nжәне төраға\n\nМүше`,
      [`Кеңес ${'сайлау '.repeat(20)}`.trim(), 'және төраға', 'Мүше'],
    ],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
});

describe('wrapped text', () => {
  const WRAPPED = `Статья 4. Полномочия совета

Сельский совет в пределах своей компетенции принимает решения, а также
контролирует их исполнение в порядке, установленном настоящим уставом:
1) утверждает бюджет села и вносит в него изменения в течение года, а по
его окончании утверждает отчет;
2-1) утверждает план развития;
– иные вопросы, которые отнесены к его ведению законами и решениями
вышестоящих органов.
Статья 5. Заседания совета

Заседания совета проводятся открыто не реже одного раза в месяц, причем
статья 4 настоящего устава применяется и к заседаниям.
`;

  test('is joined, but not across numbers, dashes and headings', () => {
    expect(texts(WRAPPED).map((text) => text.slice(0, 16))).toEqual([
      'Статья 4. Полном',
      'Сельский совет в',
      '1) утверждает бю',
      '2-1) утверждает ',
      '– иные вопросы, ',
      'Статья 5. Заседа',
      'Заседания совета',
    ]);
  });

  test('keeps its line ends, and every place is exact', () => {
    const blocks = readPlain(WRAPPED);
    expect(
      blocks
        .map((block) => block.text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(WRAPPED.replace(/\s/g, ''));
    for (const block of blocks) {
      for (let at = 0; at < block.text.length; at += 1)
        expect(WRAPPED.charAt(sourceOffset(block, at))).toBe(block.text.charAt(at));
    }
  });
});

test('of any text nothing but white space and rules goes, and every place is exact', () => {
  const piece = fc.constantFrom(
    'Кеңес',
    ' сайланады',
    '.',
    '\n',
    '\n\n',
    ' ',
    '\t',
    '\u00a0',
    '1. ',
    '2) ',
    '– ',
    '1-бап',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const blocks = readPlain(text);
        const wording = text
          .split('\n')
          .filter((line) => !/^(?:[-_*=~–—]\s*){3,}$/u.test(line.trim()))
          .join('')
          .replace(/\s/gu, '');
        expect(
          blocks
            .map((block) => block.text)
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(wording);
        for (const block of blocks) {
          for (let at = 0; at < block.text.length; at += 1)
            expect(text.charAt(sourceOffset(block, at))).toBe(block.text.charAt(at));
        }
      },
    ),
  );
});
