import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignSequences } from '../../src/align/sequence/align.js';
import type { Link } from '../../src/align/sequence/link.js';
import { makeSegment, type Segment } from '../../src/align/sequence/segment.js';
import { parseGlossaryCsv } from '../../src/lexicon/csv.js';
import { Dictionary } from '../../src/lexicon/dictionary.js';
import { packOf } from '../../src/languages/registry.js';

const segments = (language: string, texts: readonly string[]): Segment[] =>
  texts.map((text) => makeSegment(text, packOf(language)));

/** `0:0 1,2:1 3:` */
const shown = (links: readonly Link[]): string =>
  links.map(({ source, target }) => `${source.join()}:${target.join()}`).join(' ');

const KK = [
  'Ауылдық кеңес – жергілікті қоғамдастықтың өкілді органы.',
  'Кеңес 15 депутаттан тұрады және 5 жыл мерзімге сайланады.',
  'Кеңестің төрағасы депутаттардың арасынан жасырын дауыс беру арқылы сайланады.',
  'Кезекті отырыс жылына кемінде 4 рет, ал кезектен тыс отырыс депутаттардың үштен бірінің талабы бойынша шақырылады.',
  'Кеңестің шешімі 2026 жылғы 1 қыркүйектен бастап интернет-ресурста жарияланады.',
  'Ауыл бюджетінің жобасы 30 қарашаға дейін қаралады.',
  'Мәслихат пен әкім кеңеске қажетті ақпаратты 10 жұмыс күні ішінде береді.',
];
const RU = [
  'Сельский совет – представительный орган местного сообщества.',
  'Совет состоит из 15 депутатов и избирается на срок 5 лет.',
  'Председатель совета избирается из числа депутатов тайным голосованием.',
  'Очередное заседание созывается не реже 4 раз в год, внеочередное – по требованию одной трети депутатов.',
  'Решение совета публикуется на интернет-ресурсе с 1 сентября 2026 года.',
  'Проект бюджета села рассматривается до 30 ноября.',
  'Маслихат и аким предоставляют совету необходимую информацию в течение 10 рабочих дней.',
];

describe('Kazakh against Russian', () => {
  test('one to one', () => {
    const links = alignSequences(segments('kk', KK), segments('ru', RU));
    expect(shown(links)).toBe('0:0 1:1 2:2 3:3 4:4 5:5 6:6');
    expect(links[4]?.evidence.anchors).toContain('2026-09-01');
    expect(links[6]?.evidence.terms.length).toBeGreaterThanOrEqual(2);
  });

  test('a clause without a counterpart is left alone, on either side', () => {
    expect(shown(alignSequences(segments('kk', KK), segments('ru', RU.toSpliced(4, 1))))).toBe(
      '0:0 1:1 2:2 3:3 4: 5:4 6:5',
    );
    expect(shown(alignSequences(segments('kk', KK.toSpliced(5, 1)), segments('ru', RU)))).toBe(
      '0:0 1:1 2:2 3:3 4:4 :5 5:6',
    );
  });

  test('a sentence that one version cuts in two', () => {
    const cut = RU.toSpliced(
      3,
      1,
      'Очередное заседание созывается не реже 4 раз в год.',
      'Внеочередное заседание созывается по требованию одной трети депутатов.',
    );
    expect(shown(alignSequences(segments('kk', KK), segments('ru', cut)))).toBe(
      '0:0 1:1 2:2 3:3,4 4:5 5:6 6:7',
    );
    expect(shown(alignSequences(segments('ru', cut), segments('kk', KK)))).toBe(
      '0:0 1:1 2:2 3,4:3 5:4 6:5 7:6',
    );
  });

  test('another number speaks against a pair', () => {
    const [kk = '', ru = ''] = [KK[1], RU[1]];
    const same = alignSequences(segments('kk', [kk]), segments('ru', [ru]));
    const other = alignSequences(segments('kk', [kk]), segments('ru', [ru.replace('15', '21')]));
    expect(other[0]?.score ?? 0).toBeLessThan(same[0]?.score ?? 0);
  });

  test('structure decides between two that content cannot tell apart', () => {
    const source = segments('kk', ['Алып тасталды.']);
    const target = segments('ru', ['Исключено.', 'Исключено.']);
    const link = (wanted: number) =>
      shown(
        alignSequences(source, target, {
          structure: {
            prior: (_, j) => (j === wanted ? 3 : -Infinity),
            seams: { source: [], target: [] },
          },
        }),
      );
    expect(link(0)).toBe('0:0 :1');
    expect(link(1)).toBe(':0 0:1');
  });
});

