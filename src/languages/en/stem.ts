import { newStemmer } from 'snowball-stemmers';

const snowball = newStemmer('english');
const cache = new Map<string, string>();

/** The stem of a word. */
export function stem(word: string): string {
  if (!/^[a-z'’-]+$/u.test(word)) return word;
  let found = cache.get(word);
  if (found === undefined) {
    found = snowball.stem(word.replace(/iz(?=(?:e[dsr]?|ers|ing|ations?|ational)$)/u, 'is'));
    cache.set(word, found);
  }
  return found;
}
