import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IN_WORDS } from './number-words.js';
import { keysOf, LANGUAGES, printedAt } from './values.js';

describe('the same number in three languages', () => {
  test.each([
    ['он бес күн', 'пятнадцать дней', 'fifteen days', '15'],
    ['он бес күннен кейін', 'по истечении пятнадцати дней', 'after fifteen days', '15'],
    ['он бестен кем емес', 'не менее пятнадцати', 'not fewer than fifteen', '15'],
    ['15-тен 30-ға дейін', 'от 15 до 30', 'from 15 to 30', '15 30'],
    ['екіден бастап үшке дейін', 'от двух до трёх', 'from two to three', '2 3'],
    ['екі айдан кешіктірмей', 'не позднее двух месяцев', 'not later than two months', '2'],
    ['үш жылға', 'на три года', 'for three years', '3'],
    ['үш жылдық мерзім', 'трёхлетний срок', 'a three-year term', '3'],
    ['он бес күндік мерзімде', 'в пятнадцатидневный срок', 'within a fifteen-day period', '15'],
    ['10 күндік', '10-дневный', '10-day', '10'],
    ['екі палаталы парламент', 'двухпалатный парламент', 'a bicameral parliament', '2'],
    ['екіжақты шарт', 'двусторонний договор', 'a bilateral treaty', '2'],
    ['төртеуі', 'четверо', 'four of them', '4'],
    ['екеуінің келісімімен', 'с согласия двоих', 'with the consent of two', '2'],
    ['отыз бес жасқа толған', 'достигший тридцати пяти лет', 'who has reached thirty-five', '35'],
    ['отыз бірден', 'с тридцати одного', 'from thirty-one', '31'],
    ['жиырма жетімен', 'двадцатью семью', 'by twenty-seven', '27'],
    ['қырық мыңнан кем емес', 'не менее сорока тысяч', 'at least forty thousand', '40000'],
    ['жүз бес', 'сто пять', 'one hundred and five', '105'],
    ['екі жүз елу мың', 'двести пятьдесят тысяч', 'two hundred and fifty thousand', '250000'],
    ['екі жүз елу мыңнан', 'двухсот пятидесяти тысяч', 'of two hundred fifty thousand', '250000'],
    ['бір миллион екі жүз мың', 'один миллион двести тысяч', 'one million two hundred thousand', '1200000'],
    ['үш миллиард', 'три миллиарда', 'three billion', '3000000000'],
    ['2 млн теңге', '2 млн тенге', '2 million tenge', '2000000'],
    ['2,55 миллион', '2,55 миллиона', '2.55 million', '2550000'],
    ['1,1 млрд', '1,1 млрд', '1.1 bn', '1100000000'],
    ['1 млн 500 мың', '1 млн 500 тыс.', '1 million 500 thousand', '1500000'],
    ['5 мың көрсеткіш', '5 тысяч показателей', '5 thousand indices', '5000'],
    ['1 000 000 теңге', '1 000 000 тенге', '1,000,000 tenge', '1000000'],
    ['15 (он бес) күн', '15 (пятнадцать) дней', 'fifteen (15) days', '15'],
    ['100 000 (жүз мың) теңге', '100 000 (ста тысяч) тенге', '100,000 (one hundred thousand)', '100000'],
    ['5 (бес) мың теңге', '5 (пять) тысяч тенге', '5 (five) thousand tenge', '5000'],
    ['10 (он) пайыз', '10 (десять) процентов', 'ten (10) per cent', '10%'],
    ['15 (он) күн', '15 (десять) дней', 'fifteen (10) days', '15 10'],
    ['бір жарым жыл', 'полтора года', 'one and a half years', '1.5'],
    ['екі жарым мың', 'две с половиной тысячи', 'two and a half thousand', '2500'],
    ['бір жарым миллион', 'полутора миллионов', 'one and a half million', '1500000'],
    ['он тоғыз', 'девятнадцать', 'nineteen', '19'],
    ['алтыншы шақырылым', 'шестой созыв', 'the sixth convocation', '6º'],
    ['бірінші сессияда', 'на первой сессии', 'at the first session', '1º'],
    ['жиырма бірінші ғасыр', 'двадцать первый век', 'the twenty-first century', '21º'],
    ['он екінші', 'двенадцатого', 'the twelfth', '12º'],
    ['жүзінші', 'сотый', 'the hundredth', '100º'],
    ['5-інші', '5-й', 'the 5th', '5º'],
    ['үштен екісі', 'две трети', 'two-thirds', '2/3'],
    ['үштен екісінің даусымен', 'двумя третями голосов', 'by two thirds of votes', '2/3'],
    ['үштен екісінен астамы', 'более двух третей', 'more than two thirds', '2/3'],
    ['төрттен үші', 'три четверти', 'three quarters', '3/4'],
    ['бестен бірінен', 'одной пятой', 'one-fifth', '1/5'],
    ['бестен бір бөлігі', 'одна пятая часть', 'one fifth part', '1/5'],
    ['оннан бірі', 'одна десятая', 'one tenth', '1/10'],
    ['жүзден бес', 'пять сотых', 'five hundredths', '5/100'],
    ['үштен бірі', 'треть', 'a third of', '1/3'],
    ['2/3 даусымен', '2/3 голосов', '2/3 of the votes', '2/3'],
    ['жартысынан астамы', 'более половины', 'more than half', '1/2'],
    ['жарты жыл', 'полгода', 'half a year', '1/2'],
    ['он пайызы', 'десять процентов', 'ten per cent', '10%'],
    ['10 пайыздан аспайтын', 'не более 10 процентов', 'at most 10 percent', '10%'],
    ['бес пайыздық', 'пятипроцентный', 'five per cent', '5%'],
    ['1,5% мөлшерінде', 'в размере 1,5 %', 'of 1.5%', '1.5%'],
    ['5–10 %', '5–10 %', '5–10 %', '5% 10%'],
    ['5-тен 10 пайызға дейін', 'от 5 до 10 процентов', 'from 5 to 10 per cent', '5% 10%'],
    ['бір бүтін оннан бес', 'одна целая пять десятых', 'one point five', '1.5'],
    ['елу пайыз плюс бір', 'пятьдесят процентов плюс один', 'fifty per cent plus one', '50% 1?'],
    ['бес және алты', 'пять и шесть', 'five and six', '5 6'],
    ['екі, үш', 'два, три', 'two, three', '2 3'],
    ['№ 480-V', '№ 480-V', 'No. 480-V', '480-V'],
    ['№ 480-VІ', '№ 480-VІ', 'No. 480-VI', '480-VI'],
    ['№ 12-1', '№ 12-1', 'No. 12-1', '12-1'],
    ['мыңдаған жылдық тарих', 'тысячелетняя история', 'thousands of years', '1000?'],
  ])('%s = %s = %s', (kk, ru, en, expected) => {
    expect(LANGUAGES.map((language, at) => keysOf(language, [kk, ru, en][at] ?? '', 'number'))).toEqual([
      expected,
      expected,
      expected,
    ]);
  });
});

