import { createHash } from 'node:crypto';
import { attribute, content, withoutForbidden } from '../xml.js';
import type { Block, Line, Note, Parallel, Piece, Table, TextDocument } from './model.js';

/** How it looks on the screen and on A4 across the page; colours that print, and underlines for those who do not see them. */
const STYLE = `
@page { size: A4 landscape; margin: 15mm }
body { font: 11pt/1.45 "PT Serif", "Noto Serif", "Times New Roman", serif; margin: 1.5rem auto; max-width: 80rem; padding: 0 1rem; color: #1d1c1a; background: #fff }
h1, h2, h3, h4, h5, h6, th, .label, footer { font-family: "PT Sans", "Noto Sans", Arial, sans-serif }
h1, h2, h3, h4, h5, h6 { break-after: avoid; margin: 1.2em 0 .4em }
h1 { font-size: 1.5em } h2 { font-size: 1.25em } h3 { font-size: 1.1em } h4, h5, h6 { font-size: 1em }
table { border-collapse: collapse; width: 100%; margin: .6em 0 }
table.parallel { table-layout: fixed }
th, td { border: 1px solid #bbb; padding: .3em .5em; vertical-align: top; text-align: left; overflow-wrap: anywhere; hyphens: auto }
th { background: #f0eee9; font-size: .9em }
table:not(.parallel) td:first-child { overflow-wrap: normal }
td.number { text-align: right }
tr { break-inside: avoid }
.depth-1 td { padding-left: 1.5em } .depth-2 td { padding-left: 2.5em }
.absent { color: #a3161d; font-style: italic }
.error { background: #fbe3e1; text-decoration: underline solid #a3161d }
.warning { background: #fcefd0; text-decoration: underline dashed #7a4d00 }
.info { background: #e6ecf6; text-decoration: underline dotted #38507a }
mark { color: inherit }
sup a { text-decoration: none }
.notes li { margin: .3em 0; break-inside: avoid }
.notes p { margin: .1em 0 }
@media (max-width: 40rem) { .parallel :is(thead, tbody, tr, th, td), table.parallel { display: block } .parallel tr { border-bottom: 2px solid #bbb } }
footer { margin-top: 2em; color: #555; font-size: .85em }
`;

/**
 * The document as one page of HTML: no script, nothing loaded, its findings as footnotes that lead to their words and back. The same
 * bytes for the same document.
 */
export function* html({ language, name, title, blocks, notes, words }: TextDocument): Generator<string> {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  yield `<!doctype html>\n<html lang="${attribute(language)}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield `<title>${text(name)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<header>\n`;
  for (const line of title) yield `<h1${lang(line)}>${marked(line)}</h1>\n`;
  yield '</header>\n<main>\n';
  for (const block of blocks) yield blockOf(block, words.absent);
  if (notes.length > 0) yield notesOf(notes, words.notes);
  yield `</main>\n<footer><p>${text(words.footer)}</p></footer>\n</body>\n</html>\n`;
}

function blockOf(block: Block, absent: string): string {
  if (block.kind === 'heading') {
    const level = Math.min(block.level + 1, 6);
    const lines = block.lines.map((line) => `<span${lang(line)}>${marked(line)}</span>`);
    return `<h${level}${id(block.id)}>${lines.join(' · ')}</h${level}>\n`;
  }
  if (block.kind === 'paragraph') {
    const label = block.label === undefined ? '' : `<b class="label">${text(block.label)}</b> `;
    return `<p${lang(block.line)}>${label}${marked(block.line)}</p>\n`;
  }
  return block.kind === 'table' ? tableOf(block) : parallelOf(block, absent);
}

function tableOf({ head, rows, numbersFrom = Infinity }: Table): string {
  const cell = (line: Line, at: number): string =>
    `<td${lang(line)}${at >= numbersFrom ? ' class="number"' : ''}>${marked(line)}</td>`;
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>\n`);
  return `<table>\n<thead><tr>${head.map((one) => `<th scope="col">${text(one)}</th>`).join('')}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}

function parallelOf({ columns, rows }: Parallel, absent: string): string {
  const head = columns.map(
    ({ language, title, cited = '' }) =>
      `<th scope="col">${text(title)}${cited === '' ? '' : `<br><span lang="${attribute(language)}">${text(cited)}</span>`}</th>`,
  );
  const body = rows.map(({ id: own, depth, cells }) => {
    const filled = cells.map((line) =>
      line ? `<td${lang(line)}>${marked(line)}</td>` : `<td class="absent">${text(absent)}</td>`,
    );
    return `<tr${id(own)}${depth > 0 ? ` class="depth-${Math.min(depth, 2)}"` : ''}>${filled.join('')}</tr>\n`;
  });
  return `<table class="parallel">\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}

function notesOf(notes: readonly Note[], title: string): string {
  const items = notes.map(
    ({ number, severity, title: about, paragraphs }) =>
      `<li id="note-${number}" value="${number}"><p><b class="${severity}">${text(about)}</b> <a href="#words-${number}" aria-label="${number}">↑</a></p>${paragraphs.map((one) => `<p>${text(one)}</p>`).join('')}</li>\n`,
  );
  return `<section class="notes">\n<h2>${text(title)}</h2>\n<ol>\n${items.join('')}</ol>\n</section>\n`;
}

function marked({ pieces }: Line): string {
  return pieces.map(pieceOf).join('');
}

function pieceOf({ text: words, severity, ends = [] }: Piece): string {
  const shown = severity === undefined ? text(words) : `<mark class="${severity}">${text(words)}</mark>`;
  const numbers = ends.map(
    (number) => `<sup><a id="words-${number}" href="#note-${number}">${number}</a></sup>`,
  );
  return shown + numbers.join('');
}

function text(words: string): string {
  return content(withoutForbidden(words));
}

function lang({ language }: Line): string {
  return ` lang="${attribute(language)}"`;
}

function id(own: string | undefined): string {
  return own === undefined ? '' : ` id="${attribute(own)}"`;
}
