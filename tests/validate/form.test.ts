import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';
import { checkVersions } from '../../src/validate/check.js';

/** What each rule says of one version by itself: a text, and how many times the rule speaks. */
const TABLES: Readonly<Record<string, readonly [language: string, text: string, times: number][]>> = {
  'double-word': [
    ['kk', 'Кеңес мүшелері мүшелері жиналысқа қатысады.', 1],
    ['kk', 'Есеп және және жоспар бекітіледі.', 1],
    ['kk', 'Төраға бірте-бірте жаңа тәртіпке көшеді.', 0],
    ['kk', 'Мүше өз өкілеттігін өзі жүзеге асырады.', 0],
    ['kk', 'Ауыл, ауыл шеті және жайылым жерлері.', 0],
    ['ru', 'Совет созывается не реже реже одного раза в год.', 1],
    ['ru', 'Решение вступает в в силу со дня опубликования.', 1],
    ['ru', 'Порядок, порядок и еще раз порядок.', 0],
    ['ru', 'То, что что-либо утрачено, удостоверяется актом.', 0],
    ['en', 'The Council shall shall meet once a month.', 1],
    ['en', 'The minutes are kept by the the secretary.', 1],
    ['en', 'A matter that that body has settled is closed.', 0],
  ],
  spacing: [
    ['kk', 'Кеңес , әдетте, айына бір рет жиналады.', 1],
    ['kk', 'Отырыс ашық( ол жария ) өтеді.', 1],
    ['kk', 'Есеп,жоспар және баға жарияланады.', 1],
    ['kk', 'Сағат 9.30-дан 18.00-ге дейін қабылдайды.', 0],
    ['kk', 'Төлем 1 200 000 теңгені құрайды.', 0],
    ['kk', 'Кеңес  шешім қабылдайды.', 1],
    ['ru', 'Совет принимает решение ; оно публикуется.', 1],
    ['ru', 'Заседание ( открытое) ведет председатель.', 1],
    ['ru', 'Ставка составляет 12,5 процента, не более.', 0],
    ['ru', 'Плата в размере 1 200 000 тенге вносится сразу.', 0],
    ['en', 'The Council ,as a rule, meets monthly.', 1],
    ['en', 'The fee is 1,200,000 tenge (one payment).', 0],
  ],
  'look-alike-letters': [
    ['kk', 'Кеңестiң шешімі жарияланады.', 1],
    ['kk', 'Кеңестің шешімі жарияланады.', 0],
    ['kk', 'Ауыл әкiмi мен хaтшы қатысады.', 2],
    ['kk', 'IV санаттағы нысан есепке алынады.', 0],
    ['kk', 'QR-код билетке басылады.', 0],
    ['ru', 'Cовет созывает председатель.', 1],
    ['ru', 'Совет созывает председатель.', 0],
    ['ru', 'Интернет-ресурс и Wi-Fi доступны всем.', 0],
    ['ru', 'Peшение пpинимается большинством.', 2],
    ['en', 'The Сouncil meets in the village.', 1],
    ['en', 'The Council meets in the village.', 0],
  ],
  'dangling-reference': [
    ['kk', 'Осы Жарғының 40-бабында көзделген тәртіппен шешіледі.', 1],
    ['kk', 'Осы Жарғының 1-бабында көзделген тәртіппен шешіледі.', 0],
    ['kk', 'Осы баптың 7-тармағына сәйкес төленеді.', 1],
    ['kk', 'Азаматтық кодекстің 115-бабына сәйкес төленеді.', 0],
    ['kk', '1-баптың талаптары сақталады.', 0],
    ['ru', 'Решается в порядке, предусмотренном статьей 40 настоящего Устава.', 1],
    ['ru', 'Решается в порядке, предусмотренном статьей 1 настоящего Устава.', 0],
    ['ru', 'Уплачивается согласно пункту 7 настоящей статьи.', 1],
    ['ru', 'Уплачивается согласно статье 115 Гражданского кодекса.', 0],
    ['en', 'It is settled as provided by Article 40 of this Charter.', 1],
    ['en', 'It is settled as provided by Article 1 of this Charter.', 0],
    ['en', 'It is paid under Article 115 of the Civil Code.', 0],
  ],
  'duplicate-number': [
    ['kk', '1. Кеңес жиналады.\n\n1. Төраға сайланады.', 1],
    ['kk', '1. Кеңес жиналады.\n\n2. Төраға сайланады.', 0],
    ['kk', 'Кеңес:\n\n1) жиналады;\n\n2) сайлайды;\n\n2) бекітеді.', 1],
    ['ru', '1. Совет собирается.\n\n1-1. Созывает его председатель.\n\n2. Протокол ведется.', 0],
    ['ru', 'Совет:\n\n1) избирает;\n\n1) утверждает.', 1],
    ['en', '2. The Council meets.\n\n2. It elects a chair.', 1],
  ],
};

const TITLES: Readonly<Record<string, string>> = { kk: '1-бап', ru: 'Статья 1', en: 'Article 1' };

describe.each(Object.entries(TABLES))('%s', (rule, rows) => {
  test.each(rows)('%s: %s', (language, text, times) => {
    const bytes = new TextEncoder().encode(`**${TITLES[language] ?? ''}**\n\n${text}\n`);
    const act = segment(parseSource(bytes, { name: `${language}.md`, language }), 'act');
    const found = checkVersions([act]).filter((finding) => finding.rule === rule);
    expect(found.map(({ message, data }) => ({ message, data }))).toHaveLength(times);
    for (const { spans } of found) {
      const span = spans[language];
      // A finding without words to look at helps nobody.
      expect(act.source.text.slice(span?.start, span?.end).trim()).not.toBe('');
    }
  });
});
