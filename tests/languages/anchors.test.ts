import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAnchors } from '../../src/languages/anchors.js';
import type { Anchor } from '../../src/languages/pack.js';
import { packOf } from '../../src/languages/registry.js';

function keys(language: string, text: string, ...kinds: Anchor['kind'][]): string[] {
  return findAnchors(text, packOf(language))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ key }) => key);
}

describe('dates are one value in every language and notation', () => {
  test.each([
    ['kk', 'Жарғы 2026 жылғы 1 шілдеден бастап қолданылады.'],
    ['kk', '2026 жылдың 1-ші шілдесінде'],
    ['kk', '01.07.2026 бастап'],
    ['ru', 'Устав вводится в действие с 1 июля 2026 года.'],
    ['ru', 'от «1» июля 2026 г.'],
    ['ru', 'с 1.7.2026'],
    ['en', 'It takes effect on July 1, 2026.'],
    ['en', 'It takes effect on 1 July 2026.'],
    ['en', 'on the 1st of July 2026'],
    ['en', '2026-07-01'],
  ])('%s: %s', (language, text) => {
    expect(keys(language, text, 'date')).toEqual(['2026-07-01']);
    expect(keys(language, text, 'number')).toEqual([]);
  });

  test.each([
    ['kk', 'жыл сайын 25 қазанда', ['--10-25']],
    ['ru', 'ежегодно 25 октября', ['--10-25']],
    ['en', 'each year on 25 October', ['--10-25']],
    ['ru', 'в июле 2026 года', ['2026-07']],
    ['en', 'A member may 30 days later resign.', []],
    ['ru', '45.13.2026', []],
    ['und', '1 июля 2026 года', []],
  ])('%s: %s', (language, text, expected) => {
    expect(keys(language, text, 'date')).toEqual(expected);
  });
});

describe('numbers', () => {
  test.each([
    ['kk', '5-тен 15-ке дейін', ['5', '15']],
    ['kk', '5–10 күн', ['5', '10']],
    ['kk', '5-10 күн', ['5', '10']],
    ['ru', '1 000 000 тенге и 1,5 процента', ['1000000', '1.5%']],
    ['en', '1,000,000 tenge and 1.5 per cent', ['1000000', '1.5%']],
    ['ru', 'часть 3-1', []],
    ['ru', 'строка 3-1', ['3-1']],
    ['ru', '№ 007', ['7']],
    ['en', 'no figures at all', []],
  ])('%s: %s', (language, text, expected) => {
    expect(keys(language, text, 'number')).toEqual(expected);
  });
});

describe('citations', () => {
  test.each([
    ['kk', 'Жарғының 53-бабының 3) тармақшасы', ['art_53__point_3']],
    ['kk', '53-баптың ережелері', ['art_53']],
    ['kk', '3, 5 және 12-1-баптарында', ['art_3', 'art_5', 'art_12-1']],
    ['kk', '2-тарауда', ['chp_2']],
    ['ru', 'подпункт 3) пункта 2 статьи 53 Устава', ['art_53__para_2__point_3']],
    ['ru', 'статьями 3, 5 и 12-1', ['art_3', 'art_5', 'art_12-1']],
    ['ru', 'в главе 2', ['chp_2']],
    ['en', 'Articles 3, 5 and 12-1', ['art_3', 'art_5', 'art_12-1']],
    ['en', 'subparagraph 3) of Article 53', ['art_53__point_3']],
    ['ru', '3) вносит предложения;', []],
    ['ru', 'смета (приложение, 5) и отчёт', []],
    ['ru', 'эта статья без номера', []],
  ])('%s: %s', (language, text, expected) => {
    expect(keys(language, text, 'citation')).toEqual(expected);
  });

  test('тармақ, which begins like тарау, is no chapter', () => {
    expect(keys('kk', '2-тармағына сәйкес', 'citation')).toEqual(['para_2']);
  });
});

describe('Roman numerals, names, acronyms, quotations', () => {
  test('Cyrillic and Latin typing are one', () => {
    expect(keys('kk', 'ХІV ғасыр, III топ', 'roman')).toEqual(['XIV', 'III']);
    expect(keys('ru', 'С группой IV', 'roman')).toEqual(['IV']);
  });

  test('names in mid-sentence meet across languages, sentence beginnings are none', () => {
    const [kk, ru, en] = [
      keys('kk', 'Тек Құрылтай шешеді.', 'name'),
      keys('ru', 'Решает только Курултай.', 'name'),
      keys('en', 'Only Kurultai decides.', 'name'),
    ];
    expect(kk).toHaveLength(1);
    expect(ru).toEqual(kk);
    expect(en).toEqual(kk);
    expect(keys('ru', 'Решение принято.', 'name')).toEqual([]);
  });

  test('acronyms only where not all is in capitals', () => {
    expect(keys('ru', 'законы РК действуют', 'acronym')).toHaveLength(1);
    expect(keys('ru', 'УСТАВ СЕЛА', 'acronym')).toEqual([]);
    expect(keys('kk', '«ҚАЗАҚСТАН ТЕМІР ЖОЛЫ» ұлттық компаниясы', 'acronym')).toEqual([]);
    expect(keys('kk', 'ЕАЭО СЭҚ ТН бойынша код', 'acronym')).toHaveLength(3);
  });

  test.each([
    ['kk', 'ДДҰ-ның ұсынымдары', 'ДДҰ'],
    ['kk', 'ЖШС-ға берілген мүлік', 'ЖШС'],
    ['ru', 'посредством SMS-кода', 'SMS'],
  ])('%s: of «%s» the capitals only', (language, text, capitals) => {
    const [acronym, ...more] = findAnchors(text, packOf(language)).filter(({ kind }) => kind === 'acronym');
    expect(text.slice(acronym?.start, acronym?.end)).toBe(capitals);
    expect(more).toEqual([]);
  });

  test('the same quoted name has the same key', () => {
    const kk = keys('kk', '«Астана-1» стансасы', 'quote');
    expect(kk).toHaveLength(1);
    expect(keys('en', 'the station “Astana-1”', 'quote')).toEqual(kk);
  });
});

test('spans lie in the text, ascend, and hold what was found', () => {
  const piece = fc.constantFrom(
    '2026 жылғы',
    '1',
    ' шілде',
    'статьи ',
    '53',
    '-бап',
    '3)',
    ' ',
    ', ',
    '1 000',
    '«',
    '»',
    'ІV',
    'Қазақстан',
    '12.01.2020',
    '\u00A0',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 14 }),
      fc.constantFrom('kk', 'ru', 'en', 'und'),
      (pieces, language) => {
        const text = pieces.join('');
        let start = 0;
        for (const anchor of findAnchors(text, packOf(language))) {
          expect(anchor.start).toBeGreaterThanOrEqual(start);
          expect(anchor.end).toBeGreaterThan(anchor.start);
          expect(anchor.end).toBeLessThanOrEqual(text.length);
          expect(anchor.key).not.toBe('');
          start = anchor.start;
        }
      },
    ),
  );
});
