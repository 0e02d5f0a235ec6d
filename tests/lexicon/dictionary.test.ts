import { describe, expect, test } from 'vitest';
import { packOf } from '../../src/languages/registry.js';
import { tokenize } from '../../src/languages/tokens.js';
import { coverage } from '../../src/lexicon/coverage.js';
import { parseGlossaryCsv } from '../../src/lexicon/csv.js';
import { Dictionary } from '../../src/lexicon/dictionary.js';

const dictionary = new Dictionary([
  parseGlossaryCsv(
    `kk,ru,en,pos
Қазақстан Республикасының Президенті,Президент Республики Казахстан,President of the Republic of Kazakhstan,term
жергілікті қоғамдастық,местное сообщество,local community,term
мерзім,срок,term; period,noun
жүзеге асыру; іске асыру,осуществлять; осуществить,exercise,verb
және,и,and,conj
кеңес,совет,council,noun
`,
    'terms.csv',
  ),
]);

function found(text: string, language: string): string[] {
  return dictionary
    .terms(language)
    .find(tokenize(text))
    .map(({ start, end }) => text.slice(start, end));
}

describe('terms are found in any of their forms', () => {
  test.each([
    ['kk', 'Қазақстан Республикасының Президентіне', ['Қазақстан Республикасының Президентіне']],
    [
      'kk',
      'жергілікті қоғамдастықтың кеңесі және мерзімдерде',
      ['жергілікті қоғамдастықтың', 'кеңесі', 'және', 'мерзімдерде'],
    ],
    ['kk', 'құқығын жүзеге асырмайды', ['жүзеге асырмайды']],
    ['kk', 'Қазақстан мерзімі', ['мерзімі']],
    ['ru', 'Президентом Республики Казахстан в сроки', ['Президентом Республики Казахстан', 'сроки']],
    ['ru', 'местным сообществам и советам', ['местным сообществам', 'и', 'советам']],
    ['en', 'the local communities exercised', ['local communities', 'exercised']],
  ])('%s: %s', (language, text, terms) => {
    expect(found(text, language)).toEqual(terms);
  });
});

describe('stems of two languages', () => {
  const stem = (language: string, word: string): string => packOf(language).stem(word);

  test('a word renders a word in full, in both directions', () => {
    expect(dictionary.stems('kk', 'ru').renderings.get(stem('kk', 'мерзімі'))?.get(stem('ru', 'сроки'))).toBe(
      1,
    );
    expect(dictionary.stems('ru', 'en').renderings.get(stem('ru', 'срока'))?.get(stem('en', 'periods'))).toBe(
      1,
    );
    expect(
      dictionary.stems('en', 'kk').renderings.get(stem('en', 'councils'))?.get(stem('kk', 'кеңестің')),
    ).toBe(1);
  });

  test('in a term, words of one root belong together and the rest is shared out', () => {
    const rows = dictionary.stems('kk', 'ru').renderings;
    expect(rows.get(stem('kk', 'жергілікті'))?.get(stem('ru', 'местное'))).toBe(0.5);
    expect(rows.get(stem('kk', 'президенті'))?.get(stem('ru', 'республики'))).toBeUndefined();
    expect(rows.get(stem('kk', 'жүзеге'))?.get(stem('ru', 'осуществлять'))).toBe(0.5);
  });
});

describe('coverage', () => {
  test('entries, cognates, names and unknown words; grammar does not count', () => {
    const { unknown, used, ...counts } = coverage(
      ['Кеңес және Мәслихат мерзімді Асқарға белгілейді, 5 күн.'],
      'kk',
      dictionary,
      ['маслихат'],
    );
    expect(counts).toEqual({ words: 6, entries: 2, cognates: 1, names: 1 });
    expect([...unknown.keys()]).toEqual(['белгілейді', 'күн']);
    expect([...used].map(({ pos }) => pos)).toEqual(['noun', 'conj', 'noun']);
  });
});
