import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { readFrontMatter } from '../../src/read/front-matter.js';

function refusal(text: string): Record<string, string | number> {
  try {
    readFrontMatter(text, 'kaz.md');
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, ...error.data };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('front matter', () => {
  test.each([
    [
      'keys of a bank',
      "version_date: 2026-03-15\nact_code: '0123'\nlanguage: kaz",
      { edition: '2026-03-15', actCode: '0123' },
      'kaz',
    ],
    ['a date as people write it', 'edition: 15.03.2026', { edition: '2026-03-15' }, undefined],
    ['a date with a time', 'version_date: 2026-03-15T00:00:00Z', { edition: '2026-03-15' }, undefined],
    ['what is no date', 'edition: бірінші', { edition: 'бірінші' }, undefined],
    [
      'the edition before the day of approval',
      'approval_date: 1995-08-30\nversion_date: 2011-02-02',
      { edition: '2011-02-02' },
      undefined,
    ],
    [
      'words that YAML takes for other things',
      'title: no\nsource: 12',
      { title: 'no', source: '12' },
      undefined,
    ],
    ['values that are no strings', 'title: [а, б]\nsource: {a: b}\nact_code:', {}, undefined],
    ['nothing', '', {}, undefined],
    ['a list', '- title: а', {}, undefined],
  ])('%s', (_, yaml, meta, language) => {
    const text = `---\n${yaml}${yaml === '' ? '' : '\n'}---\n# Жарғы`;
    const front = readFrontMatter(text, 'kaz.md');
    expect(front.meta).toEqual(meta);
    expect(front.language).toBe(language);
    expect(text.slice(front.end)).toBe('# Жарғы');
  });

  test.each([
    ['# Жарғы\n---\ntitle: а\n---\n'],
    ['---\nКеңес сайланады.\n'],
    ['---js\nprocess.exit(3)\n---\n'],
    ['----\ntitle: а\n----\n'],
    [' ---\ntitle: а\n---\n'],
    [''],
  ])('%j has none', (text) => {
    expect(readFrontMatter(text, 'kaz.md')).toEqual({ meta: {}, end: 0 });
  });

  test('ends with the file where no text follows', () => {
    expect(readFrontMatter('---\ntitle: а\n---', 'kaz.md').end).toBe(16);
  });

  test.each([
    ['a quotation that does not end', '---\nlanguage: kaz\ntitle: "Жарғы\n---\n', 4],
    ['a key that stands twice', '---\ntitle: а\ntitle: б\n---\n', 3],
    ['no end', '---\ntitle: а\n\n# Жарғы\n', 1],
    [
      'more than it may hold',
      `---\n${Array.from({ length: 9000 }, (_, at) => `k${at}: v`).join('\n')}\n---\n`,
      1,
    ],
    ['brackets within brackets', `---\na: а\nb: ${'['.repeat(16000)}${']'.repeat(16000)}\n---\n`, 3],
    ['brackets over many lines', `---\na: ${'[\n '.repeat(10000)}\n---\n`, 51],
    ['dashes within dashes', `---\n${'- '.repeat(16000)}а\n---\n`, 2],
  ])('with %s is refused with its line', (_, text, line) => {
    expect(refusal(text)).toMatchObject({ code: 'front-matter', file: 'kaz.md', line });
  });

  test('is data: tags and types of YAML make nothing', () => {
    const { meta } = readFrontMatter(
      "---\ntitle: !!js/function 'function () { throw 1 }'\nsource: а\n---\n",
      'kaz.md',
    );
    expect(meta).toMatchObject({ source: 'а' });
  });
});
