import { snowballStemmer } from '../snowball.js';
import rules from './stem-exceptions.json' with { type: 'json' };

/** What the forms of an English word share, in either spelling, and mostly a verb and the noun of its act. */
export const stem = snowballStemmer('english', /^[a-z]+(?:['-][a-z]+)*'?$/u, rules);
