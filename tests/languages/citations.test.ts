import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAnchors } from '../../src/languages/anchors.js';
import { packOf } from '../../src/languages/registry.js';

function citations(language: string, text: string): string {
  return findAnchors(text, packOf(language))
    .filter(({ kind }) => kind === 'citation')
    .map(({ key }) => key)
    .join(' ');
}

describe('the same place in three languages', () => {
  test.each([
    ['53-бап', 'статья 53', 'Article 53', 'art_53'],
    ['53-бапта', 'в статье 53', 'in Article 53', 'art_53'],
    ['12-1-баптың', 'статьи 12-1', 'of Article 12-1', 'art_12-1'],
    [
      '53-бабы 2-тармағының 3) тармақшасы',
      'подпункт 3) пункта 2 статьи 53',
      'subparagraph 3) of paragraph 2 of Article 53',
      'art_53__para_2__point_3',
    ],
    [
      '53-баптың 2-тармағының 3) тармақшасында',
      'в подпункте 3) пункта 2 статьи 53',
      'in subparagraph 3) of paragraph 2 of Article 53',
      'art_53__para_2__point_3',
    ],
    [
      '53-бабының 2-тармағына сәйкес',
      'согласно пункту 2 статьи 53',
      'under paragraph 2 of Article 53',
      'art_53__para_2',
    ],
    ['1-баптың 3) тармақшасы', 'подпункт 3) статьи 1', 'subparagraph 3) of Article 1', 'art_1__point_3'],
    [
      '5-баптың 1-тармағының екінші бөлігінде',
      'в части второй пункта 1 статьи 5',
      'in part two of paragraph 1 of Article 5',
      'art_5__para_1__subpara_2',
    ],
    ['екінші бөліктің', 'второй части', 'of the second part', 'subpara_2'],
    [
      '1) тармақшаның үшінші абзацы',
      'абзац третий подпункта 1)',
      'the third indent of subparagraph 1)',
      'point_1__indent_3',
    ],
    ['3, 5 және 12-баптарда', 'в статьях 3, 5 и 12', 'in Articles 3, 5 and 12', 'art_3 art_5 art_12'],
    ['5 – 8-баптар', 'статьи 5 – 8', 'Articles 5 to 8', 'art_5 art_6 art_7 art_8'],
    ['2) және 4) тармақшалары', 'подпункты 2) и 4)', 'subparagraphs 2) and 4)', 'point_2 point_4'],
    [
      '1-тармақтың 2), 4) және 7) – 9) тармақшаларында',
      'подпунктами 2), 4) и 7) – 9) пункта 1',
      'subparagraphs 2), 4) and 7) – 9) of paragraph 1',
      'para_1__point_2 para_1__point_4 para_1__point_7 para_1__point_8 para_1__point_9',
    ],
    ['3-тарауда', 'в главе 3', 'in Chapter 3', 'chp_3'],
    ['II бөлімнің', 'раздела II', 'of Section II', 'sec_2'],
    ['2-қосымшаға сәйкес', 'согласно приложению 2', 'under Annex 2', 'annex_2'],
    ['осы баптың', 'настоящей статьи', 'of this Article', '~art'],
    [
      'осы баптың 2-тармағында',
      'в пункте 2 настоящей статьи',
      'in paragraph 2 of this Article',
      '~art__para_2',
    ],
    [
      'осы тармақтың 1) тармақшасы',
      'подпункт 1) настоящего пункта',
      'subparagraph 1) of this paragraph',
      '~para__point_1',
    ],
    ['осы Заңда', 'в настоящем Законе', 'in this Law', '~act'],
    ['осы Заңның 5-бабы', 'статья 5 настоящего Закона', 'Article 5 of this Law', 'art_5'],
    ['алдыңғы тармақта', 'в предыдущем пункте', 'in the preceding paragraph', '~previous-para'],
  ])('%s = %s = %s', (kk, ru, en, expected) => {
    expect([citations('kk', kk), citations('ru', ru), citations('en', en)]).toEqual([
      expected,
      expected,
      expected,
    ]);
  });
});

describe('forms of one language', () => {
  test.each([
    ['kk', '10-, 11- және 12-баптар', 'art_10 art_11 art_12'],
    ['kk', '10; 11; 13-15-баптар', 'art_10 art_11 art_13 art_14 art_15'],
    ['kk', '3-1-тармақ', 'para_3-1'],
    ['ru', 'статей, статьями 7', 'art_7'],
    ['ru', 'ст. 5, п. 2 ст. 7, пп. 1) п. 3', 'art_5 art_7__para_2 para_3__point_1'],
    ['ru', 'часть 2 статьи 10', 'art_10__subpara_2'],
    ['ru', 'статьями 41 и 42, пунктом 3 статьи 50', 'art_41 art_42 art_50__para_3'],
    ['ru', 'статей с 5 по 7', 'art_5 art_6 art_7'],
    ['en', 'Art. 5', 'art_5'],
    ['en', 'Articles 5 and 7 of the Constitution', 'art_5 art_7'],
  ])('%s: %s → %s', (language, text, expected) => {
    expect(citations(language, text)).toBe(expected);
  });
});

describe('what is no citation', () => {
  test.each([
    ['kk', 'екі бөліктен тұрады'],
    ['kk', 'бабының мазмұны, тармағы жоқ'],
    ['kk', '15 бап емес, 3 күн'],
    ['ru', 'две части, часть бюджета'],
    ['ru', 'не менее одной пятой части депутатов'],
    ['ru', 'пункт пропуска, статья расходов'],
    ['ru', 'от т. 5 и ч'],
    ['en', 'a part of the budget'],
    ['en', 'this report and the article'],
    ['und', 'article 5 of law 3'],
  ])('%s: %s', (language, text) => {
    expect(citations(language, text)).toBe('');
  });

  test('the digits of a citation are no numbers besides', () => {
    const found = findAnchors('53-бабының 2-тармағында 15 күн', packOf('kk'));
    expect(found.filter(({ kind }) => kind === 'number').map(({ key }) => key)).toEqual(['15']);
  });
});

test('a single citation covers all its words, a member of a list its number', () => {
  const text = 'Осы мәселе 53-бабының 2-тармағында айтылған.';
  const [whole] = findAnchors(text, packOf('kk'));
  expect(text.slice(whole?.start, whole?.end)).toBe('53-бабының 2-тармағында');
  const list = 'в статьях 3, 5 и 7';
  expect(findAnchors(list, packOf('ru')).map(({ start, end }) => list.slice(start, end))).toEqual([
    '3',
    '5',
    '7',
  ]);
});

test('any text: spans lie in it, in order, and the same twice', () => {
  const piece = fc.constantFrom(
    '53',
    '-бап',
    'тың ',
    'статьи ',
    'пункта ',
    ' и ',
    ', ',
    '2',
    ')',
    ' – ',
    'осы ',
    'бабы',
    'Article ',
    ' of ',
    'екінші ',
    'бөлігі',
    '\u0301',
    '👩‍⚖️',
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('kk', 'ru', 'en', 'und'), (given, language) => {
      const found = findAnchors(given, packOf(language));
      expect(findAnchors(given, packOf(language))).toEqual(found);
      found.forEach(({ start, end }, at) => {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(given.length);
        expect(start).toBeGreaterThanOrEqual(found[at - 1]?.start ?? 0);
      });
    }),
  );
});
