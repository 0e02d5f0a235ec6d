import {
  matchMember,
  type HeadingMatch,
  type MemberMatch,
  type StructureGrammar,
} from '../languages/grammar.js';
import { endsSentence } from '../languages/line-ends.js';
import type { Block } from '../model/text.js';

/** What a block is, as far as it can be told from the block itself and its neighbours. */
export type Line =
  | { role: 'heading'; block: Block; heading: HeadingMatch; struck: boolean }
  | { role: 'title'; block: Block }
  | { role: 'member'; block: Block; member: MemberMatch; struck: boolean }
  | { role: 'body'; block: Block }
  | { role: 'note'; block: Block; note: 'editorial' | 'contents' | 'signature' };

/** Sorts the blocks of a source into the lines of a law: total, every block becomes one line, in order. */
export function outline(blocks: readonly Block[], grammar: StructureGrammar): Line[] {
  const lines = blocks.map((block) => classify(block, grammar));
  markNoteTexts(lines);
  markActTitle(lines);
  markTitles(lines);
  markContents(lines, grammar);
  markSignatures(lines);
  return joinCutLines(lines);
}

function classify(block: Block, grammar: StructureGrammar): Line {
  const { text } = block;
  if (block.quoted || grammar.isNote(text)) return { role: 'note', block, note: 'editorial' };
  const heading = grammar.heading(text);
  if (heading && isHeading(block, heading, grammar)) {
    const rest = text.slice(heading.title.start, heading.title.end);
    return { role: 'heading', block, heading, struck: rest !== '' && grammar.isStruck(rest) };
  }
  if (block.level > 0) return { role: 'title', block };
  const member = block.marker === undefined ? matchMember(text) : markedMember(block.marker);
  if (member)
    return { role: 'member', block, member, struck: grammar.isStruck(text.slice(member.textStart)) };
  return { role: 'body', block };
}

/**
 * «Статья 5 настоящего Закона применяется …» is a sentence, «Статья 5. Предмет», «Статья 5» and «Статья 84 исключена …»
 * are headings; in print that is set as a heading there is no doubt.
 */
function isHeading(block: Block, heading: HeadingMatch, grammar: StructureGrammar): boolean {
  if (block.level > 0 || block.strong || heading.closed) return true;
  const rest = block.text.slice(heading.title.start, heading.title.end);
  if (grammar.isStruck(rest)) return true;
  return /^["«“]?\p{Lu}/u.test(rest) && !endsSentence(rest);
}

/** A number that the format carries outside the wording, such as that of an `<li>`. */
function markedMember(marker: string): MemberMatch | undefined {
  const member = matchMember(marker);
  return member && { ...member, textStart: 0 };
}

/** «Примечание ИЗПИ!» stands in a line of its own, and what is to be noted in the next. */
function markNoteTexts(lines: Line[]): void {
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (line.role !== 'note' || next?.role !== 'body' || !/^[^.:]{1,60}!$/u.test(line.block.text)) return;
    lines[index + 1] = { role: 'note', block: next.block, note: 'editorial' };
  });
}

/** A text without mark-up begins with its title: a first line that makes no sentence. */
function markActTitle(lines: Line[]): void {
  const index = lines.findIndex((line) => line.role !== 'note');
  const line = lines[index];
  if (line?.role !== 'body' || lines.length < 2 || endsSentence(line.block.text)) return;
  if (line.block.text.length <= TITLE_LIMIT) lines[index] = { role: 'title', block: line.block };
}

/**
 * A preamble may be printed like verse, with a line end in the middle of a phrase: lines that end without any punctuation
 * go on in the next one. Elsewhere a paragraph is a paragraph. A title of several lines is one title.
 */
function joinCutLines(lines: readonly Line[]): Line[] {
  const firstHeading = lines.findIndex((line) => line.role === 'heading' && line.heading.kind !== 'preamble');
  const joined: Line[] = [];
  lines.forEach((line, index) => {
    const previous = joined.at(-1);
    const inPreamble = index < firstHeading && previous?.role === 'body' && line.role === 'body';
    const cut = inPreamble && !endsSentence(previous.block.text);
    const sameTitle =
      previous?.role === 'title' && line.role === 'title' && previous.block.level === line.block.level;
    if (previous && (cut || sameTitle))
      joined[joined.length - 1] = { ...previous, block: join(previous.block, line.block) };
    else joined.push(line);
  });
  return joined;
}

