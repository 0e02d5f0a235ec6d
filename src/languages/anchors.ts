import type { Span } from '../model/text.js';
import { findCitations } from './anchors/citations.js';
import { findDates } from './anchors/dates.js';
import { findAcronyms, findNames, findQuotes } from './anchors/names.js';
import { findRomans } from './anchors/numbers.js';
import { findNumbers } from './anchors/quantities.js';
import { foldLookAlikes } from './letters.js';
import type { Anchor, LanguagePack } from './pack.js';
import { tokenize } from './tokens.js';

/**
 * The values of a text that a translation must repeat, in the order of their places: dates, citations, numbers, Roman
 * numerals, acronyms, names and quotations. The digits of a date or a citation are no numbers besides. The same value has
 * the same key in every language; words are compared by their script-neutral skeleton.
 */
export function findAnchors(text: string, pack: LanguagePack): Anchor[] {
  const tokens = tokenize(text);
  const cited = findCitations(text, tokens, pack);
  const dates = findDates(text, tokens, pack.months).filter(({ start }) => !within(cited.covered)(start));
  const citations = cited.anchors.filter(({ start }) => !within(dates)(start));
  const numbers = findNumbers(text, tokens, pack, within([...dates, ...citations, ...cited.covered]));
  const folded = foldLookAlikes(text);
  const romans = findRomans(text, tokens).filter(({ start }) => !within(cited.covered)(start));
  const isRoman = within(romans);
  const names = [...findAcronyms(folded, tokens), ...findNames(folded, tokens)].filter(
    ({ start }) => !isRoman(start),
  );
  return [...dates, ...citations, ...numbers, ...romans, ...names, ...findQuotes(text)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

function within(spans: readonly Span[]): (at: number) => boolean {
  return (at) => spans.some(({ start, end }) => start <= at && at < end);
}
