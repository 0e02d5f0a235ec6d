import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAnchors } from '../../src/languages/anchors.js';
import { packOf } from '../../src/languages/registry.js';
import { anchorsOf, keysOf, LANGUAGES, printedAt } from './values.js';

describe('the same place in three languages', () => {
  test.each([
    ['53-бап', 'статья 53', 'Article 53', 'art_53'],
    ['53-бапта', 'в статье 53', 'in Article 53', 'art_53'],
    ['53-бабына', 'статьей 53', 'by Article 53', 'art_53'],
    ['12-1-баптың', 'статьи 12-1', 'of Article 12-1', 'art_12-1'],
    ['3-5-бап', 'статья 3-5', 'Article 3-5', 'art_3-5'],
    ['53-бабы 2-тармағының 3) тармақшасы', 'подпункт 3) пункта 2 статьи 53', 'subparagraph 3) of paragraph 2 of Article 53', 'art_53__para_2__point_3'],
    ['53-баптың 2-тармағының 3) тармақшасында', 'в подпункте 3) пункта 2 статьи 53', 'in subparagraph 3) of paragraph 2 of Article 53', 'art_53__para_2__point_3'],
    ['53-бабының 2-тармағының 3-тармақшасына', 'подпункту 3 пункта 2 статьи 53', 'subparagraph (3) of paragraph (2) of Article 53', 'art_53__para_2__point_3'],
    ['53-бабының 2-тармағына сәйкес', 'согласно пункту 2 статьи 53', 'under paragraph 2 of Article 53', 'art_53__para_2'],
    ['53-баптың 3-1-тармағы', 'пункт 3-1 статьи 53', 'paragraph 3-1 of Article 53', 'art_53__para_3-1'],
    ['1-баптың 3) тармақшасы', 'подпункт 3) статьи 1', 'subparagraph 3) of Article 1', 'art_1__point_3'],
    ['1-баптың 2-1) тармақшасы', 'подпункт 2-1) статьи 1', 'subparagraph 2-1) of Article 1', 'art_1__point_2-1'],
    ['5-баптың 1-тармағының екінші бөлігінде', 'частью второй пункта 1 статьи 5', 'part two of paragraph 1 of Article 5', 'art_5__para_1__subpara_2'],
    ['5-баптың екінші бөлігі', 'вторая часть статьи 5', 'the second part of Article 5', 'art_5__subpara_2'],
    ['5-баптың 2-бөлігі', 'часть 2 статьи 5', 'part 2 of Article 5', 'art_5__subpara_2'],
    ['5-баптың он екінші бөлігі', 'часть двенадцатая статьи 5', 'the twelfth part of Article 5', 'art_5__subpara_12'],
    ['екінші бөліктің', 'второй части', 'of the second part', 'subpara_2'],
    ['бірінші және екінші бөліктерде', 'в первой и второй частях', 'in the first and second parts', 'subpara_1 subpara_2'],
    ['1) тармақшаның үшінші абзацы', 'абзац третий подпункта 1)', 'the third indent of subparagraph 1)', 'point_1__indent_3'],
    ['5-баптың 1-тармағының үшінші абзацында', 'абзацем третьим пункта 1 статьи 5', 'the third indent of paragraph 1 of Article 5', 'art_5__para_1__indent_3'],
    ['5-баптың екінші бөлігінің 3) тармақшасы', 'подпункт 3) части второй статьи 5', 'subparagraph 3) of part two of Article 5', 'art_5__subpara_2__point_3'],
    ['3) тармақшаның екінші бөлігі', 'часть вторая подпункта 3)', 'part two of subparagraph 3)', 'point_3__subpara_2'],
    ['3, 5 және 12-баптарда', 'в статьях 3, 5 и 12', 'in Articles 3, 5 and 12', 'art_3 art_5 art_12'],
    ['3, 5 немесе 12-1-баптарында', 'статьями 3, 5 или 12-1', 'Articles 3, 5 or 12-1', 'art_3 art_5 art_12-1'],
    ['5 пен 6-баптар', 'статьи 5 и 6', 'Articles 5 and 6', 'art_5 art_6'],
    ['5 – 8-баптар', 'статьи 5 – 8', 'Articles 5 to 8', 'art_5 art_6 art_7 art_8'],
    ['5–7-баптарда', 'статей 5–7', 'Articles 5–7', 'art_5 art_6 art_7'],
    ['5-7-баптардың', 'статьями 5-7', 'Articles 5-7', 'art_5 art_6 art_7'],
    ['12-1 – 12-3-баптар', 'статьи 12-1 – 12-3', 'Articles 12-1 to 12-3', 'art_12-1 art_12-2 art_12-3'],
    ['12-1, 12-2 және 12-3-баптар', 'статей 12-1, 12-2 и 12-3', 'Articles 12-1, 12-2 and 12-3', 'art_12-1 art_12-2 art_12-3'],
    ['5 – 60-баптар', 'статьи 5 – 60', 'Articles 5 to 60', 'art_5 art_60'],
    ['10; 11; 13-15-баптарында', 'статьями 10; 11; 13-15', 'Articles 10; 11; 13-15', 'art_10 art_11 art_13 art_14 art_15'],
    ['2) және 4) тармақшалары', 'подпункты 2) и 4)', 'subparagraphs 2) and 4)', 'point_2 point_4'],
    ['2-тармағының 1), 2) тармақшаларында', 'в подпунктах 1), 2) пункта 2', 'in subparagraphs 1), 2) of paragraph 2', 'para_2__point_1 para_2__point_2'],
    ['5-баптың 1-тармағының 2), 4) және 7) – 9) тармақшаларында', 'подпунктами 2), 4) и 7) – 9) пункта 1 статьи 5', 'subparagraphs 2), 4) and 7)–9) of paragraph 1 of Article 5', 'art_5__para_1__point_2 art_5__para_1__point_4 art_5__para_1__point_7 art_5__para_1__point_8 art_5__para_1__point_9'],
    ['50-баптың 2 және 3-тармақтарында', 'пунктами 2 и 3 статьи 50', 'paragraphs 2 and 3 of Article 50', 'art_50__para_2 art_50__para_3'],
    ['5 және 6-баптардың 1-тармағы', 'пункт 1 статей 5 и 6', 'paragraph 1 of Articles 5 and 6', 'art_5__para_1 art_6__para_1'],
    ['50-бабының 1-тармағында және 51-бабының 2-тармағында', 'пунктом 1 статьи 50 и пунктом 2 статьи 51', 'paragraph 1 of Article 50 and paragraph 2 of Article 51', 'art_50__para_1 art_51__para_2'],
    ['5-баптың 1-тармағында және 2-тармағының 3) тармақшасында', 'в пункте 1 и в подпункте 3) пункта 2 статьи 5', 'in paragraph 1 and in subparagraph 3) of paragraph 2 of Article 5', 'art_5__para_1 art_5__para_2__point_3'],
    ['5-баптың 1-тармағы мен 2-тармағы', 'пункт 1 и пункт 2 статьи 5', 'paragraph 1 and paragraph 2 of Article 5', 'art_5__para_1 art_5__para_2'],
    ['осы баптың 1-тармағында, 2-тармағында және 3-тармағында', 'в пункте 1, пункте 2 и пункте 3 настоящей статьи', 'in paragraph 1, paragraph 2 and paragraph 3 of this Article', '~art__para_1 ~art__para_2 ~art__para_3'],
    ['3-тарауда', 'в главе 3', 'in Chapter 3', 'chp_3'],
    ['2 және 3-тараулар', 'главы 2 и 3', 'Chapters 2 and 3', 'chp_2 chp_3'],
    ['II бөлімнің', 'раздела II', 'of Section II', 'sec_2'],
    ['ІІІ бөлім', 'раздел ІІІ', 'Section III', 'sec_3'],
    ['2-бөлімде', 'в разделе 2', 'in Section 2', 'sec_2'],
    ['екінші бөлім', 'второй раздел', 'the second Section', 'sec_2'],
    ['II бөліктің', 'части II', 'of Part II', 'part_2'],
    ['2-бөлімнің 3-тарауы', 'глава 3 раздела 2', 'Chapter 3 of Section 2', 'chp_3'],
    ['3-тараудың 5-бабы', 'статья 5 главы 3', 'Article 5 of Chapter 3', 'art_5'],
    ['3-тараудың 5-тармағы', 'пункт 5 главы 3', 'paragraph 5 of Chapter 3', 'chp_3__para_5'],
    ['§ 2', '§ 2', '§ 2', 'subchp_2'],
    ['2-қосымшаға сәйкес', 'согласно приложению 2', 'under Annex 2', 'annex_2'],
    ['№ 2-қосымша', 'приложение № 2', 'Annex No. 2', 'annex_2'],
    ['осы Заңға 1-қосымша', 'приложение 1 к настоящему Закону', 'Annex 1 to this Law', 'annex_1'],
    ['2-қосымшаның 3-тармағы', 'пункт 3 приложения 2', 'paragraph 3 of Annex 2', 'annex_2__para_3'],
    ['осы баптың', 'настоящей статьи', 'of this Article', '~art'],
    ['осы баптың 2-тармағында', 'в пункте 2 настоящей статьи', 'in paragraph 2 of this Article', '~art__para_2'],
    ['осы баптың 1-тармағының 4), 5) және 6) тармақшаларында', 'в подпунктах 4), 5) и 6) пункта 1 настоящей статьи', 'in subparagraphs 4), 5) and 6) of paragraph 1 of this Article', '~art__para_1__point_4 ~art__para_1__point_5 ~art__para_1__point_6'],
    ['осы тармақтың 1) тармақшасы', 'подпункт 1) настоящего пункта', 'subparagraph 1) of this paragraph', '~para__point_1'],
    ['осы тармақтың бірінші бөлігінде', 'частью первой настоящего пункта', 'part one of this paragraph', '~para__subpara_1'],
    ['осы тармақшаның екінші абзацы', 'абзац второй настоящего подпункта', 'the second indent of this subparagraph', '~point__indent_2'],
    ['осы тарауда', 'в настоящей главе', 'in this Chapter', '~chp'],
    ['осы бөлімде', 'в настоящем разделе', 'in this Section', '~sec'],
    ['осы бөлікте', 'в настоящей части', 'in this part', '~subpara'],
    ['осы Заңда', 'в настоящем Законе', 'in this Law', '~act'],
    ['осы Конституцияны', 'настоящую Конституцию', 'this Constitution', '~act'],
    ['осы Конституциялық заңның', 'настоящего Конституционного закона', 'of this Constitutional Law', '~act'],
    ['осы Заңның 5-бабы', 'статья 5 настоящего Закона', 'Article 5 of this Law', 'art_5'],
    ['осы Кодекстің 5-бабының 2-тармағы', 'пункт 2 статьи 5 настоящего Кодекса', 'paragraph 2 of Article 5 of this Code', 'art_5__para_2'],
    ['осы Кодекстің 5 және 6-баптары', 'статьи 5 и 6 настоящего Кодекса', 'Articles 5 and 6 of this Code', 'art_5 art_6'],
    ['осы Кодекстің екінші бөлігі', 'часть вторая настоящего Кодекса', 'part two of this Code', 'part_2'],
    ['алдыңғы тармақта', 'в предыдущем пункте', 'in the preceding paragraph', '~previous-para'],
    ['алдыңғы тармақтың 2) тармақшасы', 'подпункт 2) предыдущего пункта', 'subparagraph 2) of the previous paragraph', '~previous-para__point_2'],
    ['Конституцияның 53-бабы', 'статья 53 Конституции', 'Article 53 of the Constitution', 'art_53'],
    ['Азаматтық кодекстің 5-бабы', 'статья 5 Гражданского кодекса', 'Article 5 of the Civil Code', 'art_5'],
    ['Қазақстан Республикасы Конституциясының 2-бабы 7-тармағының және 43-бабы 5-тармағының', 'пункта 7 статьи 2 и пункта 5 статьи 43 Конституции', 'of paragraph 7 of Article 2 and paragraph 5 of Article 43 of the Constitution', 'art_2__para_7 art_43__para_5'],
    ['(53-баптың 2-тармағы)', '(пункт 2 статьи 53)', '(paragraph 2 of Article 53)', 'art_53__para_2'],
  ])('%s = %s = %s', (kk, ru, en, expected) => {
    expect(LANGUAGES.map((language, at) => keysOf(language, [kk, ru, en][at] ?? '', 'citation'))).toEqual([
      expected,
      expected,
      expected,
    ]);
    expect(LANGUAGES.map((language, at) => keysOf(language, [kk, ru, en][at] ?? '', 'number'))).toEqual(['', '', '']);
  });
}); // prettier-ignore

