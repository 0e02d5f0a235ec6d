import { enclosures } from '../enclosures.js';
import type { Anchor, Token } from '../pack.js';
import { rootKey, skeletonOf } from '../skeleton.js';

const ACRONYM = /^\p{Lu}{2,6}$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
/** Behind these, or at the beginning of a text, a capital letter says nothing. */
const OPENS_SENTENCE = /(?:^|[.!?:;…«“„"(\n)–—-])\s*$/u;
const QUOTE_KEY = 32;

/** Words of capitals only («ҚР», РК) in a text that has others; equal where their letters are, in any script. */
export function findAcronyms(text: string, tokens: readonly Token[]): Anchor[] {
  const printed = tokens.map(({ start, end }) => text.slice(start, end));
  const shouting = !printed.some((word) => /^\p{L}?\p{Ll}+$/u.test(word));
  if (shouting) return [];
  return tokens.flatMap(({ start, end, norm }, at) => {
    const key = skeletonOf(norm);
    return key !== '' && ACRONYM.test(printed[at] ?? '') ? { kind: 'acronym' as const, key, start, end } : [];
  });
}

/** Words with a capital letter that no sentence begins with. */
export function findNames(text: string, tokens: readonly Token[]): Anchor[] {
  return tokens.flatMap(({ start, end, norm }) => {
    if (
      !CAPITALISED.test(text.slice(start, end)) ||
      OPENS_SENTENCE.test(text.slice(Math.max(0, start - 4), start))
    )
      return [];
    const key = rootKey(norm);
    return key === '' ? [] : { kind: 'name' as const, key, start, end };
  });
}

const QUOTATION = /^[«“„"].*[»”"]$/su;

/** Quoted titles and terms by the skeleton of what they say. */
export function findQuotes(text: string): Anchor[] {
  return enclosures(text).flatMap(({ start, end }) => {
    const quoted = text.slice(start, end);
    if (!QUOTATION.test(quoted)) return [];
    const words = quoted.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
    const key = words.map(skeletonOf).join('').slice(0, QUOTE_KEY);
    return key === '' ? [] : { kind: 'quote' as const, key, start, end };
  });
}
