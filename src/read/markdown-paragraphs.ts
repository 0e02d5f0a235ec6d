import { matchMember } from '../languages/grammar.js';
import type { Span } from '../model/text.js';

/** A paragraph of a Markdown file before its inline mark-up is looked at. */
export interface MarkdownParagraph {
  /** 1–6 for a heading. */
  level: number;
  quoted: boolean;
  /** It is set off by `*` or `+`, which is no wording, unlike a dash. */
  bullet: boolean;
  /** It is a cell of a table, where a dash alone says something. */
  cell: boolean;
  /** Its lines without white space and mark-up at their ends; at least one. */
  lines: Span[];
}

const QUOTE_MARKS = /^(?:>\s*)+/u;
const HEADING = /^(?<marks>#{1,6})(?=\s|$)/u;
const RULE = /^(?:[-_*=~–—]\s*){3,}$/u;
const BULLET = /^[*+]\s/u;
const TABLE_RULE = /^[|:\-\s]+$/u;
const BOLD_LINE = /^\*\*[^*]+\*\*$/u;
const SENTENCE_END = /[.!?:;…]["»”)\]*_]*$/u;
/** «5. 1) …»: an item that begins with the first member of its list. */
const ITEM_BEFORE_LIST = /^\d+(?:-\d+)*\\?\.\s+(?=\d+(?:-\d+)*\\?\)\s)/u;
/** More than the longest number takes, escapes included. */
const NUMBER_ROOM = 40;

/**
 * Markdown as laws are kept in it, line by line. It is CommonMark but for what CommonMark gets wrong in a law: numbers
 * of items are wording, not list mark-up (`3-1.` and `4)` stand beside `4.` as printed); indentation, however deep, says
 * nothing; a line of dashes is a rule and never makes a heading; a note ends with its last `>` line. A line goes on with
 * the paragraph before it unless it opens one of its own.
 */
export function markdownParagraphs(text: string, start: number): MarkdownParagraph[] {
  const found: MarkdownParagraph[] = [];
  let open: MarkdownParagraph | undefined;
  let previous = '';
  const begin = (paragraph: Partial<MarkdownParagraph> & Pick<MarkdownParagraph, 'lines'>): void => {
    open = { level: 0, quoted: false, bullet: false, cell: false, ...paragraph };
    found.push(open);
  };
  for (const { start: lineStart, end, wording } of contentLines(text, start)) {
    const marks = QUOTE_MARKS.exec(wording)?.[0] ?? '';
    const quoted = marks !== '';
    const content = wording.slice(marks.length);
    const from = lineStart + marks.length;
    const level = HEADING.exec(content)?.groups?.['marks']?.length;
    if (content === '' || RULE.test(content)) {
      open = undefined;
    } else if (level !== undefined) {
      begin({ level, quoted, lines: [headingSpan(content, from, level)] });
      open = undefined;
    } else if (isTableRow(content)) {
      for (const span of TABLE_RULE.test(content) ? [] : cellsOf(content, from))
        begin({ quoted, cell: true, lines: [span] });
      open = undefined;
    } else if (open?.quoted === quoted && !opensParagraph(content, open, text, previous)) {
      open.lines.push({ start: from, end });
    } else if (BULLET.test(content)) {
      begin({ quoted, bullet: true, lines: [{ start: from + 2, end }] });
    } else {
      const item = ITEM_BEFORE_LIST.exec(content)?.[0].length ?? 0;
      if (item > 0) begin({ quoted, lines: [{ start: from, end: from + item }] });
      begin({ quoted, lines: [{ start: from + item, end }] });
    }
    previous = content;
  }
  return found;
}

/** The lines of a text without white space around them; comments that take lines of their own are left out. */
function* contentLines(text: string, start: number): Generator<Span & { wording: string }> {
  let noMoreComments = false;
  for (let at = start; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(at, lineEnd);
    const wording = line.trim();
    const from = at + (line.length - line.trimStart().length);
    at = lineEnd + 1;
    if (wording.startsWith('<!--') && !noMoreComments) {
      const close = text.indexOf('-->', from + 4);
      noMoreComments = close < 0;
      if (close > lineEnd) {
        yield { start: from, end: from, wording: '' };
        at = close + 3;
        continue;
      }
    }
    yield { start: from, end: from + wording.length, wording };
  }
}

/** Without the hashes that may close a heading too. */
function headingSpan(content: string, from: number, level: number): Span {
  let length = content.length;
  while (content[length - 1] === '#') length -= 1;
  const closed = /\s/u.test(content[length - 1] ?? '');
  return { start: from + level, end: from + (closed ? Math.max(length, level) : content.length) };
}

function isTableRow(content: string): boolean {
  return content.startsWith('|') && content.includes('|', 1);
}

function cellsOf(content: string, from: number): Span[] {
  const cells: Span[] = [];
  let start = 1;
  for (const bar of content.matchAll(/(?<!\\)\|/gu)) {
    if (bar.index > start) cells.push({ start: from + start, end: from + bar.index });
    start = bar.index + 1;
  }
  if (start < content.length) cells.push({ start: from + start, end: from + content.length });
  return cells;
}

/** Whether a line that follows another without a blank line begins a paragraph of its own. */
function opensParagraph(content: string, open: MarkdownParagraph, text: string, previous: string): boolean {
  if (BULLET.test(content) || /^-\s/u.test(content)) return true;
  // Headings of articles are bold lines, and nobody sets half a sentence so.
  if (BOLD_LINE.test(previous) || BOLD_LINE.test(content)) return true;
  if (!isMember(content)) return false;
  const [first] = open.lines;
  const inList = first !== undefined && isMember(text.slice(first.start, first.end));
  // «… по статье⏎5. …» may be a cut line; after the end of a sentence, or as the next of a list, it is a member.
  return inList || SENTENCE_END.test(previous) || /^1\\?[.)]/u.test(content);
}

function isMember(content: string): boolean {
  return matchMember(content.slice(0, NUMBER_ROOM).replace(/\\(?=[.)])/gu, '')) !== undefined;
}
