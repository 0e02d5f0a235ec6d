import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLookAlikes, mixedWords, normalizeWording, unmixWord } from '../../src/languages/letters.js';

describe('words in two scripts', () => {
  test.each([
    ['тeрелiгi', 'терелігі'],
    ['Бiз', 'Біз'],
    ['тəртіп', 'тәртіп'],
    ['cайлау', 'сайлау'],
    ['IV', 'IV'],
    ['ІV', 'IV'],
    ['COVID', 'COVID'],
    ['тәртіп', 'тәртіп'],
    ['Wиндоус', 'Wиндоус'],
  ])('%s is %s', (word, corrected) => {
    expect(unmixWord(word)).toBe(corrected);
  });

  test('are found with their place', () => {
    expect(mixedWords('Ауыл кеңесiнің тәртібі мен тəртібі')).toEqual([
      { start: 5, end: 14, word: 'кеңесiнің', corrected: 'кеңесінің' },
      { start: 27, end: 34, word: 'тəртібі', corrected: 'тәртібі' },
    ]);
  });
});

test('the same wording, however it was typed', () => {
  expect(normalizeWording(' Кеңес\u00a0тө\u00ADрағасы  мен\nхат‑шы ')).toBe('Кеңес төрағасы мен хат-шы');
  expect(normalizeWording('кеңесi')).toBe(normalizeWording('кеңесі'));
  expect(normalizeWording('и\u0306од')).toBe('йод');
});

test('folding keeps the length and is done once', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aіiеecсoоəәВBкK 1-')) }), (text) => {
      const folded = foldLookAlikes(text);
      expect(folded).toHaveLength(text.length);
      expect(foldLookAlikes(folded)).toBe(folded);
    }),
  );
});
