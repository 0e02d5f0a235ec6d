import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { sourceOffset } from '../../src/model/text.js';
import { detectLanguage } from '../../src/read/language.js';
import { readPlain } from '../../src/read/plain.js';
import { parseSource, readUdhrSource } from '../../src/read/source.js';
import { readHtml } from '../../src/read/html.js';

const KAZAKH =
  'Ауылдық кеңес өз құзыреті шегінде шешімдер қабылдайды және олардың орындалуын бақылайды. Кеңестің отырыстары ашық өтеді, оларға ауыл тұрғындары қатыса алады.';
const RUSSIAN =
  'Сельский совет в пределах своей компетенции принимает решения и контролирует их исполнение. Заседания совета проводятся открыто, в них могут участвовать жители села.';
const ENGLISH =
  'Within its powers the rural council adopts decisions and supervises their execution. The sittings of the council are open, and the inhabitants of the village may take part in them.';

function parse(
  text: string,
  options: Partial<Parameters<typeof parseSource>[1]> = {},
): ReturnType<typeof parseSource> {
  return parseSource(Buffer.from(text), { name: 'law.md', ...options });
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return 'fine';
}

describe('languages', () => {
  test.each([
    ['kk', KAZAKH],
    ['kk', KAZAKH.replaceAll('і', 'i').replaceAll('ә', 'ə')],
    ['ru', RUSSIAN],
    ['en', ENGLISH],
    ['und', 'Кеңес.'],
    ['und', '1. 2. 3.'.repeat(50)],
    [
      'und',
      'Die Gemeindevertretung fasst ihre Beschlüsse in öffentlicher Sitzung. '
        .repeat(3)
        .replace(/[a-z]/g, (c) => String.fromCharCode(0x3b1 + (c.charCodeAt(0) % 17))),
    ],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('a text in another language than it is given as is refused', () => {
    expect(codeOf(() => parse(RUSSIAN, { language: 'kk' }))).toBe('wrong-language');
    expect(codeOf(() => parse(KAZAKH, { language: 'ru' }))).toBe('wrong-language');
    expect(codeOf(() => parse(ENGLISH, { language: 'ru' }))).toBe('wrong-language');
    expect(codeOf(() => parse('Қысқа.', { language: 'ru' }))).toBe('fine');
    expect(codeOf(() => parse(`---\nlanguage: kaz\n---\n${RUSSIAN}`))).toBe('wrong-language');
  });
});

describe('front matter', () => {
  test('tells title, edition, source and language', () => {
    const { meta, language, blocks } = parse(
      `---\ntitle: Жарғы\nversion_date: 2026-03-15\nact_code: '7'\nsource: үлгі\nlanguage: kaz\n---\n\n# Жарғы\n`,
    );
    expect({ meta, language }).toEqual({
      meta: { title: 'Жарғы', edition: '2026-03-15', source: 'үлгі', actCode: '7' },
      language: 'kk',
    });
    expect(blocks.map((block) => block.text)).toEqual(['Жарғы']);
  });

  test.each([
    ['broken YAML', '---\ntitle: "Жарғы\n---\nМәтін.', 'front-matter'],
    ['code is never run', '---js\nprocess.exit(3)\n---\nМәтін.', 'fine'],
    ['none', 'Мәтін.', 'fine'],
    ['never closed', '---\ntitle: Жарғы\nМәтін.', 'front-matter'],
    [
      'a bomb of aliases',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((key, at) => `${key}: &${key} [${`*${'abcdefghi'.charAt(at)},`.repeat(9)}]`)
        .join('\n')}\ntitle: *j\n---\nМәтін.`,
      'fine',
    ],
  ])('%s', (_, text, code) => {
    expect(codeOf(() => parse(text))).toBe(code);
  });
});

describe('plain text', () => {
  test('has one paragraph a line', () => {
    expect(
      readPlain('ЖАРҒЫ\n1-бап. Кеңес\n\u00a0\u00a01. Кеңес – орган.\n\n2. Ол сайланады.\n').map(
        ({ text }) => text,
      ),
    ).toEqual(['ЖАРҒЫ', '1-бап. Кеңес', '1. Кеңес – орган.', '2. Ол сайланады.']);
  });

  test('that is wrapped is joined again, but not across numbers', () => {
    const text = `Сельский совет является представительным органом, который избирается\nжителями села на пять лет.\n\n1) принимает устав села и решения, которые обязательны для всех жителей и\nорганизаций села;\n2) утверждает бюджет.\n\nЗаседания совета проводятся не реже одного раза в месяц в помещении совета и\nоткрыты для всех.\n`;
    const blocks = readPlain(text);
    expect(blocks.map((block) => block.text.replace(/\n/g, ' '))).toEqual([
      'Сельский совет является представительным органом, который избирается жителями села на пять лет.',
      '1) принимает устав села и решения, которые обязательны для всех жителей и организаций села;',
      '2) утверждает бюджет.',
      'Заседания совета проводятся не реже одного раза в месяц в помещении совета и открыты для всех.',
    ]);
    for (const block of blocks) {
      expect(text.charAt(sourceOffset(block, block.text.length - 1))).toBe(block.text.at(-1));
    }
  });
});

describe('the Universal Declaration', () => {
  test.each(['kk', 'ru', 'en'])('has 30 articles in %s', async (language) => {
    const { blocks } = await readUdhrSource(language);
    expect(blocks.filter(({ text }) => /^(?:\d+ бап\.?|Статья \d+|Article \d+)$/.test(text))).toHaveLength(
      30,
    );
  });

  test('lists carry their numbers, text its place', () => {
    const html =
      '<html><body><h1>Т</h1><article><h2>1 бап</h2><ol><li><p>бір &amp; екі</p></li><li><p>үш</p></li></ol></article></body></html>';
    const blocks = readHtml(html);
    expect(blocks.map(({ text, marker, level }) => [text, marker, level])).toEqual([
      ['Т', undefined, 1],
      ['1 бап', undefined, 2],
      ['бір & екі', '1.', 0],
      ['үш', '2.', 0],
    ]);
    expect(blocks.map((block) => sourceOffset(block, 0))).toEqual([
      html.indexOf('Т<'),
      html.indexOf('1 бап'),
      html.indexOf('бір'),
      html.indexOf('үш'),
    ]);
  });
});

test('any text in any format is read or refused', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('---\n', 'a: b\n', '<p>', '<ol><li>', '1. ', '\n', 'Кеңес'))
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('markdown', 'text', 'html'), (content, format) => {
      expect(codeOf(() => parse(content, { format }))).toMatch(/^[a-z-]+$/);
    }),
  );
});
