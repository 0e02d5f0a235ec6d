import { strFromU8, strToU8 } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ListCounter } from './counter.js';
import { readLists, type WordList } from './lists.js';
import { attributesOf, local } from './names.js';
import { readStyles, type Numbering, type WordStyles } from './styles.js';

const DOCUMENT = /^word\/document\d*\.xml$/u;
const LISTS = /^word\/numbering\d*\.xml$/u;
const STYLES = /^word\/styles\d*\.xml$/u;

type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * The parts of a Word file whose paragraphs have the numbers in their text that Word would print before them: `1.`, `2)`, `3-бап.`. They are
 * no part of the text otherwise, and readers of Word files count anew after every paragraph that stands between.
 */
export function withPrintedNumbers(parts: Parts): Parts {
  const part = (pattern: RegExp): string | undefined => Object.keys(parts).find((name) => pattern.test(name));
  const [documentPart, listsPart, stylesPart] = [part(DOCUMENT), part(LISTS), part(STYLES)];
  if (documentPart === undefined || listsPart === undefined) return parts;
  const text = (name: string | undefined): string =>
    name === undefined ? '<styles/>' : strFromU8(parts[name] ?? new Uint8Array()).replace(/^\uFEFF/u, '');
  const styles = readStyles(text(stylesPart));
  const lists = readLists(text(listsPart), (style) => styles.numbering(style).list);
  // Lists have become paragraphs.
  const others = Object.entries(parts).filter(([name]) => name !== listsPart);
  return {
    ...Object.fromEntries(others),
    [documentPart]: strToU8(numbered(text(documentPart), lists, styles)),
  };
}

/** A paragraph that is being read. */
interface Paragraph {
  /** Where a run can be put in. */
  start: number;
  prefix: string;
  own: Numbering;
  style?: string;
  deleted: boolean;
  hasText: boolean;
  bold?: boolean;
}

function numbered(xml: string, lists: ReadonlyMap<string, WordList>, styles: WordStyles): string {
  const counter = new ListCounter();
  const insertions: [at: number, run: string][] = [];
  const open: Paragraph[] = [];
  /** Names of the elements around, innermost last. */
  const path: string[] = [];
  /** How deep we are in what is not read: earlier properties, and drawings that stand there in a second form. */
  let unread = 0;
  const parser = new SaxesParser({ xmlns: false });

  const start = ({ name, attributes }: SaxesTagPlain): void => {
    const element = local(name);
    if (UNREAD.has(element)) unread += 1;
    path.push(element);
    if (unread > 0) return;
    if (element === 'p') {
      const prefix = name.slice(0, name.length - 1);
      open.push({ start: parser.position, prefix, own: {}, deleted: false, hasText: false });
      return;
    }
    const paragraph = open.at(-1);
    if (!paragraph) return;
    const value = attributesOf(attributes)['val'] ?? '';
    const [around, outer] = [path.at(-2), path.at(-3)];
    if (element === 'pStyle' && around === 'pPr') paragraph.style = value;
    else if (element === 'numId' && around === 'numPr') paragraph.own.list = value;
    else if (element === 'ilvl' && around === 'numPr') paragraph.own.level = Number(value);
    else if (element === 'del' && around === 'rPr' && outer === 'pPr') paragraph.deleted = true;
    else if (element === 'r') paragraph.bold ??= false;
    else if (element === 'b' && around === 'rPr' && outer === 'r' && !paragraph.hasText)
      paragraph.bold = !['0', 'false'].includes(value);
  };
  parser.on('opentag', start);
  parser.on('text', (text) => {
    const paragraph = open.at(-1);
    if (paragraph && unread === 0 && path.at(-1) === 't' && text.trim() !== '') paragraph.hasText = true;
  });
  parser.on('closetag', ({ name }) => {
    const element = path.pop() ?? local(name);
    if (UNREAD.has(element)) unread -= 1;
    else if (unread > 0) return;
    else if (element === 'pPr' && path.at(-1) === 'p') {
      const paragraph = open.at(-1);
      if (paragraph) paragraph.start = parser.position;
    } else if (element === 'p') {
      const paragraph = open.pop();
      if (paragraph) finish(paragraph);
    }
  });

  const finish = ({ start: at, prefix, own, style, deleted, hasText, bold }: Paragraph): void => {
    if (deleted) return;
    const inherited = styles.numbering(style);
    const id = own.list ?? inherited.list ?? '';
    const list = lists.get(id);
    if (!list) return;
    const ofStyle = [...list.levels].find(([, level]) => style !== undefined && level.style === style)?.[0];
    const number = counter.next(id, list, own.level ?? ofStyle ?? inherited.level ?? 0);
    if (number === '' || !hasText) return;
    const look = bold ? `<${prefix}rPr><${prefix}b/></${prefix}rPr>` : '';
    insertions.push([
      at,
      `<${prefix}r>${look}<${prefix}t xml:space="preserve">${escaped(number)} </${prefix}t></${prefix}r>`,
    ]);
  };

  parser.write(xml).close();
  // Paragraphs of a text box end before the paragraph that it is anchored in.
  insertions.sort(([a], [b]) => a - b);
  let [result, done] = ['', 0];
  for (const [at, run] of insertions) {
    result += xml.slice(done, at) + run;
    done = at;
  }
  return result + xml.slice(done);
}

/** Properties as they were before a tracked change; the form of a drawing that newer programs show. */
const UNREAD: ReadonlySet<string> = new Set(['pPrChange', 'rPrChange', 'Choice']);

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
