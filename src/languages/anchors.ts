import type { Allowed } from './anchors/cited-numbers.js';
import { findCitations } from './anchors/citations.js';
import { findDates } from './anchors/dates.js';
import { findNames, findQuotes } from './anchors/names.js';
import { findNumbers } from './anchors/numbers.js';
import { readWords } from './anchors/reading.js';
import { findRomans } from './anchors/romans.js';
import type { NumberReading } from './anchors/simple-numbers.js';
import { within } from './anchors/spans.js';
import type { Anchor, LanguagePack } from './pack.js';
import { tokenize } from './tokens.js';

/**
 * The values of a text that a translation must repeat, in the order of their places: dates, citations, numbers, Roman
 * numerals, acronyms, names and quotations. The digits of a date or a citation are no numbers besides. The same value has
 * the same key in every language; words are compared by their script-neutral skeleton.
 */
export function findAnchors(text: string, pack: LanguagePack): Anchor[] {
  const tokens = tokenize(text);
  const reading = readWords(text, tokens, pack);
  const numbers = findNumbers(reading);
  const dates = findDates(reading, numbers);
  const isDated = within(dates);
  const { anchors: citations, covered } = findCitations(reading, {
    inWords: inWords(text, numbers),
    digits: true,
    cardinals: pack.citations.cardinalsFollow,
    isTaken: (at) => isDated(tokens[at]?.start ?? 0),
  });
  const isCited = within(covered);
  const rest = numbers.filter(({ start }) => !isDated(start) && !isCited(start));
  const isNumber = within(rest);
  const romans = findRomans(text, tokens).filter(
    ({ start }) => !isCited(start) && !isDated(start) && !isNumber(start),
  );
  const isRoman = within(romans);
  const names = findNames(text, tokens).filter(({ start }) => !isRoman(start));
  return [...dates, ...citations, ...rest.map(numberAnchor), ...romans, ...names, ...findQuotes(text)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** The numbers that begin with a word, by their first and their last token. */
function inWords(text: string, numbers: readonly NumberReading[]): Allowed['inWords'] {
  const found = new Map<number, NumberReading>();
  for (const number of numbers) {
    if (/^\d/.test(text.charAt(number.start))) continue;
    found.set(number.token, number);
    found.set(number.next - 1, number);
  }
  return found;
}

function numberAnchor({ key, start, end, ordinal, weak }: NumberReading): Anchor {
  return { kind: 'number', key, start, end, ...(ordinal && { ordinal }), ...(weak && { weak }) };
}