describe('forms of one language', () => {
  test.each([
    ['kk', '10-, 11- және 12-баптар', 'art_10 art_11 art_12'],
    ['kk', '3-1-тармақ, 2-т. сәйкес', 'para_3-1 para_2'],
    ['kk', '53-баптың 2 тармағы, 4)-тармақшасында', 'art_53__para_2 point_4'],
    ['kk', '53-бaптың 2-тaрмағы', 'art_53__para_2'],
    ['kk', '1-ші бөлігі, 2-§', 'subpara_1 subchp_2'],
    ['kk', '5-баптың 1-тармағында, 3-тармақта', 'art_5__para_1 para_3'],
    ['kk', '1-тармағында көзделген, 5-бапта', 'para_1 art_5'],
    ['kk', '3-тараудың 2-параграфы', 'chp_3__subchp_2'],
    ['kk', '61-баптың 2) тармағына', 'art_61__point_2'],
    ['kk', '2026 жылғы 1 шілдедегі 5-бап', 'art_5'],
    ['ru', 'статей, статьями 7', 'art_7'],
    ['ru', 'ст. 5, п. 2 ст. 7, пп. 1) п. 3', 'art_5 art_7__para_2 para_3__point_1'],
    ['ru', 'ст. 5 п. 2, подп. 3) п. 2 ст. 5', 'art_5__para_2 art_5__para_2__point_3'],
    ['ru', 'ст.ст. 5, 6, ч. 2 ст. 7, гл. 3, абз. 2', 'art_5 art_6 art_7__subpara_2 chp_3 indent_2'],
    ['ru', 'статьями 41 и 42, пунктом 3 статьи 50', 'art_41 art_42 art_50__para_3'],
    ['ru', 'статей с 5 по 7', 'art_5 art_6 art_7'],
    ['ru', 'пункты 1,2 статьи 5', 'art_5__para_1 art_5__para_2'],
    ['ru', 'пунктов 1 и 2 статей 5 и 6', 'art_5__para_1 art_6__para_1 art_5__para_2 art_6__para_2'],
    ['ru', 'статьей 5, 2 дня', 'art_5'],
    ['ru', '(подпункт 1) пункта 2)', 'para_2__point_1'],
    ['ru', 'статьи 5 указов, статьи 6 применяются', 'art_5 art_6'],
    ['en', 'Art. 5, Arts. 6 and 7', 'art_5 art_6 art_7'],
    ['en', 'Articles 5 and 7 of the Constitution', 'art_5 art_7'],
    ['en', 'Articles 5 through 7', 'art_5 art_6 art_7'],
    ['en', 'Article 5 under Chapter 3', 'art_5'],
  ])('%s: %s → %s', (language, text, expected) => {
    expect(keysOf(language, text, 'citation')).toBe(expected);
  });
});

