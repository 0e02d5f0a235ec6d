import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import type { SourceFormat } from '../../src/model/text.js';
import { parseSource } from '../../src/read/source.js';

/** The code of the refusal, or `fine`; anything else that is thrown is a defect and is thrown on. */
function outcome(bytes: Uint8Array, format?: SourceFormat): string {
  try {
    parseSource(bytes, { name: 'law', ...(format && { format }) });
    return 'fine';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

/** So many that quadratic time would be minutes, and recursion would end on the stack. */
const MANY = 100_000;

/** One pattern a line of attack; each took minutes or the stack of a parser of whole documents. */
describe('input made to be slow or deep is read all the same', () => {
  test.each<[SourceFormat, string, string]>([
    ['markdown', 'quotations within quotations', `${'>'.repeat(MANY)} а`],
    ['markdown', 'lists within lists', `${'- '.repeat(MANY)}а`],
    ['markdown', 'numbers within numbers', `${'1. 1) '.repeat(MANY)}а`],
    ['markdown', 'brackets that open', '[а '.repeat(MANY)],
    ['markdown', 'brackets within brackets', '['.repeat(MANY) + ']'.repeat(MANY)],
    ['markdown', 'links that do not end', '[а](б '.repeat(MANY)],
    ['markdown', 'images within images', '![а '.repeat(MANY) + '](б)'.repeat(MANY)],
    ['markdown', 'emphasis within emphasis', '*а _б '.repeat(MANY) + 'а* б_ '.repeat(MANY)],
    ['markdown', 'stars of all kinds', '*а**а_б'.repeat(MANY)],
    ['markdown', 'backticks', Array.from({ length: 400 }, (_, at) => '`'.repeat(at)).join('а')],
    ['markdown', 'comments that do not end', `а ${'<!-- '.repeat(MANY)}`],
    ['markdown', 'comments that do not end, a line each', '<!-- а\n'.repeat(MANY)],
    ['markdown', 'tags that do not end', '<a б="'.repeat(MANY)],
    ['markdown', 'footnote marks', '<*>'.repeat(MANY)],
    ['markdown', 'entities', '&laquo;'.repeat(MANY)],
    ['markdown', 'escapes', '\\*'.repeat(MANY)],
    ['markdown', 'spaces', `а${' '.repeat(MANY)}б`],
    ['markdown', 'hashes', `# а${' #'.repeat(MANY)} б`],
    ['markdown', 'signs of rules', `${'- '.repeat(MANY)}\n${'_ '.repeat(MANY)}а`],
    ['markdown', 'bars', `${'|а'.repeat(MANY)}\n${'|-'.repeat(MANY)}`],
    ['markdown', 'one paragraph of many lines', 'а\n'.repeat(MANY)],
    ['markdown', 'rules of front matter', '---\n'.repeat(MANY)],
    ['text', 'spaces', `а${' '.repeat(MANY)}б\n`.repeat(3)],
    ['text', 'blank lines', `а\n${' \n'.repeat(MANY)}а`],
    ['text', 'short lines', 'а\n'.repeat(MANY)],
    ['html', 'elements within elements', `${'<div>'.repeat(MANY)}а`],
    ['html', 'lists within lists', `${'<ol><li>'.repeat(MANY)}а`],
    [
      'html',
      'formatting that a tree would repeat',
      `${Array.from({ length: 9000 }, (_, at) => `<b a=${at}>`).join('')}${'<p>а'.repeat(MANY)}`,
    ],
    ['html', 'tables within tables', `${'<table>'.repeat(MANY)}<p>а`],
    ['html', 'entities', `<p>${'&laquo;а'.repeat(MANY)}`],
  ])('%s: %s', (format, _, text) => {
    // A line each is the limit of a reader, not of the attack.
    expect(outcome(Buffer.from(text.slice(0, 999_999)), format)).toBe('fine');
  });

  test.each([
    ['lists', '- '.repeat(16_000)],
    ['brackets', `a: ${'['.repeat(30_000)}`],
    ['braces', `a: ${'{a: '.repeat(7_000)}`],
    ['keys', Array.from({ length: MANY }, (_, at) => `k${at}: v`).join('\n')],
  ])('or refused: front matter of %s', (_, yaml) => {
    expect(outcome(Buffer.from(`---\n${yaml}\n---\nМәтін.`), 'markdown')).toMatch(/^(?:front-matter|fine)$/);
  });
});

describe('whatever comes, it is read or refused', () => {
  const format = fc.constantFrom<SourceFormat | undefined>('markdown', 'text', 'html', undefined);

  test('bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), format, (bytes, as) => {
        expect(outcome(bytes, as)).toMatch(/^[a-z-]+$/);
      }),
    );
  });

  test('bytes of Cyrillic letters in one-byte encodings', () => {
    const bytes = fc.uint8Array({ min: 0x20, maxLength: 300 });
    fc.assert(
      fc.property(bytes, format, (content, as) => {
        expect(outcome(content, as)).toMatch(/^[a-z-]+$/);
      }),
    );
  });

  test('text of the signs that mean something to a reader', () => {
    const sign = fc.constantFrom(
      ...'*_`[]()<>!&;#|\\->~.=:"\'{}?\n\t 1а'.split(''),
      '---\n',
      '<!--',
      '-->',
      '&amp;',
      '\n\n',
      '<p>',
      '<ol><li>',
      '<title>',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), format, (signs, as) => {
        expect(outcome(Buffer.from(signs.join('')), as)).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 500 },
    );
  });
});
