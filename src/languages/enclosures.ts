import type { Span } from '../model/text.js';

/** Blank lines, and the characters that stand for one. */
export const PARAGRAPH_BREAK = /\n[^\S\n]*\n|[\f\u2029]/u;

const MARK = new RegExp(`[«»“”„‘’"'()[\\]{}]|${PARAGRAPH_BREAK.source}`, 'gu');
const OPENER_OF: Readonly<Record<string, string>> = {
  '»': '«', '”': '“„', '’': '‘', ')': '(', ']': '[', '}': '{', '"': '"', "'": "'",
}; // prettier-ignore
const BEFORE_OPENER = /[\s([{«“„‘"'–—/-]/u;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/**
 * The outermost quotations and brackets of a text with their marks, ascending. A mark without its partner in the same
 * paragraph encloses nothing: apostrophes, `1)` of a list, and one `»` that closes two names in a row are no pairs.
 */
export function enclosures(text: string): Span[] {
  const found: Span[] = [];
  const open: { mark: string; at: number }[] = [];
  const opened = new Map<string, number>();
  const count = (mark: string, by: number): void => void opened.set(mark, (opened.get(mark) ?? 0) + by);
  const isOpen = (mark: string): boolean => (opened.get(mark) ?? 0) > 0;

  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    if (PARAGRAPH_BREAK.test(mark)) {
      open.length = 0;
      opened.clear();
      continue;
    }
    const openers = closes(text, at, mark, isOpen);
    if (openers === undefined) {
      open.push({ mark, at });
      count(mark, 1);
    }
    if (openers === undefined || !Array.from(openers).some(isOpen)) continue;
    // Whatever was opened inside and not closed is no pair.
    for (let last = open.pop(); last; last = open.pop()) {
      count(last.mark, -1);
      if (!openers.includes(last.mark)) continue;
      while ((found.at(-1)?.start ?? -1) > last.at) found.pop();
      found.push({ start: last.at, end: at + 1 });
      break;
    }
  }
  return found;
}

/** The marks that this one closes, or undefined where it opens an enclosure. */
function closes(
  text: string,
  at: number,
  mark: string,
  isOpen: (mark: string) => boolean,
): string | undefined {
  if (mark === '“') return isOpen('„') ? '„' : undefined;
  const openers = OPENER_OF[mark];
  if (mark !== '"' && mark !== "'" && mark !== '’') return openers;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === '"') {
    const opens = (before === '' || BEFORE_OPENER.test(before)) && !(isOpen(mark) && !/\S/u.test(after));
    return opens ? undefined : openers;
  }
  // An apostrophe or a closing quotation mark.
  if (LETTER_OR_NUMBER.test(after)) {
    return mark === "'" && (before === '' || BEFORE_OPENER.test(before)) ? undefined : '';
  }
  return openers;
}

/** Tells whether an offset lies within a span (not at its ends); offsets must be asked for in ascending order. */
export function withinAny(spans: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while ((spans[next]?.end ?? Infinity) <= offset) next++;
    return (spans[next]?.start ?? Infinity) < offset;
  };
}

/** Cuts a text at ascending offsets into spans without white space at their ends; empty ones are left out. */
export function spansBetween(text: string, cuts: readonly number[], within?: Span): Span[] {
  const spans: Span[] = [];
  let start = within?.start ?? 0;
  for (const cut of [...cuts, within?.end ?? text.length]) {
    const piece = text.slice(start, cut);
    const from = start + piece.length - piece.trimStart().length;
    const end = start + piece.trimEnd().length;
    if (from < end) spans.push({ start: from, end });
    start = cut;
  }
  return spans;
}
