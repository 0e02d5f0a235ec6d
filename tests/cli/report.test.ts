import { execFileSync } from 'node:child_process';
import { readFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { has } from '../write/programs.js';
import { folderWithSamples, tarazy } from './run.js';

let folder: string;
beforeAll(async () => {
  folder = await folderWithSamples();
  await tarazy(['align', 'texts'], folder);
});

describe('a report on findings', () => {
  test.each([
    ['kk', 'Актінің', '1. 3-баптың 1-тармағының 2) тармақшасы'],
    ['ru', 'Справка о сравнении', '1. Подпункт 2) пункта 1 статьи 3'],
    ['en', 'Report on the comparison', '1. Subparagraph 2) of paragraph 1 of Article 3'],
  ])('speaks %s, and cites each version in its own manner', async (lang, title, first) => {
    const run = await tarazy(
      ['report', '--min-severity', 'error', '--lang', lang, 'texts/kk/library-rules.md'],
      folder,
    );
    expect(run.code).toBe(0);
    expect(run.out).toContain(title);
    expect(run.out).toContain(`#### ${first}`);
    expect(run.out.match(/^#### /gm)).toHaveLength(11);
    expect(run.out).toContain('9-баптың 1-тармағы');
    expect(run.out).toContain('Пункт 1 статьи 9');
    expect(run.out).toContain('<b>он бес</b>');
    expect(
      await tarazy(
        ['report', '--min-severity', 'error', '--lang', lang, 'texts/kk/library-rules.md'],
        folder,
      ),
    ).toEqual(run);
  });

  test('tells decisions, and leaves out what was dismissed unless asked', async () => {
    const place = [
      'library-rules',
      'art_9__para_1',
      '--rule',
      'number-mismatch',
      '--pair',
      'kk-ru',
      '--by',
      'A. Omarova',
      '--on',
      '2026-11-02',
    ];
    await tarazy(['review', 'dismiss', ...place, '--reason', 'agreed'], folder);
    const shown = async (...more: string[]): Promise<string> =>
      (await tarazy(['report', '--min-severity', 'error', ...more, 'texts/kk/library-rules.md'], folder)).out;
    expect((await shown()).match(/^#### /gm)).toHaveLength(10);
    expect(await shown()).toContain('having been dismissed: 1');
    expect(await shown('--with-dismissed')).toContain('dismissed, A. Omarova, 2026-11-02: agreed');
    await tarazy(['review', 'remove', ...place.slice(0, 6)], folder);
  });

  test('is written to a file, or a file an act', async () => {
    await mkdir(join(folder, 'reports'));
    const run = await tarazy(['report', '--format', 'html', '--out', 'reports'], folder);
    expect([run.code, run.out]).toEqual([0, '']);
    expect(await readFile(join(folder, 'reports/library-rules.findings.html'), 'utf8')).toContain(
      '<!doctype html>',
    );
    expect(await readFile(join(folder, 'reports/rural-council-charter.findings.html'), 'utf8')).toContain(
      '<!doctype html>',
    );
    expect(await tarazy(['report', '--format', 'docx'], folder)).toMatchObject({ code: 2, out: '' });
  });
});

test.skipIf(!has('soffice', 'libreoffice-writer'))(
  'an act as a Word file has every wording, with findings in comments',
  async () => {
    expect(
      (await tarazy(['export', '--format', 'docx,html', 'texts/kk/library-rules.md'], folder)).code,
    ).toBe(0);
    const file = join(folder, 'out/library-rules.docx');
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        file,
      ],
      { stdio: 'ignore' },
    );
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'library-rules.pdf'), '-'], {
      encoding: 'utf8',
    });
    for (const words of [
      'Басылымдар үйге он бес',
      'Издания выдаются на дом на десять',
      '9-бап. Басылымдарды үйге беру',
      'page 1 of',
    ])
      expect(text).toContain(words);
    const html = await readFile(join(folder, 'out/library-rules.html'), 'utf8');
    expect(html).toContain('<mark class="error">он бес</mark>');
  },
);
