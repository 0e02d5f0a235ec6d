import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import exceptions from '../../src/languages/en/stem-exceptions.json' with { type: 'json' };
import { stem } from '../../src/languages/en/stem.js';

interface Lemma {
  lemma: string;
  forms: string[];
}

const lemmas = Papa.parse<{ lemma: string; forms: string }>(
  readFileSync(new URL('en-lemmas.csv', import.meta.url), 'utf8'),
  { header: true, skipEmptyLines: true },
).data.map(({ lemma, forms }): Lemma => ({ lemma, forms: forms.split(' ') }));

/** Every third lemma was kept aside until the rules and lists stood. */
const unseen = lemmas.filter((_, index) => index % 3 === 2);

describe('the table of lemmas', () => {
  it('is large enough to measure by', () => {
    // Most English nouns have no six forms: those stand here as neighbours that must not collide.
    expect(lemmas.filter(({ forms }) => new Set(forms).size >= 6).length).toBeGreaterThanOrEqual(130);
    expect(lemmas.flatMap(({ forms }) => forms).length).toBeGreaterThanOrEqual(500);
  });

  it.each([
    ['all', lemmas, 0.97],
    ['unseen', unseen, 0.95],
  ])('gives the forms of one lemma one stem: %s', (_, some, bar) => {
    expect(shareOfUnited(some)).toBeGreaterThan(bar);
  });

  it('keeps different lemmas apart', () => {
    expect(shareOfCollisions(lemmas)).toBeLessThan(0.003);
  });
});

describe('stem', () => {
  it.each([
    ['knows irregular verbs', 'write writes wrote written writing'],
    ['knows irregular plurals', "child children child's children's"],
    ['knows -men', "chairman chairmen chairmen's"],
    ['knows bodies', "body bodies body's"],
    ['knows verb and noun of one act', 'elect elected electing election elections'],
    ['turns the end of a root', 'decide decided decision decisions'],
    ['turns y', 'ratify ratifies ratified ratification'],
    ['has one spelling for -our', 'labour labor labours'],
    ['has one spelling for -ence', 'defence defense'],
    ['has one spelling for -ize', 'organise organize organisation organization organizing'],
    ['has one spelling for -ll', 'fulfil fulfill fulfilment fulfilled'],
    ['has one spelling for -re', 'centre center centres'],
    ['knows held', 'hold held holding'],
    ['knows made', 'make made making'],
    ['takes off possessives', "president president's presidents"],
  ])('%s', (_, forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it.each([
    'authority author authorize',
    'university universal',
    'organ organize organism',
    'general generation',
    'policy police',
    'state statement status statute',
    'communal community communicate',
    'person people personal',
    'government govern governor',
    'constitution constitute',
    'president preside',
    'office officer official',
    'law lawful',
    'public publication publicity',
    'execution executive',
    'business busy',
    'security secure',
    'nation nationality',
    'international internal',
    'responsible response',
    'elect elector electorate',
    'minister ministry',
    'council counsel',
    'commission commit committee',
    'property proper',
    'justice justify',
    'part party partial',
    'find founding',
    'resident reside',
    'design designate',
    'major majority',
  ])('keeps apart %s', (words) => {
    const all = words.split(' ');
    expect(new Set(all.map(stem)).size).toBe(all.length);
  });

  it.each(['', '-', '15', 'статья', 'café', '§', '12-1', 'a-'])(
    'leaves alone what is no word of the language: «%s»',
    (text) => {
      expect(stem(text)).toBe(text);
    },
  );

  it('leaves alone what is too long for a word', () => {
    const text = 'organization'.repeat(4000);
    expect(stem(text)).toBe(text);
  });
});

describe('any text', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz'-")) }),
    fc
      .tuple(
        fc.constantFrom(...lemmas.flatMap(({ forms }) => forms)),
        fc.constantFrom('', 's', 'ing', 'ation', "'s"),
      )
      .map((parts) => parts.join('')),
  );

  it('has one stem, hardly longer than the word and empty only for nothing', () => {
    fc.assert(
      fc.property(word, (text) => {
        const found = stem(text);
        expect(found).toBe(stem(text));
        expect(found.length).toBeLessThanOrEqual(text.length + 2);
        expect(found === '').toBe(text === '');
      }),
    );
  });
});

describe('stem-exceptions.json', () => {
  it('names no word twice', () => {
    const words = Object.values(exceptions.stems).flatMap((list) => list.split(' '));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

function shareOfUnited(some: readonly Lemma[]): number {
  const pairs = some.flatMap(({ forms }) => {
    const stems = forms.map(stem);
    return stems.flatMap((one, index) => stems.slice(index + 1).map((other) => one === other));
  });
  return pairs.filter(Boolean).length / pairs.length;
}

/** Of all pairs of lemmas, those that have a stem in common. */
function shareOfCollisions(some: readonly Lemma[]): number {
  const stems = some.map(({ forms }) => new Set(forms.map(stem)));
  const pairs = stems.flatMap((one, index) =>
    stems.slice(index + 1).map((other) => [...one].some((each) => other.has(each))),
  );
  return pairs.filter(Boolean).length / pairs.length;
}
