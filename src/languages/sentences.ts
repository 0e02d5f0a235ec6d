import type { Span } from '../model/text.js';
import { enclosures, PARAGRAPH_BREAK, spansBetween, withinAny } from './enclosures.js';
import { unmixWord } from './letters.js';
import { memberStarts } from './listMarkers.js';
import type { Abbreviations } from './pack.js';

/** A paragraph break, a bullet, or full stops and their kin with the closing marks behind them. */
const CANDIDATE = new RegExp(
  [
    `(?<gap>${PARAGRAPH_BREAK.source})`,
    String.raw`(?<bullet>(?<!\S)[•⁃●▪◦‣])`,
    String.raw`(?<stops>\.(?:[ \u00a0]\.){2,}|[.!?…。！？]+)(?<closers>(?:[»”’"')\]}]|[.!?…]|\[\d{1,3}\]|[¹²³⁰⁴-⁹])*(?:[ \u00a0][»”](?!\S))?)`,
  ].join('|'),
  'gu',
);

const NUMBER = String.raw`\p{Nd}{1,3}(?:-\p{Nd}{1,3})*|[IVXLCІХ]+`;
/** A number that stands for itself («2.», «б.»), after a capitalised word («Статья 5.») or before one («53-бап.»). */
const LABEL = new RegExp(
  String.raw`^[^\p{L}\p{N}§]*(?:(?:\p{Lu}[\p{L}\p{M}]*\s+|§\s*)?(?:${NUMBER})|\p{L}|\p{Nd}{1,3}(?:-\p{Nd}{1,3})?-\p{L}+)$`,
  'u',
);
const NUMBER_FOLLOWS = new RegExp(String.raw`^(?:\p{Nd}|[IVXLCІХ]+(?![\p{L}\p{M}]))`, 'u');
const AFTER_NUMBER = /(?:\p{Nd}|(?<!\p{L})[IVXLCІХ]+)[%°]?\s*$/u;
/** The word before a full stop, with the parts of a compound abbreviation before it: «т. д», «Ph.D». */
const WORD = /(?:\p{L}{1,4}\.\s?){0,5}[\p{L}\p{M}\p{N}°№'’/-]+$/u;
const INITIALS = /^\p{Lu}(?:[.-]+\p{Lu})*$/u;
const LETTERS_AND_STOPS = /^(?:\p{L}{1,2}\.)*\p{Ll}$|^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;
const SKIPPED = /[\s«“„‘"'([{*_–—-]*/uy;
const OPENS = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}№§$€£₸₽]/u;
const MARKER_FOLLOWS = /^(?:\p{Nd}{1,3}(?:-\p{Nd}{1,3})?(?:\.\)|[.)])|\p{L}\))\s/u;
/** A day, a month and a year set with spaces. */
const SPACED_DATE = /(?<!\p{N})\p{Nd}{1,2}\.\s?\p{Nd}{1,2}\.\s?\p{Nd}{4}(?!\p{N})/gu;

/** How far from a full stop its neighbourhood is read, in UTF-16 code units. */
const REACH = 40;
/** With fewer words before it, an abbreviation is taken for the opening phrase: "At 5 a.m. Mr. Smith …". */
const OPENING_WORDS = 3;

/**
 * When the full stop of a word ends a sentence: wherever a sentence may begin behind it, before a capital letter, only
 * before a word that begins sentences, or never.
 */
type Ending = 'ordinary' | 'capital' | 'starter' | 'never';

/**
 * The sentences of a text: spans without white space at their ends, ascending, that together cover every character
 * that is no white space exactly once. A line break is white space, a blank line a boundary. What stands in quotation
 * marks or brackets belongs to the sentence around it; members of a list that carry a sequence of numbers or letters
 * are sentences of their own.
 */
export function splitSentences(text: string, abbreviations: Abbreviations): Span[] {
  return spansBetween(text, boundaries(text, lookup(abbreviations)));
}

function boundaries(text: string, words: Lookup): number[] {
  const cuts: number[] = [];
  const members = memberStarts(text, words.numbered, { semicolons: false });
  const inEnclosure = withinAny(enclosures(text));
  const inUnit = withinAny(unbreakable(text));
  let member = 0;
  let start = 0;
  let content = contentFrom(text, 0);
  const cut = (at: number): void => {
    cuts.push(at);
    start = at;
    if (content < at) content = contentFrom(text, at);
  };

  for (const { 0: match, index, groups } of text.matchAll(CANDIDATE)) {
    for (let at = members[member]; at !== undefined && at <= index; at = members[++member]) {
      if (!inEnclosure(at)) cut(at);
    }
    if (groups?.['gap'] !== undefined) cut(index);
    else if (content >= index) continue;
    else if (groups?.['bullet'] !== undefined) {
      if (!inEnclosure(index)) cut(index);
    } else {
      const end = sentenceEnd(text, start, index, groups?.['stops'] ?? '', match, words);
      if (end !== undefined && !inEnclosure(end) && !inUnit(end)) cut(end);
    }
  }
  for (const at of members.slice(member)) if (!inEnclosure(at)) cut(at);
  return cuts;
}