describe('what is no citation', () => {
  test.each([
    ['kk', 'екі бөліктен тұрады, бір бөлігі'],
    ['kk', 'бабының мазмұны, тармағы жоқ'],
    ['kk', '15 бап емес, 3 күн'],
    ['kk', 'билік тармақтары, бөлімше, бөлінуі'],
    ['kk', 'осы шешім, осы мерзім, осы заң'],
    ['kk', '2) 15 күн'],
    ['ru', 'две части, часть бюджета'],
    ['ru', 'не менее одной пятой части депутатов'],
    ['ru', 'пункт пропуска, статья расходов'],
    ['ru', 'от т. 5 и ч'],
    ['ru', 'в 18 ч. 30 мин.'],
    ['ru', 'настоящее время, настоящий вопрос'],
    ['ru', '3) вносит предложения; 2. Статья'],
    ['en', 'a part of the budget, two parts'],
    ['en', 'this report and the article'],
    ['en', 'this decision is final'],
    ['und', 'article 5 of law 3'],
  ])('%s: %s', (language, text) => {
    expect(keysOf(language, text, 'citation')).toBe('');
  });

  test('the digits of a citation are no numbers besides', () => {
    expect(keysOf('kk', '53-бабының 2-тармағында 15 күн', 'number')).toBe('15');
    expect(keysOf('ru', 'в 30 дней по части первой пункта 2', 'number')).toBe('30');
  });
});

