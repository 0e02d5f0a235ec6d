import type { PrintedDate } from './calendar.js';
import { between, hasRole, isSpace, type Reading } from './reading.js';

/** `2026`, `2026-2028`, `2026/2027`; other numbers of four digits count something. */
const YEARS = /^(?<one>1[5-9]\d\d|2[01]\d\d)(?:[-/](?<two>1[5-9]\d\d|2[01]\d\d))?$/;
const BESIDE_WORD = /^[\s-]*$/u;
const SEPARATORS = new Set(['', ',', '–', '—', '-']);

/** Years without day and month, alone and in lists: «2026 жылғы», «в 2026–2028 годах», "in 2026 and 2027". */
export function findYears(reading: Reading, dates: readonly PrintedDate[]): PrintedDate[] {
  const found = new Map<number, PrintedDate[]>();
  const taken = new Set(dates.flatMap(({ first, last }) => rangeOf(first, last)));
  const take = (at: number): boolean => {
    if (taken.has(at) || found.has(at)) return false;
    const years = yearsAt(reading, at);
    if (years.length > 0) found.set(at, years);
    return years.length > 0;
  };
  reading.words.forEach((word, at) => {
    if (word?.roles?.has('year') && BESIDE_WORD.test(between(reading, at - 1, at)) && take(at - 1)) {
      let first = at - 1;
      for (let next = neighbour(reading, first, -1); take(next); next = neighbour(reading, first, -1))
        first = next;
    }
    if (
      word?.roles?.has('yearBefore') &&
      isSpace(between(reading, at, at + 1)) &&
      isUncounted(reading, at + 1)
    ) {
      let last = at + 1;
      if (!take(last)) return;
      for (let next = neighbour(reading, last, 1); take(next); next = neighbour(reading, last, 1))
        last = next;
    }
  });
  return [...found.values()].flat();
}

function yearsAt({ tokens }: Reading, at: number): PrintedDate[] {
  const token = tokens[at];
  const { one, two } = YEARS.exec(token?.norm ?? '')?.groups ?? {};
  if (!token || one === undefined) return [];
  const place = { first: at, last: at };
  const first = { year: Number(one), start: token.start, end: token.start + one.length, ...place };
  if (two === undefined) return [first];
  return [first, { year: Number(two), start: token.end - two.length, end: token.end, ...place }];
}

/** The token that a list or range of years goes on with in a direction, or one that is no year. */
function neighbour(reading: Reading, at: number, step: 1 | -1): number {
  const isWord = hasRole(reading, at + step, 'and') || hasRole(reading, at + step, 'dateRange');
  const next = at + (isWord ? 2 * step : step);
  const gaps = isWord ? [at, at + step] : [at];
  const isList = gaps.every((from) => {
    const gap = between(reading, Math.min(from, from + step), Math.max(from, from + step));
    return SEPARATORS.has(gap.trim()) && (isWord || !isSpace(gap));
  });
  return isList ? next : -1;
}

/** "In 2026" and "in 2026 the", but not "of 2000 tenge". */
function isUncounted(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  if (!next || !isSpace(between(reading, at, at + 1))) return true;
  return hasRole(reading, at + 1, 'yearFollower') || hasRole(reading, at + 1, 'and');
}

function rangeOf(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
