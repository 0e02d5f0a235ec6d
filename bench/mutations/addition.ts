import { decapitalise, replaceAll, wholeWords, type ClauseWording, type Edit, type Version } from './edit.js';
import type { Family } from './family.js';
import { agreeing, counterforms, formsOf } from './nouns.js';
import { soundOf } from './suffix.js';
import { TERM_PAIRS } from './terms.js';
import { FINITE } from './verbs.js';
import data from './addition.json' with { type: 'json' };

interface Attribute {
  pattern: RegExp;
  /** What comes before each form of the noun. */
  before: ReadonlyMap<string, string>;
}

const notForms = new Set(data.kk.notForms.split(' '));
const attributes: Readonly<Record<Version, readonly Attribute[]>> = {
  kk: Object.entries(data.kk.attributes).flatMap(([noun, words]) =>
    words.split(' ').map((word) => {
      // A noun without an ending may be the first half of a name: «құқық субъектісі».
      const forms = [...formsOf(noun, 'kk')].flatMap(([name, form]) =>
        name === 'nominative' || notForms.has(form) ? [] : [form],
      );
      return attribute(new Map(forms.map((form) => [form, word.replaceAll('~', ' ')])), data.kk.before);
    }),
  ),
  ru: Object.entries(data.ru.attributes).flatMap(([noun, stems]) =>
    stems
      .split(' ')
      .map((stem) => attribute(counterforms(formsOf(noun, 'ru'), agreeing(stem, noun)), undefined)),
  ),
};
const NAME = wholeWords(`(?:${data.names})`, 'u');
const VERB = wholeWords(`(?<!не |и |или |что )(?!(?:${data.ru.notVerbs})(?!\\p{L}))${FINITE}`);
const NOT_FIRST = wholeWords(data.notFirst, 'iu');
const SENTENCE = /^\p{Lu}[\p{Ll}-][^]{30,}\.$/u;

/** A word or a phrase comes in, by the grammar of the sentence. */
export const addition: Family = {
  name: 'addition',
  rules: ['addition'],
  *propose(wording, version) {
    const { text } = wording;
    for (const { pattern, before } of attributes[version]) {
      yield* replaceAll(text, pattern, 'attribute', ([form]) => `${before.get(form) ?? ''} ${form}`);
    }
    yield* joined(wording, version);
    yield* leads(text, version);
    if (version === 'ru') {
      for (const adverb of data.ru.adverbs) {
        yield* replaceAll(text, VERB, 'adverb', ([verb]) => `${adverb} ${verb}`);
      }
    }
  },
};

function attribute(before: ReadonlyMap<string, string>, after: string | undefined): Attribute {
  const place = after === undefined ? '' : `(?<=^|(?<![\\p{L}-])(?:${after}) |, )`;
  return { pattern: wholeWords(`${place}(?:${[...before.keys()].join('|')})(?! үй)`), before };
}

/** Another noun by the first one, in a case that leaves the verb as it is. */
function* joined({ text, counterpart }: ClauseWording, version: Version): Generator<Edit> {
  for (const { from, forms, counterpart: needed } of TERM_PAIRS[version]) {
    if (!needed.test(counterpart)) continue;
    const names = formsOf(from, version);
    for (const [name, form] of names) {
      const other = forms.get(form);
      const isWanted =
        version === 'kk' ? /^plural (?!nominative)/.test(name) : /^plural (?:dative|instr|loc)/.test(name);
      if (!isWanted || other === undefined) continue;
      const bare = names.get('plural nominative') ?? '';
      yield* replaceAll(
        text,
        wholeWords(`(?<!(?:мен|бен|пен|и|или|және) )${form}(?! (?:и|или|мен|бен|пен) )`),
        'noun',
        () => (version === 'kk' ? `${bare} ${withWord(bare)} ${other}` : `${form} и ${other}`),
      );
    }
  }
}

function withWord(noun: string): string {
  const sound = soundOf(noun);
  return sound === 'voiceless' ? 'пен' : sound === 'sibilant' ? 'бен' : 'мен';
}

function* leads(text: string, version: Version): Generator<Edit> {
  if (!SENTENCE.test(text)) return;
  const [first = ''] = /^[\p{L}-]+/u.exec(text) ?? [];
  if (NOT_FIRST.test(first)) return;
  const rest = NAME.exec(first)?.[0] === first ? first : decapitalise(first);
  for (const lead of data[version].leads) {
    yield* replaceAll(text, /^[\p{L}-]+/gu, 'lead', () => `${lead} ${rest}`);
  }
}
