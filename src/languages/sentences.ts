import type { Span } from '../model/text.js';
import { enclosures, PARAGRAPH_BREAK, spansBetween, withinAny } from './enclosures.js';
import { abbreviationSets, endingAt } from './full-stop.js';
import type { AbbreviationSets } from './full-stop.js';
import { memberStarts } from './list-markers.js';
import type { Abbreviations } from './pack.js';

/** A paragraph break, a bullet, or full stops and their kin with the closing marks behind them. */
const CANDIDATE = new RegExp(
  [
    `(?<gap>${PARAGRAPH_BREAK.source})`,
    String.raw`(?<bullet>(?<!\S)[•⁃●▪◦‣])`,
    String.raw`(?<stops>\.(?:[ \u00a0]\.){2,}|[.!?…。！？]+)` +
      String.raw`(?<closers>(?:[»”’"')\]}.!?…]|\[\d{1,3}\]|[¹²³⁰⁴-⁹])*(?:[ \u00a0][»”](?!\S))?)`,
  ].join('|'),
  'gu',
);

const SKIPPED = /[\s«“„‘"'([{*_–—-]*/uy;
const OPENS = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}№§$€£₸₽]/u;
const MARKER = /^(?:\p{Nd}{1,3}(?:-\p{Nd}{1,3})?(?:\.\)|[.)])|\p{L}\))\s/u;
const WORD = /^\p{Lu}[\p{L}\p{M}]*(?:-\p{L}+)?(?!\.)/u;
/** Two sentences run together: «… күшіне енеді.Осы Заң …». */
const JOINED = /(?:\p{Ll}{2}|\p{Nd}{3})$/u;
/** A day, a month and a year set with spaces. */
const SPACED_DATE = /(?<!\p{N})\p{Nd}{1,2}\. ?\p{Nd}{1,2}\. ?\p{Nd}{4}(?!\p{N})/gu;
/** How much text behind a candidate is read, in UTF-16 code units. */
const REACH = 40;

/**
 * The sentences of a text: spans without white space at their ends, ascending, that together cover every character
 * that is no white space exactly once. A line break is white space, a blank line a boundary. What stands in quotation
 * marks or brackets belongs to the sentence around it; members of a list that carry a sequence of numbers or letters
 * are sentences of their own. Takes any text; time is linear in its length.
 */
export function splitSentences(text: string, abbreviations: Abbreviations): Span[] {
  const sets = abbreviationSets(abbreviations);
  const members = memberStarts(text, abbreviations.numbered, { semicolons: false });
  const inEnclosure = withinAny(enclosures(text));
  const inUnit = withinAny(unbreakable(text));
  const cuts: number[] = [];
  let member = 0;
  let start = 0;
  let content = contentFrom(text, 0);
  const cut = (at: number): void => {
    if (inEnclosure(at)) return;
    cuts.push(at);
    start = at;
    if (content < at) content = contentFrom(text, at);
  };
  const cutMembersUpTo = (limit: number): void => {
    for (let at = members[member]; at !== undefined && at <= limit; at = members[++member]) cut(at);
  };

  for (const { 0: match, index, groups = {} } of text.matchAll(CANDIDATE)) {
    cutMembersUpTo(index);
    if (groups['gap'] !== undefined) cut(index);
    // A sentence has a letter or a number in it.
    if (content >= index) continue;
    if (groups['bullet'] !== undefined) cut(index);
    const stops = groups['stops'];
    if (stops === undefined) continue;
    const end = sentenceEnd(text, { start, index, stops, end: index + match.length }, sets);
    if (end !== undefined && !inUnit(end)) cut(end);
  }
  cutMembersUpTo(text.length);
  return spansBetween(text, cuts);
}

/** Full stops and their kin from `index`, with closing marks up to `end`, in a sentence that began at `start`. */
interface Stop extends Span {
  index: number;
  stops: string;
}

