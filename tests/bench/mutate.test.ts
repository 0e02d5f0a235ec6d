import { describe, expect, test } from 'vitest';
import { addition } from '../../bench/mutations/addition.js';
import { conjunction } from '../../bench/mutations/conjunction.js';
import { editSource, loadCorpora } from '../../bench/mutations/corpus.js';
import { dates } from '../../bench/mutations/dates.js';
import { apply, shown, type Version } from '../../bench/mutations/edit.js';
import { FAMILIES, REWORDINGS } from '../../bench/mutations/families.js';
import type { Family } from '../../bench/mutations/family.js';
import { modality } from '../../bench/mutations/modality.js';
import { negation } from '../../bench/mutations/negation.js';
import { rewordedDates, rewording } from '../../bench/mutations/neutral.js';
import { numbers } from '../../bench/mutations/numbers.js';
import { omission } from '../../bench/mutations/omission.js';
import { batches, choose } from '../../bench/mutations/plan.js';
import { quantity } from '../../bench/mutations/quantity.js';
import { references } from '../../bench/mutations/references.js';
import { kazakhForms } from '../../bench/mutations/suffix.js';
import { terms } from '../../bench/mutations/terms.js';
import { units } from '../../bench/mutations/units.js';
import { lawClauses } from '../../src/model/act.js';
import { parseSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';
import { loadDictionary } from '../../src/store/glossary.js';

/** A sentence, its counterpart, and every wording that the family makes of it. */
type Row = [Family, Version, string, string, string[]];

const ROWS: Row[] = [
  [
    numbers,
    'kk',
    'Алқа жеті мүшеден тұрады.',
    'Коллегия состоит из семи членов.',
    ['Алқа сегіз мүшеден тұрады.', 'Алқа тоғыз мүшеден тұрады.'],
  ],
  [
    numbers,
    'kk',
    'Алқа үштен екісінің дауысымен шешеді.',
    'Коллегия решает двумя третями голосов.',
    ['Алқа төрттен үшінің дауысымен шешеді.'],
  ],
  [
    numbers,
    'kk',
    '12-бапта аталған 40 орын босады.',
    'Освободилось 40 мест, названных в статье 12.',
    ['12-бапта аталған 50 орын босады.'],
  ],
  [
    numbers,
    'ru',
    'Коллегия состоит из семи членов.',
    'Алқа жеті мүшеден тұрады.',
    ['Коллегия состоит из восьми членов.', 'Коллегия состоит из девяти членов.'],
  ],
  [
    numbers,
    'ru',
    'Коллегия решает двумя третями голосов.',
    'Алқа үштен екісінің дауысымен шешеді.',
    ['Коллегия решает тремя четвертями голосов.'],
  ],
  [numbers, 'ru', 'Договор длится один год.', 'Шарт бір жыл қолданылады.', []],
  [
    units,
    'kk',
    'Жауап он жұмыс күні ішінде беріледі.',
    'Ответ дается в течение десяти рабочих дней.',
    ['Жауап он күнтізбелік күн ішінде беріледі.'],
  ],
  [
    units,
    'ru',
    'Ответ дается в течение десяти рабочих дней.',
    'Жауап он жұмыс күні ішінде беріледі.',
    ['Ответ дается в течение десяти календарных дней.'],
  ],
  [
    dates,
    'kk',
    '2027 жылғы 1 наурыздан бастап қолданылады.',
    'Применяется с 1 марта 2027 года.',
    [
      '2027 жылғы 1 сәуірден бастап қолданылады.',
      '2027 жылғы 1 мамырдан бастап қолданылады.',
      '2028 жылғы 1 наурыздан бастап қолданылады.',
      '2027 жылғы 3 наурыздан бастап қолданылады.',
    ],
  ],
  [
    dates,
    'ru',
    'Применяется с 1 марта 2027 года.',
    '2027 жылғы 1 наурыздан бастап қолданылады.',
    [
      'Применяется с 1 апреля 2027 года.',
      'Применяется с 1 мая 2027 года.',
      'Применяется с 1 марта 2028 года.',
      'Применяется с 3 марта 2027 года.',
    ],
  ],
  [
    references,
    'kk',
    'Осы Заңның 9-бабы 2-тармағының 1) тармақшасы қолданылады.',
    'Применяется подпункт 1) пункта 2 статьи 9 настоящего Закона.',
    [
      'Осы Заңның 10-бабы 2-тармағының 1) тармақшасы қолданылады.',
      'Осы Заңның 9-бабы 3-тармағының 1) тармақшасы қолданылады.',
      'Осы Заңның 9-бабы 2-тармағының 3) тармақшасы қолданылады.',
      'Осы Заңның 9-бабының 1) тармақшасы қолданылады.',
    ],
  ],
  [
    references,
    'ru',
    'Применяется пункт 2 настоящей статьи.',
    'Осы баптың 2-тармағы қолданылады.',
    ['Применяется пункт 3 настоящей статьи.'],
  ],
  [
    modality,
    'kk',
    'Аудитор есеп беруге міндетті.',
    'Аудитор обязан отчитаться.',
    ['Аудитор есеп беруге құқылы.'],
  ],
  [
    modality,
    'kk',
    'Алқа комиссия құра алады.',
    'Коллегия может создать комиссию.',
    ['Алқа комиссия құруға тиіс.', 'Алқа комиссия құра алмайды.'],
  ],
  [modality, 'kk', 'Ешкім кіре алмайды.', 'Никто не может войти.', []],
  [
    modality,
    'ru',
    'Аудитор обязан отчитаться.',
    'Аудитор есеп беруге міндетті.',
    ['Аудитор вправе отчитаться.'],
  ],
  [modality, 'ru', 'Споры не могут передаваться.', 'Даулар берілмейді.', ['Споры могут передаваться.']],
  [negation, 'kk', 'Лицензия берілмейді.', 'Лицензия не выдается.', ['Лицензия беріледі.']],
  [
    negation,
    'kk',
    'Құжат кідіріссіз шығады.',
    'Документ выходит без задержки.',
    ['Құжат кідіріссіз шықпайды.'],
  ],
  [
    negation,
    'kk',
    'Толмаған кесте жарамайды.',
    'Незаполненная таблица не годится.',
    ['Толмаған кесте жарайды.', 'Толған кесте жарамайды.'],
  ],
  [negation, 'ru', 'Лицензия не выдается.', 'Лицензия берілмейді.', ['Лицензия выдается.']],
  [negation, 'ru', 'Сбор взимается.', 'Алым алынады.', ['Сбор не взимается.']],
  [
    conjunction,
    'kk',
    'Арыз бен шағым қаралады және тіркеледі.',
    'Заявления и жалобы рассматриваются и регистрируются.',
    ['Арыз бен шағым қаралады немесе тіркеледі.', 'Арыз немесе шағым қаралады және тіркеледі.'],
  ],
  [conjunction, 'kk', 'Арыз бен шағым қаралады.', 'Рассматриваются заявления, жалобы.', []],
  [conjunction, 'ru', 'Суд или прокурор.', 'Сот немесе прокурор.', ['Суд и прокурор.']],
  [
    quantity,
    'kk',
    'Кемінде бес адам қатысады.',
    'Участвуют не менее пяти человек.',
    ['Көп дегенде бес адам қатысады.', 'Бес адам қатысады.'],
  ],
  [
    quantity,
    'ru',
    'Участвуют не менее пяти человек.',
    'Кемінде бес адам қатысады.',
    ['Участвуют не более пяти человек.'],
  ],
  [
    omission,
    'kk',
    'Шарт тұрақты комиссияға беріледі.',
    'Договор передается постоянной комиссии.',
    ['Шарт комиссияға беріледі.'],
  ],
  [
    omission,
    'ru',
    'Договор передается постоянной комиссии.',
    'Шарт тұрақты комиссияға беріледі.',
    ['Договор передается комиссии.'],
  ],
  [
    omission,
    'ru',
    'Лица, проживающие за границей, голосуют.',
    'Шетелде тұратын адамдар дауыс береді.',
    ['Лица голосуют.'],
  ],
  [
    terms,
    'kk',
    'Оны азаматтарымыз бен азаматтардың ұйымы таниды.',
    'Ее признают граждане.',
    ['Оны азаматтарымыз бен шетелдіктердің ұйымы таниды.'],
  ],
  [
    terms,
    'ru',
    'Права граждан защищены.',
    'Азаматтардың құқықтары қорғалады.',
    ['Права иностранцев защищены.'],
  ],
  [
    addition,
    'kk',
    'Бұл мүшенің шешімі.',
    'Это решение члена.',
    ['Бұл мүшенің уәжді шешімі.', 'Бұл мүшенің жазбаша шешімі.'],
  ],
  [
    addition,
    'ru',
    'Запрошено заключение.',
    'Қорытынды сұратылды.',
    ['Запрошено независимое заключение.', 'Запрошено письменное заключение.'],
  ],
  [
    rewording,
    'kk',
    'Әрбір мүше келуге құқылы.',
    'Каждый член вправе прийти.',
    ['Әрбір мүше келуге хақылы.', 'Әр мүше келуге құқылы.'],
  ],
  [
    rewording,
    'ru',
    'Отсрочка не допускается.',
    'Кейінге қалдыруға жол берілмейді.',
    ['Отсрочка запрещается.'],
  ],
  [
    rewordedDates,
    'kk',
    '2027 жылғы 1 наурыздан бастап.',
    'С 1 марта 2027 года.',
    ['01.03.2027 бастап.', '2027 ж. 1 наурыздан бастап.'],
  ],
  [
    rewordedDates,
    'ru',
    'С 1 марта 2027 года открыт.',
    '2027 жылғы 1 наурыздан бастап ашық.',
    ['С 01.03.2027 открыт.', 'С 1 марта 2027 г. открыт.'],
  ],
];

describe('edits by the grammar of the version', () => {
  test.each(ROWS.map(([family, ...row]) => [family.name, ...row, family] as const))(
    '%s %s: %s',
    (_, version, text, counterpart, expected, family) => {
      const edits = [...family.propose({ text, counterpart }, version)];
      expect(edits.map((edit) => apply(text, edit))).toEqual(expected);
    },
  );
});

test.each([
  ['азамат', 'plural genitive', 'азаматтардың'],
  ['комиссия', 'possessed dative', 'комиссиясына'],
  ['құқық', 'possessed accusative', 'құқығын'],
  ['тәртіп', 'possessed locative', 'тәртібінде'],
  ['шешім', 'possessed plural ablative', 'шешімдерінен'],
  ['заң', 'instrumental', 'заңмен'],
  ['референдум', 'dative', 'референдумға'],
  ['үш', 'dative', 'үшке'],
])('%s, %s: %s', (word, name, form) => {
  expect(kazakhForms(word).get(name)).toBe(form);
});

test('an edit is shown with the words that it changes', () => {
  const text = 'Жауап он жұмыс күні ішінде беріледі.';
  expect(shown(text, { start: 6, end: 8, to: 'бес', kind: '' })).toBe('он → бес');
  expect(shown(text, { start: 9, end: 15, to: '', kind: '' })).toBe('жұмыс күні → күні');
});

describe('mutations of the sample charter', async () => {
  const corpora = loadCorpora(await loadDictionary(), 'charter');
  const families = [...FAMILIES, ...REWORDINGS];
  const all = families.flatMap((family) =>
    (['kk', 'ru'] as const).flatMap((version) => choose(family, version, corpora, 5)),
  );

  test('are the same each time, and no two are the same', () => {
    const again = families.flatMap((family) =>
      (['kk', 'ru'] as const).flatMap((version) => choose(family, version, corpora, 5)),
    );
    expect(again).toEqual(all);
    const keys = all.map(({ family, corpus, version, edits }) =>
      JSON.stringify([family, corpus.name, version, edits]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('are found in every family and version', () => {
    for (const { name } of families) {
      for (const version of ['kk', 'ru']) {
        expect(all.filter((one) => one.family === name && one.version === version)).not.toHaveLength(0);
      }
    }
  });

  test('leave the clauses of the act what they are, but for the one that is edited', () => {
    const clausewise = all.filter(({ family }) => family !== 'deletion' && family !== 'order');
    for (const { corpus, version, edits, after, kind } of clausewise) {
      const act = corpus.acts[version];
      const text = editSource(act.source.text, edits);
      const edited = segment(parseSource(Buffer.from(text), { name: '', language: version }), act.id);
      const [before, now] = [act, edited].map(({ root }) =>
        lawClauses(root).map(({ clause }) => clause.text),
      );
      const changed = (now ?? []).filter((clause, at) => clause !== before?.[at]);
      expect([kind, ...changed]).toEqual([kind, after]);
    }
  });

  test('are tried together only in different articles of one act', () => {
    const runs = batches(all, 12);
    expect(runs.flat()).toHaveLength(all.length);
    for (const run of runs) {
      expect(run.length).toBeLessThanOrEqual(12);
      expect(new Set(run.map(({ article }) => article)).size).toBe(run.length);
      expect(new Set(run.map(({ corpus }) => corpus.name)).size).toBe(1);
    }
  });
});