describe('with a dictionary', () => {
  const terms = `kk,ru
төраға,председатель
кеңес,совет
тағайындау,назначать
мерзім,срок
өкілеттік,полномочие
жыл,год
ұсыным,рекомендация
босату,освобождать
қызмет,должность
бюджет,бюджет
бекіту,утверждать
`;
  const dictionary = new Dictionary([parseGlossaryCsv(terms, 'terms.csv')]).stems('kk', 'ru');

  test('a clause whose words the neighbour of its own language accounts for has no counterpart of its own', () => {
    const kk = [
      'Төрағаны кеңестің ұсынымымен депутаттар тағайындайды және ол өз өкілеттігі мерзімінде кеңес мүшесі болады.',
      'Төрағаның өкілеттік мерзімі – алты жыл.',
      'Бюджетті кеңес бекітеді.',
    ];
    const ru = [
      'Председатель назначается депутатами по рекомендации совета и в течение срока своих полномочий является членом совета.',
      'Бюджет утверждается советом.',
    ];
    expect(shown(alignSequences(segments('kk', kk), segments('ru', ru), { dictionary }))).toBe('0:0 1: 2:1');
  });

  test('words that nothing in the text teaches tell what belongs together, and why', () => {
    const kk = ['Төраға қызметінен босатылады.', 'Мерзім екі жылға ұзартылады.'];
    const ru = ['Срок продлевается на два года.', 'Председатель освобождается от должности.'];
    const links = alignSequences(segments('kk', kk.slice(0, 1)), segments('ru', ru), { dictionary });
    expect(shown(links)).toBe(':0 0:1');
    expect(links[1]?.evidence.terms).toContain('төраға/председател');
  });
});

describe('a long text', () => {
  /** Clauses of made-up words, a dictionary apart: `k17` is the counterpart of `r17`, numbers are in every sixth. */
  const clause = (index: number, side: 'k' | 'r'): string => {
    const words = Array.from({ length: 4 + (index % 9) }, (_, at) => {
      const word = (index * 31 + at * at * 17 + at * 7) % 900;
      return side + String(word).replace(/\d/g, (digit) => 'аежилнорту'.charAt(Number(digit)));
    });
    return index % 6 === 0 ? `${words.join(' ')} ${1000 + index}` : words.join(' ');
  };
  const [source, target] = (['k', 'r'] as const).map((side) =>
    segments(
      'und',
      Array.from({ length: 1600 }, (_, index) => clause(index, side)),
    ),
  ) as [Segment[], Segment[]];

  test('the path is found past a large block that one side lacks', () => {
    const links = alignSequences(source, target.toSpliced(600, 400));
    const right = links.filter(({ source: [i = -1, ...more], target: [j, ...others] }) => {
      if (more.length > 0 || others.length > 0) return false;
      return i < 600 ? j === i : i < 1000 ? j === undefined : j === i - 400;
    });
    expect(right.length).toBeGreaterThan(1580);
  });
});

describe('any input', () => {
  const word = fc.constantFrom(
    'кеңес',
    'совет',
    'council',
    '15',
    '2026 жылғы 1 шілде',
    '1)',
    '53-бап',
    'ІV',
    '–',
    '«',
    '👩‍⚖️',
    '\u0301',
    ' ',
  );
  const text = fc
    .array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 8 })
    .map((words) => words.join(' '));
  const side = fc.array(text, { maxLength: 14 });

  test('each index is in exactly one link, in order, and no link is empty', () => {
    fc.assert(
      fc.property(side, side, (left, right) => {
        const links = alignSequences(segments('kk', left), segments('ru', right));
        expect(links.flatMap((link) => link.source)).toEqual(left.map((_, index) => index));
        expect(links.flatMap((link) => link.target)).toEqual(right.map((_, index) => index));
        for (const { source, target, score } of links) {
          expect(source.length + target.length).toBeGreaterThan(0);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('the same input gives the same links', () => {
    fc.assert(
      fc.property(side, side, (left, right) => {
        const run = () => alignSequences(segments('kk', left), segments('en', right));
        expect(run()).toEqual(run());
      }),
      { numRuns: 30 },
    );
  });

  test('one side empty', () => {
    expect(shown(alignSequences(segments('kk', KK.slice(0, 3)), []))).toBe('0: 1: 2:');
    expect(shown(alignSequences([], segments('ru', RU.slice(0, 2))))).toBe(':0 :1');
    expect(alignSequences([], [])).toEqual([]);
  });

  test('a text against itself', () => {
    expect(shown(alignSequences(segments('kk', KK), segments('kk', KK)))).toBe('0:0 1:1 2:2 3:3 4:4 5:5 6:6');
  });

  test('a text against itself twice over', () => {
    const links = alignSequences(segments('kk', KK), segments('kk', [...KK, ...KK]));
    expect(links.flatMap((link) => link.target)).toHaveLength(14);
    const paired = links.filter((link) => link.source.length > 0 && link.target.length > 0);
    expect(paired.every((link) => link.source.every((i) => link.target.some((j) => j % 7 === i)))).toBe(true);
  });
});
