import { unmixWord } from './letters.js';
import type { Token } from './pack.js';

/** What stands inside words without being seen: soft hyphens, zero-width spaces and joiners. */
const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const LETTERS = `\\p{L}[\\p{L}\\p{M}${INVISIBLE}]*`;

/**
 * `01.07.2026`, `1,5`, `12-1`; a number ends where letters begin («5-тен» is a number and a word). Words keep their inner
 * hyphens and apostrophes.
 */
const TOKEN = new RegExp(
  `\\p{Nd}+(?:[.,:/\\u2010\\u2011-]\\p{Nd}+)*|${LETTERS}(?:['’ʼ\\u2010\\u2011-]${LETTERS})*`,
  'gu',
);

const WORD_PART = /[\p{L}\p{M}]+/gu;
const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu');

/** The words and numbers of a text in order, with their spans in it. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    norm: normalizeWord(word),
  }));
}

/** Words that need no more than lower case, as nearly all do: Latin or Cyrillic letters alone, or digits. */
const PLAIN = /^(?:[A-Za-z]+|[\u0400-\u04FF]+|[0-9]+)$/;

/** The form in which words are matched: NFC, one script, lower case, plain hyphens and apostrophes, nothing unseen. */
export function normalizeWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(WORD_PART, unmixWord)
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();
}
