import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { lawClauses } from '../../src/model/act.js';
import type { SourceFormat, SourceText } from '../../src/model/text.js';
import { parseFile, parseSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';
import { asAdilet, asDocx, asNumberedDocx, asZan } from './banks.js';

const WIDTH = 80;

/** Clause ids with their fingerprints, as the file is understood. */
function understood(bytes: Uint8Array, format: SourceFormat): string[] {
  return clausesOf(parseSource(bytes, { name: 'charter', format }));
}

function clausesOf(source: SourceText): string[] {
  return lawClauses(segment(source, 'charter').root).map(
    ({ clause }) => `${clause.id} ${clause.fingerprint}`,
  );
}

/** The act as a bank would export it: one paragraph a line, no mark-up. */
function plain(markdown: string): string {
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '').replaceAll('**', '');
  const lines = body.split('\n').map((line) =>
    line
      .trim()
      .replace(/^(?:#+|>) /, '')
      .replace(/^\*(.*)\*$/, '$1'),
  );
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** The act as somebody typed it: lines of one width, paragraphs parted by blank lines. */
function wrapped(text: string): string {
  const paragraphs = text.split('\n').map((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const line = lines.at(-1) ?? '';
      if (line !== '' && line.length + word.length >= WIDTH) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines.join('\n');
  });
  return paragraphs.join('\n\n');
}

describe.each(['kk', 'ru', 'en'])('one act in %s, whatever the file', (language) => {
  const markdown = readFileSync(`texts/${language}/rural-council-charter.md`, 'utf8');
  const expected = understood(Buffer.from(markdown), 'markdown');
  const text = plain(markdown);
  const legacy: Record<string, string[]> = { kk: ['rk1048', 'pt154'], ru: ['windows-1251'], en: [] };

  const files: [name: string, bytes: Buffer][] = [
    ['plain text', Buffer.from(text)],
    ['wrapped text', Buffer.from(wrapped(text))],
    ['Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ];
  for (const encoding of ['utf-16le', 'utf-16be', ...(legacy[language] ?? [])]) {
    files.push([encoding, iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') })]);
  }

  test.each(files)('%s has the same clauses under the same ids', (_, bytes) => {
    expect(understood(bytes, 'text')).toEqual(expected);
  });

  test('a page of adilet.zan.kz', () => {
    expect(understood(Buffer.from(asAdilet(markdown, language)), 'html')).toEqual(expected);
  });

  test('the JSON of zan.gov.kz, with what it tells of the act', () => {
    const json = asZan(markdown, language);
    const source = parseSource(Buffer.from(json), { name: 'charter.json' });
    expect(source).toMatchObject({ format: 'zan', language });
    expect(source.meta).toMatchObject({ edition: '2026-03-15', actCode: 'V2600000001_', documentId: '4711' });
    expect(clausesOf(source)).toEqual(expected);
  });

  test('a Word file', async () => {
    const bytes = await asDocx(markdown);
    const source = await parseFile(bytes, { name: 'charter.docx', format: 'docx' });
    expect(clausesOf(source)).toEqual(expected);
    // A line of the source is a paragraph of the file.
    expect(source.text.split('\n').length - 1).toBe(source.blocks.length);
  });

  test('a Word file with lists of Word and without styles', async () => {
    const bytes = await asNumberedDocx(markdown);
    const source = await parseFile(bytes, { name: 'charter.docx', format: 'docx' });
    expect(clausesOf(source)).toEqual(expected);
  });
});