/** The offset where the sentence ends, or undefined where it goes on. */
function sentenceEnd(text: string, stop: Stop, sets: AbbreviationSets): number | undefined {
  const { start, index, stops, end } = stop;
  // «[...]», «(?)»: a remark on the wording.
  if (/[([]/.test(text.charAt(index - 1))) return undefined;
  const next = following(text, end, sets);
  if (/[。！？]$/u.test(stops)) return end;

  if (stops.includes('. .')) {
    // ". . ." is a pause, ". . . ." one with a full stop, which stands at the word if it can.
    if (stops.length < 7 || !next.opens) return undefined;
    return /\S/u.test(text.charAt(index - 1)) && end === index + stops.length ? index + 1 : end;
  }

  const closers = text.slice(index + stops.length, end);
  const ending = stops === '.' ? endingAt(text, start, index, sets) : 'anywhere';
  if (!next.spaced) {
    const joined = closers === '' && stops.length === 1 && JOINED.test(text.slice(index - 3, index));
    return joined && ending === 'anywhere' && next.nameLike ? end : undefined;
  }
  // «(және т.б.) Парламент»: the full stop is the abbreviation's own.
  if (ending !== 'anywhere' && closers.includes(')')) return undefined;
  // «Кім? не? қайда?»: questions in a row need no capitals.
  if (stops === '?' && closers === '' && next.small) return end;
  // «Қайда?» – деп сұрады …
  if (/[»”’"']/u.test(closers) && next.dashed) return undefined;
  switch (ending) {
    case 'never':
      return undefined;
    case 'starter':
      return next.starter || next.marker ? end : undefined;
    case 'capital':
      return (next.capital && !next.enclosed) || next.marker ? end : undefined;
    case 'anywhere':
      return next.opens || next.marker ? end : undefined;
  }
}

/** What comes after a candidate. */
interface Following {
  /** White space comes first. */
  spaced: boolean;
  dashed: boolean;
  /** An opening quotation mark or bracket comes before the first word. */
  enclosed: boolean;
  /** A sentence may begin so: a capital, a letter of a script without case, a number. */
  opens: boolean;
  capital: boolean;
  /** A small letter, with nothing before it. */
  small: boolean;
  /** A capital and a small letter, or a Roman numeral, with nothing before them. */
  nameLike: boolean;
  /** The word begins sentences, by the language's list. */
  starter: boolean;
  /** The number or letter of an item. */
  marker: boolean;
}

function following(text: string, at: number, sets: AbbreviationSets): Following {
  SKIPPED.lastIndex = at;
  const skipped = SKIPPED.exec(text)?.[0] ?? '';
  const rest = text.slice(at + skipped.length, at + skipped.length + REACH);
  const dashed = /[–—-]/.test(skipped);
  const enclosed = /[«“„‘"'([{]/.test(skipped);
  const word = WORD.exec(rest)?.[0].toLowerCase() ?? '';
  return {
    spaced: /^\s/u.test(skipped),
    dashed,
    enclosed,
    // «2005. – 120 б.»
    opens: OPENS.test(rest) && !(dashed && /^\p{N}/u.test(rest)),
    capital: /^\p{Lu}/u.test(rest),
    small: skipped.trim() === '' && /^\p{Ll}/u.test(rest),
    nameLike: skipped === '' && /^(?:\p{Lu}\p{Ll}|[IVXLC]{2,}\s)/u.test(rest),
    starter: !enclosed && (sets.starters.has(word) || sets.starters.has(word.replace(/-.*/u, ''))),
    marker: !enclosed && MARKER.test(rest),
  };
}

/** Addresses of mail and web, and dates set with spaces. */
function unbreakable(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: token, index } of text.matchAll(/\S+/gu)) {
    if (!token.includes('@') && !token.includes('://') && !token.startsWith('www.')) continue;
    let length = token.length;
    while (length > 0 && '.,;:!?»”"\')]'.includes(token.charAt(length - 1))) length--;
    spans.push({ start: index, end: index + length });
  }
  for (const { 0: date, index } of text.matchAll(SPACED_DATE)) {
    spans.push({ start: index, end: index + date.length });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The offset of the first letter or number. */
function contentFrom(text: string, from: number): number {
  const content = /[\p{L}\p{N}]/gu;
  content.lastIndex = from;
  return content.exec(text)?.index ?? Infinity;
}
