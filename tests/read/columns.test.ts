import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { lawClauses } from '../../src/model/act.js';
import type { LanguageCode } from '../../src/model/text.js';
import { parseFile } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';

const sample = (language: string): string[] =>
  readFileSync(`texts/${language}/library-rules.md`, 'utf8')
    .replace(/^---\n[^]*?\n---\n/, '')
    .split('\n')
    .map((line) => line.replaceAll('**', '').replace(/^#+ /, '').trim())
    .filter((line) => line !== '' && !line.startsWith('>'));

const [KK, RU] = [sample('kk'), sample('ru')];

/** Rows of cells as a Word file, and as a page. */
const FILES = {
  docx: (rows: readonly string[][]): Promise<Uint8Array> =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Table({
                rows: rows.map(
                  (cells) =>
                    new TableRow({
                      children: cells.map((text) => new TableCell({ children: [new Paragraph({ text })] })),
                    }),
                ),
              }),
            ],
          },
        ],
      }),
    ),
  html: (rows: readonly string[][]): Promise<Uint8Array> =>
    Promise.resolve(
      Buffer.from(
        `<html><table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}`).join('')}`).join('')}</table></html>`,
      ),
    ),
} as const;

async function read(
  format: keyof typeof FILES,
  rows: readonly string[][],
  language?: LanguageCode,
): Promise<string[]> {
  const bytes = await FILES[format](rows);
  const options = { name: `both.${format}`, format, ...(language !== undefined && { language }) };
  const source = await parseFile(bytes, options);
  return lawClauses(segment(source, 'rules').root).map(({ clause }) => `${clause.id} ${clause.fingerprint}`);
}

describe.each(['docx', 'html'] as const)('versions side by side in %s', (format) => {
  const rows = Array.from({ length: Math.max(KK.length, RU.length) }, (_, at) => [
    String(at + 1),
    KK[at] ?? '',
    RU[at] ?? '',
  ]);
  const without = rows.map(([, ...versions]) => versions);

  test('are read as the version that is wanted', async () => {
    for (const [language, lines] of [
      ['kk', KK],
      ['ru', RU],
    ] as const) {
      const alone = await read(
        format,
        lines.map((line) => [line]),
      );
      expect(alone.length).toBeGreaterThan(90);
      expect(await read(format, without, language)).toEqual(alone);
    }
  });

  test('are refused where it is not said which one is wanted', async () => {
    const data = { file: `both.${format}`, languages: 'kk, ru' };
    await expect(read(format, rows)).rejects.toMatchObject({ code: 'two-languages', data });
  });

  test.each([
    ['short beside the rest of its column', KK.map((line, at) => [line, at < 12 ? (RU[at] ?? '') : ''])],
    [
      'one of two in a longer text',
      [...KK.map((line) => ['', '', line]), ...KK.slice(0, 30).map((line, at) => [line, RU[at] ?? '', ''])],
    ],
  ])('a column in another language stays where it is %s', async (_, mixed) => {
    const bytes = await FILES[format](mixed);
    const { blocks } = await parseFile(bytes, { name: 'a', format, language: 'kk' });
    expect(blocks.map(({ text }) => text)).toEqual(mixed.flat().filter((text) => text !== ''));
  });
});
