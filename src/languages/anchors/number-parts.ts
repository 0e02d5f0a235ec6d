import type { Span } from '../../model/text.js';
import { romanKey } from './romans.js';
import { canonicalNumber } from './decimals.js';
import type { NumberLexeme } from './number-lexemes.js';
import { between, hasRole, type Reading } from './reading.js';
import { normalizeWord } from '../tokens.js';

/** A piece of a number: digits with their canonical form, or a word. */
export interface NumberPart extends Span {
  /** The token that it is in, and the first one behind it. */
  token: number;
  next: number;
  digits?: string;
  ordinal?: true;
  word?: NumberLexeme;
}

const STARTS_WITH_DIGIT = /^[0-9]/;
const GROUP_OF_THREE = /^\d{3}(?:[.,]\d+)?$/;
const FIRST_GROUP = /^\d{1,3}$/;
const ONE_SPACE = /^[ \u00A0\u202F]$/;
const HYPHEN = /[-\u2010\u2011]/;
const ONLY_HYPHEN = /^[-\u2010\u2011]$/;

/** All that numbers of a text are made of, in order. */
export function numberParts(reading: Reading): NumberPart[] {
  const { tokens, words } = reading;
  const parts: NumberPart[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { norm, start, end } = tokens[at] ?? { norm: '', start: 0, end: 0 };
    const word = words[at]?.number;
    if (word) parts.push({ token: at, next: at + 1, start, end, word });
    else if (STARTS_WITH_DIGIT.test(norm)) at = pushDigits(reading, at, parts) - 1;
    else if (norm.includes('-')) parts.push(...hyphenated(reading, at));
  }
  return parts;
}

/** Adds the digits that begin with token `at`; answers with the first token behind them. */
function pushDigits(reading: Reading, at: number, parts: NumberPart[]): number {
  const { text, tokens } = reading;
  const last = lastGroup(reading, at);
  const start = tokens[at]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const printed = text.slice(start, end);
  const act = last === at ? actNumber(reading, at, printed) : undefined;
  if (act) {
    parts.push(act);
    return act.next;
  }
  const [first = '', second, ...more] = printed.split(HYPHEN);
  const isRange = second !== undefined && more.length === 0 && Number(second) > Number(first);
  const pieces = isRange ? [first, second] : [printed];
  let from = start;
  for (const piece of pieces) {
    const digits = piece.split(HYPHEN).map(canonicalNumber).join('-');
    parts.push({ token: at, next: last + 1, start: from, end: from + piece.length, digits });
    from += piece.length + 1;
  }
  const part = parts.at(-1);
  const isMarked = hasRole(reading, last + 1, 'ordinalMark') && /^-?$/.test(between(reading, last, last + 1));
  if (part && isMarked) part.ordinal = true;
  return last + 1;
}

/** `1 000 000` is three tokens. */
function lastGroup(reading: Reading, at: number): number {
  const { tokens } = reading;
  let last = at;
  if (!FIRST_GROUP.test(tokens[at]?.norm ?? '')) return last;
  while (
    GROUP_OF_THREE.test(tokens[last + 1]?.norm ?? '') &&
    ONE_SPACE.test(between(reading, last, last + 1)) &&
    (last === at || FIRST_GROUP.test(tokens[last]?.norm ?? ''))
  )
    last += 1;
  return last;
}

/** `480-V`: the number of an act with that of the convocation, whose letters may be Latin or Cyrillic. */
function actNumber(reading: Reading, at: number, printed: string): NumberPart | undefined {
  const { text, tokens } = reading;
  const [own, roman] = [tokens[at], tokens[at + 1]];
  if (!own || !roman || !ONLY_HYPHEN.test(text.slice(own.end, roman.start))) return undefined;
  const key = romanKey(text.slice(roman.start, roman.end));
  if (key === undefined) return undefined;
  const digits = `${canonicalNumber(printed)}-${key}`;
  return { token: at, next: at + 2, start: own.start, end: roman.end, digits };
}

/** "twenty-five", "five-day", «два-три»: the number words that a word with hyphens begins with, if any is sure. */
function hyphenated({ text, tokens, vocabulary }: Reading, at: number): NumberPart[] {
  const parts: NumberPart[] = [];
  let start = tokens[at]?.start ?? 0;
  for (const printed of text.slice(start, tokens[at]?.end).split(HYPHEN)) {
    const word = vocabulary.get(normalizeWord(printed))?.number;
    if (!word) break;
    parts.push({ token: at, next: at + 1, start, end: start + printed.length, word });
    start += printed.length + 1;
  }
  return parts.some(({ word }) => word?.weak !== true) ? parts : [];
}
