import type { Span } from '../../model/text.js';
import type { Anchor } from '../pack.js';

/** A date as far as it is printed, with its tokens. */
export interface PrintedDate extends Span {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  first: number;
  last: number;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `2026-07-01`, `2026-07`, `2026`, `--07-01`; undefined for what no calendar has. */
export function dateKey({
  year,
  month,
  day,
}: Pick<PrintedDate, 'year' | 'month' | 'day'>): string | undefined {
  if (month === undefined) return year === undefined ? undefined : String(year);
  const longest = DAYS[month - 1];
  if (longest === undefined || (day !== undefined && (day < 1 || day > longest))) return undefined;
  return [year ?? '-', twoDigits(month), ...(day === undefined ? [] : [twoDigits(day)])].join('-');
}

export function dateAnchor(date: PrintedDate): Anchor | undefined {
  const key = dateKey(date);
  return key === undefined ? undefined : { kind: 'date', key, start: date.start, end: date.end };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
