import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseTbx } from '../../src/lexicon/tbx.js';
import { has } from '../write/programs.js';
import { folderWithSamples, tarazy } from './run.js';

let folder: string;
beforeAll(async () => {
  folder = await folderWithSamples();
  await tarazy(['align', 'texts'], folder);
});

interface Group {
  kind: string;
  name?: string;
  count: number;
}
interface Found {
  language: string;
  forms: { text: string; count: number }[];
  renderings: Record<string, Group[]>;
  places: { eId: string; text: string; span: { start: number; end: number } }[];
}

async function found(query: string, ...more: string[]): Promise<Found[]> {
  const { code, out } = await tarazy(
    ['terms', query, 'texts/kk/library-rules.md', '--format', 'json', ...more],
    folder,
  );
  expect(code).toBe(0);
  return JSON.parse(out) as Found[];
}

describe('a term in every form, and what renders it', () => {
  test.each([
    ['оқырман', 'kk', 'ru', 'читатель'],
    ['Оқырмандардың', 'kk', 'ru', 'читатель'],
    ['читателю', 'ru', 'kk', 'оқырман'],
    ['басылым', 'kk', 'ru', 'издание'],
    ['кітапхана', 'kk', 'en', 'library'],
    ['күнтізбелік күн', 'kk', 'ru', 'календарный день'],
    ['reader', 'en', 'kk', 'оқырман'],
    ['библиотека', 'ru', 'kk', 'кітапхана'],
  ])('%s', async (query, language, other, rendering) => {
    const [concordance] = await found(query);
    expect(concordance?.language).toBe(language);
    expect(concordance?.renderings[other]?.[0]?.name?.toLowerCase()).toBe(rendering);
  });

  test('every place is counted once in each language', async () => {
    for (const query of ['оқырман', 'издание', 'Кеңес', 'library']) {
      for (const { forms, renderings, places } of await found(query)) {
        expect(forms.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
        for (const groups of Object.values(renderings))
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
        for (const { text, span } of places)
          expect(text.slice(span.start, span.end).length).toBeGreaterThan(1);
      }
    }
  });

  test.each(['kk', 'ru', 'en'])('is printed in %s, the same twice', async (lang) => {
    const args = ['terms', 'оқырман', 'texts/kk/library-rules.md', '--limit', '2', '--lang', lang];
    const run = await tarazy(args, folder);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/^kk +.*\[[Оо]қырман/m);
    expect(await tarazy(args, folder)).toEqual(run);
  });

  test('as a table', async () => {
    const { out } = await tarazy(
      ['terms', 'оқырман', 'texts/kk/library-rules.md', '--format', 'csv'],
      folder,
    );
    expect(out.split('\r\n')[0]).toBe('query,language,act,eId,form,clause,ru,en');
  });

  test('what stands nowhere is said, with code 1', async () => {
    const run = await tarazy(['terms', 'жолбарыс', 'texts'], folder);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toContain('«жолбарыс» stands nowhere');
  });
});

describe('a termbase', () => {
  test('is read back, and by translate-toolkit', async () => {
    expect((await tarazy(['export', '--format', 'tbx', 'texts'], folder)).code).toBe(0);
    const file = join(folder, 'out/all.tbx');
    const { entries, problems } = parseTbx(await readFile(file, 'utf8'), 'all.tbx');
    expect(problems).toEqual([]);
    expect(entries.length).toBeGreaterThan(300);
    expect(
      entries.some(
        ({ renderings }) => renderings['kk']?.includes('оқырман') && renderings['ru']?.includes('читатель'),
      ),
    ).toBe(true);
    if (!has('tbx2po', 'translate-toolkit')) return;
    const script =
      'import sys\nfrom translate.storage import tbx\nprint(len(tbx.tbxfile.parsefile(sys.argv[1]).units))';
    expect(Number(execFileSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' }))).toBe(
      entries.length,
    );
  });
});
