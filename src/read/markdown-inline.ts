import { parser } from '@lezer/markdown';
import type { SyntaxNodeRef } from '@lezer/common';
import type { Span } from '../model/text.js';
import type { Piece } from './block.js';
import { decodedEntity } from './entity.js';

/**
 * CommonMark's inline mark-up and nothing else: what is given to it is one paragraph. Hard breaks are left out because
 * their search takes quadratic time in a run of spaces; line ends are seen to here.
 */
const INLINE = parser.configure({
  remove: [
    'LinkReference',
    'IndentedCode',
    'FencedCode',
    'Blockquote',
    'HorizontalRule',
    'BulletList',
    'OrderedList',
    'ATXHeading',
    'HTMLBlock',
    'SetextHeading',
    'HardBreak',
  ],
});

const MARKUP: ReadonlySet<string> = new Set([
  'EmphasisMark',
  'LinkMark',
  'CodeMark',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
]);
const MARKS = /[*_[\]<&\\`]/gu;
/** A paragraph with more marks is no law; the search for their pairs takes quadratic time, and its tree grows deep. */
const MOST_MARKS = 500;
/** `<*>` after a word points to a footnote that is not there. */
const FOOTNOTE_MARK = /\s?<\*>/gu;
/** Tags between which words stand apart in print. */
const BREAKING_TAG = /^<\/?(?:br|p|div|center|li|ul|ol|td|th|tr|table|h[1-6])\b/iu;

export interface InlineWording {
  pieces: Piece[];
  /** All of the wording is printed bold. */
  strong: boolean;
}

/** The lines of a paragraph without their mark-up, joined by their line ends. */
export function inlinePieces(text: string, lines: readonly Span[]): InlineWording {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const own = text.slice(start, end);
  const cuts: Piece[] = lineBreaks(text, lines);
  const strong: Span[] = [];
  const marks = own.match(MARKS)?.length ?? 0;
  if (marks > 0) {
    for (const mark of own.matchAll(FOOTNOTE_MARK))
      cuts.push({ start: start + mark.index, end: start + mark.index + mark[0].length });
    if (marks <= MOST_MARKS) {
      INLINE.parse(own).iterate({
        enter(node) {
          const span = { start: node.from + start, end: node.to + start };
          if (node.name === 'StrongEmphasis') strong.push(span);
          const cut = cutOf(node, span, text);
          if (cut) cuts.push(cut);
        },
      });
    }
  }
  const pieces = without(cuts, start, end);
  return { pieces, strong: strong.length > 0 && pieces.every((piece) => isInside(piece, strong, text)) };
}

/** What of a node of the tree is no wording. */
function cutOf(node: SyntaxNodeRef, span: Span, text: string): Piece | undefined {
  const { name } = node;
  if (name === 'Escape') return { start: span.start, end: span.start + 1 };
  if (name === 'Entity') return { ...span, instead: decodedEntity(text.slice(span.start, span.end)) };
  if (!MARKUP.has(name)) return undefined;
  if (name === 'HTMLTag' && BREAKING_TAG.test(text.slice(span.start, span.end)))
    return { ...span, instead: '\n' };
  const link = name === 'LinkMark' ? node.node.parent : null;
  if (link?.name !== 'Link' && link?.name !== 'Image') return span;
  // «[см. примечание]» is wording in brackets: only `[…](…)`, with four marks, is a link.
  const marks = link.getChildren('LinkMark');
  if (marks.length < 4) return undefined;
  return marks[1]?.from === node.from ? { start: span.start, end: span.start + (link.to - node.from) } : span;
}

/** What stands between two lines but for the line end itself, and the backslash of a hard break. */
function lineBreaks(text: string, lines: readonly Span[]): Piece[] {
  const cuts: Piece[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next) return;
    const newline = text.indexOf('\n', line.end);
    let slashes = 0;
    while (text[line.end - 1 - slashes] === '\\' && slashes < line.end - line.start) slashes += 1;
    cuts.push({ start: line.end - (slashes % 2), end: newline }, { start: newline + 1, end: next.start });
  });
  return cuts;
}

/** What is left of a range when the cuts are made; where cuts overlap, the earlier one counts. */
function without(cuts: Piece[], from: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const cut of cuts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.end <= at) continue;
    if (cut.start > at) pieces.push({ start: at, end: cut.start });
    if (cut.start >= at && cut.instead !== undefined) pieces.push(cut);
    at = cut.end;
  }
  if (at < end) pieces.push({ start: at, end });
  return pieces;
}

function isInside(piece: Piece, spans: readonly Span[], text: string): boolean {
  if ((piece.instead ?? text.slice(piece.start, piece.end)).trim() === '') return true;
  return spans.some((span) => span.start <= piece.start && piece.end <= span.end);
}