describe('what a citation tells beside its key', () => {
  test.each([
    ['kk', 'осы баптың 2-тармағы', 'this-article', undefined],
    ['ru', 'подпункта 1) настоящего пункта', 'this-item', undefined],
    ['ru', 'настоящего подпункта', 'this-subitem', undefined],
    ['en', 'in this Chapter', 'this-chapter', undefined],
    ['kk', 'осы Заңның 5-бабы', 'this-act', undefined],
    ['ru', 'предыдущей статьи', 'previous-article', undefined],
    ['kk', 'Қазақстан Республикасы Азаматтық кодексінің 5-бабы', undefined, 'code'],
    ['ru', 'статьи 5 Закона Республики Казахстан', undefined, 'law'],
    ['ru', 'статьи 5 Гражданского процессуального кодекса', undefined, 'code'],
    ['en', 'Article 53 of the Constitution', undefined, 'constitution'],
    ['ru', 'статьи 5', undefined, undefined],
  ])('%s: %s starts from %s and names %s', (language, text, base, act) => {
    const [found] = anchorsOf(language, text, 'citation');
    expect([found?.base, found?.act]).toEqual([base, act]);
  });

  test('the places one by one', () => {
    for (const [language, text] of [
      ['kk', '53-баптың 2-тармағының 3) тармақшасы'],
      ['ru', 'подпункт 3) пункта 2 статьи 53'],
      ['en', 'subparagraph 3) of paragraph 2 of Article 53'],
    ] as const)
      expect(anchorsOf(language, text, 'citation')[0]?.parts).toEqual(['art_53', 'para_2', 'point_3']);
  });
});

