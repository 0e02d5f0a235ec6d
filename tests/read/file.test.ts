import { existsSync } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSource, readLines, readSource } from '../../src/read/source.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarazy-read-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function written(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('the format is told', () => {
  test.each([
    ['law.md', '**1-бап**', 'markdown'],
    ['LAW.MD', '**1-бап**', 'markdown'],
    ['law.markdown', '**1-бап**', 'markdown'],
    ['law.txt', '<html>**1-бап**', 'text'],
    ['law.html', '<p>1-бап', 'html'],
    ['law.htm', '<p>1-бап', 'html'],
    ['law', '\n<!DOCTYPE html><p>1-бап', 'html'],
    ['law.1', '**1-бап**', 'markdown'],
  ])('%s', async (name, content, format) => {
    expect((await readSource(await written(name, content))).format).toBe(format);
  });

  test('or forced', async () => {
    const path = await written('forced.md', '**1-бап**');
    const { format, blocks } = await readSource(path, { format: 'text' });
    expect([format, blocks[0]?.text]).toEqual(['text', '**1-бап**']);
  });
});

describe('what cannot be read is refused with its reason', () => {
  test('a file that is not there, under the name it was given', async () => {
    await expect(readSource(join(folder, 'none.md'), { name: 'none.md' })).rejects.toMatchObject({
      code: 'unreadable',
      data: { file: 'none.md', reason: 'ENOENT' },
    });
  });

  test('a folder', async () => {
    await expect(readSource(folder)).rejects.toMatchObject({
      code: 'unreadable',
      data: { reason: 'EISDIR' },
    });
  });

  test('a name that no file can have', async () => {
    await expect(readSource('а\0б.md')).rejects.toMatchObject({ code: 'unreadable' });
  });

  test('a file of many gigabytes, without reading it', async () => {
    const path = await written('huge.md', '');
    await truncate(path, 5 * 1024 ** 3);
    await expect(readSource(path)).rejects.toMatchObject({
      code: 'file-too-large',
      data: { size: 5120, limit: 64 },
    });
  });

  test.skipIf(!existsSync('/dev/zero'))('a device that never ends', async () => {
    await expect(readSource('/dev/zero')).rejects.toMatchObject({ code: 'file-too-large' });
  });
});

describe('the language', () => {
  const read = (front: string, language?: string): string =>
    parseSource(Buffer.from(`---\n${front}\n---\nКеңес.`), { name: 'law.md', ...(language && { language }) })
      .language;

  test.each([
    ['language: kaz', undefined, 'kk'],
    ['language: RU', undefined, 'ru'],
    ['language: uzb', undefined, 'und'],
    ['language: kaz', 'en', 'en'],
    ['title: а', undefined, 'und'],
  ])('%s, asked for as %s, is %s', (front, language, expected) => {
    expect(read(front, language)).toBe(expected);
  });
});

test('lines are read as they are, empty ones too', async () => {
  const path = await written('lines.txt', 'бір\r\n\r\n  үш  \n');
  expect(await readLines(path)).toEqual(['бір', '', '  үш  ']);
  await expect(readLines(path, { name: 'lines', encoding: 'klingon' })).rejects.toMatchObject({
    code: 'unknown-encoding',
    data: { file: 'lines' },
  });
});
