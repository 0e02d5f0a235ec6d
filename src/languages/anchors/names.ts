import { enclosures } from '../enclosures.js';
import type { Anchor, Token } from '../pack.js';
import { rootKey, skeletonOf } from '../skeleton.js';

/** Capitals, to which Kazakh puts endings with a hyphen («БҰҰ-ның»), and every language nouns («QR-код»). */
const ACRONYM = /^(?<letters>\p{Lu}{2,6})(?:[-\u2010\u2011]\p{Ll}.*)?$/u;
/** A word of so many capitals is no acronym, nor is what stands beside it: «ҚАЗАҚСТАН ТЕМІР ЖОЛЫ». */
const SHOUTED = /\p{Lu}{7}/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const SMALL = /^\p{L}?\p{Ll}+$/u;
/** Behind these, or at the beginning of a text, a capital letter says nothing. */
const OPENS_SENTENCE = /(?:^|[.!?:;…«“„"(\n)–—-])\s*$/u;
const QUOTE_KEY = 32;

/**
 * Words with a capital letter that no sentence begins with, and words of capitals only («ҚР», РК) in a text that has others;
 * equal where their letters are, in any script.
 */
export function findNames(text: string, tokens: readonly Token[]): Anchor[] {
  const found: Anchor[] = [];
  let shouts: boolean | undefined;
  for (const { start, end, norm } of tokens) {
    // Nearly all words begin with a small letter.
    if (text.charAt(start) === norm.charAt(0)) continue;
    const printed = text.slice(start, end);
    const letters = ACRONYM.exec(printed)?.groups?.['letters'];
    if (letters !== undefined) {
      shouts ??= !tokens.some((token) => SMALL.test(text.slice(token.start, token.end)));
      const key = shouts || isShouted(text, start) ? '' : skeletonOf(norm.slice(0, letters.length));
      if (key !== '') found.push({ kind: 'acronym', key, start, end: start + letters.length });
    } else if (CAPITALISED.test(printed) && !OPENS_SENTENCE.test(text.slice(Math.max(0, start - 4), start))) {
      const key = rootKey(norm);
      if (key !== '') found.push({ kind: 'name', key, start, end });
    }
  }
  return found;
}

/** How far the words beside an acronym are looked at. */
const BESIDE = 80;

/** Whether a word stands in a row of capitals of which one is no acronym. */
function isShouted(text: string, at: number): boolean {
  const before = /[\p{Lu}\s]*$/u.exec(text.slice(Math.max(0, at - BESIDE), at))?.[0] ?? '';
  const row = /^[\p{Lu}\s]*/u.exec(text.slice(at - before.length, at + BESIDE))?.[0] ?? '';
  return SHOUTED.test(row);
}

const QUOTATION = /^[«“„"].*[»”"]$/su;

/** Quoted titles and terms by the skeleton of what they say. */
export function findQuotes(text: string): Anchor[] {
  return enclosures(text).flatMap(({ start, end }) => {
    const quoted = text.slice(start, end);
    if (!QUOTATION.test(quoted)) return [];
    let key = '';
    for (const [word] of quoted.matchAll(/[\p{L}\p{M}]+/gu)) {
      key += skeletonOf(word.toLowerCase());
      if (key.length >= QUOTE_KEY) break;
    }
    return key === '' ? [] : { kind: 'quote' as const, key: key.slice(0, QUOTE_KEY), start, end };
  });
}