test.each([
  ['kk', 'Осы мәселе 53-бабының 2-тармағында айтылған.', ['53-бабының 2-тармағында']],
  ['kk', '2), 4) және 7) – 9) тармақшаларында', ['2', '4', '7', '–', '9']],
  ['ru', 'в статьях 3, 5 и 7', ['3', '5', '7']],
  ['ru', 'пункта 1, пунктом 3 статьи 5', ['пункта 1', 'пунктом 3 статьи 5']],
  ['ru', 'статей с 5 по 7', ['5', 'по', '7']],
  ['ru', 'по статье 5 настоящего Закона', ['статье 5 настоящего Закона']],
  ['en', 'of subparagraph (3) of paragraph (2)', ['subparagraph (3) of paragraph (2)']],
])('%s: %s is printed at %j', (language, text, expected) => {
  expect(printedAt(language, text, 'citation')).toEqual(expected);
});

const piece = fc.constantFrom(
  ...['53', '-бап', 'тың ', 'статьи ', 'пункта ', ' и ', ', ', '2', ')', '(', ' – ', 'осы ', 'бабы', '№ ', '§ '],
  ...['Article ', ' of ', 'the ', 'екінші ', 'бөлігі', '\u0301', '\u00AD', '👩‍⚖️', 'настоящей ', 'Закона ', 'Заң', 'III '],
  ...['он ', 'бес', 'үштен ', 'две ', 'трети ', 'one ', 'third ', 'twenty-', 'млн ', '%', ' пайыз ', '1 000', '-'],
  ...['2026', ' жылғы ', '1', ' шілде', 'июля ', 'July ', 'года', 'по ', ' to ', '01.07.2026', ' of the ', ';', ' '],
); // prettier-ignore
const anyText = fc
  .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 30 })
  .map((all) => all.join(''));

test('any text: spans lie in it, in order, and the same twice', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('kk', 'ru', 'en', 'und'), (given, language) => {
      const found = findAnchors(given, packOf(language));
      expect(findAnchors(given, packOf(language))).toEqual(found);
      found.forEach(({ start, end, key }, at) => {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(given.length);
        expect(start).toBeGreaterThanOrEqual(found[at - 1]?.start ?? 0);
        expect(key).not.toBe('');
      });
    }),
    { numRuns: 2000 },
  );
});

test('any text: within a kind, spans are the same or do not touch', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('kk', 'ru', 'en', 'und'), (given, language) => {
      for (const kind of ['number', 'date', 'citation'] as const) {
        const found = anchorsOf(language, given, kind);
        found.forEach(({ start, end }, at) => {
          const before = found[at - 1];
          if (before?.start === start) expect(end).toBe(before.end);
          else expect(start).toBeGreaterThanOrEqual(before?.end ?? 0);
        });
      }
    }),
    { numRuns: 2000 },
  );
});
