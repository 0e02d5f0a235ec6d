import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/read/markdown.js';

function texts(markdown: string): string[] {
  return readMarkdown(markdown).map((block) => block.text);
}

describe('what begins a paragraph without a blank line', () => {
  test.each([
    ['a number after a sentence', 'Кеңес сайланады.\n2. Төраға сайланады.', 2],
    ['a number after a lead-in', 'Кеңес мыналарды:\n1) бюджетті;\n2) жоспарды бекітеді.', 3],
    ['the next of a list without punctuation', '1. бюджет\n2. жоспар\n3-1. есеп', 3],
    ['the first of a list', 'Кеңестің құзыреті\n1) бюджет', 2],
    ['an escaped number', 'Кеңес сайланады.\n2\\. Төраға сайланады.', 2],
    ['a dash', 'Совет:\n- утверждает бюджет;\n- принимает устав.', 3],
    ['a bullet', 'Совет утверждает\n* бюджет\n+ план', 3],
    ['a bold line', 'Мәтін.\n**2-бап. Төраға**\nТөраға сайланады.', 3],
    ['a heading', 'Кеңес сайланады.\n## 2-тарау', 2],
    ['the end of a note', '> *Сноска. Статья исключена решением.*\nСовет избирается.', 2],
    ['a note', 'Совет избирается.\n> Сноска.', 2],
    ['a rule', 'Кеңес сайланады\n~~~~~~\nТөраға сайланады', 2],
    ['a comment that stands alone', 'Кеңес\n<!-- түсінік\n\nтүсінік -->\nсайланады', 2],
  ])('%s', (_, markdown, count) => {
    expect(texts(markdown)).toHaveLength(count);
  });

  test.each([
    ['a number in mid-sentence', 'Кеңес осы Жарғының\n12. тармағына сәйкес сайланады'],
    ['an indented line', '1. Кеңес\n      тұрғындармен сайланады'],
    ['a year', 'Решение принято в\n2026 году'],
    ['a line of a note', '> *Ескерту. Тармақ\n> өзгертілді.*'],
  ])('and what does not: %s', (_, markdown) => {
    expect(texts(markdown)).toHaveLength(1);
  });
});

describe('nothing of the wording goes', () => {
  test.each([
    [
      'indentation makes no code',
      '1. Кеңес.\n\n        Бір **қалың** 2\\) сөз.\n\n        Екі.',
      ['1. Кеңес.', 'Бір қалың 2) сөз.', 'Екі.'],
    ],
    ['lines of tildes fence nothing in', '~~~\n**1-бап**\n\nМәтін.', ['1-бап', 'Мәтін.']],
    ['a comment that does not end is text', '<!-- Кеңес\n\nсайланады.', ['<!-- Кеңес', 'сайланады.']],
    ['what follows a comment stays', '<!-- бір\n\nекі --> Кеңес.', ['Кеңес.']],
    ['an item that opens with its list', '5. 1) Кеңес;', ['5.', '1) Кеңес;']],
    ['a dash alone in a table', '| Саны |\n|:---:|\n| – |', ['Саны', '–']],
    ['a row is cut at bars that are none of its wording', '| а \\| б | в', ['а | б', 'в']],
    ['hashes that close a heading are none of it', '## 2-тарау ##\n\n# №#', ['2-тарау', '№#']],
    ['a hash without a space is no heading', '#2 Кеңес', ['#2 Кеңес']],
    ['seven hashes are no heading', '####### Кеңес', ['####### Кеңес']],
    ['tags around paragraphs', '<div align="center">\n\n**ШЕШІМ**\n\n</div>', ['ШЕШІМ']],
  ])('%s', (_, markdown, expected) => {
    expect(texts(markdown)).toEqual(expected);
  });

  test('a note may hold a heading of its own', () => {
    const [block] = readMarkdown('> ## Ескерту');
    expect(block).toMatchObject({ level: 2, quoted: true, text: 'Ескерту' });
  });
});
