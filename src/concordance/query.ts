import type { Token } from '../languages/pack.js';
import { packOf } from '../languages/registry.js';
import { tokenize } from '../languages/tokens.js';
import type { LanguageCode } from '../model/text.js';

/** A word or phrase that is looked for in every form of its words. */
export interface Query {
  text: string;
  language: LanguageCode;
  stems: readonly string[];
}

/** Neighbouring tokens of a text that the query fits: from this one on, so many. */
export interface Match {
  first: number;
  count: number;
}

export function queryOf(text: string, language: LanguageCode): Query {
  const { stem } = packOf(language);
  return { text, language, stems: tokenize(text).map(({ norm }) => stem(norm)) };
}

/** Every place of a text where the words of the query stand side by side; no word is in two of them. */
export function findQuery({ stems, language }: Query, tokens: readonly Token[]): Match[] {
  const { stem } = packOf(language);
  const words = tokens.map(({ norm }) => stem(norm));
  const found: Match[] = [];
  const count = stems.length;
  for (let first = 0; count > 0 && first + count <= words.length;) {
    const fits = stems.every((one, at) => words[first + at] === one);
    if (fits) found.push({ first, count });
    first += fits ? count : 1;
  }
  return found;
}

const LATIN = /\p{Script=Latin}/u;

/**
 * The languages that a query may be in by its letters: those of the script it is written in, or the one alone that has a
 * letter or an ending which the others have not («құрылтай»). A query without letters may be in any.
 */
export function possibleLanguages(text: string, languages: readonly LanguageCode[]): LanguageCode[] {
  const words = tokenize(text).map(({ norm }) => norm);
  const isLatin = (some: string): boolean => LATIN.test(some);
  const ofScript = languages.filter((code) => {
    const [month = ''] = Object.keys(packOf(code).months);
    return words.every((word) => !/\p{L}/u.test(word) || isLatin(word) === isLatin(month));
  });
  const peculiar = ofScript.filter((code) => {
    const pattern = packOf(code).peculiar;
    return pattern !== '' && words.some((word) => new RegExp(pattern, 'u').test(word));
  });
  return peculiar.length > 0 ? peculiar : ofScript;
}
