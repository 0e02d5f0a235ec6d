import { snowballStemmer } from '../snowball.js';
import rules from './stem-exceptions.json' with { type: 'json' };

/** What the forms of a Russian word share, and mostly a verb, its other aspect, its participles and the noun of its act. */
export const stem = snowballStemmer('russian', /^[а-яё]+(?:-[а-яё]+)*$/u, rules);
