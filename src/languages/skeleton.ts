/**
 * The consonants of a word in classes that hold across scripts and spellings, by which loan words and names are
 * recognised: Құрылтай, Курултай and Kurultai are one skeleton, so are президент and president. Kazakh letters go with
 * their Russian neighbours (қ ғ х һ г к and Latin c g h k q in one class), s and z in one, all hushing sounds in one; a
 * sound that comes twice running counts once, vowels are dropped, but for the mark of one at the beginning.
 */

const CLASSES: Readonly<Record<string, string>> = {
  k: 'кқгғхһkgqch', s: 'сзцsz', j: 'жшщчj', t: 'тt', d: 'дd', n: 'нңn', m: 'мm', l: 'лl', r: 'рr', p: 'пp', b: 'бb', v: 'вvw',
  f: 'фf',
}; // prettier-ignore

const CLASS_OF = new Map(
  Object.entries(CLASSES).flatMap(([name, letters]) => Array.from(letters, (letter) => [letter, name])),
);

const VOWEL = /[аәеёиіоөуұүыэюяaeiouyəıöü]/u;

/** Letters that stand for one sound, in the Latin script only. */
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[sczt]ch|[scz]h/g, 'j'],
  [/[kg]h|ck/g, 'k'],
  [/th/g, 't'],
  [/qu/g, 'kv'],
  [/x/g, 'ks'],
  [/c(?=[eiyéè])/g, 's'],
];

const LATIN = /\p{Script=Latin}/u;

/** The skeleton of a word in lower case; empty where it has no known letter. */
export function skeletonOf(word: string): string {
  const sounds = LATIN.test(word)
    ? DIGRAPHS.reduce((text, [from, to]) => text.replace(from, to), word)
    : word;
  let skeleton = '';
  let previous = '';
  for (const letter of sounds) {
    const sound = CLASS_OF.get(letter) ?? '';
    if (skeleton === '' && VOWEL.test(letter)) skeleton = 'a';
    if (sound === '' || sound === previous) continue;
    skeleton += sound;
    previous = sound;
  }
  return skeleton;
}

/** Longer than most roots of loan words need, short enough to lose the endings of each language. */
const ROOT_LENGTH = 4;
/** What is shorter fits words of every meaning. */
const SHORTEST = 3;

/** A script-neutral key of the word's beginning, by which a loan word meets its counterpart; empty where it is too short. */
export function rootKey(word: string): string {
  const skeleton = skeletonOf(word);
  return skeleton.length < SHORTEST ? '' : skeleton.slice(0, ROOT_LENGTH);
}
