import type { Anchor, LanguagePack, Token } from '../pack.js';

const NUMERIC =
  /(?<!\p{Nd})(?:(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})|(?<iso>\d{4}-\d{2}-\d{2}))(?![\p{Nd}])/gu;

/** What may part a day from its month: «1 июля», «1» июля, 1-ші шілде, 1st of July. */
const BESIDE = /^(?:\p{L}{1,2}|-\p{L}{1,3})?[»”"]?[\s\u00A0-]*(?:\p{L}{2}\s)?$/u;
/** What may part the year from the day or month: «2026 жылғы 1 шілде», "July 1, 2026". */
const NEAR = /^\p{L}{0,2}[\s,]*(?:-?\p{L}{1,6}[\s]*)?[«“"]?$/u;

/**
 * Dates in digits and with the name of a month, with or without a year: `2026-07-01`, `--07-01`; `2026-07` for a month of
 * a year. In which order day, month and year stand, and what word for "year" stands between them, does not matter.
 */
export function findDates(text: string, tokens: readonly Token[], months: LanguagePack['months']): Anchor[] {
  const found = numericDates(text);
  tokens.forEach((token, at) => {
    const month = Object.hasOwn(months, token.norm) ? months[token.norm] : undefined;
    const date = month !== undefined ? namedDate(text, tokens, at, month) : undefined;
    if (date && !found.some(({ start, end }) => start < date.end && date.start < end)) found.push(date);
  });
  return found.sort((a, b) => a.start - b.start);
}

function numericDates(text: string): Anchor[] {
  return Array.from(text.matchAll(NUMERIC)).flatMap(({ 0: match, index, groups = {} }) => {
    const [year, month, day] = (groups['iso'] ?? `${groups['y']}-${groups['m']}-${groups['d']}`)
      .split('-')
      .map(Number);
    const key = dateKey(year, month ?? 0, day);
    return key === undefined ? [] : { kind: 'date' as const, key, start: index, end: index + match.length };
  });
}

function namedDate(text: string, tokens: readonly Token[], at: number, month: number): Anchor | undefined {
  const number = (index: number): number => {
    const norm = tokens[index]?.norm ?? '';
    return /^\d{1,4}$/.test(norm) ? Number(norm) : NaN;
  };
  const gap = (from: number, to: number): string => text.slice(tokens[from]?.end, tokens[to]?.start);
  const isDay = (index: number): boolean => number(index) >= 1 && number(index) <= 31;
  const isYear = (index: number): boolean => number(index) >= 1000;

  // A token such as the "st" of "1st" or the «ғы» of «жылғы» may stand between: look over two.
  const before = [at - 1, at - 2, at - 3].find((index) => isDay(index) && BESIDE.test(gap(index, at)));
  // "July 1", but not "may 30 days".
  const named = /^\p{Lu}/u.test(text.slice(tokens[at]?.start));
  const behind = [at + 1].find((index) => named && isDay(index) && /^\s*$/u.test(gap(at, index)));
  const day = before ?? behind;
  const [first, last] = [Math.min(day ?? at, at), Math.max(day ?? at, at)];
  const years = [last + 1, last + 2, last + 3].filter(
    (index) => isYear(index) && NEAR.test(gap(last, index)),
  );
  const earlier = [first - 1, first - 2].filter((index) => isYear(index) && NEAR.test(gap(index, first)));
  const year = years[0] ?? earlier[0];
  if (day === undefined && year === undefined) return undefined;
  const key = dateKey(
    year === undefined ? undefined : number(year),
    month,
    day === undefined ? undefined : number(day),
  );
  if (key === undefined) return undefined;
  const start = tokens[Math.min(first, year ?? first)]?.start ?? 0;
  const end = tokens[Math.max(last, year ?? last)]?.end ?? text.length;
  return { kind: 'date', key, start, end };
}

function dateKey(year: number | undefined, month: number, day: number | undefined): string | undefined {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return [year ?? '-', two(month), ...(day === undefined ? [] : [two(day)])].join('-');
}