describe('forms of one language', () => {
  test.each([
    ['kk', 'екіден, үшеуінің, бестен, онға, отызға', '2 3 5 10 30'],
    ['kk', 'бесеуі, алтауының, жетеуіне, төртеуінен', '5 6 7 4'],
    ['kk', 'жүз елу екі мың үш жүз төрт', '152304'],
    ['kk', 'екі мың жиырма алтыншы', '2026º'],
    ['kk', 'қырқыншы, сексенінші, тоқсан бесінші', '40º 80º 95º'],
    ['kk', 'бірінші, екінші және үшінші топ', '1º 2º 3º'],
    ['kk', 'екі-үш күн', '2 3'],
    ['kk', 'жиырма бестен бірі', '1/25'],
    ['kk', 'оннан бес, он бес', '5/10 15'],
    ['kk', 'үштен беске дейін', '3 5'],
    ['kk', 'бесжылдық, онкүндік', '5 10'],
    ['kk', 'екi айлық, oн күн, үш', '2 10 3'],
    ['ru', 'полутора лет, полуторный размер', '1.5 1.5'],
    ['ru', 'двухлетний и двадцатипятилетний сроки', '2 25'],
    ['ru', 'трехсот, двумстам, пятьюстами', '300 200 500'],
    ['ru', 'двоих, троих, четверых, пятеро', '2 3 4 5'],
    ['ru', 'сорока семи, девяноста двух', '47 92'],
    ['ru', 'тысячи девятисот девяноста пяти', '1995'],
    ['ru', 'третьего и четвёртой', '3º 4º'],
    ['ru', 'сто первого, двухсотый', '101º 200º'],
    ['ru', 'первых двух', '1º 2'],
    ['ru', 'одна треть и две пятых', '1/3 2/5'],
    ['ru', 'одной второй, двумя третьими', '1/2 2/3'],
    ['ru', 'ноль целых пять десятых процента', '0.5%'],
    ['ru', 'два-три, вдвое, дважды', '2 3 2 2'],
    ['ru', '5-процентный', '5%'],
    ['en', 'one hundred and one, a hundred', '101 100'],
    ['en', 'two thousand and twenty-six', '2026'],
    ['en', 'the first, second and third', '1º 2º 3º'],
    ['en', 'two third parties, a third party', '2 3º 3º'],
    ['en', 'three-year-old, twice', '3 2'],
    ['und', 'quinze 15 und 3,5', '15 3.5'],
    ['und', '10 %, 1 000 und 5-10', '10% 1000 5 10'],
  ])('%s: %s → %s', (language, text, expected) => {
    expect(keysOf(language, text, 'number')).toBe(expected);
  });
});

