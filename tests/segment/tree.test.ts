import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawClauses, ownText, walk, type Division } from '../../src/model/act.js';
import { segment } from '../../src/segment/segment.js';
import { sourceOf } from './source.js';

/** One line a division: `eId kind number`, then its clauses. */
function drawn(language: string, text: string): string[] {
  const lines: string[] = [];
  const visit = (division: Division): void => {
    const { eId, struck, heading, clauses } = division;
    if (heading) lines.push(`${heading.id} = ${heading.text}`);
    if (struck) lines.push(`${eId} (struck)`);
    for (const clause of clauses) lines.push(`${clause.id} ${clause.text}`);
    division.children.forEach(visit);
  };
  visit(segment(sourceOf(language, text), 'test').root);
  return lines;
}

const PARALLEL: Record<string, string> = {
  kk: `# Ауыл жарғысы
> Ескерту. Үлгі.
Біз, ауыл тұрғындары, осы Жарғыны қабылдаймыз.
## I бөлім. Жалпы ережелер
### 1-тарау. Кеңес
**1-бап. Кеңестің мәртебесі**
Кеңес – өкілді орган. Ол жыл сайын есеп береді.
Кеңес ауылдың атынан әрекет етеді.
**2-бап**
1. Кеңес:
1) жарғыны қабылдайды;
2) бюджетті бекітеді. Бюджет жарияланады.
Бюджетті қайта бекітуге болады;
2-1) төрағаны сайлайды.
Осы тармақтың талаптары міндетті.
2. Алып тасталды – 2025 жылғы 3 наурыздағы № 4 шешіммен.
3-1. Отырыс ашық өтеді.
> Ескерту. 2-бапқа өзгеріс енгізілді.
**3-бап. Алым**
1) жер алымы:
а) егістік үшін;
б) жайылым үшін;
2) су алымы.
Төраға
А. СЕЙІТОВ
1-қосымша
1. Нысан.`,
  ru: `# Устав села
> Сноска. Образец.
Мы, жители села, принимаем настоящий Устав.
## Раздел I. Общие положения
### Глава 1. Совет
**Статья 1. Статус совета**
Совет – представительный орган. Он ежегодно отчитывается.
Совет действует от имени села.
**Статья 2**
1. Совет:
1) принимает устав;
2) утверждает бюджет. Бюджет публикуется.
Бюджет может быть утвержден повторно;
2-1) избирает председателя.
Требования настоящего пункта обязательны.
2. Исключен решением от 3 марта 2025 года № 4.
3-1. Заседание проводится открыто.
> Сноска. Статья 2 с изменениями.
**Статья 3. Сбор**
1) земельный сбор:
а) за пашню;
б) за пастбище;
2) водный сбор.
Председатель
А. СЕИТОВ
Приложение 1
1. Форма.`,
  en: `# Village charter
> Footnote. Sample.
We, the villagers, adopt this Charter.
## Section I. General provisions
### Chapter 1. The council
**Article 1. Status of the council**
The council is a representative body. It reports every year.
The council acts on behalf of the village.
**Article 2**
1. The council:
1) adopts the charter;
2) approves the budget. The budget is published.
The budget may be approved again;
2-1) elects the chair.
The requirements of this paragraph are binding.
2. Excluded by the decision of 3 March 2025 No. 4.
3-1. The sitting is open.
> Footnote. Article 2 as amended.
**Article 3. Levy**
1) land levy:
a) on arable land;
b) on pasture;
2) water levy.
Chair
A. SEITOV
Annex 1
1. Form.`,
};

const IDS = [
  'title#1',
  'note_1#1',
  'preamble#1',
  'sec_1__heading#1',
  'chp_1__heading#1',
  'art_1__heading#1',
  'art_1#1',
  'art_1#2',
  'art_1__subpara_2#1',
  'art_2__para_1#1',
  'art_2__para_1__point_1#1',
  'art_2__para_1__point_2#1',
  'art_2__para_1__point_2#2',
  'art_2__para_1__point_2__subpara_2#1',
  'art_2__para_1__point_2-1#1',
  'art_2__para_1__subpara_2#1',
  'art_2__para_2',
  'art_2__para_2__note_1#1',
  'art_2__para_3-1#1',
  'art_2__note_1#1',
  'art_3__heading#1',
  'art_3__point_1#1',
  'art_3__point_1__indent_1#1',
  'art_3__point_1__indent_2#1',
  'art_3__point_2#1',
  'note_2#1',
  'note_2#2',
  'annex_1__para_1#1',
];

