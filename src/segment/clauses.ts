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
 * by `;` or that carry a sequence of numbers («вправе: 1) …; 2) …»). The words before the list, up to the colon, are a clause
 * too. A `;` or colon in quotation marks or brackets sets nothing off. Spans are as those of `splitSentences`.
 */
export function splitClauses(
  text: string,
  abbreviations: Abbreviations,
  options: ClauseOptions = {},
): Span[] {
  const sentences = splitSentences(text, abbreviations);
  if (options.members === false) return sentences;
  const spans = enclosures(text);
  const cuts = memberCuts(text, abbreviations).filter(outside(spans));
  const isOutside = outside(spans);
  let next = 0;
  return sentences.flatMap((sentence) => {
    const within: number[] = [];
    for (let cut = cuts[next]; cut !== undefined && cut < sentence.end; cut = cuts[++next]) {
      if (cut > sentence.start) within.push(cut);
    }
    const leadIn = leadInEnd(text, sentence.start, within[0], isOutside);
    return spansBetween(text, leadIn === undefined ? within : [leadIn, ...within], sentence);
  });
}

/** Where the words before a list end: behind the last colon before its first `;` or number. */
function leadInEnd(
  text: string,
  start: number,
  end: number | undefined,
  isOutside: (at: number) => boolean,
): number | undefined {
  const colons = end === undefined ? [] : [...text.slice(start, end).matchAll(/:(?=\s+\S)/gu)];
  return colons
    .map(({ index }) => start + index + 1)
    .filter(isOutside)
    .at(-1);
}

/** A `;` before further wording; between bare numbers («10; 11; 13-бап») it is no more than a comma. */
const SEMICOLON =
  /(?<!\p{N});(?=\s+[^\s;.])|(?<=\p{N});(?=\s+(?:[^\s;.\p{N}]|\p{N}{1,3}(?:-\p{N}{1,3})?[.)]))/gu;

/** The offsets, ascending, where a member of an enumeration begins or the white space before it. */
function memberCuts(text: string, { numbered }: Abbreviations): number[] {
  const semicolons = [...text.matchAll(SEMICOLON)].map(({ index }) => index + 1);
  const numbers = memberStarts(text, numbered, { semicolons: true });
  return [...semicolons, ...numbers].sort((a, b) => a - b);
}

/** Whether an offset is in no quotation and no brackets; to be asked in ascending order. */
function outside(spans: readonly Span[]): (at: number) => boolean {
  const isWithin = withinAny(spans);
  return (at) => !isWithin(at);
}
