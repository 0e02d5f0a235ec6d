import type { Anchor } from '../pack.js';
import { dateAnchor, dateKey, type PrintedDate } from './calendar.js';
import { namedDatesAt } from './named-dates.js';
import { between, hasRole, type Reading } from './reading.js';
import type { NumberReading } from './simple-numbers.js';
import { findYears } from './years.js';

const NUMERIC =
  /^(?:(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})|(?<iso>\d{4}(?<sign>[-.])\d{2}\k<sign>\d{2}))$/;

/**
 * Dates in digits and with the name of a month, with or without a year: `2026-07-01`, `--07-01`; `2026-07` for a month of
 * a year, `2026` for a year. Days may be in words: «бірінші қаңтар», «первого января», "the first of January". A date of a
 * range takes the year from the other one where it has none.
 */
export function findDates(reading: Reading, numbers: readonly NumberReading[]): Anchor[] {
  if (numbers.length === 0) return [];
  const dated: PrintedDate[] = [];
  const ordinals = new Map<number, NumberReading>();
  for (const number of numbers) {
    if (!number.ordinal) continue;
    ordinals.set(number.token, number);
    ordinals.set(number.next - 1, number);
  }
  reading.tokens.forEach(({ norm, start, end }, at) => {
    if (start < (dated.at(-1)?.end ?? 0)) return;
    const date = norm.length > 7 ? numericDate(norm) : undefined;
    if (date) dated.push({ ...date, start, end, first: at, last: at });
    else if (reading.words[at]?.month !== undefined)
      dated.push(...namedDatesAt(reading, at, dated.at(-1)?.last ?? -1, ordinals));
  });
  const known = dated.filter((date) => dateKey(date) !== undefined).sort((a, b) => a.start - b.start);
  const all = [...withYears(reading, known), ...findYears(reading, dated)];
  return all.flatMap((date) => dateAnchor(date) ?? []).sort((a, b) => a.start - b.start);
}

function numericDate(norm: string): Pick<PrintedDate, 'year' | 'month' | 'day'> | undefined {
  const { d, m, y, iso } = NUMERIC.exec(norm)?.groups ?? {};
  if (d === undefined && iso === undefined) return undefined;
  const [year, month, day] = (iso?.replaceAll('.', '-') ?? `${y}-${m}-${d}`).split('-').map(Number);
  return { year, month, day };
}

/**
 * «1 июля – 1 августа 2026 года»: the year of one end of a range is that of the other, if they are in order; likewise in
 * lists with a conjunction, but not behind a comma alone.
 */
function withYears(reading: Reading, dates: readonly PrintedDate[]): PrintedDate[] {
  const { yearFirst } = reading.pack.dates;
  // From the date that has the year to those that share it.
  const found = yearFirst ? [...dates] : dates.toReversed();
  for (let from = 0, to = 1; from < found.length; from = to, to = from + 1) {
    const links = new Set<string>();
    for (; to < found.length && found[to]?.year === undefined; to += 1) {
      const [near, far] = [found[to - 1], found[to]];
      const [first, second] = yearFirst ? [near, far] : [far, near];
      const link = first && second && dayOfYear(first) < dayOfYear(second) && linkOf(reading, first, second);
      if (!link) break;
      links.add(link);
    }
    const year = found[from]?.year;
    if (!links.has('range')) continue;
    for (let at = from + 1; at < to; at += 1) {
      const date = found[at];
      if (date) found[at] = { ...date, year };
    }
  }
  return yearFirst ? found : found.reverse();
}

const GAP = /^[\s,–—-]*$/u;

/** Whether two dates are parted by a dash or by words such as «по» and "and", or by a comma alone. */
function linkOf(reading: Reading, first: PrintedDate, second: PrintedDate): 'range' | 'list' | undefined {
  if (second.first - first.last > 2) return undefined;
  let link: 'range' | 'list' = 'range';
  for (let at = first.last; at < second.first; at += 1) {
    const gap =
      at === first.last
        ? reading.text.slice(first.end, reading.tokens[at + 1]?.start)
        : between(reading, at, at + 1);
    const isWord = at + 1 < second.first;
    if (!GAP.test(gap) || (isWord && !hasRole(reading, at + 1, 'dateRange'))) return undefined;
    if (gap.includes(',') && second.first === first.last + 1) link = 'list';
  }
  return link;
}

function dayOfYear({ month = 0, day = 0 }: PrintedDate): number {
  return month * 100 + day;
}
