import { replaceAll, wholeWords, type Edit, type Version } from './edit.js';
import type { Family } from './family.js';
import { keepsNegation } from './negated.js';
import { patterns } from './pattern.js';
import { harmonised, soundOf } from './suffix.js';
import { FINITE } from './verbs.js';
import data from './negation.json' with { type: 'json' };

const rows = patterns({ kk: data.kk.rows, ru: data.ru.rows });
const verbs: Readonly<Record<Version, (text: string) => Iterable<Edit>>> = { kk: kazakh, ru: russian };

/** A negation is gone, or has come in. */
export const negation: Family = {
  name: 'negation',
  rules: ['negation-mismatch', 'modality-mismatch'],
  *propose(wording, version) {
    for (const edits of [rows(wording, version), verbs[version](wording.text)]) {
      for (const edit of edits) if (keepsNegation(wording.text, edit)) yield edit;
    }
  },
};

const POSITIVE_PRESENT = /(?<![\p{L}-])(\p{L}{2,}?)(ады|еді|йды|йді)(?=[.;,])/gu;
const NEGATIVE_PRESENT = /(?<![\p{L}-])(\p{L}{2,}?)[мбп][ае]й(?:ды|ді)(?![\p{L}-])/gu;
const POSITIVE_PAST = /(?<![\p{L}-])(\p{L}{3,}?)(?:ған|ген|қан|кен)(?= \p{L})/gu;
const NEGATIVE_PAST = /(?<![\p{L}-])(\p{L}{2,}?)[мбп][ае](?:ған|ген)(?![\p{L}-])/gu;
/** Not «аспайтын», which is a bound. */
const NEGATIVE_HABIT = /(?<![\p{L}-])(?!аспай)(\p{L}{2,}?)[мбп][ае]й(?:тын|тін)(?![\p{L}-])/gu;

function* kazakh(text: string): Generator<Edit> {
  const modal = wholeWords(data.kk.notNegated, 'u');
  yield* replaceAll(text, NEGATIVE_PRESENT, 'negation removed', ([word, stem = '']) =>
    /^(?:ал|бол)$/.test(stem) && / (?:ала|бола)/.test(word) ? undefined : present(stem, 'ды'),
  );
  yield* replaceAll(text, NEGATIVE_HABIT, 'negation removed', ([, stem = '']) => present(stem, 'тын'));
  yield* replaceAll(text, NEGATIVE_PAST, 'negation removed', ([, stem = '']) => past(stem));
  yield* replaceAll(text, POSITIVE_PRESENT, 'negation inserted', ([word, stem = '', ending = '']) => {
    if (modal.test(word) || /[мбп][ае]$/.test(stem) || /[иу]$/.test(stem)) return undefined;
    // Before a vowel the last sound of the stem is voiced: «шығады», of «шық».
    const bare = ending.startsWith('й') ? stem : devoiced(stem);
    return `${negated(bare)}${harmonised(bare, 'йды').slice(bare.length)}`;
  });
  yield* replaceAll(text, POSITIVE_PAST, 'negation inserted', ([word, stem = '']) =>
    word === data.kk.adjectives || /[мбп][ае]$|[иу]$/.test(stem) || !/[лнтс]$/.test(stem)
      ? undefined
      : harmonised(negated(stem), 'ған'),
  );
}

/** «қатыс» – «қатыспа», «берілген» – «берілме»: by the sound before. */
function negated(stem: string): string {
  const sound = soundOf(stem);
  const letter = sound === 'voiceless' ? 'п' : sound === 'nasal' || sound === 'sibilant' ? 'б' : 'м';
  return harmonised(stem, `${letter}а`);
}

function present(stem: string, ending: string): string | undefined {
  if (/[ыіиу]$/.test(stem)) return undefined;
  if (soundOf(stem) === 'vowel') return harmonised(stem, `й${ending}`);
  const last = stem.charAt(stem.length - 1);
  const voiced = { п: 'б', қ: 'ғ', к: 'г' }[last];
  return harmonised(voiced === undefined ? stem : stem.slice(0, -1) + voiced, `а${ending}`);
}

function past(stem: string): string | undefined {
  if (/[ыіиу]$/.test(stem)) return undefined;
  return harmonised(stem, soundOf(stem) === 'voiceless' ? 'қан' : 'ған');
}

function devoiced(stem: string): string {
  const voiceless = { б: 'п', ғ: 'қ', г: 'к' }[stem.charAt(stem.length - 1)];
  return voiceless === undefined ? stem : stem.slice(0, -1) + voiceless;
}

const NEGATED_VERB = new RegExp(
  `(?<![\\p{L}-])не (${FINITE}|\\p{L}+(?:нн|вш|ющ|ящ)\\p{L}{2,})(?![\\p{L}-])`,
  'gu',
);
const VERB = new RegExp(`(?<![\\p{L}-]|(?:не|ни|если|и|или) )(${FINITE})(?![\\p{L}-])`, 'gu');

function* russian(text: string): Generator<Edit> {
  const genitive = new Set(data.ru.genitive.split(' '));
  const modal = new Set(data.ru.modal.split(' '));
  yield* replaceAll(text, NEGATED_VERB, 'negation removed', ([, verb = '']) =>
    genitive.has(verb) || /^(?:имеющ|несущ|превышающ)/.test(verb) ? undefined : verb,
  );
  yield* replaceAll(text, VERB, 'negation inserted', ([, verb = '']) =>
    modal.has(verb) || genitive.has(verb) ? undefined : `не ${verb}`,
  );
}
