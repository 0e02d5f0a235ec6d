import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/languages/tokens.js';

const norms = (text: string): string[] => tokenize(text).map(({ norm }) => norm);

describe('words and numbers', () => {
  test.each([
    [
      'Қоғамдық кеңес 5-тен 15-ке дейінгі мүшеден тұрады.',
      ['қоғамдық', 'кеңес', '5', 'тен', '15', 'ке', 'дейінгі', 'мүшеден', 'тұрады'],
    ],
    ['12-1-бап. Қадір-қасиет', ['12-1', 'бап', 'қадір-қасиет']],
    ['с 01.07.2026 — не более 1,5 процента', ['с', '01.07.2026', 'не', 'более', '1,5', 'процента']],
    ["the owner's co-operation; it’s", ['the', "owner's", 'co-operation', "it's"]],
    ['«Ауыл» (бұдан әрі – Кеңес)', ['ауыл', 'бұдан', 'әрі', 'кеңес']],
    ['', []],
    [' … – ', []],
  ])('%s', (text, expected) => {
    expect(norms(text)).toEqual(expected);
  });

  test('Latin look-alikes in a Kazakh word are put right in the norm only', () => {
    const text = 'iшкi тәртiп';
    expect(norms(text)).toEqual(['ішкі', 'тәртіп']);
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['iшкi', 'тәртiп']);
  });

  test('soft hyphens, zero-width spaces, decomposed letters and other hyphens do not make another word', () => {
    expect(norms('мемле\u00ADкет')).toEqual(['мемлекет']);
    expect(norms('за\u200Bкон')).toEqual(['закон']);
    expect(norms('район'.normalize('NFD'))).toEqual(['район']);
    expect(norms('қадір\u2010қасиет қадір\u2011қасиет')).toEqual(['қадір-қасиет', 'қадір-қасиет']);
  });
});

test('spans ascend, do not overlap, and leave no letter or digit out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(end, token.start)).not.toMatch(/[\p{L}\p{Nd}]/u);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(text.slice(end)).not.toMatch(/[\p{L}\p{Nd}]/u);
    }),
  );
});
