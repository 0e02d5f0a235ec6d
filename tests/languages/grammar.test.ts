import { describe, expect, test } from 'vitest';
import { matchMember, structureGrammar } from '../../src/languages/grammar.js';
import { romanValue } from '../../src/languages/numerals.js';
import { packOf } from '../../src/languages/registry.js';

type HeadingCase = [line: string, kind: string, number: string | undefined, title: string];

const HEADINGS: Record<string, HeadingCase[]> = {
  kk: [
    ['1-бап', 'article', '1', ''],
    ['1 бап', 'article', '1', ''],
    ['12-1-бап. Кеңес хатшысы', 'article', '12-1', 'Кеңес хатшысы'],
    ['53‑бап. Өтініштерді қарау', 'article', '53', 'Өтініштерді қарау'],
    ['3-тарау. Кеңестің құзыреті', 'chapter', '3', 'Кеңестің құзыреті'],
    ['3-ТАРАУ. КЕҢЕСТІҢ ҚҰЗЫРЕТІ', 'chapter', '3', 'КЕҢЕСТІҢ ҚҰЗЫРЕТІ'],
    ['I бөлім Жалпы ережелер', 'section', '1', 'Жалпы ережелер'],
    ['І бөлім Жалпы ережелер', 'section', '1', 'Жалпы ережелер'],
    ['ХІІ бөлім', 'section', '12', ''],
    ['XІ-бөлім. Қорытынды ережелер', 'section', '11', 'Қорытынды ережелер'],
    ['2-бөлiм. Латын әрпімен терілген сөз', 'section', '2', 'Латын әрпімен терілген сөз'],
    ['Бірінші бөлім', 'section', '1', ''],
    ['ЖАЛПЫ БӨЛІК', 'part', '1', ''],
    ['Ерекше бөлік', 'part', '2', ''],
    ['§ 2. Отырыстар', 'paragraph', '2', 'Отырыстар'],
    ['2-параграф. Отырыстар', 'paragraph', '2', 'Отырыстар'],
    ['1-§. Отырыстар', 'paragraph', '1', 'Отырыстар'],
    ['1-қосымша', 'annex', '1', ''],
    ['Ауылдық кеңестің жарғысына 2-қосымша', 'annex', '2', 'Ауылдық кеңестің жарғысына'],
    ['Преамбула', 'preamble', undefined, ''],
  ],
  ru: [
    ['Статья 1', 'article', '1', ''],
    ['Статья 12-1. Секретарь совета', 'article', '12-1', 'Секретарь совета'],
    ['СТАТЬЯ 7. ПРЕДМЕТ', 'article', '7', 'ПРЕДМЕТ'],
    ['Глава 3. Компетенция совета', 'chapter', '3', 'Компетенция совета'],
    ['Раздел I Общие положения', 'section', '1', 'Общие положения'],
    ['Раздел ІV. Заключительные положения', 'section', '4', 'Заключительные положения'],
    ['РАЗДЕЛ ПЕРВЫЙ', 'section', '1', ''],
    ['Общая часть', 'part', '1', ''],
    ['ОСОБЕННАЯ ЧАСТЬ', 'part', '2', ''],
    ['Часть вторая. Порядок', 'part', '2', 'Порядок'],
    ['§ 12. Заседания', 'paragraph', '12', 'Заседания'],
    ['Параграф 1. Заседания', 'paragraph', '1', 'Заседания'],
    ['Приложение 1', 'annex', '1', ''],
    ['Приложение № 2 к Уставу', 'annex', '2', 'к Уставу'],
    ['Преамбула', 'preamble', undefined, ''],
  ],
  en: [
    ['Article 1', 'article', '1', ''],
    ['Article 12-1. Secretary of the council', 'article', '12-1', 'Secretary of the council'],
    ['Section IV General provisions', 'section', '4', 'General provisions'],
    ['CHAPTER 3. POWERS', 'chapter', '3', 'POWERS'],
    ['Part One', 'part', '1', ''],
    ['§ 3 Sittings', 'paragraph', '3', 'Sittings'],
    ['Annex 1', 'annex', '1', ''],
    ['Preamble', 'preamble', undefined, ''],
  ],
};

