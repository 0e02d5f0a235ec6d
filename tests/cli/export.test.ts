import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../src/cli/options.js';
import { all, parseXml } from '../write/xml-tree.js';
import { folderWithSamples, tarazy, type Run } from './run.js';

const CHARTER = 'rural-council-charter';
const RULES = 'library-rules';

describe('export', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await folderWithSamples();
    expect((await tarazy(['align', 'texts'], folder)).code).toBe(0);
  });

  const run = async (out: string, ...args: string[]): Promise<Run & { files: string[] }> => {
    const result = await tarazy(['export', '--out', out, ...args, 'texts'], folder);
    const files = await readdir(join(folder, out)).catch(() => []);
    return { ...result, files: files.sort() };
  };
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');

  test('writes every format, tells what it wrote, and the same bytes twice', async () => {
    const formats = EXPORT_FORMATS.join(',');
    const { code, out, err, files } = await run('a', '--format', formats);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    for (const name of files)
      expect(err).toMatch(new RegExp(`^a/${name.replaceAll('.', '\\.')}: \\d+ \\w+$`, 'm'));
    const apart = files.filter((name) => !name.startsWith('all.'));
    expect(apart.filter((name) => name.startsWith(RULES))).toHaveLength(apart.length / 2);
    for (const ending of [
      'tmx',
      'csv',
      'tsv',
      'kk-ru.xlf',
      'ru-en.12.xlf',
      'jsonl',
      'kk.txt',
      'kk-en.ladder',
      'ru-en.en',
      'ru.akn.xml',
    ])
      expect(files).toContain(`${CHARTER}.${ending}`);
    await run('b', '--format', formats);
    for (const name of files) expect(await read(`b/${name}`)).toBe(await read(`a/${name}`));
  });

  test('puts all acts into one file, and into one for each pair', async () => {
    expect((await run('one', '--format', 'tmx,jsonl,akn', '--one-file')).files).toEqual([
      'all.jsonl',
      'all.tmx',
      ...[RULES, CHARTER].flatMap((act) => ['en', 'kk', 'ru'].map((code) => `${act}.${code}.akn.xml`)),
    ]);
    const units = all(parseXml(await read('one/all.tmx')), 'tu').length;
    const lines = (await read('one/all.jsonl')).trim().split('\n').length;
    expect(units).toBe(lines);
    const { files } = await run(
      'pairs',
      '--format',
      'tmx',
      '--one-file',
      '--per-pair',
      '--pair',
      'ru-kk,kk-en',
    );
    expect(files).toEqual(['all.kk-en.tmx', 'all.ru-kk.tmx']);
  });

  test('attaches findings where asked to', async () => {
    const pair = ['--format', 'xliff', '--pair', 'ru-kk'];
    await run('plain', ...pair);
    await run('noted', ...pair, '--findings', '--lang', 'kk');
    expect(all(parseXml(await read(`plain/${RULES}.ru-kk.xlf`)), 'note')).toEqual([]);
    const notes = all(parseXml(await read(`noted/${RULES}.ru-kk.xlf`)), 'note');
    expect(notes.length).toBeGreaterThan(5);
    expect(notes.map(({ attributes }) => attributes['category'])).toContain('number-mismatch');
    for (const { text } of notes) expect(text).toMatch(/\p{Script=Cyrillic}/u);
  });

  test('chooses units by score and review', async () => {
    // One bead has no counterpart, and so no full score.
    expect((await run('every', '--format', 'csv')).err).toContain('library-rules.csv: 102 rows');
    const high = await run('high', '--format', 'csv', '--min-score', '1');
    expect(high.err).toContain('library-rules.csv: 101 rows');
    expect((await run('none', '--format', 'csv', '--reviewed')).err).toContain('library-rules.csv: 0 rows');
  });

  test.each([
    [['--format', 'tmx', '--pair', 'ru-de'], '«ru-de» is no pair of languages'],
    [['--format', 'tmx', '--pair', 'ru-ru'], '«ru-ru» is no pair of languages'],
    [['--format', 'tmx', '--pair', 'ru'], '«ru» is no pair of languages'],
    [['--format', 'tmx', '--min-score', '2'], 'wrong value'],
    [['--format', 'tmx,nonsense'], 'wrong value'],
  ])('wrong usage: %j', async (args, message) => {
    const { code, err, files } = await run('wrong', ...args);
    expect({ code, files }).toEqual({ code: 2, files: [] });
    expect(err).toContain(message);
  });

  test('help names every format', async () => {
    const { out } = await tarazy(['export', '--help']);
    for (const format of EXPORT_FORMATS) expect(out).toContain(format);
  });
});
