import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import type { Block, Cell, Span } from '../model/text.js';
import { blockOf, type Piece } from './block.js';
import { decodedEntity, ENTITY } from './entity.js';

const HEADINGS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
/** Elements within a paragraph; every other tag parts what stands before it from what comes after. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u wbr'.split(' '),
);
/** Elements whose content is no text of the document. */
const UNSEEN: ReadonlySet<string> = new Set(['title', 'script', 'style', 'template', 'noscript', 'textarea']);
/** The furniture of a page around its text. */
const FURNITURE: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'button', 'select']);
const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);
/** Elements without an end. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
/** What banks of law print notes on amendments in. */
const NOTE_CLASS = /(?:^|\s)(?:notes?|sidenote|footnote|comment|editorial)(?:\s|$)/iu;
const RED = /color\s*[:=]\s*["']?\s*(?:red\b|#f00\b|#ff0000\b|rgb\(\s*255\s*,\s*0\s*,\s*0\s*\))/iu;
/** What banks of law put the text itself into; the rest of the page is furniture. */
const CONTAINER_CLASS = /(?:^|\s)(?:text_upd|doc-text|document-text|act-text)(?:\s|$)/iu;

/**
 * The blocks of a law in HTML: headings, paragraphs, cells of tables, and lists with their numbers; notes in red or of the class
 * `note` are set off. Of a page of a bank of law only the text is read, not what stands around it. It goes by the tokens
 * and builds no tree: hostile HTML makes trees that are far larger, or deeper, than the file.
 */
export function readHtml(html: string): Block[] {
  const container = containerOf(html);
  const blocks: Block[] = [];
  /** The numbers that the open lists have come to; undefined for lists without numbers. */
  const lists: (number | undefined)[] = [];
  const tables = tableTracker();
  const open = { bold: 0, furniture: 0 };
  const note = noteTracker();
  let pieces: Piece[] = [];
  let level = 0;
  let marker: string | undefined;
  let unseen = false;
  /** Characters of the open paragraph, and how many of them are bold and in notes. */
  let [letters, bold, noted] = [0, 0, 0];

  const flush = (next = 0): void => {
    const look = { level, strong: letters > 0 && bold === letters, quoted: letters > 0 && noted === letters };
    const cell = tables.cell();
    const block = blockOf(html, pieces, {
      ...look,
      ...(marker !== undefined && { marker }),
      ...(cell && { cell }),
    });
    // The number of an item stands before its first paragraph.
    if (block) marker = undefined;
    if (block) blocks.push(block);
    pieces = [];
    [letters, bold, noted] = [0, 0, 0];
    level = next;
  };
  /** The text since the last tag, which is where its offsets are certain: those of its tokens are not, after entities. */
  let text = '';
  let textStart = 0;
  const read = ({ chars }: Token.CharacterToken): void => {
    text += chars;
  };
  const endText = (location: Token.Location | null | undefined): void => {
    const end = location?.startOffset ?? html.length;
    const isWithin = container === undefined || (textStart >= container.start && end <= container.end);
    if (text !== '' && !unseen && open.furniture === 0 && isWithin) {
      for (const piece of wordingOf(html, textStart, end, text)) pieces.push(piece);
      const count = text.replace(/\s/gu, '').length;
      letters += count;
      if (open.bold > 0) bold += count;
      if (note.isOpen()) noted += count;
    }
    text = '';
    textStart = location?.endOffset ?? html.length;
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, selfClosing, location }) {
        endText(location);
        if (BOLD.has(tagName)) open.bold += 1;
        note.start(tagName, attrs, selfClosing);
        if (INLINE.has(tagName)) return;
        if (FURNITURE.has(tagName)) open.furniture += 1;
        flush(HEADINGS[tagName] ?? 0);
        tables.start(tagName, attrs);
        unseen = UNSEEN.has(tagName);
        if (unseen) tokenizer.state = TokenizerMode.RAWTEXT;
        if (tagName === 'ol') lists.push(0);
        else if (tagName === 'ul') lists.push(undefined);
        else if (tagName === 'li') {
          const last = lists.pop();
          const number = last === undefined ? undefined : last + 1;
          lists.push(number);
          marker = number === undefined ? undefined : `${number}.`;
        }
      },
      onEndTag({ tagName, location }) {
        endText(location);
        if (BOLD.has(tagName)) open.bold = Math.max(0, open.bold - 1);
        note.end(tagName);
        if (INLINE.has(tagName)) return;
        flush();
        tables.end(tagName);
        if (FURNITURE.has(tagName)) open.furniture = Math.max(0, open.furniture - 1);
        unseen = false;
        if (tagName === 'li' || tagName === 'ol' || tagName === 'ul') marker = undefined;
        if (tagName === 'ol' || tagName === 'ul') lists.pop();
      },
      onCharacter: read,
      onWhitespaceCharacter: read,
      onNullCharacter: read,
      onComment: ({ location }) => {
        endText(location);
      },
      onDoctype: ({ location }) => {
        endText(location);
      },
      onEof: () => {
        endText(undefined);
        flush();
      },
    },
  );
  tokenizer.write(html, true);
  return blocks;
}

