import { listSeparator, printedNumbersAt, type Allowed, type PrintedNumber } from './cited-numbers.js';
import type { Reading } from './reading.js';
import type { Span } from '../../model/text.js';

/** A number that is cited; within a range it has the place of the sign or word between the ends. */
export interface CitedNumber extends Span {
  number: string;
}

/** Ranges that are longer are cited by their ends. */
const LONGEST_RANGE = 30;

/** The numbers of a list from token `at` on, in the order of the text; empty where no number stands there. */
export function printedList(
  reading: Reading,
  at: number,
  step: 1 | -1,
  allowed: Allowed,
  isMember: (number: PrintedNumber) => boolean,
): PrintedNumber[] {
  const first = printedNumbersAt(reading, at, step, allowed);
  // From the word outwards.
  const list = step === 1 ? first : first.reverse();
  for (let edge = list.at(-1); edge && isMember(edge); edge = list.at(-1)) {
    const separator = listSeparator(reading, step === 1 ? edge.last : edge.first, step);
    const found = separator ? printedNumbersAt(reading, separator.at, step, allowed) : [];
    const more = step === 1 ? found : found.reverse();
    const next = more[0];
    if (!separator || !next || !more.every(isMember)) break;
    // Numbers of a list ascend; others belong to something else: «статьи 5, 2 дня».
    if (!(step === 1 ? isAscending(edge, next) : isAscending(next, edge))) break;
    if (separator.isRange) (step === 1 ? next : edge).endsRange = true;
    list.push(...more);
  }
  return step === 1 ? list : list.reverse();
}

function isAscending(first: PrintedNumber, second: PrintedNumber): boolean {
  const [a, b] = [levels(first), levels(second)];
  for (let depth = 0; depth < Math.max(a.length, b.length); depth += 1) {
    const difference = (b[depth] ?? 0) - (a[depth] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function levels({ number }: PrintedNumber): number[] {
  return number.split(/[-.]/).map(Number);
}

/** All that a printed list cites; `isPlural` lets «13-15» be a range, where it could be an inserted number. */
export function citedNumbers(text: string, list: readonly PrintedNumber[], isPlural: boolean): CitedNumber[] {
  const bases = list.flatMap(({ number }) => (number.includes('-') ? [number.split('-')[0]] : []));
  const hasInserted = new Set(bases).size < bases.length;
  const cited: CitedNumber[] = [];
  for (const { number, start, end, endsRange } of list) {
    const [first = '', second, ...more] = number.split('-');
    const isRange = isPlural && !hasInserted && more.length === 0 && Number(second) > Number(first);
    if (isRange && second !== undefined) {
      const low = { number: first, start, end: start + first.length };
      push(text, cited, low, endsRange);
      push(text, cited, { number: second, start: end - second.length, end }, true);
    } else push(text, cited, { number, start, end }, endsRange);
  }
  return cited;
}

function push(text: string, cited: CitedNumber[], number: CitedNumber, endsRange: boolean): void {
  const before = cited.at(-1);
  if (endsRange && before) {
    const [base, from] = lastOf(before.number);
    const [otherBase, to] = lastOf(number.number);
    if (base === otherBase && to - from <= LONGEST_RANGE) {
      const place = signBetween(text, before.end, number.start);
      for (let value = from + 1; value < to; value += 1) cited.push({ number: `${base}${value}`, ...place });
    }
  }
  cited.push(number);
}

/** `12-3` → `12-` and 3. */
function lastOf(number: string): [base: string, last: number] {
  const at = Math.max(number.lastIndexOf('-'), number.lastIndexOf('.')) + 1;
  return [number.slice(0, at), Number(number.slice(at))];
}

/** The dash or word between the ends of a range, without the brackets and spaces around it. */
function signBetween(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && PADDING.test(text.charAt(start))) start += 1;
  while (end > start && PADDING.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

const PADDING = /[\s()]/u;