describe('what only looks like a number', () => {
  test.each([
    ['kk', 'оның үшін алтын онда бірге'],
    ['kk', 'бірақ бірлік бірнеше, жүзеге асыру, іс жүзінде'],
    ['kk', 'бір-бірін, бірде-бір, бірден-бір, бірден'],
    ['kk', 'есепті тоқсанда, тоқсанның соңында'],
    ['kk', 'ел, елдің, елде, санын'],
    ['ru', 'он и оно, стоит, пятно'],
    ['ru', 'семья, семью, семьи, строка, семинар'],
    ['ru', 'перевод, шестерня, столица, стоимость, пятница'],
    ['en', 'often, tension, weight, someone, tenant'],
    ['en', 'secondary, firstly, anyone'],
    ['und', 'fifteen'],
  ])('%s: %s', (language, text) => {
    expect(keysOf(language, text, 'number')).toBe('');
  });

  test.each([
    ['kk', 'солардың бірі', '1?'],
    ['kk', 'тоқсан сайын', '90?'],
    ['ru', 'один из них', '1?'],
    ['ru', 'тысячи людей, обе стороны', '1000? 2?'],
    ['en', 'one of them', '1?'],
    ['en', 'hundreds of people', '100?'],
  ])('%s: %s may be something else', (language, text, expected) => {
    expect(keysOf(language, text, 'number')).toBe(expected);
  });
});

test.each([
  ['kk', 'кемінде 15 (он бес) күн', ['15 (он бес)']],
  ['kk', 'депутаттардың үштен екісінің даусымен', ['үштен екісінің']],
  ['kk', '5-тен 10 пайызға', ['5', '10 пайызға']],
  ['ru', 'две с половиной тысячи тенге', ['две с половиной тысячи']],
  ['ru', 'от 5-10 дней', ['5', '10']],
  ['en', 'ten (10) per cent of it', ['ten (10) per cent']],
  ['en', 'a twenty-five-year term', ['twenty-five']],
])('%s: %s is printed at %j', (language, text, expected) => {
  expect(printedAt(language, text, 'number')).toEqual(expected);
});

describe('any number in words is read back', () => {
  const cases = LANGUAGES.flatMap((language) =>
    (IN_WORDS[language] ?? []).map((words) => ({ language, words })),
  );

  test.each(cases)('$language', ({ language, words }) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(keysOf(language, words(value), 'number').replace('?', '')).toBe(String(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('and so is every one below a thousand', () => {
    for (const { language, words } of cases)
      for (let value = 0; value < 1000; value += 1)
        expect(keysOf(language, words(value), 'number').replace('?', '')).toBe(String(value));
  });

  test('also between other words and as a gloss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
        for (const { language, words } of cases)
          expect(keysOf(language, `«x» ${value} (${words(value)}), y`, 'number')).toBe(String(value));
      }),
    );
  });
});
