import type { Span } from '../../model/text.js';
import { romanValue } from '../numerals.js';
import { between, hasRole, type Reading } from './reading.js';
import { romanKey } from './romans.js';
import type { NumberReading } from './simple-numbers.js';

/** A number as it stands in a list: `5`, `12-1`, `2)`, `IV`, «екінші». */
export interface PrintedNumber extends Span {
  number: string;
  /** A bracket closes right behind it: `2)`. */
  bracket: boolean;
  /** That bracket was opened right before it, `(2)`, or somewhere before it, «(пункт 2)». */
  opened?: 'here' | 'before';
  /** It is the end of a range that the number before it begins. */
  endsRange: boolean;
  inWords: boolean;
  first: number;
  last: number;
}

/** What numbers may stand at a place. */
export interface Allowed {
  /** Numbers in words by their first and by their last token. */
  inWords: ReadonlyMap<number, NumberReading>;
  digits: boolean;
  cardinals: boolean;
  /** Tokens of dates and the like, which cite nothing. */
  isTaken: (at: number) => boolean;
}

const DIGITS = /^\d{1,4}(?:[-.,;]\d{1,4})*$/;

/** The number, or the few joined by commas without a space, that begins (ends, for a backward step) with token `at`. */
export function printedNumbersAt(
  reading: Reading,
  at: number,
  step: 1 | -1,
  allowed: Allowed,
): PrintedNumber[] {
  const token = reading.tokens[at];
  if (!token || allowed.isTaken(at)) return [];
  const word = allowed.inWords.get(at);
  if (word && (step === 1 ? word.token : word.next - 1) === at) {
    if (!(word.ordinal ?? allowed.cardinals)) return [];
    const { key: number, start, end } = word;
    const place = { start, end, first: word.token, last: word.next - 1 };
    return /^\d+$/.test(number)
      ? [{ ...place, number, bracket: false, endsRange: false, inWords: true }]
      : [];
  }
  const marked = step === -1 && isMark(reading, at) ? at - 1 : at;
  const last = isMark(reading, marked + 1) ? marked + 1 : marked;
  if (!allowed.digits && last === marked) return [];
  return digitsAt(reading, marked, last) ?? romanAt(reading, at);
}

/** «1-ші», «2-я», "3rd". */
function isMark(reading: Reading, at: number): boolean {
  return hasRole(reading, at, 'ordinalMark') && /^[-\u2010\u2011]?$/.test(between(reading, at - 1, at));
}

function digitsAt({ text, tokens }: Reading, at: number, last: number): PrintedNumber[] | undefined {
  const token = tokens[at];
  if (!token || !DIGITS.test(token.norm) || token.norm.length !== token.end - token.start) return undefined;
  const opened = openedAt(text, token.start);
  if (/^\s?[%‰]/u.test(text.slice(token.end, token.end + 2))) return undefined;
  let { start } = token;
  return token.norm.split(/[,;]/).map((number) => {
    const end = start + number.length;
    const printed = {
      ...{ number, start, end, first: at, last, endsRange: false, inWords: false },
      ...(opened && { opened }),
      bracket: text[end] === ')',
    };
    start = end + 1;
    return printed;
  });
}

/** How far back an opening bracket is looked for. */
const REACH = 200;

function openedAt(text: string, start: number): PrintedNumber['opened'] {
  if (text[start - 1] === '(') return 'here';
  // The brackets of «1)» close nothing.
  const before = text.slice(Math.max(0, start - REACH), start).replace(/\d\)/g, '');
  return before.lastIndexOf('(') > before.lastIndexOf(')') ? 'before' : undefined;
}

function romanAt({ text, tokens }: Reading, at: number): PrintedNumber[] {
  const { start, end } = tokens[at] ?? { start: 0, end: 0 };
  const roman = romanKey(text.slice(start, end));
  if (roman === undefined) return [];
  const number = String(romanValue(roman));
  return [{ number, start, end, first: at, last: at, bracket: false, endsRange: false, inWords: false }];
}

const LIST_GAP = /^[\s(),;–—\u2010\u2011-]*$/u;
/** «10-, 11- және 12-баптар»: a hyphen that stands for the word that follows later. */
const SUSPENDED = /^\)?[-\u2010\u2011](?=\s*[,;]|\s+$)/u;

/** Where and how a list goes on from a number to the next one in a direction, if it does. */
export function listSeparator(
  reading: Reading,
  from: number,
  step: 1 | -1,
): { at: number; isRange: boolean } | undefined {
  const gaps: string[] = [];
  let isRange = false;
  let at = from;
  do {
    const gap = step === 1 ? between(reading, at, at + 1) : between(reading, at - 1, at);
    if (!LIST_GAP.test(gap) || gaps.length > 2) return undefined;
    gaps.push(gap);
    at += step;
    isRange ||= hasRole(reading, at, 'range') && !hasRole(reading, at, 'and');
  } while (hasRole(reading, at, 'and') || hasRole(reading, at, 'range'));
  const [left = '', ...others] = step === 1 ? gaps : gaps.reverse();
  const isJoined = gaps.length > 1 || /[,;]/.test(left);
  const signs = [isJoined ? left.replace(SUSPENDED, '') : left, ...others].join('').replace(/[\s()]/gu, '');
  if (signs.length > 1 || (signs === '' && gaps.length === 1)) return undefined;
  return { at, isRange: isRange || /[–—\u2010\u2011-]/.test(signs) };
}
