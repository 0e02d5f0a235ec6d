import { fractionAt } from './fractions.js';
import { isDecimal, timesPowerOfTen } from './decimals.js';
import { numberParts, type NumberPart } from './number-parts.js';
import { between, hasRole, isSpace, phraseEnd, type Reading } from './reading.js';
import { extended, simpleNumberAt, type NumberReading } from './simple-numbers.js';

/** What may part a number from the same one in brackets: «15 (он бес)». */
const OPENS_GLOSS = /^\s*\(\s*$/u;
const CLOSES_GLOSS = /^\s*\)\s*/u;
const PERCENT_SIGN = /^\s?[%‰]/u;
const DASH = /^\s*[-\u2010-\u2015]\s*$/u;

/**
 * Numbers in digits and in words, of any size and in any form: «он бес», «пятнадцати», "fifteen"; «2 млн»; «үштен екісі»,
 * «две трети», "two-thirds"; «10 пайыз», `10%`. A number that brackets repeat counts once.
 */
export function findNumbers(reading: Reading): NumberReading[] {
  if (!reading.has.numbers) return [];
  const parts = numberParts(reading);
  const found: NumberReading[] = [];
  for (let at = 0; at < parts.length;) {
    const number = numberAt(reading, parts, at);
    if (number) found.push(number);
    at = number?.part ?? at + 1;
  }
  return sharePercent(reading, found);
}

function numberAt(reading: Reading, parts: readonly NumberPart[], at: number): NumberReading | undefined {
  const number = valueAt(reading, parts, at);
  return number && withPercent(reading, withGloss(reading, parts, number));
}

function valueAt(reading: Reading, parts: readonly NumberPart[], at: number): NumberReading | undefined {
  const number = simpleNumberAt(reading, parts, at);
  return fractionAt(reading, parts, at, number) ?? number;
}

/** «15 (он бес)», "fifteen (15)", also with a multiplier behind the bracket: «5 (бес) мың». */
function withGloss(reading: Reading, parts: readonly NumberPart[], number: NumberReading): NumberReading {
  const { text } = reading;
  const first = parts[number.part];
  if (!first || !OPENS_GLOSS.test(text.slice(number.end, first.start))) return number;
  const gloss = valueAt(reading, parts, number.part);
  if (gloss?.key !== number.key) return number;
  const closing = CLOSES_GLOSS.exec(text.slice(gloss.end, parts[gloss.part]?.start));
  const end = gloss.end + (closing ? closing[0].trimEnd().length : 0);
  const place = { end, part: gloss.part, next: gloss.next };
  const glossed = gloss.weak || gloss.ordinal ? { ...number, ...place } : extended(number, place, number.key);
  const scale = parts[gloss.part];
  const power = scale?.word?.value ?? 0;
  const isMultiplied = closing?.[0].length === (scale?.start ?? 0) - gloss.end && power >= 1000;
  if (!scale || !isMultiplied || !isDecimal(number.key)) return glossed;
  return extended(number, { ...scale, part: gloss.part + 1 }, timesPowerOfTen(number.key, power));
}

function withPercent(reading: Reading, number: NumberReading): NumberReading {
  const { text, tokens, words } = reading;
  const sign = PERCENT_SIGN.exec(text.slice(number.end, number.end + 2))?.[0];
  if (sign !== undefined) {
    return extended(number, { ...number, end: number.end + sign.length }, number.key + sign.trim());
  }
  const last = phraseEnd(reading, number.next, words[number.next]?.percent);
  if (
    last === undefined ||
    !/^[\s-]*$/u.test(between(reading, number.next - 1, number.next).replace(')', ''))
  )
    return number;
  const end = tokens[last]?.end ?? number.end;
  return extended(number, { end, part: number.part, next: last + 1 }, `${number.key}%`);
}

/** «5–10 %», «5-тен 10 пайызға дейін»: the sign behind the second number is that of the first one too. */
function sharePercent(reading: Reading, numbers: readonly NumberReading[]): NumberReading[] {
  return numbers.map((number, at) => {
    const second = numbers[at + 1];
    if (!second?.key.endsWith('%') || number.key.endsWith('%') || number.ordinal) return number;
    return isRange(reading, number, second) ? { ...number, key: `${number.key}%` } : number;
  });
}

function isRange(reading: Reading, first: NumberReading, second: NumberReading): boolean {
  const gap = reading.text.slice(first.end, second.start);
  if (DASH.test(gap) || (first.divides && isSpace(gap))) return true;
  return second.token === first.next + 1 && hasRole(reading, first.next, 'numberRange');
}
