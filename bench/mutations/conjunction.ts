import { wholeWords, type ClauseWording, type Version } from './edit.js';
import type { Family } from './family.js';
import { patterns } from './pattern.js';
import data from './conjunction.json' with { type: 'json' };

const propose = patterns({ kk: data.kk.rows, ru: data.ru.rows });
const BETWEEN = wholeWords(data.between, 'iu');
const words = {
  kk: [wholeWords(data.kk.and), wholeWords(data.kk.or)],
  ru: [wholeWords(data.ru.and), wholeWords(data.ru.or)],
};

/** «And» becomes «or», or the other way round, where both versions have the same of each: a list may do without. */
export const conjunction: Family = {
  name: 'conjunction',
  rules: ['conjunction-mismatch'],
  *propose(wording, version) {
    if (!BETWEEN.test(wording.text) && isAlike(wording, version)) yield* propose(wording, version);
  },
};

function isAlike({ text, counterpart }: ClauseWording, version: Version): boolean {
  const other = version === 'kk' ? 'ru' : 'kk';
  return words[version].every((pattern, at) => {
    const answer = words[other][at];
    return answer !== undefined && count(text, pattern) === count(counterpart, answer);
  });
}

function count(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern)).length;
}
