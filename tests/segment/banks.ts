import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';

/** A paragraph of a sample act, as its Markdown tells. */
interface Line {
  level: number;
  note: boolean;
  bold: boolean;
  text: string;
}

/** The paragraphs of a sample act without front matter and mark-up. */
function linesOf(markdown: string): Line[] {
  return markdown
    .replace(/^---\n[^]*?\n---\n/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const level = /^#+/.exec(line)?.[0].length ?? 0;
      const bare = line.replace(/^(?:#+|>)\s*/, '');
      const bold = /^\*\*.*\*\*$/.test(bare);
      return { level, note: line.startsWith('>'), bold, text: bare.replace(/\*/g, '').trim() };
    });
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '«': '&laquo;',
  '»': '&raquo;',
};

function escaped(text: string): string {
  return text.replace(/[&<>«»]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** As adilet.zan.kz prints acts: one container, anchors, paragraphs that begin with spaces, notes in red, and a page around it. */
export function asAdilet(markdown: string, language: string): string {
  const body = linesOf(markdown).map(({ level, note, bold, text }, at) => {
    const wording = `<a name="z${at}"></a>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; ${escaped(text)}`;
    if (level > 0) return `<h${level + 1} id="z${at}">${escaped(text)}</h${level + 1}>`;
    if (note && at % 2 === 0) return `<p id="z${at}"><span style="color:#ff0000">${wording}</span></p>`;
    if (note) return `<p class="note" id="z${at}">${wording}`;
    return bold ? `<p id="z${at}"><b>${wording}</b></p>` : `<p id="z${at}">${wording}</p>`;
  });
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><title>Әділет</title><style>p { margin: 0 }</style>
<script>document.write('<p>1-бап</p>')</script></head>
<body><nav><ul><li><a href="/rus">Главная</a></li><li><a href="/kaz">Басты бет</a></li></ul></nav>
<div class="container"><div class="toolbar"><h1>Справка</h1><p>Скачать, сравнить, печать</p></div>
<div class="gs_12 text text_upd"><div>${body.join('\n')}</div></div>
<div class="sidebar"><p>История документа</p></div></div>
<footer><p>© 2026</p></footer></body></html>
`;
}

/** As the document interface of zan.gov.kz answers: a flat list of typed nodes, some of them only containers. */
export function asZan(markdown: string, language: string): string {
  const code = { kk: 'kaz', ru: 'rus', en: 'eng' }[language] ?? language;
  let id = 0;
  const node = (type: string, level: number, text?: string, html?: string): object => ({
    id: (id += 1),
    type,
    level,
    ...(text !== undefined && { text }),
    properties: html === undefined ? [] : [{ key: 'html', value: html }],
  });
  const content = linesOf(markdown).flatMap(({ level, note, bold, text }) => {
    if (note) return [node('text', 4, text, `<p><em>${escaped(text)}</em></p>`)];
    if (bold) return [node('article', 3), node('heading', 4, text)];
    if (level > 0) return [node(level === 1 ? 'title' : 'chapter', level, text)];
    return [/^\d/.test(text) ? node('point', 4, text) : node('text', 5, text)];
  });
  const title = { kaz: 'Жарғы', rus: 'Устав', eng: 'Charter' };
  return JSON.stringify({
    id: 4711,
    ngr: 'V2600000001_',
    language: code,
    version: {
      id: 9,
      language: code,
      versionDate: '2026-03-15T00:00:00',
      metadata: { title, status: 'new' },
    },
    actualVersion: true,
    content: [node('doc', 0), ...content],
  });
}

/** As ministries send acts: headings by style, bold lines, paragraphs of several runs. */
export function asDocx(markdown: string): Promise<Buffer> {
  const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
  const children = linesOf(markdown).map(({ level, note, bold, text }) => {
    const cut = Math.floor(text.length / 3);
    const look = { bold, ...(note && { color: 'FF0000', italics: true }) };
    const runs = [text.slice(0, cut), text.slice(cut)].map((part) => new TextRun({ text: part, ...look }));
    const heading = headings[level - 1];
    return new Paragraph({ children: runs, ...(level > 0 && heading && { heading }) });
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The same with the numbers of items in the lists of Word, where they are no text, and centred bold lines for headings. */
export function asNumberedDocx(markdown: string): Promise<Buffer> {
  const lists = [
    { reference: 'items', style: '.', last: 0, instance: 0 },
    { reference: 'subitems', style: ')', last: 0, instance: 0 },
  ];
  const children = linesOf(markdown).map(({ level, note, bold, text }) => {
    if (level > 0 || bold || note) {
      const look = { bold: !note, ...(note && { color: 'FF0000' }) };
      const run = new TextRun({ text, ...look });
      return new Paragraph({ children: [run], ...(level > 0 && { alignment: AlignmentType.CENTER }) });
    }
    const groups = /^(?<number>\d+)(?<style>[.)]) (?<wording>.*)$/.exec(text)?.groups;
    const number = Number(groups?.['number']);
    const list = lists.find(({ style }) => style === groups?.['style']);
    // A list begins with 1 and goes on one by one, whatever stands between its items; other numbers are typed.
    if (!list || (number !== 1 && number !== list.last + 1)) return new Paragraph({ text });
    if (number === 1) list.instance += 1;
    list.last = number;
    const { reference, instance } = list;
    return new Paragraph({ text: groups?.['wording'] ?? '', numbering: { reference, level: 0, instance } });
  });
  const config = lists.map(({ reference, style }) => ({
    reference,
    levels: [{ level: 0, format: LevelFormat.DECIMAL, text: `%1${style}` }],
  }));
  return Packer.toBuffer(new Document({ numbering: { config }, sections: [{ children }] }));
}
