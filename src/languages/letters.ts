/**
 * Letters that look alike in Latin and Cyrillic. Typists of Kazakh reach for the Latin ones hundreds of times in one
 * act; matching must not be hurt by it, and `check` names each word. Nothing here ever changes a text that is written out.
 */

const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', i: 'і', ə: 'ә', h: 'һ', k: 'к', m: 'м', t: 'т',
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У', Ə: 'Ә',
}; // prettier-ignore

const CYRILLIC_TO_LATIN: Readonly<Record<string, string>> = {
  а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y', і: 'i', ә: 'ə', һ: 'h',
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Х: 'X', У: 'Y',
}; // prettier-ignore

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** A word written in two scripts at once, with its spelling in one. */
export interface MixedWord {
  start: number;
  end: number;
  word: string;
  corrected: string;
}

/** The word in the script of most of its letters, or the word itself where that cannot be told or done. */
export function unmixWord(word: string): string {
  const latin = word.match(LATIN)?.length ?? 0;
  const cyrillic = word.match(CYRILLIC)?.length ?? 0;
  if (latin === 0 || cyrillic === 0) return word;
  // Kazakh words such as «iciнi» may hold more Latin look-alikes than Cyrillic letters: what can be read as Cyrillic is.
  const asCyrillic = replaceLetters(word, LATIN_TO_CYRILLIC, LATIN);
  if (asCyrillic !== undefined) return asCyrillic;
  return replaceLetters(word, CYRILLIC_TO_LATIN, CYRILLIC) ?? word;
}

function replaceLetters(
  word: string,
  table: Readonly<Record<string, string>>,
  script: RegExp,
): string | undefined {
  const letters = word.match(script) ?? [];
  if (letters.some((letter) => table[letter] === undefined)) return undefined;
  return word.replace(script, (letter) => table[letter] ?? letter);
}

/** Every word of a text that mixes Latin and Cyrillic letters and can be put right. */
export function mixedWords(text: string): MixedWord[] {
  const found: MixedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const corrected = unmixWord(match[0]);
    if (corrected !== match[0]) {
      found.push({ start: match.index, end: match.index + match[0].length, word: match[0], corrected });
    }
  }
  return found;
}

/** The text with every word in one script; of the same length, so that offsets stay true. */
export function foldLookAlikes(text: string): string {
  // Only where both scripts occur can a word mix them.
  return text.search(CYRILLIC) < 0 || text.search(LATIN) < 0 ? text : text.replace(WORD, unmixWord);
}

/**
 * The form of a wording that is compared and fingerprinted: NFC, one script a word, plain spaces and hyphens, nothing
 * invisible. Two texts with the same form are the same wording to a reader.
 */
export function normalizeWording(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(WORD, unmixWord)
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
