import { matchMember } from '../languages/grammar.js';
import { endsSentence } from '../languages/line-ends.js';
import type { Block } from '../model/text.js';
import { blockOf, type Piece } from './block.js';

/** Texts are wrapped at 60 to 100 columns, if at all. */
const WIDEST_WRAP = 110;
/** A wrapped line is at least this full. */
const FULL = 0.6;

interface Line {
  start: number;
  end: number;
  wording: string;
}

/**
 * The paragraphs of a plain text: one a line, as banks of law export them. A text that is wrapped at a fixed width and
 * parts its paragraphs by blank lines is recognised by lines that all end within one width, most of them without ending
 * a sentence; then the lines between blank lines make one paragraph, except before a printed number.
 */
export function readPlain(text: string): Block[] {
  const groups = groupsOf(text);
  const wrapped = isWrapped(groups);
  const blocks: Block[] = [];
  for (const group of groups) {
    let pieces: Piece[] = [];
    const flush = (): void => {
      const block = blockOf(text, pieces);
      if (block) blocks.push(block);
      pieces = [];
    };
    for (const line of group) {
      if (!wrapped || matchMember(line.wording)) flush();
      if (pieces.length > 0) pieces.push({ start: line.start - 1, end: line.start - 1, instead: '\n' });
      pieces.push({ start: line.start, end: line.end });
    }
    flush();
  }
  return blocks;
}

/** The lines of a text in groups between blank lines, without white space around them. */
function groupsOf(text: string): Line[][] {
  const groups: Line[][] = [[]];
  for (const match of text.matchAll(/[^\n]+|\n(?=[^\S\n]*\n)/g)) {
    const wording = match[0].trim();
    if (wording === '' || /^_+$/.test(wording)) {
      if (groups.at(-1)?.length) groups.push([]);
      continue;
    }
    const start = match.index + match[0].length - match[0].trimStart().length;
    groups.at(-1)?.push({ start, end: start + wording.length, wording });
  }
  return groups;
}

function isWrapped(groups: readonly Line[][]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1));
  const widest = Math.max(
    0,
    ...groups.map((group) => Math.max(0, ...group.map((line) => line.wording.length))),
  );
  if (groups.length < 2 || inner.length === 0 || widest > WIDEST_WRAP) return false;
  const full = inner.filter((line) => line.wording.length > FULL * widest && !endsSentence(line.wording));
  return full.length > inner.length / 2;
}
