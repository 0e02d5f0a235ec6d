import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { detectLanguage, expectLanguage } from '../../src/read/language.js';

const KAZAKH =
  'Ауылдық кеңес өз құзыреті шегінде шешімдер қабылдайды және олардың орындалуын бақылайды. Кеңестің отырыстары ашық өтеді, оларға ауыл тұрғындары қатыса алады. Отырыста кем дегенде үш мүше болуға тиіс.';
const RUSSIAN =
  'Сельский совет в пределах своей компетенции принимает решения и контролирует их исполнение. Заседания совета проводятся открыто, в них могут участвовать жители села. На заседании должны быть не менее трех членов.';
const ENGLISH =
  'Within its powers the rural council adopts decisions and supervises their execution. The sittings of the council are open, and the inhabitants of the village may take part in them. At least three members shall be present.';
const GERMAN =
  'Die Gemeindevertretung fasst ihre Beschlüsse in öffentlicher Sitzung. Sie wird von den Bürgern der Gemeinde gewählt und überwacht die Verwaltung des Dorfes. Es müssen mindestens drei Mitglieder anwesend sein.';
const UKRAINIAN =
  'Сільська рада в межах своїх повноважень приймає рішення і контролює їх виконання. Засідання ради є відкритими, і в них можуть брати участь мешканці села. На засіданні мають бути присутні не менше трьох членів.';
const ALTERNATING = [KAZAKH, RUSSIAN, KAZAKH, RUSSIAN, KAZAKH, RUSSIAN].join('\n');

describe('the language of a text', () => {
  test.each([
    ['kk', KAZAKH],
    ['kk', KAZAKH.toUpperCase()],
    ['kk', KAZAKH.replaceAll('і', 'i').replaceAll('ә', 'ə')],
    // As typed in windows-1251, which lacks the Kazakh letters.
    ['kk', KAZAKH.replace(/[әғқңөұүһі]/g, (letter) => 'агкноуухи'.charAt('әғқңөұүһі'.indexOf(letter)))],
    // Too short for trigrams, but written in letters that only Kazakh has.
    ['kk', '1-бап. Ауылдық кеңестің құзыреті мен өкілеттігі туралы'],
    ['ru', RUSSIAN],
    ['ru', RUSSIAN.toUpperCase()],
    ['en', ENGLISH],
    ['und', GERMAN],
    ['und', UKRAINIAN],
    ['und', '1-бап. Кеңес'],
    ['und', 'Статья 1. Сельский совет и его полномочия'],
    ['und', ''],
    ['und', '| 1 | 2 | 3 |\n'.repeat(200)],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('is that of the most of it, not of its beginning', () => {
    expect(detectLanguage(`${RUSSIAN}\n${`${KAZAKH}\n`.repeat(10)}`)).toBe('kk');
  });
});

describe('a text given as one of another language', () => {
  const texts: Record<string, string> = { kk: KAZAKH, ru: RUSSIAN, en: ENGLISH };
  const pairs = Object.keys(texts).flatMap((claimed) =>
    Object.keys(texts).map((real) => [claimed, real] as const),
  );

  test.each(pairs)('given as %s, written in %s', (claimed, real) => {
    const act = (): void => {
      expectLanguage(texts[real] ?? '', claimed, 'law.md');
    };
    if (claimed === real) expect(act).not.toThrow();
    else expect(act).toThrow(Failure);
  });

  test('the failure tells both', () => {
    try {
      expectLanguage(RUSSIAN, 'kk', 'kaz.md');
    } catch (error) {
      expect(error).toMatchObject({
        code: 'wrong-language',
        data: { file: 'kaz.md', claimed: 'kk', found: 'ru' },
      });
    }
    expect.assertions(1);
  });

  test.each([
    ['a short one', 'Статья 1. Сельский совет и его полномочия', 'kk'],
    [
      'a short one with Kazakh names',
      'АО «Қазақтелеком», АО «ҚазТрансОйл», АО «Қазпошта», ТОО «Өркен»',
      'ru',
    ],
    ['one in two languages', ALTERNATING, 'kk'],
    ['one in two languages', ALTERNATING, 'ru'],
    ['one in a fourth language', GERMAN, 'en'],
    ['one of which nothing is claimed', RUSSIAN, 'und'],
  ])('%s is not refused', (_, text, claimed) => {
    expect(() => {
      expectLanguage(text, claimed, 'law.md');
    }).not.toThrow();
  });
});
