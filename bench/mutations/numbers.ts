import { replaceAll, wholeWords, type Edit, type Version } from './edit.js';
import { exchanges, type ExchangeClass } from './exchange.js';
import type { Family } from './family.js';
import { patterns } from './pattern.js';
import { kazakhForms, ordinal } from './suffix.js';
import data from './numbers.json' with { type: 'json' };

/** Digits that count something: not the number of a division, a day or a year. */
const DIGITS =
  /(?<![\p{L}\p{N}.,/№–-]|№ |– |(?:стать|пункт|част|приложени|дом)\p{L}* |\) и )\d+(?: \d{3})*(?:,\d+)?(?= \p{Ll}{2})(?! (?:и|или|және|немесе|настоящ|Устав|Конституц|жылғы|года|стат|пункт|подпункт|част|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))/gu;

const changes: Readonly<Record<Version, (text: string) => Iterable<Edit>>> = {
  kk: exchanges(kazakhClasses(), { after: data.kk.notBefore }),
  ru: exchanges(
    data.ru.classes.map((words) => ({ kind: 'word', words: words.split(' ') })),
    { before: data.ru.notAfter, after: data.ru.notBefore },
  ),
};
const needed = { kk: wholeWords(data.kk.needed, 'iu'), ru: wholeWords(data.ru.needed, 'iu') };
const rows = patterns({ kk: data.kk.rows, ru: data.ru.rows });

/** A number is another one, in the same case. */
export const numbers: Family = {
  name: 'numbers',
  rules: ['number-mismatch'],
  *propose(wording, version) {
    if (!needed[version].test(wording.counterpart)) return;
    yield* changes[version](wording.text);
    yield* rows(wording, version);
    yield* replaceAll(wording.text, DIGITS, 'digits', ([digits]) => {
      if (digits.includes(' '))
        return `${Number(digits.slice(0, digits.indexOf(' '))) + 20}${digits.slice(digits.indexOf(' '))}`;
      return digits.replace(/^\d+/, (whole) => String(Number(whole) + (Number(whole) > 20 ? 10 : 1)));
    });
  },
};

/** Units and tens among themselves, so that compounds stay compounds; in each case and as ordinals. */
function kazakhClasses(): ExchangeClass[] {
  return [data.kk.units, data.kk.tens].flatMap((list): ExchangeClass[] => {
    const words = list.split(' ');
    const forms = words.map((word) => kazakhForms(word));
    const cases = [...(forms[0]?.keys() ?? [])].filter((name) => !/plural|possessed/.test(name));
    return [
      ...cases.map((name) => ({ kind: 'word', words: forms.map((own) => own.get(name) ?? '') })),
      { kind: 'ordinal', words: words.map(ordinal) },
    ];
  });
}