/** Wider cells are no cells of a law. */
const WIDEST_SPAN = 50;

/** Knows in which cell of which table the tokenizer is. */
function tableTracker(): {
  cell: () => Cell | undefined;
  start: (tag: string, attrs: readonly Token.Attribute[]) => void;
  end: (tag: string) => void;
} {
  const tables: { table: number; column: number; next: number }[] = [];
  let count = 0;
  return {
    cell() {
      const { table = 0, column = -1 } = tables.at(-1) ?? {};
      return column < 0 ? undefined : { table, column };
    },
    start(tag, attrs) {
      const open = tables.at(-1);
      if (tag === 'table') tables.push({ table: count++, column: -1, next: 0 });
      else if (open && tag === 'tr') [open.column, open.next] = [-1, 0];
      else if (open && (tag === 'td' || tag === 'th')) {
        const span = Number(attrs.find(({ name }) => name === 'colspan')?.value ?? 1);
        open.column = open.next;
        open.next += span > 0 && span < WIDEST_SPAN ? span : 1;
      }
    },
    end(tag) {
      if (tag === 'table') tables.pop();
    },
  };
}

/** Knows whether the tokenizer is within a note: in the outermost element that looks like one. */
function noteTracker(): {
  isOpen: () => boolean;
  start: (tag: string, attrs: readonly Token.Attribute[], selfClosing: boolean) => void;
  end: (tag: string) => void;
} {
  let [tag, depth] = ['', 0];
  return {
    isOpen: () => depth > 0,
    start: (name, attrs, selfClosing) => {
      // The end of a paragraph need not be written.
      if (tag === 'p' && !INLINE.has(name)) depth = 0;
      if (selfClosing || VOID.has(name)) return;
      if (depth > 0 && name === tag) depth += 1;
      else if (depth === 0 && isNote(attrs)) [tag, depth] = [name, 1];
    },
    end: (name) => {
      if (name === tag) depth = Math.max(0, depth - 1);
    },
  };
}

function isNote(attrs: readonly Token.Attribute[]): boolean {
  return attrs.some(
    ({ name, value }) =>
      (name === 'class' && NOTE_CLASS.test(value)) ||
      ((name === 'style' || name === 'color') && RED.test(`color:${value}`)),
  );
}

/** Where the first element that holds the text of an act stands, if there is one. */
function containerOf(html: string): Span | undefined {
  let found: { tag: string; depth: number; start: number } | undefined;
  let end: number | undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, location, selfClosing }) {
        if (end !== undefined || selfClosing || VOID.has(tagName)) return;
        if (found) {
          if (tagName === found.tag) found.depth += 1;
        } else if (isContainer(tagName, attrs)) {
          found = { tag: tagName, depth: 1, start: location?.endOffset ?? 0 };
        } else if (UNSEEN.has(tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
      },
      onEndTag({ tagName, location }) {
        if (!found || end !== undefined || tagName !== found.tag) return;
        found.depth -= 1;
        if (found.depth === 0) end = location?.startOffset ?? html.length;
      },
      onCharacter: () => undefined,
      onWhitespaceCharacter: () => undefined,
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(html, true);
  return found && { start: found.start, end: end ?? html.length };
}

function isContainer(tag: string, attrs: readonly Token.Attribute[]): boolean {
  return tag === 'main' || attrs.some(({ name, value }) => name === 'class' && CONTAINER_CLASS.test(value));
}

/** A stretch of text in pieces of the source: one for what stands there as it is, one for every entity. */
function wordingOf(html: string, start: number, end: number, chars: string): Piece[] {
  if (html.slice(start, end) === chars) return [{ start, end }];
  const pieces: Piece[] = [];
  let at = start;
  for (const match of html.slice(start, end).matchAll(ENTITY)) {
    const from = start + match.index;
    pieces.push({ start: at, end: from });
    at = from + match[0].length;
    pieces.push({ start: from, end: at, instead: decodedEntity(match[0]) });
  }
  pieces.push({ start: at, end });
  const wording = pieces.map((piece) => piece.instead ?? html.slice(piece.start, piece.end)).join('');
  return wording === chars ? pieces : [{ start, end, instead: chars }];
}
