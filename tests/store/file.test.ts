import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileAtomic } from '../../src/store/file.js';
import { folderWith, folderWithSamples, tarazy } from '../cli/run.js';

describe('a file that is written as a whole or not at all', () => {
  test('holds all chunks in their order, in folders that are made for it', async () => {
    const folder = await folderWith({});
    const chunks = Array.from({ length: 5000 }, (_, index) => `${index}-бап. Кеңес – өкілді орган.\n`);
    await writeFileAtomic(join(folder, 'a/b/memory.tmx'), chunks);
    expect(await readFile(join(folder, 'a/b/memory.tmx'), 'utf8')).toBe(chunks.join(''));
    expect(await readdir(join(folder, 'a/b'))).toEqual(['memory.tmx']);
  });

  test('takes the place of the one before', async () => {
    const folder = await folderWith({ 'law.csv': 'a much longer text than the new one' });
    await writeFileAtomic(join(folder, 'law.csv'), ['заң']);
    expect(await readFile(join(folder, 'law.csv'), 'utf8')).toBe('заң');
    await writeFileAtomic(join(folder, 'law.csv'), []);
    expect(await readFile(join(folder, 'law.csv'), 'utf8')).toBe('');
  });

  test('stays as it was where the text cannot be made to its end, and the reason goes through', async () => {
    const folder = await folderWith({ 'law.csv': 'before' });
    const reason = new RangeError('no such clause');
    function* broken(): Generator<string> {
      yield 'x'.repeat(100_000);
      throw reason;
    }
    await expect(writeFileAtomic(join(folder, 'law.csv'), broken())).rejects.toBe(reason);
    expect(await readFile(join(folder, 'law.csv'), 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['law.csv']);
  });

  test.each([
    { why: 'a file stands where its folder should', path: 'file/law.csv', reason: 'EEXIST' },
    { why: 'a file stands where a folder above it should', path: 'file/a/law.csv', reason: 'ENOTDIR' },
    { why: 'a folder stands where the file should', path: 'folder', reason: 'EISDIR' },
    { why: 'the name is too long', path: 'x'.repeat(300), reason: 'ENAMETOOLONG' },
  ])('is refused where $why, and nothing is left behind', async ({ path, reason }) => {
    const folder = await folderWith({ file: '', 'folder/note': '' });
    const refused = writeFileAtomic(join(folder, path), ['заң'], 'law.csv');
    await expect(refused).rejects.toMatchObject({
      name: 'Failure',
      code: 'unwritable',
      data: { file: 'law.csv', reason },
    });
    expect((await readdir(folder)).sort()).toEqual(['file', 'folder']);
  });

  test('is refused where the disk takes a part of it only', async () => {
    const folder = await folderWithSamples();
    expect((await tarazy(['align', 'texts'], folder)).code).toBe(0);
    // A limit on the size of files makes the system write short, as a full disk does.
    const command = ['-c', 'ulimit -f 8 && exec "$@"', 'bash', process.execPath, resolve('dist/bin.js')];
    const { status } = spawnSync('bash', [...command, 'export', '--format', 'csv', 'texts'], { cwd: folder });
    expect(status).not.toBe(0);
    expect(await readdir(join(folder, 'out'))).toEqual([]);
  });
});
