import { between, hasRole, isSpace, type Reading } from './reading.js';
import type { PrintedDate } from './calendar.js';
import type { NumberReading } from './simple-numbers.js';

const DAY = /^(?<first>\d{1,2})(?:-(?<second>\d{1,2}))?$/;
const YEAR = /^[12]\d{3}$/;
/** What may part a day from its month: «1» июля, `1-шілде`. */
const BESIDE_DAY = /^[»”"]?[\s-]*$/u;
const BEFORE_YEAR = /^[\s,]*$/u;
/** «2026 ж. «1» шілде». */
const BEHIND_YEAR = /^[\s,.]*[«“"]?$/u;
const DASH = /^\s*[–—-]\s*$/u;

interface Day {
  day: number;
  /** The last day of a range that has one month, «1–5 июля», with its place. */
  until?: { day: number; start: number };
  start: number;
  end: number;
  first: number;
  last: number;
}

/** The date, or the two of a range, with the month that is token `at`; `before` is the last token of an earlier date. */
export function namedDatesAt(
  reading: Reading,
  at: number,
  before: number,
  ordinals: ReadonlyMap<number, NumberReading>,
): PrintedDate[] {
  const { tokens, words, text, pack } = reading;
  const token = tokens[at];
  const isNamed = /^\p{Lu}/u.test(text.slice(token?.start, token?.end));
  if (!token || (pack.dates.capitalMonths && !isNamed)) return [];
  const day = dayBefore(reading, at, ordinals) ?? (isNamed ? dayBehind(reading, at, ordinals) : undefined);
  const isFree = day !== undefined && day.first > before;
  const [first, last] = isFree ? [Math.min(day.first, at), Math.max(day.last, at)] : [at, at];
  const year = yearAround(reading, first, last, before);
  if (!isFree && year === undefined) return [];
  const date = {
    month: words[at]?.month,
    year: year === undefined ? undefined : Number(tokens[year]?.norm),
    first: Math.min(first, year ?? first),
    last: Math.max(last, year ?? last),
  };
  const start = Math.min(tokens[date.first]?.start ?? 0, isFree ? day.start : Infinity);
  const end = tokens[date.last]?.end ?? token.end;
  if (!isFree) return [{ ...date, start, end }];
  if (!day.until) return [{ ...date, day: day.day, start, end }];
  return [
    { ...date, day: day.day, start, end: day.end, last: day.first },
    { ...date, day: day.until.day, start: day.until.start, end },
  ];
}

function dayBefore(
  reading: Reading,
  at: number,
  ordinals: ReadonlyMap<number, NumberReading>,
): Day | undefined {
  let last = at - 1;
  while (hasRole(reading, last, 'between') && isSpace(between(reading, last, last + 1))) last -= 1;
  const gap = between(reading, last, last + 1);
  if (!BESIDE_DAY.test(gap)) return undefined;
  const ordinal = ordinals.get(last);
  if (ordinal && isDay(ordinal.key) && ordinal.next === last + 1)
    return { ...dayInWords(ordinal), first: ordinal.token, last };
  const digits =
    hasRole(reading, last, 'ordinalMark') && /^-?$/.test(between(reading, last - 1, last)) ? last - 1 : last;
  const day = rangeBefore(reading, digits) ?? dayAt(reading, digits, last);
  const isQuoted = /^[»”"]/u.test(gap) && /[«“"]/u.test(reading.text.charAt((day?.start ?? 0) - 1));
  return day && isQuoted ? { ...day, start: day.start - 1 } : day;
}

/** «July 1», but not "may 30 days". */
function dayBehind(
  reading: Reading,
  at: number,
  ordinals: ReadonlyMap<number, NumberReading>,
): Day | undefined {
  if (!isSpace(between(reading, at, at + 1))) return undefined;
  const ordinal = ordinals.get(at + 1);
  if (ordinal?.token === at + 1 && isDay(ordinal.key))
    return { ...dayInWords(ordinal), first: at + 1, last: ordinal.next - 1 };
  const second = at + 2;
  if (DASH.test(between(reading, at + 1, second)) && dayAt(reading, at + 1, at + 1)) {
    const range = rangeBefore(reading, second);
    if (range) return range;
  }
  return dayAt(reading, at + 1, at + 1);
}

/** The day in digits that is token `at`; `last` is the last token that belongs to it. */
function dayAt({ tokens }: Reading, at: number, last: number): Day | undefined {
  const token = tokens[at];
  const { first = '', second } = DAY.exec(token?.norm ?? '')?.groups ?? {};
  if (!token || !isDay(first)) return undefined;
  const place = { start: token.start, end: token.start + first.length, first: at, last };
  if (second === undefined) return { day: Number(first), ...place };
  if (!isDay(second) || Number(second) <= Number(first)) return undefined;
  return { day: Number(first), until: { day: Number(second), start: token.end - second.length }, ...place };
}

function dayInWords({ key, start, end }: NumberReading): Pick<Day, 'day' | 'start' | 'end'> {
  return { day: Number(key), start, end };
}

/** «1–5», «1 по 5», where `at` is the second day. */
function rangeBefore(reading: Reading, at: number): Day | undefined {
  const isWord = hasRole(reading, at - 1, 'dateRange') && !hasRole(reading, at - 1, 'and');
  const first = isWord ? at - 2 : at - 1;
  if (isWord ? !isSpace(between(reading, first, at - 1)) : !DASH.test(between(reading, first, at)))
    return undefined;
  const [one, two] = [dayAt(reading, first, first), dayAt(reading, at, at)];
  if (!one || !two || one.until || two.until || one.day >= two.day) return undefined;
  return { ...one, until: { day: two.day, start: two.start }, last: at };
}

function isDay(digits: string): boolean {
  return /^\d{1,2}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= 31;
}

/** The token of the year that belongs to the day and month from `first` to `last`. */
function yearAround(reading: Reading, first: number, last: number, before: number): number | undefined {
  const { tokens, pack } = reading;
  const isYear = (at: number): boolean => YEAR.test(tokens[at]?.norm ?? '');
  if (pack.dates.yearFirst) {
    const isWord = hasRole(reading, first - 1, 'year');
    const year = isWord ? first - 2 : first - 1;
    const isBeside = BEHIND_YEAR.test(between(reading, first - 1, first));
    if (isYear(year) && year > before && isBeside) return year;
  }
  let year = last + 1;
  if (hasRole(reading, year, 'ordinalMark')) year += 1;
  while (hasRole(reading, year, 'between')) year += 1;
  // «1 шілдеден 2027 жылғы 1 шілдеге»: that year belongs to the date behind it.
  const isNext =
    pack.dates.yearFirst && [2, 3].some((more) => reading.words[year + more]?.month !== undefined);
  return isYear(year) && !isNext && BEFORE_YEAR.test(between(reading, year - 1, year)) ? year : undefined;
}
