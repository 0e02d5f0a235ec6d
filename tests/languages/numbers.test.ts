import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAnchors } from '../../src/languages/anchors.js';
import { packOf } from '../../src/languages/registry.js';

/** Keys of the numbers in a text; ordinals with º, doubtful ones with a question mark. */
function numbers(language: string, text: string): string {
  return findAnchors(text, packOf(language))
    .filter(({ kind }) => kind === 'number')
    .map(({ key, ordinal, weak }) => key + (ordinal ? 'º' : '') + (weak ? '?' : ''))
    .join(' ');
}

describe('the same number in three languages', () => {
  test.each([
    ['он бес күн', 'пятнадцать дней', 'fifteen days', '15'],
    ['он бес күннен', 'в течение пятнадцати дней', 'within fifteen days', '15'],
    ['15-тен 30-ға дейін', 'от 15 до 30', 'from 15 to 30', '15 30'],
    ['15 (он бес) күн', '15 (пятнадцать) дней', 'fifteen (15) days', '15'],
    ['екі айдан кешіктірмей', 'не позднее двух месяцев', 'not later than two months', '2'],
    ['үш жылға', 'на три года', 'for three years', '3'],
    ['төртеуі', 'четверо', 'four of them', '4'],
    ['отыз бес жасқа толған', 'достигший тридцати пяти лет', 'who has reached thirty-five', '35'],
    ['қырық мыңнан кем емес', 'не менее сорока тысяч', 'at least forty thousand', '40000'],
    [
      'екі жүз елу мың теңге',
      'двести пятьдесят тысяч тенге',
      'two hundred and fifty thousand tenge',
      '250000',
    ],
    ['бір миллион екі жүз мың', 'один миллион двести тысяч', 'one million two hundred thousand', '1200000'],
    ['2 млн теңге', '2 млн тенге', '2 million tenge', '2000000'],
    [
      '5 мың айлық есептік көрсеткіш',
      '5 тысяч месячных расчетных показателей',
      '5 thousand monthly calculation indices',
      '5000',
    ],
    ['он тоғыз', 'девятнадцать', 'nineteen', '19'],
    ['алтыншы шақырылым', 'шестой созыв', 'the sixth convocation', '6º'],
    ['жиырма бірінші ғасыр', 'двадцать первый век', 'the twenty-first century', '21º'],
    ['жүзінші', 'сотый', 'the hundredth', '100º'],
    ['үштен екісі', 'две трети', 'two-thirds', '2/3'],
    ['үштен екісінің даусымен', 'двумя третями голосов', 'by two thirds of votes', '2/3'],
    ['төрттен үші', 'три четверти', 'three quarters', '3/4'],
    ['бестен бірінен', 'одной пятой', 'one-fifth', '1/5'],
    ['оннан бірі', 'одна десятая', 'one tenth', '1/10'],
    ['2/3 даусымен', '2/3 голосов', '2/3 of the votes', '2/3'],
    ['жартысынан астамы', 'более половины', 'more than half', '1/2'],
    ['он пайызы', 'десять процентов', 'ten per cent', '10%'],
    ['10 пайыздан аспайтын', 'не более 10 процентов', 'at most 10 percent', '10%'],
    ['1,5% мөлшерінде', 'в размере 1,5 %', 'of 1.5%', '1.5%'],
    ['бес және алты', 'пять и шесть', 'five and six', '5 6'],
    ['екі, үш', 'два, три', 'two, three', '2 3'],
  ])('%s = %s = %s', (kk, ru, en, expected) => {
    expect([numbers('kk', kk), numbers('ru', ru), numbers('en', en)]).toEqual([expected, expected, expected]);
  });
});

