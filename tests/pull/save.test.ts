import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveAll, type Target } from '../../src/pull/save.js';
import { markdown } from '../../src/write/markdown.js';
import { folderWith } from '../cli/run.js';

function text(wording: string, retrieved = '2026-07-02'): string {
  const block = { level: 0, strong: false, quoted: false, text: wording, runs: [{ at: 0, source: 0 }] };
  return markdown({ file: 'akt', language: 'kk', blocks: [block] }, { edition: '2026-03-15', retrieved });
}

/** A name that a file may have, but not the longer one that it is written under at first. */
const TOO_LONG = `${'x'.repeat(240)}.md`;

const target = (path: string, content: string): Target => ({ path, shown: path, text: content });

test('where one file cannot be written, those before it are as they were', async () => {
  const before = text('Кеңес сайланады.');
  const folder = await folderWith({ 'kk/charter.md': before });
  const [kk, en] = [join(folder, 'kk/charter.md'), join(folder, 'en/charter.md')];
  const after = text('Кеңес тағайындалады.');
  const targets = [target(kk, after), target(en, after), target(join(folder, TOO_LONG), after)];
  await expect(saveAll(targets, false)).rejects.toMatchObject({ code: 'unwritable' });
  expect(await readFile(kk, 'utf8')).toBe(before);
  expect(existsSync(en)).toBe(false);
});

test('the day of retrieval alone changes nothing; another wording does', async () => {
  const before = text('Кеңес сайланады.');
  const folder = await folderWith({ 'charter.md': before });
  const path = join(folder, 'charter.md');
  expect(await saveAll([target(path, text('Кеңес сайланады.', '2026-08-01'))], false)).toEqual(['unchanged']);
  expect(await readFile(path, 'utf8')).toBe(before);
  const after = text('Кеңес сайланбайды.', '2026-08-01');
  expect(await saveAll([target(path, after)], false)).toEqual(['written']);
  expect(await readFile(path, 'utf8')).toBe(after);
});

test.each([
  ['a text that was not pulled', '# Жарғы\n'],
  ['a text with a note of somebody', `${text('Кеңес сайланады.')}\nЕскертпе.\n`],
  ['a text with another hash', text('Кеңес сайланады.').replace('Кеңес', 'Жиын')],
])('%s is replaced only by force', async (_, present) => {
  const folder = await folderWith({ 'charter.md': present });
  const path = join(folder, 'charter.md');
  const after = [target(path, text('Кеңес тағайындалады.'))];
  await expect(saveAll(after, false)).rejects.toMatchObject({ code: 'edited-text', data: { file: path } });
  expect(await readFile(path, 'utf8')).toBe(present);
  expect(await saveAll(after, true)).toEqual(['written']);
});
