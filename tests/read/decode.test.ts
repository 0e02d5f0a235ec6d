import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { decode } from '../../src/read/decode.js';

const KAZAKH =
  '1-бап. Кеңестің мәртебесі\nАуылдық кеңес – өкілді орган, ол өз қызметін заңға сәйкес жүзеге асырады. Үкім шығады.\n';
const RUSSIAN =
  'Статья 1. Статус совета\nСельский совет – представительный орган, действующий в соответствии с законом.\n';

function failure(bytes: Uint8Array, encoding?: string): Failure {
  try {
    decode(bytes, { file: 'law.md', ...(encoding !== undefined && { encoding }) });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('encodings are told by the bytes', () => {
  test.each([
    ['utf-8', KAZAKH, 'utf-8', false],
    ['utf-8', KAZAKH, 'utf-8', true],
    ['utf-16le', KAZAKH, 'utf-16le', true],
    ['utf-16be', RUSSIAN, 'utf-16be', true],
    ['utf-16le', RUSSIAN, 'utf-16le', false],
    ['windows-1251', RUSSIAN, 'windows-1251', false],
    ['rk1048', KAZAKH, 'rk1048', false],
    ['pt154', KAZAKH, 'pt154', false],
  ])('%s', (written, text, encoding, addBOM) => {
    expect(decode(iconv.encode(text, written, { addBOM }), { file: 'law.md' })).toEqual({ text, encoding });
  });

  test('or by the user', () => {
    const bytes = iconv.encode(KAZAKH, 'rk1048');
    expect(decode(bytes, { file: 'law.md', encoding: 'KZ-1048' }).text).toBe(KAZAKH);
    expect(decode(bytes, { file: 'law.md', encoding: 'windows-1251' }).text).not.toBe(KAZAKH);
  });

  test('line ends become \\n', () => {
    expect(decode(Buffer.from('бір\r\nекі\rүш\n'), { file: 'law.md' }).text).toBe('бір\nекі\nүш\n');
  });
});

describe('what is no text is refused by name', () => {
  test.each([
    ['empty-file', Buffer.from('')],
    ['empty-file', Buffer.from(' \n\t\n')],
    ['binary-file', Buffer.from([0x50, 0x4b, 3, 4, 1, 2])],
    ['binary-file', Buffer.from('%PDF-1.7 …')],
    ['binary-file', Buffer.from('{\\rtf1 …')],
    ['binary-file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['binary-file', Buffer.from([1, 0, 0, 7, 0, 0, 0, 9, 200, 0, 0, 1])],
    ['line-too-long', Buffer.from(`бап\n${'а'.repeat(1_000_001)}\n`)],
    ['file-too-large', new Uint8Array(65 * 1024 * 1024).fill(0x61)],
  ])('%s', (code, bytes) => {
    const { data } = failure(bytes);
    expect(data['file']).toBe('law.md');
    expect(failure(bytes).code).toBe(code);
  });

  test('bytes that a forced encoding does not have, with their line', () => {
    const { code, data } = failure(Buffer.concat([Buffer.from('бап\n'), Buffer.from([0xff])]), 'utf-8');
    expect({ code, line: data['line'] }).toEqual({ code: 'bad-encoding', line: 2 });
    expect(failure(Buffer.from('бап'), 'klingon').code).toBe('unknown-encoding');
  });

  test('any bytes are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(decode(bytes, { file: 'law.md' }).text.trim()).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});