function join(first: Block, second: Block): Block {
  const at = first.text.length + 1;
  const runs = second.runs.map((run) => ({ at: run.at + at, source: run.source }));
  return { ...first, text: `${first.text}\n${second.text}`, runs: [...first.runs, ...runs] };
}

/** A heading without a title takes the next line for its title when that is no sentence: «Глава 3», «ПРЕЗИДЕНТ». */
function markTitles(lines: Line[]): void {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.role !== 'heading' || line.struck || next?.role !== 'body' || hasTitle(line)) continue;
    if (
      !endsSentence(next.block.text) &&
      next.block.text.length <= TITLE_LIMIT &&
      !isContinued(lines, index + 1)
    ) {
      lines[index + 1] = { role: 'title', block: next.block };
    }
  }
}

const TITLE_LIMIT = 300;

function hasTitle(line: Extract<Line, { role: 'heading' }>): boolean {
  return line.heading.title.end > line.heading.title.start;
}

/** The next line goes on with a small letter: the line was cut in print, it is no title. */
function isContinued(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  return next?.role === 'body' && /^\p{Ll}/u.test(next.block.text);
}

/**
 * A table of contents names divisions that come again with their text: a run of headings with nothing between them, each
 * of which stands once more further down.
 */
function markContents(lines: Line[], grammar: StructureGrammar): void {
  const last = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (line.role === 'heading') last.set(headingKey(line), index);
  }
  const entry = (index: number): boolean => {
    const line = lines[index];
    return line?.role === 'heading' && (last.get(headingKey(line)) ?? index) > index;
  };
  for (let index = 0; index < lines.length;) {
    let end = index;
    while (entry(end) || (end > index && lines[end]?.role === 'title')) end += 1;
    const titled = index > 0 && grammar.isContents(lines[index - 1]?.block.text ?? '');
    if (end > index && startsAgain(lines, index, end)) {
      for (let at = titled ? index - 1 : index; at < end; at += 1) {
        const line = lines[at];
        if (line) lines[at] = { role: 'note', block: line.block, note: 'contents' };
      }
    }
    index = Math.max(end, index + 1);
  }
}

/** The text that a table of contents announces begins with the first heading of the table. */
function startsAgain(lines: readonly Line[], index: number, end: number): boolean {
  const first = lines[index];
  const next = lines.slice(end).find((line) => line.role === 'heading');
  return (
    first?.role === 'heading' &&
    next?.role === 'heading' &&
    headingKey(first) === headingKey(next) &&
    end - index > 1
  );
}

function headingKey(line: Extract<Line, { role: 'heading' }>): string {
  return `${line.heading.kind} ${line.heading.number ?? ''}`;
}

/** Capitals of a surname, with or without initials: «Қ. ТОҚАЕВ», «К.-Ж. ТОКАЕВ», «A. AKHMETOV». */
const SIGNED = /(?:^|\s|\.)\p{Lu}[\p{Lu}'’-]{2,}\s*$/u;

/** The last lines of the act, or before an annex, that make no sentence and hold a name in capitals. */
function markSignatures(lines: Line[]): void {
  const ends = [...lines.keys()].filter((at) => isAnnex(lines[at]) && at > 0);
  for (const end of [...ends, lines.length]) {
    let start = end;
    while (start > 0 && isSignatureLine(lines[start - 1])) start -= 1;
    if (!lines.slice(start, end).some((line) => SIGNED.test(line.block.text))) continue;
    for (let at = start; at < end; at += 1) {
      const line = lines[at];
      if (line) lines[at] = { role: 'note', block: line.block, note: 'signature' };
    }
  }
}

function isAnnex(line: Line | undefined): boolean {
  return line?.role === 'heading' && line.heading.kind === 'annex';
}

function isSignatureLine(line: Line | undefined): boolean {
  return line?.role === 'body' && line.block.text.length <= TITLE_LIMIT && !endsSentence(line.block.text);
}
