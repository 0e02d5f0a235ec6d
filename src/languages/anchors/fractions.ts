import { isDecimal } from './decimals.js';
import type { NumberPart } from './number-parts.js';
import { hasRole, isSpace, type Reading } from './reading.js';
import { extended, simpleNumberAt, type NumberReading } from './simple-numbers.js';

const HYPHEN_OR_SPACE = /^(?:\s+|[-\u2010\u2011])$/u;
const ONE_DIGIT = /^\d$/;
const POWER_OF_TEN = /^10+$/;

/**
 * The fraction that begins with part `at`, if one does: «үштен екісі», «две трети», "two-thirds", «жартысы», "a third of",
 * «ноль целых пять десятых». `number` is the whole number that has been read there.
 */
export function fractionAt(
  reading: Reading,
  parts: readonly NumberPart[],
  at: number,
  number: NumberReading | undefined,
): NumberReading | undefined {
  const first = parts[at];
  if (!first) return undefined;
  if (!number || number.ordinal) return wholeFraction(first, at) ?? oneOf(reading, first, at);
  // «Статьи 5 пятой главы» has no fraction: digits are divided by digits.
  if (first.digits !== undefined || !isDecimal(number.key)) return undefined;
  return withDecimals(reading, parts, number) ?? divided(reading, parts, number);
}

/** «жартысы», «половина», "half". */
function wholeFraction({ word, ...place }: NumberPart, at: number): NumberReading | undefined {
  if (word?.fraction === undefined) return undefined;
  const { token, next, start, end } = place;
  return { key: word.fraction, start, end, token, next, part: at + 1, ...(word.weak && { weak: true }) };
}

/** "A third of"; "the third of" is no fraction. */
function oneOf(reading: Reading, { word, ...place }: NumberPart, at: number): NumberReading | undefined {
  const { token, next, start, end } = place;
  const isOne = hasRole(reading, token - 1, 'indefinite') && hasRole(reading, next, 'partitive');
  if (word?.single === undefined || !isOne) return undefined;
  return { key: `1/${word.single}`, start, end, token, next, part: at + 1 };
}

function divided(
  reading: Reading,
  parts: readonly NumberPart[],
  number: NumberReading,
): NumberReading | undefined {
  const second = parts[number.part];
  if (!second) return undefined;
  const gap = reading.text.slice(number.end, second.start);
  if (reading.pack.numbers.denominatorFirst) {
    const numerator =
      number.divides && isSpace(gap) ? simpleNumberAt(reading, parts, number.part) : undefined;
    if (!numerator || numerator.ordinal || Number(numerator.key) >= Number(number.key)) return undefined;
    return extended(number, numerator, `${numerator.key}/${number.key}`);
  }
  const denominator = denominatorBehind(number.key, second);
  if (denominator === undefined || !HYPHEN_OR_SPACE.test(gap)) return undefined;
  return extended(number, { ...second, part: number.part + 1 }, `${number.key}/${denominator}`);
}

/** «две пятых», «двадцать одна сотая», "one third", but not «двух пятой», "two third". */
function denominatorBehind(numerator: string, { word }: NumberPart): number | undefined {
  if (numerator === '1') return word?.single;
  return word?.denominator ?? (numerator.endsWith('1') ? word?.single : undefined);
}

/** «бір бүтін оннан бес», «одна целая пять десятых», "one point five". */
function withDecimals(
  reading: Reading,
  parts: readonly NumberPart[],
  number: NumberReading,
): NumberReading | undefined {
  if (!hasRole(reading, number.next, 'whole') || parts[number.part]?.token !== number.next + 1)
    return undefined;
  const rest = simpleNumberAt(reading, parts, number.part);
  const fraction = rest && divided(reading, parts, rest);
  const [numerator = '', denominator = ''] = fraction?.key.split('/') ?? [];
  if (fraction && POWER_OF_TEN.test(denominator)) {
    const decimals = numerator.padStart(denominator.length - 1, '0');
    return extended(number, fraction, `${number.key}.${decimals}`);
  }
  return rest && !fraction && ONE_DIGIT.test(rest.key)
    ? extended(number, rest, `${number.key}.${rest.key}`)
    : undefined;
}
