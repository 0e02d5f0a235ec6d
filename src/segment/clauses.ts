import { enclosures, spansBetween, withinAny } from '../languages/enclosures.js';
import { memberStarts } from '../languages/list-markers.js';
import type { Abbreviations } from '../languages/pack.js';
import { splitSentences } from '../languages/sentences.js';
import type { Span } from '../model/text.js';

export interface ClauseOptions {
  /** Cut sentences into the members of an enumeration; true unless told otherwise. */
  members?: boolean;
}

/**
 * The units of alignment of a paragraph: its sentences and, within them, the members of an enumeration that are set off
 * by `;` or that carry a sequence of numbers («вправе: 1) …; 2) …», where the words before the list are a clause too).
 * A `;` in quotation marks or brackets sets nothing off. Spans are as those of `splitSentences`.
 */
export function splitClauses(
  text: string,
  abbreviations: Abbreviations,
  options: ClauseOptions = {},
): Span[] {
  const sentences = splitSentences(text, abbreviations);
  if (options.members === false) return sentences;
  const cuts = memberCuts(text, abbreviations);
  let next = 0;
  return sentences.flatMap((sentence) => {
    const within: number[] = [];
    for (let cut = cuts[next]; cut !== undefined && cut < sentence.end; cut = cuts[++next]) {
      if (cut > sentence.start) within.push(cut);
    }
    return spansBetween(text, within, sentence);
  });
}

/** A `;` before further wording; between bare numbers («10; 11; 13-бап») it is no more than a comma. */
const SEMICOLON =
  /(?<!\p{N});(?=\s+[^\s;.])|(?<=\p{N});(?=\s+(?:[^\s;.\p{N}]|\p{N}{1,3}(?:-\p{N}{1,3})?[.)]))/gu;

/** The offsets, ascending, where a member of an enumeration begins or the white space before it. */
function memberCuts(text: string, { numbered }: Abbreviations): number[] {
  const semicolons = [...text.matchAll(SEMICOLON)].map(({ index }) => index + 1);
  const numbers = memberStarts(text, numbered, { semicolons: true });
  const enclosed = withinAny(enclosures(text));
  return [...semicolons, ...numbers].sort((a, b) => a - b).filter((at) => !enclosed(at));
}
