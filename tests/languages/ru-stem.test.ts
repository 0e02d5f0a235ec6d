import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import exceptions from '../../src/languages/ru/stem-exceptions.json' with { type: 'json' };
import { stem } from '../../src/languages/ru/stem.js';

interface Lemma {
  lemma: string;
  forms: string[];
}

const lemmas = Papa.parse<{ lemma: string; forms: string }>(
  readFileSync(new URL('ru-lemmas.csv', import.meta.url), 'utf8'),
  { header: true, skipEmptyLines: true },
).data.map(({ lemma, forms }): Lemma => ({ lemma, forms: forms.split(' ') }));

/** Every third lemma was kept aside until the rules and lists stood. */
const unseen = lemmas.filter((_, index) => index % 3 === 2);

describe('the table of lemmas', () => {
  it('is large enough to measure by', () => {
    expect(lemmas.length).toBeGreaterThanOrEqual(130);
    expect(lemmas.flatMap(({ forms }) => forms).length).toBeGreaterThanOrEqual(900);
    expect(lemmas.filter(({ forms }) => new Set(forms).size < 6)).toEqual([]);
  });

  it.each([
    ['all', lemmas, 0.97],
    ['unseen', unseen, 0.97],
  ])('gives the forms of one lemma one stem: %s', (_, some, bar) => {
    expect(shareOfUnited(some)).toBeGreaterThan(bar);
  });

  it('keeps different lemmas apart', () => {
    expect(shareOfCollisions(lemmas)).toBeLessThan(0.003);
  });
});

describe('stem', () => {
  it.each([
    ['has е for ё', 'ребенок ребёнка ребёнок ребенка'],
    ['has no split in -ан', 'орган органа органу органы органам'],
    ['knows names in -ан', 'казахстан казахстана казахстану казахстаном'],
    [
      'knows verb, noun and participle of one act',
      'осуществление осуществлять осуществляет осуществить осуществленный осуществляющий осуществлен',
    ],
    ['knows the second aspect', 'обеспечить обеспечивать обеспечение обеспечивает'],
    ['turns щ', 'запретить запрещать запрещение запрещается'],
    ['turns жд', 'утвердить утверждать утверждение утвержден'],
    ['turns г', 'предложить предлагать предложение'],
    ['drops л after lips', 'установить установление установлен устанавливать устанавливается'],
    ['knows -ость', 'обязанность обязанности обязанностей обязан обязаны'],
    ['knows verbs in -еть', 'иметь имеет имеют имеющий имеется'],
    ['drops a vowel', 'рынок рынка рынку рынки'],
    ['drops a vowel of a person', 'иностранец иностранца иностранцы'],
    ['knows день', 'день дня дней дням'],
    ['knows reflexives', 'обращаться обращается обращение обратиться'],
    ['is not misled by -ав and -ыв', 'состав состава составом'],
    ['knows short forms', 'виновен виновна виновны виновный'],
    ['bends the last of a pair only', 'премьер-министр премьер-министра премьер-министром'],
  ])('%s', (_, forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it.each([
    'судья суд судьба',
    'статья статус',
    'право правило правление правительство',
    'люди человек',
    'дети ребенок',
    'семь семья',
    'указ указанный',
    'образ образование',
    'имя иметь',
    'время временный',
    'цель целый целостность ценность',
    'срок рынок',
    'совет совещание совесть',
    'гражданин гражданский гражданство',
    'собственность собственник собственный',
    'национальность национальный',
    'обвинение обвиняемый',
    'изменение измена',
    'форма формирование',
    'польза пользование',
    'общий общение община',
    'раздел разделение',
    'народ род',
    'страна сторона устранение',
    'участие участок',
    'представитель представление',
    'закон законодательство законопроект',
  ])('keeps apart %s', (words) => {
    const all = words.split(' ');
    expect(new Set(all.map(stem)).size).toBe(all.length);
  });

  it.each(['', '-', '15', 'article', 'құқық', '§', '12-1', 'а-'])(
    'leaves alone what is no word of the language: «%s»',
    (text) => {
      expect(stem(text)).toBe(text);
    },
  );

  it('leaves alone what is too long for a word', () => {
    const text = 'осуществленн'.repeat(4000);
    expect(stem(text)).toBe(text);
  });
});

describe('any text', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюя-')) }),
    fc
      .tuple(
        fc.constantFrom(...lemmas.flatMap(({ forms }) => forms)),
        fc.constantFrom('', 'ами', 'ение', 'ость', 'ся'),
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
