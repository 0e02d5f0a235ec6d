/** Parallel texts of any size in two made-up languages, with what makes real ones hard: frequent words, synonyms, losses. */
import { randomNumbers } from './noise.js';

/** Different words, and how steeply their frequency falls (Zipf's law with Mandelbrot's shift). */
const WORDS = 30_000;
const SHIFT = 5;
/** Words of a segment: a log-normal spread around this. */
const MEDIAN_WORDS = 14;
const SPREAD = 0.6;
/** The share of words that look alike in both languages, of words with a second rendering, of words lost or added. */
const COGNATES = 0.06;
const SYNONYMS = 0.3;
const LOST = 0.12;
/** How often a segment has a number. */
const NUMBERS = 0.15;

/** `size` pairs of segments that say the same; the same seed gives the same texts. */
export function parallelTexts(size: number, seed: number): [string, string][] {
  const random = randomNumbers(seed);
  const vocabulary = Array.from({ length: WORDS }, () => makeWord(random));
  return Array.from({ length: size }, () => {
    const count = Math.max(2, Math.round(MEDIAN_WORDS * Math.exp(SPREAD * normal(random))));
    const ids = Array.from({ length: count }, () => zipf(random));
    const target = ids
      .flatMap((id) => {
        const draw = random();
        if (draw < LOST / 2) return [];
        return draw < LOST ? [id, zipf(random)] : [id];
      })
      .map((id, at) => ({ id, place: at + 4 * random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ id }) => id);
    const number = random() < NUMBERS ? ` ${Math.floor(1 + 400 * random() ** 3)}` : '';
    const print = (words: readonly number[], side: 'left' | 'right'): string =>
      `${words.map((id) => inflected(vocabulary[id]?.[side] ?? [], random)).join(' ')}${number}.`;
    return [print(ids, 'left'), print(target, 'right')];
  });
}

/** The renderings of one meaning in each language. */
interface Word {
  left: readonly string[];
  right: readonly string[];
}

function makeWord(random: () => number): Word {
  const left = syllables(random, 'bdgklmnprstvz', 'aeiou');
  if (random() < COGNATES) return { left: [left], right: [left] };
  const right = [syllables(random, 'bcdfhjlmnqrstwy', 'aeioy')];
  if (random() < SYNONYMS) right.push(syllables(random, 'bcdfhjlmnqrstwy', 'aeioy'));
  return { left: [left], right };
}

function syllables(random: () => number, consonants: string, vowels: string): string {
  const letter = (from: string): string => from[Math.floor(random() * from.length)] ?? '';
  const count = 2 + Math.floor(random() * 3);
  return Array.from(
    { length: count },
    () => letter(consonants) + letter(vowels) + (random() < 0.4 ? letter(consonants) : ''),
  ).join('');
}

function inflected(renderings: readonly string[], random: () => number): string {
  const word = renderings[Math.floor(random() * renderings.length)] ?? '';
  const endings = ['', '', 'a', 'en', 'is', 'om'];
  return word + (endings[Math.floor(random() * endings.length)] ?? '');
}

function zipf(random: () => number): number {
  return Math.min(WORDS - 1, Math.floor(SHIFT * ((1 + WORDS / SHIFT) ** random() - 1)));
}

/** Box and Muller (1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
