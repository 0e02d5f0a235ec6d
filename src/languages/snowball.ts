import { createRequire } from 'node:module';

/** What a linguist adds to a Snowball stemmer. */
export interface StemRules {
  /** By stem, the words that have it, or with a star all words that begin so, parted by spaces. */
  stems: Readonly<Record<string, string>>;
  /** Endings that Snowball does not know or takes for others, as patterns, to ones that it takes off as it should. */
  before: Readonly<Record<string, string>>;
  /** What Snowball leaves of suffixes, parted by spaces. */
  suffixes?: string;
  /** Ends of stems that change within one word or differ by spelling: «утверд-ить», «утвержд-ать»; "decid-e", "decis-ion". */
  turns: Readonly<Record<string, string>>;
}

interface Snowball {
  newStemmer: (language: 'english' | 'russian') => { stem(word: string): string };
}

/** Longer ones are no words, and must not cost more than words. */
const LONGEST_WORD = 40;
const CACHE_SIZE = 50_000;

/**
 * A stemmer by Porter's Snowball with the rules and lists of a language on top. Words with other letters than those of
 * `word` are left as they are. The package is loaded when the first word comes: it is large, and many runs have none.
 */
export function snowballStemmer(
  language: 'english' | 'russian',
  word: RegExp,
  rules: StemRules,
): (word: string) => string {
  const cache = new Map<string, string>();
  let stemmer: ((word: string) => string) | undefined;
  return (given) => {
    const known = cache.get(given);
    if (known !== undefined) return known;
    stemmer ??= compile(language, rules);
    const stem =
      given.length > LONGEST_WORD || !word.test(given) ? given : stemmer(given.replaceAll('ё', 'е'));
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(given, stem);
    return stem;
  };
}

function compile(language: 'english' | 'russian', rules: StemRules): (word: string) => string {
  const { newStemmer } = createRequire(import.meta.url)('snowball-stemmers') as Snowball;
  const snowball = newStemmer(language);
  const listed = new Map(
    Object.entries(rules.stems).flatMap(([stem, words]) => words.split(' ').map((word) => [word, stem])),
  );
  const before = Object.entries(rules.before).map(
    ([pattern, replacement]) => [new RegExp(pattern, 'u'), replacement] as const,
  );
  const turn = new RegExp(`(?:${Object.keys(rules.turns).join('|')})$`, 'u');
  const suffix = suffixPattern(rules.suffixes);
  return (word) => {
    const rewritten = before.reduce(
      (text, [pattern, replacement]) => text.replace(pattern, replacement),
      word,
    );
    return (
      inList(listed, word) ??
      inList(listed, rewritten) ??
      snowball
        .stem(rewritten)
        .replace(suffix, '')
        .replace(turn, (end) => rules.turns[end] ?? end)
    );
  };
}

/** Suffixes are taken off where at least three letters remain and a vowel among them. */
function suffixPattern(suffixes: string | undefined): RegExp {
  if (suffixes === undefined) return /(?!)/;
  const remains = '(?<=(?:[аеиоуыэюя]..|.[аеиоуыэюя].|..+[аеиоуыэюя]).*)';
  return new RegExp(`${remains}(?:${suffixes.split(' ').join('|')})$`, 'u');
}

/** A word counts before a beginning, and a longer beginning before a shorter. */
function inList(listed: ReadonlyMap<string, string>, word: string): string | undefined {
  let found = listed.get(word);
  for (let length = word.length; found === undefined && length > 2; length -= 1)
    found = listed.get(`${word.slice(0, length)}*`);
  return found;
}