describe('forms of one language', () => {
  test.each([
    ['kk', 'бір жарым жыл', '1.5'],
    ['kk', 'жарты жыл', '1/2'],
    ['kk', 'екіден, үшеуінің, бестен, онға, отызға', '2 3 5 10 30'],
    ['kk', 'жүз елу екі мың үш жүз төрт', '152304'],
    ['kk', 'екі мың жиырма алтыншы', '2026º'],
    ['kk', 'бірінші, екінші және үшінші топ', '1º 2º 3º'],
    ['ru', 'полтора года, полутора лет', '1.5 1.5'],
    ['ru', 'двухлетний и пятнадцатидневный сроки', '2 15'],
    ['ru', 'трехсот, двумстам, пятьюстами', '300 200 500'],
    ['ru', 'двоих, троих, четверых', '2 3 4'],
    ['ru', 'сорока семи, девяноста двух', '47 92'],
    ['ru', 'тысячи девятисот девяноста пяти', '1995'],
    ['ru', 'третьего и четвёртой', '3º 4º'],
    ['ru', 'одна треть и две пятых', '1/3 2/5'],
    ['en', 'one hundred and one', '101'],
    ['en', 'the first, second and third', '1º 2º 3º'],
    ['und', 'quinze 15 und 3,5', '15 3.5'],
  ])('%s: %s → %s', (language, text, expected) => {
    expect(numbers(language, text)).toBe(expected);
  });
});

describe('what only looks like a number', () => {
  test.each([
    ['kk', 'оның үшін алтын онда бірге'],
    ['kk', 'бірақ бірлік бірнеше, жүзеге асыру'],
    ['kk', 'есепті тоқсанда, тоқсанның соңында'],
    ['kk', 'ел, елдің, елде'],
    ['ru', 'он и оно, стоит, пятно'],
    ['ru', 'семья, семьи, строка'],
    ['ru', 'перевод, шестерня'],
    ['en', 'often, tension, weight, someone, tenant'],
    ['en', 'secondary, firstly'],
  ])('%s: %s', (language, text) => {
    expect(numbers(language, text)).toBe('');
  });

  test.each([
    ['kk', 'солардың бірі', '1?'],
    ['ru', 'один из них', '1?'],
    ['en', 'one of them', '1?'],
  ])('%s: %s may be a pronoun', (language, text, expected) => {
    expect(numbers(language, text)).toBe(expected);
  });
});

/** Numbers below a million in words, for reading back. */
const KK_ONES = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const KK_TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
const EN_ONES =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const RU_ONES =
  ' один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  );
const RU_TENS = '  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const RU_HUNDREDS = ' сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ');

const joined = (...words: string[]): string => words.filter((word) => word !== '').join(' ');
const small = (value: number, ones: string[], tens: string[]): string =>
  value < 20 ? (ones[value] ?? '') : joined(tens[Math.floor(value / 10)] ?? '', ones[value % 10] ?? '');

const IN_WORDS: Record<string, (value: number) => string> = {
  kk: (value) => {
    const below = (n: number): string =>
      joined(
        n >= 100 ? `${n >= 200 ? `${KK_ONES[Math.floor(n / 100)]} ` : ''}жүз` : '',
        KK_TENS[Math.floor((n % 100) / 10)] ?? '',
        KK_ONES[n % 10] ?? '',
      );
    return joined(value >= 1000 ? `${below(Math.floor(value / 1000))} мың` : '', below(value % 1000));
  },
  ru: (value) => {
    const below = (n: number): string =>
      joined(RU_HUNDREDS[Math.floor(n / 100)] ?? '', small(n % 100, RU_ONES, RU_TENS));
    const thousands = below(Math.floor(value / 1000))
      .replace(/один$/, 'одна')
      .replace(/два$/, 'две');
    return joined(value >= 1000 ? `${thousands} тысяч` : '', below(value % 1000));
  },
  en: (value) => {
    const below = (n: number): string =>
      joined(n >= 100 ? `${EN_ONES[Math.floor(n / 100)]} hundred` : '', small(n % 100, EN_ONES, EN_TENS));
    return joined(value >= 1000 ? `${below(Math.floor(value / 1000))} thousand` : '', below(value % 1000));
  },
};

test.each(Object.keys(IN_WORDS))('%s: any number in words is read back', (language) => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
      expect(numbers(language, IN_WORDS[language]?.(value) ?? '').replace('?', '')).toBe(String(value));
    }),
    { numRuns: 500 },
  );
});
