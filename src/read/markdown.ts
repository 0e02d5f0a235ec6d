import { parser, Table } from '@lezer/markdown';
import type { SyntaxNode } from '@lezer/common';
import { parseFragment } from 'parse5';
import type { Block } from '../model/text.js';
import { blockOf, type Piece } from './block.js';

/**
 * CommonMark as far as laws are kept in it. A line of dashes under a paragraph is a rule, not a heading, and numbers of
 * items are wording, not list mark-up: `3-1.` and `4)` stand beside `4.` as printed, whatever Markdown makes of them.
 */
const LAW_MARKDOWN = parser.configure([{ remove: ['SetextHeading', 'LinkReference'] }, Table]);

const LEAVES: ReadonlySet<string> = new Set([
  'Paragraph',
  'CodeBlock',
  'FencedCode',
  'TableCell',
  'HTMLBlock',
]);
const MARKUP: ReadonlySet<string> = new Set([
  'EmphasisMark',
  'HeaderMark',
  'QuoteMark',
  'LinkMark',
  'LinkTitle',
  'LinkLabel',
  'CodeMark',
  'CodeInfo',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
]);
/** `<*>` after a word points to a footnote that is not there. */
const FOOTNOTE_MARK = /\s?<\*>/g;
const TAG = /<!--[^]*?-->|<\/?[a-z][^<>]*>/giu;
const LINE_OF_SIGNS = /^[_*\-–—=\s]+$/u;

/** The blocks of a law in Markdown, from `start` on; each as printed, without mark-up, in order. */
export function readMarkdown(text: string, start = 0): Block[] {
  const blocks: Block[] = [];
  const add = (block: Block | undefined): void => {
    if (block && !LINE_OF_SIGNS.test(block.text)) blocks.push(block);
  };
  let label: { from: number; to: number } | undefined;
  const tree = LAW_MARKDOWN.parse(text.slice(start));
  tree.iterate({
    enter(ref) {
      const { name } = ref;
      if (name === 'ListMark') {
        if (label) add(blockOf(text, [{ start: label.from, end: label.to }]));
        label = { from: ref.from + start, to: ref.to + start };
        return true;
      }
      const level = /^ATXHeading(\d)$/.exec(name)?.[1];
      if (level === undefined && !LEAVES.has(name)) return true;
      const node = ref.node;
      // The number of an item stands before its first paragraph, in the same line.
      const own = label && !text.slice(label.to, node.from + start).includes('\n') ? label : undefined;
      if (label && !own) add(blockOf(text, [{ start: label.from, end: label.to }]));
      label = undefined;
      const bullet = own && /[*+]/.test(text.charAt(own.from));
      const pieces = piecesOf(text, node, start, own ? (bullet ? own.to : own.from) : node.from + start);
      add(
        blockOf(text, pieces, {
          level: Number(level ?? 0),
          strong: isStrong(text, node, start),
          quoted: isQuoted(node),
          ...(bullet && { marker: '– ' }),
        }),
      );
      return false;
    },
  });
  if (label) add(blockOf(text, [{ start: label.from, end: label.to }]));
  return blocks;
}

/** A leaf of the tree without its mark-up. */
function piecesOf(text: string, leaf: SyntaxNode, shift: number, from: number): Piece[] {
  const end = leaf.to + shift;
  const cuts: Piece[] = [];
  const cut = (start: number, stop: number, instead = ''): void =>
    void cuts.push({ start, end: stop, instead });
  const cursor = leaf.cursor();
  do {
    const { name, from: at, to } = cursor;
    const node = { start: at + shift, end: to + shift };
    if (node.start >= end) break;
    if (MARKUP.has(name)) cut(node.start, node.end);
    else if (name === 'Escape') cut(node.start, node.start + 1);
    else if (name === 'Entity') cut(node.start, node.end, decoded(text.slice(node.start, node.end)));
    else if (name === 'URL' && cursor.node.parent?.name === 'Link') cut(node.start, node.end);
    else if (name === 'HardBreak') cut(node.start, node.end, '\n');
  } while (cursor.next());
  const own = text.slice(from, end);
  for (const match of own.matchAll(FOOTNOTE_MARK))
    cut(from + match.index, from + match.index + match[0].length);
  if (leaf.name === 'HTMLBlock') {
    for (const match of own.matchAll(TAG)) cut(from + match.index, from + match.index + match[0].length);
  }
  // Indentation of lines that go on is no wording.
  for (const match of own.matchAll(/\n[^\S\n]+/g))
    cut(from + match.index + 1, from + match.index + match[0].length);
  return without(cuts, from, end);
}

/** What is left of a range when the cuts are made; where cuts overlap, the earlier one counts. */
function without(cuts: Piece[], from: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const cut of cuts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.end <= at) continue;
    if (cut.start > at) pieces.push({ start: at, end: cut.start });
    if (cut.start >= at) pieces.push(cut);
    at = cut.end;
  }
  if (at < end) pieces.push({ start: at, end });
  return pieces;
}

function isStrong(text: string, leaf: SyntaxNode, shift: number): boolean {
  const strong = leaf.getChild('StrongEmphasis');
  if (!strong) return false;
  const around =
    text.slice(leaf.from + shift, strong.from + shift) + text.slice(strong.to + shift, leaf.to + shift);
  return around.trim() === '';
}

function isQuoted(node: SyntaxNode): boolean {
  for (let parent = node.parent; parent; parent = parent.parent)
    if (parent.name === 'Blockquote') return true;
  return false;
}

/** The character of `&laquo;` or `&#171;`. */
function decoded(entity: string): string {
  const [node] = parseFragment(entity).childNodes;
  return node && 'value' in node ? node.value : entity;
}
