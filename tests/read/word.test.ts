import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/read/source.js';
import { folderWith } from '../cli/run.js';
import { has } from '../write/programs.js';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const part = (root: string, content: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACE}>${content}</w:${root}>`);

/** A Word file of the given paragraphs, lists and styles, part by part as Word writes them. */
function word(body: string, lists = '', styles = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/numbering.xml': part('numbering', lists),
    'word/styles.xml': part('styles', styles),
  });
}

const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const item = (text: string, list = 1, level = 0): string =>
  p(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, shared: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${shared}"/>${more}</w:num>`;

const ITEMS = abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2)')) + num(1, 0);

async function paragraphs(bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await parseFile(bytes, { name: 'law.docx', format: 'docx' });
  return blocks.map(({ text, strong }) => `${strong ? '*' : ''}${text}`);
}

describe('numbers of lists are those that Word prints', () => {
  test.each<[string, string, string, string, string[]]>([
    [
      'a list goes on after other paragraphs, and lower levels begin anew',
      item('Кеңес:') +
        item('а;', 1, 1) +
        item('ә.', 1, 1) +
        p(run('Бұл.')) +
        item('Төраға:') +
        item('б.', 1, 1),
      ITEMS,
      '',
      ['1. Кеңес:', '1) а;', '2) ә.', 'Бұл.', '2. Төраға:', '1) б.'],
    ],
    [
      'articles by number, in the look of their paragraph',
      p(run('Реттеу мәні', '<w:b/>'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
        item('Кеңес.', 1, 1) +
        p(run('Құрамы', '<w:b/>'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      abstract(0, level(0, 'decimal', '%1-бап.'), level(1, 'decimal', '%2.')) + num(1, 0),
      '',
      ['*1-бап. Реттеу мәні', '1. Кеңес.', '*2-бап. Құрамы'],
    ],
    [
      'lists that share their levels are counted together, but for one that begins anew',
      item('А.') + item('Ә.', 2) + item('Б.', 3) + item('В.', 3),
      ITEMS + num(2, 0) + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
      '',
      ['1. А.', '2. Ә.', '5. Б.', '6. В.'],
    ],
    [
      'letters, Roman numbers, numbers of levels above',
      ['russianLower', 'lowerLetter', 'upperRoman'].map((_, at) => item('А.', at + 1)).join('') +
        item('Ә.', 1) +
        item('Б.', 3) +
        item('В.', 4) +
        item('Г.', 4, 1),
      abstract(0, level(0, 'russianLower', '%1)')) +
        abstract(1, level(0, 'lowerLetter', '%1)')) +
        abstract(2, level(0, 'upperRoman', '%1.')) +
        abstract(3, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2.', '<w:isLgl/>')) +
        num(1, 0) +
        num(2, 1) +
        num(3, 2) +
        num(4, 3),
      '',
      ['а) А.', 'a) А.', 'I. А.', 'б) Ә.', 'II. Б.', 'I. В.', '1.1. Г.'],
    ],
    [
      'bullets are none, but a dash is one',
      item('А;', 1) + item('Ә.', 2),
      abstract(0, level(0, 'bullet', '•')) + abstract(1, level(0, 'bullet', '-')) + num(1, 0) + num(2, 1),
      '',
      ['А;', '– Ә.'],
    ],
    [
      'lists by style, and a paragraph that the style numbers but that wants none',
      p(run('А.'), '<w:pStyle w:val="Item"/>') +
        p(run('Ә.'), '<w:pStyle w:val="Child"/>') +
        p(run('Б.'), '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      abstract(0, level(0, 'decimal', '%1.')) + num(1, 0),
      '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Item"/></w:style>',
      ['1. А.', '2. Ә.', 'Б.'],
    ],
    [
      'empty paragraphs and those that are deleted',
      item('А.') +
        p(
          `<w:del w:id="1" w:author="a"><w:r><w:delText>Жоқ.</w:delText></w:r></w:del>`,
          '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="2" w:author="a"/></w:rPr>',
        ) +
        item('Ә.'),
      ITEMS,
      '',
      ['1. А.', '2. Ә.'],
    ],
    [
      'the list that it was in before a tracked change does not count',
      item('А.') +
        p(
          run('Ә.'),
          '<w:pPrChange w:id="1" w:author="a"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
        ),
      ITEMS,
      '',
      ['1. А.', 'Ә.'],
    ],
    [
      'numbers and levels that are absurd',
      item('А.', 1) + item('Ә.', 1, 99999999) + item('Б.', 2),
      `${abstract(0, level(99999999, 'decimal', '%1.'))}${abstract(1, level(0, 'decimal', '%1.').replace('w:val="1"', 'w:val="9e99"'))}${num(1, 0)}${num(2, 1)}`,
      '',
      ['1. А.', 'Ә.', '1. Б.'],
    ],
    ['lists that are not there', item('А.', 7) + item('Ә.', 1, 8), ITEMS, '', ['А.', 'Ә.']],
  ])('%s', async (_, body, lists, styles, expected) => {
    expect(await paragraphs(word(body, lists, styles))).toEqual(expected);
  });

  test('as LibreOffice prints them', async (context) => {
    if (!has('soffice', 'libreoffice-writer')) context.skip();
    const body =
      item('Кеңес:') + item('а;', 1, 1) + item('ә.', 1, 1) + p(run('Бұл.')) + item('Төраға.') + item('Б.', 2);
    const lists = ITEMS + num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>');
    const folder = await folderWith({});
    await writeFile(join(folder, 'law.docx'), word(body, lists));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder],
        join(folder, 'law.docx'),
      ],
      { stdio: 'ignore' },
    );
    const printed = (await readFile(join(folder, 'law.txt'), 'utf8')).replace(/^\uFEFF/u, '').trim();
    expect(await paragraphs(word(body, lists))).toEqual(
      printed.split(/\r?\n/u).map((line) => line.trim().replace(/\s+/gu, ' ')),
    );
  });
});

test('tracked changes are taken as accepted, and hyphens of Word as such', async () => {
  const body =
    p(
      `${run('1. Кеңес ')}<w:ins w:id="1" w:author="a">${run('жеті')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>тоғыз</w:delText></w:r></w:del>${run(' мүшеден тұрады.')}`,
    ) + p('<w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>бап</w:t></w:r>');
  expect(await paragraphs(word(body))).toEqual(['1. Кеңес жеті мүшеден тұрады.', '3\u2011бап']);
});
