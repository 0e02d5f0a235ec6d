import { describe, expect, test } from 'vitest';
import { alignActs } from '../../src/align/act.js';
import type { Finding } from '../../src/model/finding.js';
import { parseSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';
import { loadDictionary } from '../../src/store/glossary.js';
import { checkAct } from '../../src/validate/check.js';

const dictionary = await loadDictionary();

/** All that is found in two versions, each the body of one article unless it has headings of its own. */
function findings(kk: string, ru: string): Finding[] {
  const acts = Object.entries({ kk, ru }).map(([language, body]) => {
    const title = language === 'kk' ? '1-бап. Кеңес' : 'Статья 1. Совет';
    const text = /^(?:---|\*\*|#)/u.test(body) ? body : `**${title}**\n\n${body}`;
    const source = parseSource(new TextEncoder().encode(`${text}\n`), { name: `${language}.md`, language });
    return segment(source, 'act');
  });
  return checkAct({ alignment: alignActs(acts, dictionary), acts }, {}, dictionary);
}

/** Two versions, and whether the rule has something to say. */
const TABLES: Readonly<Record<string, readonly [kk: string, ru: string, found: boolean][]>> = {
  'structure-mismatch': [
    [
      'Кеңес:\n\n1) бюджетті бекітеді;\n\n2) төрағаны сайлайды;\n\n3) есепті тыңдайды.',
      'Совет:\n\n1) утверждает бюджет;\n\n2) избирает председателя;\n\n3) заслушивает отчет.',
      false,
    ],
    [
      'Кеңес:\n\n1) ауылдың бюджетін бекітеді;\n\n2) құпия дауыс беру арқылы төрағаны төрт жылға сайлайды;\n\n3) жыл сайын ауыл әкімінің жазбаша есебін тыңдайды.',
      'Совет:\n\n1) утверждает бюджет села;\n\n2) ежегодно заслушивает письменный отчет акима села;\n\n3) избирает председателя тайным голосованием на четыре года.',
      true,
    ],
    [
      '1. Кеңес ашық жұмыс істейді.\n\n2. Отырысты төраға жүргізеді.\n\n3. Хаттаманы хатшы жүргізеді.',
      '1. Совет работает открыто.\n\n2-1. Заседание ведет председатель.\n\n3. Протокол ведет секретарь.',
      true,
    ],
  ],
  'unaligned-clause': [
    [
      'Кеңес:\n\n1) бюджетті бекітеді;\n\n2) төрағаны сайлайды;\n\n3) жылдық есепті тыңдайды.',
      'Совет:\n\n1) утверждает бюджет;\n\n2) избирает председателя.',
      true,
    ],
    ['1. Кеңес ашық жұмыс істейді. Отырысты төраға жүргізеді.', '1. Совет работает открыто.', true],
    ['1. Кеңес ашық жұмыс істейді.', '1. Совет работает открыто.', false],
  ],
  'edition-mismatch': [
    [
      '---\nedition: 2026-03-01\n---\n\n**1-бап**\n\nКеңес ашық жұмыс істейді.',
      '---\nedition: 2026-03-01\n---\n\n**Статья 1**\n\nСовет работает открыто.',
      false,
    ],
    [
      '---\nedition: 2026-03-01\n---\n\n**1-бап**\n\nКеңес ашық жұмыс істейді.',
      '---\nedition: 2026-05-01\n---\n\n**Статья 1**\n\nСовет работает открыто.',
      true,
    ],
  ],
  'note-mismatch': [
    [
      'Кеңес ашық жұмыс істейді.\n\n> Ескерту. 1-бап жаңа редакцияда – 2025.04.10 № 12 шешімімен.',
      'Совет работает открыто.\n\n> Сноска. Статья 1 в новой редакции – решением от 10.04.2025 № 12.',
      false,
    ],
    [
      'Кеңес ашық жұмыс істейді.\n\n> Ескерту. 1-бап жаңа редакцияда – 2025.04.10 № 12 шешімімен.',
      'Совет работает открыто.\n\n> Сноска. Статья 1 в новой редакции – решением от 11.06.2025 № 12.',
      true,
    ],
  ],
  'punctuation-mismatch': [
    [
      'Отырысты (егер төраға болмаса) хатшы ашады.',
      'Заседание (если нет председателя) открывает секретарь.',
      false,
    ],
    [
      'Отырысты (егер төраға болмаса хатшы ашады.',
      'Заседание (если нет председателя) открывает секретарь.',
      true,
    ],
    [
      'Отырысты егер төраға болмаса хатшы ашады.',
      'Заседание (если нет председателя) открывает секретарь.',
      true,
    ],
    ['Баға «Хабаршы» газетінде жарияланады.', 'Цена публикуется в газете «Вестник».', false],
    ['Баға «Хабаршы газетінде жарияланады.', 'Цена публикуется в газете «Вестник».', true],
    [
      'Кеңес:\n\n1) бюджетті бекітеді.\n\n2) төрағаны сайлайды.',
      'Совет:\n\n1) утверждает бюджет;\n\n2) избирает председателя.',
      true,
    ],
  ],
  'definition-mismatch': [
    [
      'Ауылдың өкілді органы (бұдан әрі – Кеңес) айына бір рет жиналады.',
      'Представительный орган села (далее – Совет) собирается раз в месяц.',
      false,
    ],
    [
      'Ауылдың өкілді органы (бұдан әрі – Кеңес) айына бір рет жиналады.',
      'Представительный орган села собирается раз в месяц.',
      true,
    ],
    [
      'Ауылдың өкілді органы (бұдан әрі – Кеңес) айына бір рет жиналады.',
      'Представительный орган села (далее – Фонд) собирается раз в месяц.',
      true,
    ],
  ],
  'name-mismatch': [
    ['Кеңес Астана қаласында жиналады.', 'Совет собирается в городе Астане.', false],
    ['Кеңес Астана қаласында жиналады.', 'Совет собирается в городе Алматы.', true],
    ['Отырысқа Сейітова шақырылады.', 'На заседание приглашается Сеитова.', false],
  ],
  'acronym-mismatch': [
    ['Төлем 20 АЕК мөлшерінде алынады.', 'Плата взимается в размере 20 МРП.', false],
    [
      'Төлем жиырма айлық есептік көрсеткіш мөлшерінде алынады.',
      'Плата взимается в размере двадцати МРП.',
      false,
    ],
    ['Кеңестің БСН өтініште көрсетіледі.', 'В заявлении указывается ИИН Совета.', true],
  ],
};

describe.each(Object.entries(TABLES))('%s', (rule, rows) => {
  test.each(rows)('%s | %s', (kk, ru, found) => {
    const own = findings(kk, ru).filter((finding) => finding.rule === rule);
    expect(own.length > 0, JSON.stringify(own)).toBe(found);
  });
});

test('a passage out of proportion is told, one of the usual length is not', () => {
  const pairs = Array.from({ length: 12 }, (_, at): [string, string] => [
    `${at + 1}. Кеңес ${at + 20} күн ішінде ${['есеп', 'жоспар', 'баға'][at % 3] ?? ''} туралы шешім қабылдап, оны тұрғындарға жариялайды.`,
    `${at + 1}. Совет в течение ${at + 20} дней принимает решение ${['об отчете', 'о плане', 'о цене'][at % 3] ?? ''} и публикует его для жителей.`,
  ]);
  const long =
    'Сонымен қатар ол мүдделі тұрғындардың барлығын жеке-жеке шақырып, әрқайсысының пікірін тыңдап, жазып алады және сақтайды.';
  const spoiled = pairs.map(([kk, ru], at): [string, string] => [
    at === 6 ? `${kk.slice(0, -1)}. ${long} ${long}` : kk,
    ru,
  ]);
  const told = (of: readonly (readonly [string, string])[]): string[] =>
    findings(of.map(([kk]) => kk).join('\n\n'), of.map(([, ru]) => ru).join('\n\n'))
      .filter(({ rule }) => rule === 'length-outlier' || rule === 'unaligned-clause')
      .map(({ eId }) => eId);
  expect(told(pairs)).toEqual([]);
  expect(new Set(told(spoiled))).toEqual(new Set(['art_1__para_7']));
});
