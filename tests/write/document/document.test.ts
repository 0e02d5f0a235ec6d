import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { translator } from '../../../src/i18n/translator.js';
import { docx } from '../../../src/write/document/docx.js';
import { html } from '../../../src/write/document/html.js';
import { markdown } from '../../../src/write/document/markdown.js';
import { plainLine, type TextDocument } from '../../../src/write/document/model.js';
import { pieces } from '../../../src/write/document/pieces.js';
import { has } from '../programs.js';

/** A small document with all kinds of blocks. */
function documentOf(text: string): TextDocument {
  return {
    language: 'kk',
    name: text,
    title: [plainLine('kk', text), plainLine('ru', 'Устав')],
    blocks: [
      { kind: 'heading', level: 1, id: 'art_1', lines: [plainLine('kk', `1-бап. ${text}`)] },
      { kind: 'paragraph', label: text, line: plainLine('ru', text) },
      {
        kind: 'table',
        head: ['', text],
        rows: [[plainLine('kk', text), plainLine('kk', '12')]],
        numbersFrom: 1,
      },
      {
        kind: 'parallel',
        columns: [
          { language: 'kk', title: 'Қазақша мәтін', cited: text },
          { language: 'ru', title: 'Орысша мәтін' },
        ],
        rows: [
          {
            depth: 1,
            cells: [
              {
                language: 'kk',
                pieces: [{ text }, { text: 'он бес', severity: 'error', begins: [1], ends: [1] }],
              },
              undefined,
            ],
          },
        ],
      },
    ],
    notes: [{ number: 1, severity: 'error', title: text, paragraphs: [text] }],
    words: { footer: text, page: '{page}-бет, барлығы {pages} бет', notes: 'Ескертпелер', absent: 'жоқ' },
  };
}

async function bytesOf(document: TextDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of docx(document)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const HOSTILE =
  '<script>alert(1)</script> & "<img src=x onerror=alert(2)>" [a](http://b) | `c` **d** \u0007\u202E қ\uD800';

/** The names of the elements of a page, as a browser finds them. */
function elements(page: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: object): void => {
    if ('tagName' in node) names.add(node.tagName as string);
    if ('childNodes' in node) for (const child of node.childNodes as object[]) visit(child);
  };
  visit(parse(page));
  return names;
}

describe('a document', () => {
  test('as HTML: text stays text, notes lead to words and back, nothing is loaded', () => {
    const page = [...html(documentOf(HOSTILE))].join('');
    expect(
      [...elements(page)].filter((name) => ['script', 'img', 'iframe', 'link', 'object'].includes(name)),
    ).toEqual([]);
    expect(page).toContain('<sup><a id="words-1" href="#note-1">1</a></sup>');
    expect(page).toContain('<li id="note-1" value="1">');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/\ssrc=["']/);
    expect(page).toContain('<td class="absent">жоқ</td>');
  });

  test('as Markdown: nothing of it becomes a mark, a link or a table', () => {
    const text = [...markdown(documentOf(HOSTILE))].join('');
    expect(text).toContain('\\<script\\>');
    expect(text).toContain('\\[a\\](http\\://b)');
    expect(text).toContain('\\*\\*d\\*\\*');
    const [row = ''] = text.split('\n').filter((line) => line.includes('он бес'));
    expect(row.replace(/\\./g, '').split('|')).toHaveLength(4);
  });

  test('as Word: comments stand at their words, languages are told, the same bytes twice', async () => {
    const [first, second] = [await bytesOf(documentOf('Кеңес')), await bytesOf(documentOf('Кеңес'))];
    expect(Buffer.compare(first, second)).toBe(0);
    const parts = unzipSync(first);
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toMatch(
      /<w:commentRangeStart w:id="1"\/>.*он бес.*<w:commentRangeEnd w:id="1"\/>.*<w:commentReference w:id="1"\/>/s,
    );
    expect(body).toContain('w:val="kk-KZ"');
    expect(body).toContain('w:orient="landscape"');
    expect(body).toContain('<w:tblHeader/>');
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('Кеңес');
  });

  test('whatever its text, each form of it is well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constant(HOSTILE)),
        async (text) => {
          const document = documentOf(text);
          expect([...elements([...html(document)].join(''))].includes('script')).toBe(false);
          expect([...markdown(document)].join('')).not.toMatch(/^\|.*\n(?!\|)[^\n]*он бес/m);
          expect((await bytesOf(document)).length).toBeGreaterThan(1000);
        },
      ),
      { numRuns: 25 },
    );
  });

  test.skipIf(!has('soffice', 'libreoffice-writer') || !has('pdftotext', 'poppler-utils'))(
    'LibreOffice opens the Word file and prints it',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tarazy-'));
      writeFileSync(
        join(folder, 'a.docx'),
        await bytesOf(documentOf('Ауыл кеңесінің әкімшілігі үшін құқық')),
      );
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')],
        { stdio: 'ignore' },
      );
      const text = execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
      for (const words of [
        'Ауыл кеңесінің әкімшілігі үшін құқық',
        'он бес',
        'Қазақша мәтін',
        '1-бет, барлығы 1 бет',
        'жоқ',
      ])
        expect(text).toContain(words);
      execFileSync('xmllint', ['--noout', '-'], {
        input: strFromU8(
          unzipSync(readFileSync(join(folder, 'a.docx')))['word/document.xml'] ?? new Uint8Array(),
        ),
      });
    },
  );
});

test('words that are marked twice are cut where marks begin and end, and the text stays whole', () => {
  const mark = fc.record({
    start: fc.nat(20),
    end: fc.nat(25),
    severity: fc.constantFrom('error', 'warning', 'info'),
    note: fc.nat(5),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.array(mark, { maxLength: 4 }), (text, marks) => {
      expect(
        pieces(text, marks)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
  expect(translator('kk')('document.page')).toContain('{page}');
});
