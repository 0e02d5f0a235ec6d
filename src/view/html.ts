import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { PageAssets } from './assets.js';
import type { Room, RoomAct } from './room.js';

/** What a page finds in itself when no server is there. */
export interface StaticData {
  mode: 'static';
  room: Room;
  acts: Readonly<Record<string, RoomAct>>;
}

const STYLE_LINK = /<link rel="stylesheet"[^>]*href="\.?\/?page\.css"[^>]*>/u;
const SCRIPT_LINK = /<script [^>]*src="\.?\/?page\.js"[^>]*><\/script>/u;
const HEAD = '<!--tarazy-head-->';
const DATA = '<!--tarazy-data-->';

/** Nothing from anywhere but what is named; a page loads no images, frames or fonts. */
export function policy(sources: { script: string; style: string; connect: string }): string {
  const { script, style, connect } = sources;
  return `default-src 'none'; script-src ${script}; style-src ${style}; connect-src ${connect}; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** The page that talks to the server it came from. */
export function serverPage({ html }: PageAssets, token: string, by: string | undefined): string {
  const head = [
    meta('tarazy-mode', 'server'),
    meta('tarazy-token', token),
    ...(by === undefined ? [] : [meta('tarazy-by', by)]),
  ];
  return filled(html, { [HEAD]: head.join('') });
}

/** A page of a static site, with its data in it and its script and styles beside it: it opens from a disk, too. */
export function sitePage({ html }: PageAssets, data: StaticData): string {
  const own = policy({ script: "'self' file:", style: "'self' file:", connect: "'none'" });
  return filled(html, {
    [HEAD]: meta('tarazy-mode', 'static') + csp(own),
    [DATA]: dataScript(data),
  });
}

/** All in one file, to be sent by mail: it asks the network for nothing, and its browser sees to that. */
export function singlePage({ html, script, style }: PageAssets, data: StaticData): string {
  const inline = script.replace(/<\/(?=script)/giu, '<\\/').replace(/<!--/gu, '<\\!--');
  const own = policy({ script: hash(inline), style: hash(style), connect: "'none'" });
  const page = filled(html, {
    [HEAD]: meta('tarazy-mode', 'static') + csp(own),
    [DATA]: dataScript(data),
  });
  // What is put in must not be searched for the next place: the text of a law may look like anything.
  const [before, after] = cut(page, SCRIPT_LINK);
  const [head, rest] = cut(before, STYLE_LINK);
  return `${head}<style>${style}</style>${rest}<script>${inline}</script>${after}`;
}

/** The script must come after the data and the body that it fills. */
function cut(page: string, pattern: RegExp): [string, string] {
  const match = pattern.exec(page);
  if (!match) throw new Error(`the built page has no ${pattern.source}`);
  return [page.slice(0, match.index), page.slice(match.index + match[0].length)];
}

/** Packed, for a code in three languages has megabytes; base64 holds nothing that could end the element. */
function dataScript(data: StaticData): string {
  const packed = deflateSync(JSON.stringify(data), { level: 9 }).toString('base64');
  return `<script type="application/json" id="tarazy-data" data-encoding="deflate">${packed}</script>`;
}

function filled(html: string, values: Readonly<Record<string, string>>): string {
  return html
    .split(/(<!--tarazy-(?:head|data)-->)/u)
    .map((part) => (part === HEAD || part === DATA ? (values[part] ?? '') : part))
    .join('');
}

function meta(name: string, content: string): string {
  return `<meta name="${name}" content="${attribute(content)}">`;
}

function csp(content: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${attribute(content)}">`;
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
