import type { NumberPart } from './number-parts.js';
import { NumberSum } from './number-sum.js';
import { isSpace, phraseEnd, type Reading } from './reading.js';

/** A number as far as it has been read, with the part and the token that stand behind it. */
export interface NumberReading {
  key: string;
  start: number;
  end: number;
  /** Its first token. */
  token: number;
  part: number;
  next: number;
  ordinal?: true;
  weak?: true;
  /** Its last word may also tell of how many parts a fraction is: «үштен». */
  divides?: true;
}

/** Reads a number without fractions: «он бес», «2,5 млн», "two hundred and five", «бір жарым мың». */
export function simpleNumberAt(
  reading: Reading,
  parts: readonly NumberPart[],
  at: number,
): NumberReading | undefined {
  const first = parts[at];
  if (first?.digits === undefined && first?.word?.value === undefined) return undefined;
  const sum = new NumberSum(reading.pack.numbers);
  let last = first;
  let [part, end, next, isClosed] = [at, 0, 0, false];
  for (let piece: NumberPart | undefined = first; piece && !isClosed; piece = parts[part]) {
    if (part > at && !joins(reading, last, reading.text.slice(end, piece.start), piece)) break;
    const { digits, word } = piece;
    const isTaken = digits === undefined ? sum.takeWord(word?.value ?? -1) : sum.takeDigits(digits);
    if (!isTaken) break;
    last = piece;
    ({ end, next } = piece);
    part += 1;
    isClosed = word?.closed ?? piece.ordinal ?? false;
    const half = isClosed ? undefined : halfBehind(reading, end, next);
    if (half === undefined || !sum.takeHalf()) continue;
    [end, next] = [reading.tokens[half]?.end ?? end, half + 1];
    while ((parts[part]?.token ?? Infinity) < next) part += 1;
  }
  const isAlone = last === first && end === first.end;
  if (isAlone && first.word?.neverAlone) return undefined;
  const key = last.word?.isPercent ? `${sum.key}%` : sum.key;
  return {
    ...{ key, start: first.start, end, token: first.token, part, next },
    ...((last.ordinal ?? last.word?.ordinal) && { ordinal: true as const }),
    ...(isAlone && first.word?.weak && { weak: true as const }),
    ...(end === last.end && last.word?.denominator !== undefined && { divides: true as const }),
  };
}

/** The last token of «жарым», «с половиной», "and a half" where that stands behind a number. */
function halfBehind(reading: Reading, end: number, next: number): number | undefined {
  const { text, tokens, words } = reading;
  const last = phraseEnd(reading, next, words[next]?.andHalf);
  return last !== undefined && isSpace(text.slice(end, tokens[next]?.start)) ? last : undefined;
}

const HYPHEN = /^[-\u2010\u2011]$/;

/** Whether what is printed before a part leaves it in one number with the last one. */
function joins({ pack }: Reading, last: NumberPart, gap: string, piece: NumberPart): boolean {
  const { hyphenJoins, joiner } = pack.numbers;
  if (last.token === piece.token) return hyphenJoins && HYPHEN.test(gap);
  if (isSpace(gap)) return gap !== '';
  return joiner !== '' && (last.word?.value ?? 0) >= 100 && gap.trim().toLowerCase() === joiner;
}

/** A number that goes on to the end of another place; it is no ordinal then, and no doubt is left. */
export function extended(
  { start, token }: NumberReading,
  { end, part, next }: Pick<NumberReading, 'end' | 'part' | 'next'>,
  key: string,
): NumberReading {
  return { key, start, end, token, part, next };
}
