import type { LanguagePack, Token } from '../pack.js';
import { vocabularyOf, type Role, type Vocabulary, type Word } from './vocabulary.js';

/** A text with its tokens and what the vocabulary of its language knows of each. */
export interface Reading {
  text: string;
  tokens: readonly Token[];
  words: readonly (Word | undefined)[];
  /** Most texts have little of all this, and much can be left undone. */
  has: { numbers: boolean; levels: boolean; acts: boolean };
  vocabulary: Vocabulary;
  pack: Pick<LanguagePack, 'citations' | 'dates' | 'numbers' | 'structure'>;
}

export function readWords(
  text: string,
  tokens: readonly Token[],
  pack: Pick<LanguagePack, 'citations' | 'dates' | 'months' | 'numbers' | 'structure'>,
): Reading {
  const vocabulary = vocabularyOf(pack);
  const has = { numbers: false, levels: text.includes('§'), acts: false };
  const words = tokens.map(({ norm }) => {
    const word = vocabulary.get(norm);
    // A word with a hyphen may be made of number words.
    if (word?.number ?? (isDigit(norm.charCodeAt(0)) || norm.includes('-'))) has.numbers = true;
    if (word?.level) has.levels = true;
    if (word?.act !== undefined) has.acts = true;
    return word;
  });
  return { text, tokens, words, has, vocabulary, pack };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What is printed between two tokens. */
export function between({ text, tokens }: Reading, first: number, second: number): string {
  return text.slice(tokens[first]?.end, tokens[second]?.start);
}

export function hasRole({ words }: Reading, at: number, role: Role): boolean {
  return words[at]?.roles?.has(role) ?? false;
}

/** Whether nothing but white space is printed there. */
export function isSpace(printed: string): boolean {
  return printed.trim() === '';
}

/** The last token of the longest phrase of which token `at` is the first, or undefined. */
export function phraseEnd(
  { tokens }: Reading,
  at: number,
  phrases: readonly (readonly string[])[] | undefined,
): number | undefined {
  const found = phrases?.filter((rest) => rest.every((norm, index) => tokens[at + 1 + index]?.norm === norm));
  if (!found || found.length === 0) return undefined;
  return at + Math.max(...found.map((rest) => rest.length));
}
