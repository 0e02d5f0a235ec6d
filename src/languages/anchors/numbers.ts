import { romanValue } from '../numerals.js';
import type { Anchor, Token } from '../pack.js';

/** `1 000 000`, `1,5`, `12-1`, `5–10`; the digits of «5-тен» and «№12а» too. */
const NUMBER =
  /(?<!\p{Nd})(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?![\d])|\d+)(?:[.,]\d+)*(?:[-\u2010\u2011]\d+(?!\d*[.,]\d))*/gu;

const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;

/** Numbers in digits, outside of `taken` places; a range gives two, an inserted number such as `12-1` is one. */
export function findDigits(text: string, isTaken: (at: number) => boolean): Anchor[] {
  return Array.from(text.matchAll(NUMBER)).flatMap(({ 0: match, index }) => {
    if (isTaken(index)) return [];
    const parts = match.split(/[-\u2010\u2011]/);
    const [first, second] = parts.map(canonicalNumber);
    const inserted =
      parts.length > 2 || Number(second) <= Number(first) ? parts.map(canonicalNumber).join('-') : undefined;
    const whole = { kind: 'number' as const, start: index, end: index + match.length };
    if (parts.length === 1 || inserted !== undefined)
      return [{ ...whole, key: inserted ?? canonicalNumber(match) }];
    let at = index;
    return parts.map((part) => {
      const start = at;
      at += part.length + 1;
      return { kind: 'number' as const, key: canonicalNumber(part), start, end: start + part.length };
    });
  });
}

/** `1 000` and `1,000` → `1000`, `1,50` → `1.50`, `007` → `7`. */
export function canonicalNumber(printed: string): string {
  const joined = printed.replace(/[ \u00A0\u202F]/g, '');
  const plain = THOUSANDS.test(joined) ? joined.replaceAll(',', '') : joined.replaceAll(',', '.');
  return plain.replace(/^0+(?=\d)/, '');
}

/** Letters that alone may be a number: I, V, X; a single C, D, L or M is a letter. */
const ROMAN = /^(?=.*[IVXІХ])[IVXLCDMІХСМ]{1,8}$/u;
const TO_LATIN: Readonly<Record<string, string>> = { І: 'I', Х: 'X', С: 'C', М: 'M' };

/** Roman numerals in capitals, in Latin or Cyrillic letters; the key is in Latin ones. */
export function findRomans(text: string, tokens: readonly Token[]): Anchor[] {
  return tokens.flatMap(({ start, end }) => {
    const printed = text.slice(start, end);
    // «І.» before a capital letter is an initial as often as a number.
    if (!ROMAN.test(printed) || romanValue(printed) === undefined) return [];
    if (printed.length === 1 && /^\.\s*\p{Lu}/u.test(text.slice(end, end + 4)) && start > 0) return [];
    const key = printed.replace(/[ІХСМ]/gu, (letter) => TO_LATIN[letter] ?? letter);
    return { kind: 'roman' as const, key, start, end };
  });
}