describe.each(['kk', 'ru', 'en'])('the tree of a statute in %s', (language) => {
  test('has the same ids as in the other languages', () => {
    expect(drawn(language, PARALLEL[language] ?? '').map((line) => line.split(' ')[0])).toEqual(IDS);
  });

  test('leaves out structure words and numbers', () => {
    const texts = lawClauses(segment(sourceOf(language, PARALLEL[language] ?? ''), 'test').root).map(
      ({ clause }) => clause.text,
    );
    expect(
      texts.filter((text) => /^\d|^[а-яa-z]\)|бап|Статья|Article|тарау|Глава|Chapter/.test(text)),
    ).toEqual([]);
  });
});

test('numbers are kept as printed, in Cyrillic Roman letters too', () => {
  const act = segment(
    sourceOf('kk', '# Жарғы\n## ІV бөлім Төраға\n**12-1-бап**\n3-1. Төраға есеп береді.'),
    'test',
  );
  expect([...walk(act.root)].map(({ eId, number }) => [eId, number])).toEqual([
    ['', undefined],
    ['sec_4', 'ІV'],
    ['art_12-1', '12-1'],
    ['art_12-1__para_3-1', '3-1'],
  ]);
});

test('a table of contents before the text is a note', () => {
  const text = `# Устав
## Раздел I. Совет
## Раздел II. Аким
Мы принимаем Устав.
## Раздел I Совет
Статья 1
Совет избирается.
## Раздел II Аким
Статья 2
Аким назначается.`;
  expect(drawn('ru', text)).toEqual([
    'title#1 = Устав',
    'note_1#1 Раздел I. Совет',
    'note_1#2 Раздел II. Аким',
    'preamble#1 Мы принимаем Устав.',
    'sec_1__heading#1 = Совет',
    'art_1#1 Совет избирается.',
    'sec_2__heading#1 = Аким',
    'art_2#1 Аким назначается.',
  ]);
});

test('a preamble printed like verse is joined where lines end without punctuation', () => {
  const text =
    '# Жарғы\nБіз, бір ауылда тұратын\nтатулықты сақтай отырып,\nосы Жарғыны\nқабылдаймыз.\n**1-бап**\nКеңес құрылады.';
  expect(drawn('kk', text).slice(1, 3)).toEqual([
    'preamble#1 Біз, бір ауылда тұратын\nтатулықты сақтай отырып,',
    'preamble__subpara_2#1 осы Жарғыны\nқабылдаймыз.',
  ]);
});

test('a title on the line after its heading', () => {
  const text =
    'УСТАВ СЕЛА\nГлава 1\nСОВЕТ\nСтатья 1\nСтатус совета\nСовет избирается.\nСтатья 2\nАким назначается.';
  expect(drawn('ru', text)).toEqual([
    'title#1 = УСТАВ СЕЛА',
    'chp_1__heading#1 = СОВЕТ',
    'art_1__heading#1 = Статус совета',
    'art_1#1 Совет избирается.',
    'art_2#1 Аким назначается.',
  ]);
});

test('a sentence that begins with an article is no heading, a struck article is one', () => {
  const text =
    '# Устав\n**Статья 1**\nСтатья 5 настоящего Устава применяется ко всем.\nСтатья 2 исключена решением от 3 марта 2025 года.\n**Статья 3**\nСовет избирается.';
  expect(drawn('ru', text)).toEqual([
    'title#1 = Устав',
    'art_1#1 Статья 5 настоящего Устава применяется ко всем.',
    'art_2 (struck)',
    'art_2__note_1#1 исключена решением от 3 марта 2025 года.',
    'art_3#1 Совет избирается.',
  ]);
});

test('an article that holds nothing but a note is struck', () => {
  expect(
    drawn('kk', '# Жарғы\n**1-бап**\n> Ескерту. 1-бап алып тасталды.\n**2-бап**\nКеңес құрылады.'),
  ).toContain('art_1 (struck)');
});

test('a note in two lines is no law', () => {
  const text =
    '# Устав\n**Статья 1**\nПримечание ИЗПИ!\nПорядок введения в действие см. статью 9.\n1. Совет избирается.';
  expect(drawn('ru', text).slice(1)).toEqual([
    'art_1__note_1#1 Примечание ИЗПИ!',
    'art_1__note_2#1 Порядок введения в действие см. статью 9.',
    'art_1__para_1#1 Совет избирается.',
  ]);
});

