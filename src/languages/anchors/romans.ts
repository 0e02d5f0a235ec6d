import { romanValue } from '../numerals.js';
import type { Anchor, Token } from '../pack.js';

/** Letters that alone may be a number: I, V, X; a single C, D, L or M is a letter. */
const ROMAN = /^(?=.*[IVXІХ])[IVXLCDMІХСМ]{1,8}$/u;
const FIRST_LETTERS = 'IVXLCDMІХСМ';
const TO_LATIN: Readonly<Record<string, string>> = { І: 'I', Х: 'X', С: 'C', М: 'M' };

/** A Roman numeral in Latin letters, if capitals as printed are one, in Latin or Cyrillic. */
export function romanKey(printed: string): string | undefined {
  if (!FIRST_LETTERS.includes(printed.charAt(0))) return undefined;
  if (!ROMAN.test(printed) || romanValue(printed) === undefined) return undefined;
  return printed.replace(/[ІХСМ]/gu, (letter) => TO_LATIN[letter] ?? letter);
}

/** Roman numerals in capitals; the key is in Latin letters. */
export function findRomans(text: string, tokens: readonly Token[]): Anchor[] {
  const found: Anchor[] = [];
  for (const { start, end } of tokens) {
    const key = romanKey(text.slice(start, end));
    if (key === undefined) continue;
    // «І.» before a capital letter is an initial as often as a number.
    if (key.length === 1 && start > 0 && /^\.\s*\p{Lu}/u.test(text.slice(end, end + 4))) continue;
    found.push({ kind: 'roman', key, start, end });
  }
  return found;
}
