import { matchMember, structureGrammar } from '../languages/grammar.js';
import { endsSentence } from '../languages/line-ends.js';
import { LANGUAGES } from '../languages/registry.js';
import type { Block, Span } from '../model/text.js';
import { blockOf, type Piece } from './block.js';

/** Texts are wrapped at 60 to 100 columns, if at all; narrower ones are verse or a list of names. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 110;
/** A wrapped line is at least this full. */
const FULL = 0.6;
/** How many of the lines that have one below them are cut in a wrapped text; the others end a member or a sentence. */
const CUT = 0.25;
const RULE = /^(?:[-_*=~–—]\s*){3,}$/u;

/** A line without white space around it. */
interface Line extends Span {
  wording: string;
}

/**
 * The paragraphs of a plain text: one a line, as banks of law export them. A text that is wrapped at a fixed width and
 * parts its paragraphs by blank lines is recognised by lines that all end within one width, a good many of them without
 * ending a sentence, and most of those nearly full; then the lines between blank lines make one paragraph, except before a printed
 * number, a dash, and a heading that follows a whole sentence.
 */
export function readPlain(text: string): Block[] {
  const groups = groupsOf(text);
  const begins = isWrapped(groups) ? paragraphStart() : (): boolean => true;
  const blocks: Block[] = [];
  for (const group of groups) {
    let pieces: Piece[] = [];
    const flush = (): void => {
      const block = blockOf(text, pieces);
      if (block) blocks.push(block);
      pieces = [];
    };
    group.forEach((line, index) => {
      const previous = group[index - 1];
      if (previous && begins(line, previous)) flush();
      if (pieces.length > 0) {
        const newline = text.indexOf('\n', previous?.end);
        pieces.push({ start: newline, end: newline + 1 });
      }
      pieces.push({ start: line.start, end: line.end });
    });
    flush();
  }
  return blocks;
}

/** Tells whether a line of a wrapped text begins a paragraph, by the headings of all languages. */
function paragraphStart(): (line: Line, previous: Line) => boolean {
  const grammars = LANGUAGES.map((pack) => structureGrammar(pack.structure));
  const isHeading = ({ wording }: Line): boolean => grammars.some((grammar) => grammar.heading(wording));
  // A dash, or the number of an article that is cited, may begin a line in the middle of a sentence.
  return (line, previous) =>
    endsSentence(previous.wording)
      ? isHeading(line) || matchMember(line.wording) !== undefined
      : isHeading(previous) && matchMember(line.wording) !== undefined;
}

/** The lines of a text in groups between blank lines and rules. */
function groupsOf(text: string): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const wording = line.trim();
    if (wording === '' || RULE.test(wording)) {
      group = [];
    } else {
      if (group.length === 0) groups.push(group);
      const start = at + (line.length - line.trimStart().length);
      group.push({ start, end: start + wording.length, wording });
    }
    at = end + 1;
  }
  return groups;
}

function isWrapped(groups: readonly Line[][]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1));
  const widest = groups.flat().reduce((most, { wording }) => Math.max(most, wording.length), 0);
  if (groups.length < 2 || widest < NARROWEST_WRAP || widest > WIDEST_WRAP) return false;
  const cut = inner.filter(({ wording }) => !endsSentence(wording));
  const full = cut.filter(({ wording }) => wording.length > FULL * widest);
  return cut.length > CUT * inner.length && full.length > cut.length / 2;
}