const NO_HEADINGS: Record<string, string[]> = {
  kk: [
    '53-баптың 2-тармағында көзделген тәртіппен',
    'Бөлім басшысы есеп береді.',
    'Бап',
    '12 адамнан тұрады',
  ],
  ru: [
    'Статьи 5 и 6 применяются',
    'Разделение властей',
    'Раздел с приложениями',
    'Часть имущества',
    'Главой 3 установлено',
  ],
  en: ['Articles 5 and 6 apply', 'Section heads report', 'Partly', 'Paragraphs'],
};

describe.each(Object.keys(HEADINGS))('headings in %s', (language) => {
  const grammar = structureGrammar(packOf(language).structure);

  test.each(HEADINGS[language] ?? [])('%s', (line, kind, number, title) => {
    const found = grammar.heading(line);
    expect(found && { kind: found.kind, number: found.number }).toEqual({ kind, number });
    expect(line.slice(found?.title.start, found?.title.end)).toBe(title);
  });

  test.each(NO_HEADINGS[language] ?? [])('not a heading: %s', (line) => {
    expect(grammar.heading(line)).toBeUndefined();
  });
});

const NOTES: Record<string, string[]> = {
  kk: [
    'Ескерту. 5-бапқа өзгеріс енгізілді.',
    'Ескертпе. Қаулыны қараңыз.',
    'Ескерту: үлгі',
    'ЗҚАИ-ның ескертпесі!',
  ],
  ru: [
    'Сноска. Статья 5 с изменениями.',
    'Примечание. См. постановление.',
    'Примечание РЦПИ. Порядок введения см. статью 9.',
    'Примечание ИЗПИ!',
  ],
  en: ['Footnote. Article 5 as amended.', 'Note. See the decision.'],
};

const STRUCK: Record<string, [text: string, struck: boolean][]> = {
  kk: [
    ['алып тасталды', true],
    ['Алып тасталды – Кеңестің 2025 жылғы 3 наурыздағы № 4 шешімімен.', true],
    ['ҚР 21.05.2007 № 254 Заңымен алып тасталды.', true],
    ['мемлекеттік алымдарды белгілейді және оларды алып тастайды;', false],
  ],
  ru: [
    ['исключен', true],
    ['(исключен от 21 мая 2007 г. N 254 ).', true],
    ['(пункт исключен - Законом от 7 октября 1998 года N 284)', true],
    ['Утратил силу решением Совета от 3 марта 2025 года № 4.', true],
    ['исключении депутата из списка;', false],
    ['исключительные права принадлежат совету', false],
  ],
  en: [
    ['Excluded by the decision of the Council of 3 March 2025 No. 4.', true],
    ['Repealed.', true],
    ['Excludedly is no word', false],
  ],
};

describe.each(['kk', 'ru', 'en'])('notes and struck divisions in %s', (language) => {
  const grammar = structureGrammar(packOf(language).structure);

  test.each(NOTES[language] ?? [])('note: %s', (line) => {
    expect(grammar.isNote(line)).toBe(true);
  });

  test.each(STRUCK[language] ?? [])('%s', (text, struck) => {
    expect(grammar.isStruck(text)).toBe(struck);
  });
});

test.each([
  ['2. Кеңес шешім қабылдайды.', 'item', '2'],
  ['3-1. Кеңес', 'item', '3-1'],
  ['1.1. Совет', 'item', '1.1'],
  ['10) принимает решения;', 'subitem', '10'],
  ['2-1)\u00a0өтініштерді қарайды;', 'subitem', '2-1'],
  ['а) жылы;', 'indent', 'а'],
  ['– отырысқа шақырады;', 'indent', undefined],
])('member %s', (line, kind, number) => {
  const found = matchMember(line);
  expect(found && { kind: found.kind, number: found.number }).toEqual({ kind, number });
});

test.each([
  '2026 жылғы 1 шілдеде',
  '1.5 процента',
  '01.07.2026 бастап',
  '-дан басталады',
  'А. Сейітов',
  '(1) бірінші',
])('no member: %s', (line) => {
  expect(matchMember(line)).toBeUndefined();
});

test.each([
  ['IV', 4],
  ['ІV', 4],
  ['ХІХ', 19],
  ['XCIX', 99],
  ['IIII', undefined],
  ['', undefined],
  ['Кеңес', undefined],
])('Roman numeral %s', (text, value) => {
  expect(romanValue(text)).toBe(value);
});
