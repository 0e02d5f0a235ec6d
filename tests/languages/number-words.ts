/** Writes numbers in words, so that reading them can be tried with any number. */

const join = (...words: string[]): string => words.filter((word) => word !== '').join(' ');
const list = (words: string): string[] => ['', ...words.split(' ')];

const KK_ONES = list('бір екі үш төрт бес алты жеті сегіз тоғыз');
const KK_TENS = list('он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан');

function kkBelowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  return join(
    hundreds > 1 ? (KK_ONES[hundreds] ?? '') : '',
    hundreds > 0 ? 'жүз' : '',
    KK_TENS[Math.floor((value % 100) / 10)] ?? '',
    KK_ONES[value % 10] ?? '',
  );
}

const EN_ONES = list(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const EN_TENS = ['', ...list('twenty thirty forty fifty sixty seventy eighty ninety')];

function enBelowThousand(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const tens = [EN_TENS[Math.floor(rest / 10)], EN_ONES[rest % 10]].filter((word) => word !== '').join('-');
  return join(
    hundreds > 0 ? `${EN_ONES[hundreds]} hundred` : '',
    hundreds > 0 && rest > 0 ? 'and' : '',
    rest < 20 ? (EN_ONES[rest] ?? '') : tens,
  );
}

/** Forms in the nominative and in the genitive. */
const RU = {
  ones: [
    list('один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'),
    list('одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати'),
  ],
  tens: [
    ['', ...list('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто')],
    ['', ...list('двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста')],
  ],
  hundreds: [
    list('сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'),
    list('ста двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот'),
  ],
}; // prettier-ignore

function ruBelowThousand(value: number, form: 0 | 1): string {
  const rest = value % 100;
  return join(
    RU.hundreds[form]?.[Math.floor(value / 100)] ?? '',
    rest < 20 ? '' : (RU.tens[form]?.[Math.floor(rest / 10)] ?? ''),
    RU.ones[form]?.[rest < 20 ? rest : rest % 10] ?? '',
  );
}

function ru(form: 0 | 1): (value: number) => string {
  return (value) => {
    const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
    if (value === 0) return form === 0 ? 'ноль' : 'нуля';
    if (thousands === 0) return ruBelowThousand(rest, form);
    const feminine = ruBelowThousand(thousands, form)
      .replace(/один$/, 'одна')
      .replace(/одного$/, 'одной')
      .replace(/два$/, 'две');
    const isFew = thousands % 100 < 11 || thousands % 100 > 14;
    const noun = form === 1 ? 'тысяч' : ['тысяч', 'тысяча', 'тысячи', 'тысячи', 'тысячи'][thousands % 10];
    return join(feminine, isFew ? (noun ?? 'тысяч') : 'тысяч', ruBelowThousand(rest, form));
  };
}

/** By language, and by case where that changes every word, the words for a number from 0 to 999,999. */
export const IN_WORDS: Readonly<Record<string, readonly ((value: number) => string)[]>> = {
  kk: [
    (value) =>
      value === 0
        ? 'нөл'
        : join(
            value < 1000 ? '' : `${kkBelowThousand(Math.floor(value / 1000))} мың`,
            kkBelowThousand(value % 1000),
          ),
  ],
  ru: [ru(0), ru(1)],
  en: [
    (value) =>
      value === 0
        ? 'zero'
        : join(
            value < 1000 ? '' : `${enBelowThousand(Math.floor(value / 1000))} thousand`,
            enBelowThousand(value % 1000),
          ),
  ],
};
