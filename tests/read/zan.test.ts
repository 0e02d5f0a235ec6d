import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { readZan } from '../../src/read/zan.js';
import { parseSource } from '../../src/read/source.js';

const document = (content: unknown, more: object = {}): string =>
  JSON.stringify({ id: 12, language: 'kaz', content, ...more });

const shown = (content: unknown): string[] =>
  readZan(document(content), 'a.json').blocks.map(
    ({ text, level, quoted }) => `${level}${quoted ? '>' : ' '}${text}`,
  );

describe('nodes become paragraphs', () => {
  test.each<[string, unknown, string[]]>([
    [
      'containers have no text',
      [
        { type: 'article', level: 1 },
        { type: 'point', text: '1. Кеңес жиналады.' },
      ],
      ['0 1. Кеңес жиналады.'],
    ],
    [
      'headings',
      [
        { type: 'section', text: 'I бөлім' },
        { type: 'chapter', text: '1-тарау' },
        { type: 'heading', text: '1-бап' },
      ],
      ['1 I бөлім', '2 1-тарау', '3 1-бап'],
    ],
    [
      'notes are in italics',
      [
        {
          type: 'text',
          text: 'Ескерту. Өзгертілді.',
          properties: [{ key: 'html', value: '<p><i>Ескерту.</i> <i>Өзгертілді.</i></p>' }],
        },
      ],
      ['0>Ескерту. Өзгертілді.'],
    ],
    [
      'a word in italics makes no note',
      [
        {
          type: 'text',
          text: 'Кеңес – орган.',
          properties: [{ key: 'html', value: '<p><i>Кеңес</i> – орган.</p>' }],
        },
      ],
      ['0 Кеңес – орган.'],
    ],
    [
      'words in italics at both ends make no note',
      [
        {
          type: 'text',
          text: 'Кеңес жеті мүшеден тұрады.',
          properties: [{ key: 'html', value: '<p><i>Кеңес</i> жеті мүшеден <i>тұрады.</i></p>' }],
        },
      ],
      ['0 Кеңес жеті мүшеден тұрады.'],
    ],
    [
      'notes in italics by style, with lines and links in them',
      [
        {
          type: 'text',
          text: 'Ескерту. 1-бап өзгертілді.',
          properties: [
            {
              key: 'html',
              value:
                '<p style="font-style: italic">&nbsp;Ескерту.<br><a href="#">1-бап</a> өзгертілді.</p>&nbsp;',
            },
          ],
        },
      ],
      ['0>Ескерту. 1-бап өзгертілді.'],
    ],
    [
      'entities are characters',
      [{ type: 'text', text: 'Ауданы&nbsp;5 га &lt; 7 & 8.' }],
      ['0 Ауданы\u00a05 га < 7 & 8.'],
    ],
    ['notes by their type', [{ type: 'sideNote', text: 'РҚАО-ның ескертпесі!' }], ['0>РҚАО-ның ескертпесі!']],
    ['a line end parts paragraphs', [{ type: 'text', text: 'Біз,\r\nхалық,\n\n' }], ['0 Біз,', '0 халық,']],
    ['types that are not known are paragraphs', [{ type: 'thing', text: 'Мәтін.' }], ['0 Мәтін.']],
  ])('%s', (_, content, expected) => {
    expect(shown(content)).toEqual(expected);
  });
});

test('places count the paragraphs', () => {
  const json = document([
    { type: 'text', text: 'Бірінші абзац қазақша жазылған.' },
    { type: 'text', text: 'Екінші абзац та қазақша жазылған.' },
  ]);
  const { text, blocks } = parseSource(Buffer.from(json), { name: 'a.json' });
  expect(text.split('\n')[1]).toBe('Екінші абзац та қазақша жазылған.');
  expect(text.slice(blocks[1]?.runs[0]?.source)).toBe('Екінші абзац та қазақша жазылған.\n');
});

describe('what is no such document is refused', () => {
  test.each([
    ['broken off', '{"id": 1, "content": [{"type": "te', 'bad-zan'],
    ['without content', '{"id": 1}', 'bad-zan'],
    ['content that is no list', document('x'), 'bad-zan'],
    ['a node that is none', document([7]), 'bad-zan'],
    ['a page of HTML', '<!doctype html><p>503</p>', 'bad-zan'],
    ['nested without end', `{"id": 1, "content": ${'['.repeat(100_000)}`, 'bad-zan'],
    [
      'another language',
      document([
        {
          type: 'text',
          text: 'Совет собирается каждый месяц и принимает решения большинством голосов от общего числа своих членов, если настоящим Уставом не установлено иное. Заседания Совета проводятся открыто и гласно, о времени их проведения жители извещаются заранее.',
        },
      ]),
      'wrong-language',
    ],
    ['no text', document([]), 'fine'],
  ])('%s', (_, json, code) => {
    const outcome = (): string => {
      try {
        parseSource(Buffer.from(json), { name: 'a.json', format: 'zan' });
        return 'fine';
      } catch (error) {
        if (error instanceof Failure) return error.code;
        throw error;
      }
    };
    expect(outcome()).toBe(code);
  });

  test('any JSON is read or refused', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        try {
          readZan(json, 'a.json');
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});
