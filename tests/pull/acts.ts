import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, LanguageCode } from '../../src/model/text.js';
import { parseSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';
import { html, json, tagged, type Reply } from './server.js';
import { structure } from './structure.js';

export const BANK_CODES: Readonly<Record<LanguageCode, string>> = { kk: 'kaz', ru: 'rus', en: 'eng' };

const ACT = 'rural-council-charter';

/** The sample act in one language, and how Tarazy understands its Markdown. */
export function sample(language: LanguageCode): { blocks: readonly Block[]; structure: string[] } {
  const file = `texts/${language}/${ACT}.md`;
  const source = parseSource(readFileSync(file), { name: file, language, format: 'markdown' });
  return { blocks: source.blocks, structure: structure(segment(source, ACT)) };
}

/** How Tarazy understands a text that was pulled into a folder. */
export function pulled(folder: string, language: LanguageCode, name: string): string[] {
  const file = join(folder, 'texts', language, `${name}.md`);
  return structure(
    segment(parseSource(readFileSync(file), { name: file, language, format: 'markdown' }), ACT),
  );
}

/** The sample act as zan.gov.kz would give it: a flat list of nodes, the wording with its printed numbers. */
export function zanDocument(
  language: LanguageCode,
  edition: string,
): { content: object[] } & Record<string, unknown> {
  const content: object[] = [];
  const node = (type: string, level: number, more: object = {}): void => {
    content.push({
      id: String(645_147_000 + content.length),
      type,
      level,
      properties: [] as object[],
      ...more,
    });
  };
  node('doc', 1);
  for (const { text, level, strong, quoted } of sample(language).blocks) {
    const item = /^(?<index>\d+(?:-\d+)?)\./u.exec(text)?.groups?.['index'];
    const number = /\d+(?:-\d+)?/u.exec(text)?.[0];
    if (quoted) node('text', 3, { text, properties: [{ key: 'html', value: `<i>${text}</i>` }] });
    else if (level === 1) node('title', 2, { text });
    else if (level > 1) {
      node('chapter', 2, { index: number });
      node('heading', 3, { text });
    } else if (strong) {
      node('article', 3, { index: number });
      node('heading', 4, { text });
    } else if (item !== undefined) {
      node('point', 4, { index: item });
      node('text', 5, { text });
    } else node('text', 4, { text });
  }
  const metadata = {
    title: Object.fromEntries(
      ['kk', 'ru'].map((code) => [BANK_CODES[code] ?? '', sample(code).blocks[0]?.text]),
    ),
    stateAgencyApprovalDate: '2026-03-15',
    status: 'new',
  };
  const version = { id: '7_1', language: BANK_CODES[language], versionDate: edition, metadata };
  return {
    id: '7',
    code: '7',
    ngr: 'V2600000007',
    language: BANK_CODES[language],
    version,
    actualVersion: true,
    versionsCount: 2,
    versionDate: edition,
    content,
  };
}

/** Where zan.gov.kz keeps a page of a version. */
export function zanPath(language: LanguageCode, page = 1, day = ''): string {
  return `/api/documents/7/${BANK_CODES[language] ?? ''}${day}?withHtml=false&page=${page}`;
}

/** The replies of a bank that has the sample act in the given languages. */
export function zanReplies(editions: Readonly<Record<LanguageCode, string>>, day = ''): [string, Reply][] {
  return Object.entries(editions).map(([language, edition]) => [
    zanPath(language, 1, day),
    tagged(`"${language}-${edition}"`, json(zanDocument(language, edition))),
  ]);
}

/** The sample act as a page of adilet.zan.kz. */
export function adiletPage(language: LanguageCode): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = sample(language).blocks.map(({ text, level, strong, quoted }, index) => {
    const wording = escape(text);
    if (quoted)
      return `<p class="note" id="z${index}">&nbsp;&nbsp;&nbsp;<span class="note" style="color:red">${wording}</span></p>`;
    if (level === 1) return `<h1>${wording}</h1>`;
    if (level > 1) return `<h3 id="z${index}">${wording}</h3>`;
    if (strong) return `<p><a name="z${index}"></a>&nbsp;&nbsp;&nbsp;<b>${wording}</b></p>`;
    return `<p id="z${index}">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;${wording}</p>`;
  });
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${escape(sample(language).blocks[0]?.text ?? '')}</title></head>
<body><div class="header"><a href="/rus">ӘДІЛЕТ</a></div>
<div class="container_gamma text text_upd"><article>
${paragraphs.join('\n')}
</article></div></body></html>
`;
}

/** The page of editions of a document. */
export function adiletHistory(days: readonly string[]): string {
  const rows = days.map(
    (day) => `<tr><td><a href="/rus/archive/docs/V2600000007/${day}">${day}</a></td></tr>`,
  );
  return `<!DOCTYPE html><html><body><table>${rows.join('')}</table></body></html>`;
}

/** The replies of a bank that has the sample act in the given languages, with these editions. */
export function adiletReplies(
  languages: readonly LanguageCode[],
  days: readonly string[],
): [string, Reply][] {
  return languages.flatMap((language): [string, Reply][] => {
    const code = BANK_CODES[language] ?? '';
    return [
      [`/${code}/docs/V2600000007`, html(adiletPage(language))],
      [`/${code}/docs/V2600000007/history`, html(adiletHistory(days))],
    ];
  });
}
