import { describe, expect, test } from 'vitest';
import en from '../../src/languages/en/abbreviations.json';
import kk from '../../src/languages/kk/abbreviations.json';
import type { Abbreviations } from '../../src/languages/pack.js';
import ru from '../../src/languages/ru/abbreviations.json';
import { splitClauses } from '../../src/segment/clauses.js';

const wordings = (text: string, abbreviations: Abbreviations, options?: { members?: boolean }): string[] =>
  splitClauses(text, abbreviations, options).map(({ start, end }) => text.slice(start, end));

const languages: [string, Abbreviations, string[][]][] = [
  [
    'kk',
    kk,
    [
      ['Президент заңға қол қояды;', 'оны жариялайды;', 'қарсылық білдіреді.'],
      ['Кеңес шешім шығарады.', 'Ол жобаны қарайды;', 'қорытынды береді.', 'Қорытынды міндетті.'],
      ['3) келіссөздер жүргізеді;', 'шарттарға қол қояды;'],
      ['Тұлға:', '1) арыз беруге;', '2) шағым жасауға;', '3) өкіл тағайындауға құқылы.'],
      ['Тұлға:', 'а) арыз беруге;', 'ә) шағым жасауға құқылы.'],
      ['Тұлға (азамат; шетелдік) арыз береді;', 'төлем жасайды.'],
      ['Ол «жер; су» деген сөздерді алып тастайды;', '"орман; тау" деген сөздерді қосады.'],
      ['Заңның 10; 11; 13-баптарында;', '16-бабының 1-тармағында көзделген құқықтар шектелмейді.'],
      ['Комиссия т.б. органдар хабарлайды;', 'А.С. Омаров қол қояды.'],
      ['Кеңес қызметінің қағидаттары:', 'заңдылық;', 'ашықтық;', 'тұрғындар алдындағы жауаптылық.'],
      ['Кеңес мынаны шешеді: бюджетті бекіту қажет.'],
    ],
  ],
  [
    'ru',
    ru,
    [
      ['Президент подписывает закон;', 'обнародует его;', 'вносит возражения.'],
      ['Совет принимает решение.', 'Он рассматривает проект;', 'дает заключение.', 'Заключение обязательно.'],
      ['Лицо вправе:', '1) подать заявление;', '2) обжаловать решение;', '3) назначить представителя.'],
      ['Лицо вправе:', 'а) подать заявление;', 'б) обжаловать решение.'],
      ['Лицо вправе в порядке подпунктов 1) и 2) статьи обжаловать решение;', 'отозвать жалобу.'],
      ['Лицо (гражданин; иностранец) подает заявление;', 'платит сбор.'],
      ['Слова «земля; вода» исключить;', 'слова "лес; горы" включить.'],
      ['Указ от 21 мая 2007 г. N 254;', 'от 12 апреля 2001 г. N 1/2.'],
      ['Срок – до 1 июля 2026;', '2) сбор не взимается.'],
      ['Принципы совета:', 'законность;', 'гласность;', 'ответственность перед жителями.'],
      ['Слова «итог: принято» исключить;', 'слова «итог» включить.'],
      ['Заседание: начало в 10:00, окончание в 12:00.'],
    ],
  ],
  [
    'en',
    en,
    [
      ['The President signs laws;', 'promulgates them;', 'raises objections.'],
      ['A person may:', '1) apply;', '2) appeal;', '3) name an agent.'],
      ['A person (a citizen; an alien) may apply;', 'shall pay the fee.'],
      ['The words “land; water” are struck;', 'the words "wood; hills" are added.'],
      ['See art. 5, para. 2;', 'e.g. Decrees of the U.S. Government.'],
      ['The council rests on:', 'legality;', 'openness;', 'accountability.'],
    ],
  ],
];

describe.each(languages)('%s', (_language, abbreviations, table) => {
  test.each(table.map((clauses) => [clauses.join(' '), clauses] as const))('%s', (text, clauses) => {
    expect(wordings(text, abbreviations)).toEqual(clauses);
  });
});

test('without members, sentences stay whole', () => {
  const text = 'Лицо вправе: 1) подать заявление; 2) обжаловать решение. Решение окончательно.';
  expect(wordings(text, ru, { members: false })).toEqual([
    'Лицо вправе: 1) подать заявление; 2) обжаловать решение.',
    'Решение окончательно.',
  ]);
});

test('a semicolon within a word or at the end parts nothing', () => {
  expect(wordings('Тараптар;келісім;', kk)).toEqual(['Тараптар;келісім;']);
});

test('an empty text has no clauses', () => {
  expect(wordings(' \n\n ', kk)).toEqual([]);
});