test('two lists in one item hang under their own lead-ins', () => {
  const text =
    '# Устав\n**Статья 1**\n1. Общее.\nДепутат лишается мандата при:\n1) выезде;\n2) отставке.\nАким освобождается при:\n1) болезни;\n2) отставке.\nПолномочия прекращаются.\n2. Иное.';
  expect(
    drawn('ru', text)
      .map((line) => line.split(' ')[0])
      .slice(1),
  ).toEqual([
    'art_1__para_1#1',
    'art_1__para_1__subpara_2#1',
    'art_1__para_1__subpara_2__point_1#1',
    'art_1__para_1__subpara_2__point_2#1',
    'art_1__para_1__subpara_3#1',
    'art_1__para_1__subpara_3__point_1#1',
    'art_1__para_1__subpara_3__point_2#1',
    'art_1__para_1__subpara_4#1',
    'art_1__para_2#1',
  ]);
});

test('a number that stands twice is told, with both places', () => {
  const act = segment(
    sourceOf('ru', '# Устав\n**Статья 1**\nОдин.\n**Статья 2**\nДва.\n**Статья 1**\nТри.'),
    'test',
  );
  expect(act.problems).toMatchObject([{ code: 'duplicate-number', eId: 'art_1__dup_2', label: 'Статья 1' }]);
  expect(act.problems[0]?.first.start).toBeLessThan(act.problems[0]?.span.start ?? 0);
});

test('chapters that begin anew in each section', () => {
  const text =
    '# Кодекс\n## Раздел I. Один\n### Глава 1. А\nСтатья 1\nТекст.\n## Раздел II. Два\n### Глава 1. Б\nСтатья 2\nТекст.';
  const eIds = [...walk(segment(sourceOf('ru', text), 'test').root)].map((division) => division.eId);
  expect(eIds).toEqual(['', 'sec_1', 'chp_1', 'art_1', 'sec_2', 'sec_2__chp_1', 'art_2']);
});

const LINES = fc.constantFrom(
  ...'# Жарғы|## I бөлім|### 1-тарау. Кеңес|**1-бап**|**2-бап. Отырыс**|1. Кеңес құрылады. Ол есеп береді.|2. Төраға:|1) сайланады;|2) есеп береді.|2-1) алып тасталды|а) біріншіден;|– отырыс ашады;|Отырыс ашық; дауыс беру жасырын.|> Ескерту. Өзгеріс енгізілді.|Мазмұны|Төраға А. СЕЙІТОВ|1-қосымша'.split(
    '|',
  ),
);

describe('whatever the lines', () => {
  test('no text is lost, ids are unique, and every clause knows its place', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            LINES,
            fc.string({ unit: 'grapheme' }).filter((line) => !/[\n*]/.test(line)),
          ),
          { maxLength: 30 },
        ),
        (lines) => {
          const source = sourceOf('kk', lines.join('\n'));
          const { root } = segment(source, 'test');
          const divisions = [...walk(root)];
          const clauses = divisions.flatMap((division) => [
            ...(division.heading ? [division.heading] : []),
            ...division.clauses,
          ]);
          expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length);
          expect(new Set(divisions.map((division) => division.eId)).size).toBe(divisions.length);
          for (const { text, span, runs } of clauses) {
            if (runs.length === 1) expect(source.text.slice(span.start, span.end)).toBe(text);
            expect(text).toBe(text.trim());
          }
          const inBlocks = source.blocks
            .map((block) => block.text)
            .join('')
            .replace(/\s/g, '').length;
          const inTree = clauses
            .map((clause) => clause.text)
            .join('')
            .replace(/\s/g, '').length;
          expect(inTree).toBeLessThanOrEqual(inBlocks);
        },
      ),
    );
  });

  test('the text of a division is that of its clauses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Кеңес құрылады.', 'Ол есеп береді;', 'т.б. орган.', '«Ауыл» ұйымы!'), {
          minLength: 1,
        }),
        (parts) => {
          const text = parts.join('  ');
          const { root } = segment(sourceOf('kk', `# Жарғы\n**1-бап**\n1. ${text}`), 'test');
          const item = [...walk(root)].find((division) => division.kind === 'item');
          expect(item && ownText(item)).toBe(text);
        },
      ),
    );
  });
});
