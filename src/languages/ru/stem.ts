import { newStemmer } from 'snowball-stemmers';
import exceptions from './stem-exceptions.json' with { type: 'json' };

/** Longer ones are no words, and must not cost more than words. */
const LONGEST_WORD = 40;
const CACHE_SIZE = 50_000;
const cache = new Map<string, string>();

/** Words and, with a star, beginnings of words, to the stem that the list gives them. */
const STEMS = new Map(
  Object.entries(exceptions.stems).flatMap(([stem, words]) => words.split(' ').map((word) => [word, stem])),
);
const BEFORE = Object.entries(exceptions.before).map(
  ([pattern, replacement]) => [new RegExp(pattern, 'u'), replacement] as const,
);
/** At least three letters must be left, and a vowel among them. */
const SUFFIX = new RegExp(
  `(?<=(?:[аеиоуыэюя]..|.[аеиоуыэюя].|..+[аеиоуыэюя]).*)(?:${exceptions.suffixes.split(' ').join('|')})$`,
  'u',
);
const TURNS: Readonly<Record<string, string>> = exceptions.turns;
const TURN = new RegExp(`(?<=.)(?:${Object.keys(TURNS).join('|')})$`, 'u');

let snowball: ReturnType<typeof newStemmer> | undefined;

/** What the forms of a Russian word, and of a verb with its nouns, participles and mostly its other aspect, share. */
export function stem(word: string): string {
  const before = cache.get(word);
  if (before !== undefined) return before;
  const found = word.length > LONGEST_WORD || !/^[а-яё-]*[а-яё]$/u.test(word) ? word : stemAnew(word.replaceAll('ё', 'е'));
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, found);
  return found;
}

function stemAnew(word: string): string {
  const listed = inList(word);
  if (listed !== undefined) return listed;
  snowball ??= newStemmer('russian');
  const rewritten = BEFORE.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
  const bare = snowball.stem(rewritten).replace(SUFFIX, '');
  return bare.replace(TURN, (tail) => TURNS[tail] ?? tail);
}

function inList(word: string): string | undefined {
  let found = STEMS.get(word);
  for (let length = word.length; found === undefined && length > 2; length--) {
    found = STEMS.get(`${word.slice(0, length)}*`);
  }
  return found;
}
