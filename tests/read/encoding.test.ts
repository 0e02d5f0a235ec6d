import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { decode } from '../../src/read/decode.js';
import { encodingNamed } from '../../src/read/encoding.js';

const KAZAKH = 'Кеңес сайланады және өз өкілеттігін жүзеге асырады.\n';

function codeOf(bytes: Uint8Array, encoding?: string): string {
  try {
    decode(bytes, { file: 'law.md', ...(encoding !== undefined && { encoding }) });
  } catch (error) {
    if (error instanceof Failure) return `${error.code} ${error.data['line'] ?? ''}`.trim();
    throw error;
  }
  return 'fine';
}

describe('names', () => {
  test.each([
    ['UTF8', 'utf-8'],
    ['UTF-16LE', 'utf-16le'],
    ['CP1251', 'windows-1251'],
    ['win-1251', 'windows-1251'],
    ['KZ-1048', 'rk1048'],
    ['STRK1048-2002', 'rk1048'],
    ['PTCP154', 'pt154'],
    ['koi8-r', 'koi8r'],
    ['base64', undefined],
    ['hex', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['', undefined],
  ])('%s is %s', (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });
});

describe('one-byte encodings are told apart even by a few words', () => {
  test.each([
    ['rk1048', 'Қазақстан Республикасының Конституциясы'],
    ['rk1048', 'ӘДІЛЕТТІЛІК ҚАҒИДАТЫ ЖӘНЕ ҮКІМЕТ'],
    ['pt154', 'Қазақстан Республикасының Конституциясы'],
    ['pt154', 'ӘДІЛЕТТІЛІК ҚАҒИДАТЫ ЖӘНЕ ҮКІМЕТ'],
    ['windows-1251', '§ 1. «Общие положения» – № 5'],
    ['windows-1251', 'СТАТЬЯ 12-1. ПОЛНОМОЧИЯ СОВЕТА'],
  ])('%s: %s', (encoding, text) => {
    expect(decode(iconv.encode(text, encoding), { file: 'law.txt' })).toEqual({ text, encoding });
  });
});

describe('damage is told, not guessed over', () => {
  test('a bad byte in a UTF-8 file', () => {
    const bytes = Buffer.concat([Buffer.from(KAZAKH.repeat(3)), Buffer.from([0xd2]), Buffer.from(KAZAKH)]);
    expect(codeOf(bytes)).toBe('bad-encoding 4');
  });

  test('a UTF-8 file that was cut off within a letter', () => {
    expect(codeOf(Buffer.from(KAZAKH.repeat(3).trimEnd().slice(0, -1)).subarray(0, -1))).toBe(
      'bad-encoding 3',
    );
  });

  test('half a pair in UTF-16', () => {
    expect(codeOf(Buffer.from([0xff, 0xfe, 0x41, 0, 0x0a, 0, 0, 0xd8, 0x42, 0]))).toBe('bad-encoding 2');
  });

  test('a replacement character of the file itself is no damage, a bad byte beside it is', () => {
    expect(codeOf(Buffer.from('Ке\uFFFDес'))).toBe('fine');
    expect(codeOf(Buffer.from('Ке\uFFFDес'), 'utf-8')).toBe('fine');
    expect(codeOf(Buffer.concat([Buffer.from('Ке\uFFFDес'), Buffer.from([0xff])]), 'utf-8')).toBe(
      'bad-encoding 1',
    );
  });
});

test('what is written in UTF-8 or UTF-16 is read as it is', () => {
  const text = fc
    .string({ unit: fc.constantFrom('ә', 'Қ', 'і', 'а', 'e', ' ', '\n', '1', '–', '«', '№', '𐰀') })
    .filter((string) => string.trim() !== '');
  fc.assert(
    fc.property(text, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (wording, encoding) => {
      const bytes = iconv.encode(wording, encoding, { addBOM: true });
      expect(decode(bytes, { file: 'law.md' })).toEqual({ text: wording, encoding });
    }),
  );
});
