import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.js';
import { lawClauses } from '../../src/model/act.js';
import type { Bead } from '../../src/model/alignment.js';
import { ladder } from '../../src/write/beads.js';
import { csv } from '../../src/write/csv.js';
import { jsonl } from '../../src/write/jsonl.js';
import { ladderFormat, rungs } from '../../src/write/ladder.js';
import { moses } from '../../src/write/moses.js';
import { rows } from '../../src/write/rows.js';
import { alignedAct, judgedAct, LANGUAGES, SAMPLE } from './aligned.js';
import { onOneLine, wording } from './hostile.js';
import { text } from './text.js';

interface Line {
  id: string;
  texts: Record<string, string>;
  findings?: unknown[];
}

function lines(written: string): Line[] {
  expect(written === '' || written.endsWith('\n')).toBe(true);
  return written
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}

describe('JSON Lines', () => {
  test('hold all that is known of a bead', async () => {
    const act = judgedAct();
    const read = lines(await text(jsonl([act])));
    expect(read).toEqual(
      [...rows(act)].map(({ bead, eId, texts }) => ({
        act: 'charter',
        eId,
        ...bead,
        texts: Object.fromEntries(texts),
        findings: (act.findings ?? []).filter((finding) => finding.bead === bead.id),
      })),
    );
    expect(read.map(({ findings }) => findings?.length)).toEqual([0, 0, 1, 0, 0, 1, 0, 0]);
    expect(lines(await text(jsonl([alignedAct(SAMPLE)])))[0]).not.toHaveProperty('findings');
  });

  test('give back any text, a line a bead', async () => {
    await fc.assert(
      fc.asyncProperty(wording, wording, async (kk, ru) => {
        const written = await text(jsonl([alignedAct([{ kk: [kk], ru: [ru] }])]));
        expect(lines(written).map(({ texts }) => texts)).toEqual([{ kk: onOneLine(kk), ru: onOneLine(ru) }]);
        // Also after the bytes of a file: no half of a pair of UTF-16 is left as it is.
        expect(Buffer.from(written, 'utf8').toString('utf8')).toBe(written);
      }),
    );
  });
});

describe('Moses pairs', () => {
  const side = async (beads: Parameters<typeof alignedAct>[0], language: 'kk' | 'ru'): Promise<string> =>
    text(moses([alignedAct(beads)], ['kk', 'ru'], language));

  test('have on the same line what says the same', async () => {
    const [kk, ru] = [(await side(SAMPLE, 'kk')).split('\n'), (await side(SAMPLE, 'ru')).split('\n')];
    const expected = [...rows(alignedAct(SAMPLE))].filter(({ texts }) => texts.has('kk') && texts.has('ru'));
    expect(kk).toEqual([...expected.map(({ texts }) => texts.get('kk')), '']);
    expect(ru).toEqual([...expected.map(({ texts }) => texts.get('ru')), '']);
    expect(kk).toHaveLength(5);
  });

  test('have one line for any text, and nothing but line ends is lost', async () => {
    await fc.assert(
      fc.asyncProperty(wording, async (kk) => {
        const lone = /\p{Surrogate}/u.exec(kk);
        if (lone) {
          const data = { language: 'kk', format: 'UTF-8' };
          await expect(side([{ kk: [kk], ru: ['Совет'] }], 'kk')).rejects.toMatchObject({
            code: 'bad-character',
            data,
          });
          return;
        }
        const written = await side([{ kk: [kk], ru: ['Совет'] }], 'kk');
        expect(written.slice(0, -1)).not.toMatch(/[\n\r\v\f\u0085\u2028\u2029]/);
        const wordsOf = (one: string): string => one.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]/gu, '');
        expect(wordsOf(written)).toBe(wordsOf(kk));
      }),
    );
  });
});

describe('tables', () => {
  test('refuse what has no bytes in UTF-8', async () => {
    const act = alignedAct([{ kk: ['Кеңес'], ru: ['Совет\ud800'] }]);
    await expect(text(csv([act], LANGUAGES))).rejects.toMatchObject({
      code: 'bad-character',
      data: { language: 'ru', character: 'U+D800', format: 'UTF-8' },
    });
  });
});

describe('a ladder', () => {
  test('counts the lines of the files beside it', async () => {
    const set = {
      name: 'charter',
      languages: LANGUAGES,
      pairs: [['kk', 'ru']] as const,
      // eslint-disable-next-line @typescript-eslint/require-await -- acts come as from files
      acts: async function* () {
        yield alignedAct(SAMPLE);
      },
      settings: { toolVersion: '0.0.0', t: translator('en') },
    };
    const files = new Map<string, string>();
    for (const { name, chunks } of ladderFormat.files(set))
      files.set(name, await text(chunks as AsyncIterable<string>));
    expect([...files.keys()]).toEqual(['charter.kk.txt', 'charter.ru.txt', 'charter.kk-ru.ladder']);
    const kk = files.get('charter.kk.txt')?.split('\n') ?? [];
    const ru = files.get('charter.ru.txt')?.split('\n') ?? [];
    const numbers = (files.get('charter.kk-ru.ladder') ?? '')
      .trim()
      .split('\n')
      .map((line) => line.split('\t').map(Number));
    expect(numbers.at(-1)?.slice(0, 2)).toEqual([kk.length - 1, ru.length - 1]);
    const [second, third] = [numbers[1] ?? [], numbers[2] ?? []];
    expect(kk.slice(second[0], third[0])).toEqual([SAMPLE[1]?.kk?.[0]]);
    expect(ru.slice(second[1], third[1])).toEqual(SAMPLE[1]?.ru);
  });

  test('joins beads that cross, and no clause is left out or taken twice', () => {
    const permuted = fc
      .array(fc.constantFrom<readonly [number, number]>([1, 1], [1, 2], [2, 1], [1, 0], [0, 1], [2, 2]), {
        minLength: 1,
        maxLength: 12,
      })
      .chain((shapes) =>
        fc.tuple(fc.constant(shapes), fc.shuffledSubarray([...shapes.keys()], { minLength: shapes.length })),
      );
    fc.assert(
      fc.property(permuted, ([shapes, order]) => {
        const base = alignedAct(
          shapes.map(([kk, ru]) => ({
            kk: Array<string>(kk).fill('Сөз'),
            ru: Array<string>(ru).fill('Слово'),
          })),
        );
        // The same beads with the Russian sides of others: they cross.
        const sides = base.alignment.beads.map((bead) => bead.sides['ru'] ?? []);
        const beads = base.alignment.beads.map((bead, index): Bead => ({
          ...bead,
          sides: { ...bead.sides, ru: sides[order[index] ?? 0] ?? [] },
        }));
        const links = rungs({ ...base, alignment: { ...base.alignment, beads } }, ['kk', 'ru']);
        const clauses = base.acts.map(({ root }) => lawClauses(root).map((_, index) => index));
        expect(links.flatMap(({ source }) => source)).toEqual(clauses[0]);
        expect(links.flatMap(({ target }) => target)).toEqual(clauses[1]);
        const numbers = (ids: readonly string[] | undefined): number[] =>
          (ids ?? []).map((id) => Number(id.slice(id.indexOf('#') + 1)) - 1);
        for (const { sides } of beads) {
          const [kk, ru] = [numbers(sides['kk']), numbers(sides['ru'])];
          const homes = links.filter(
            ({ source, target }) =>
              kk.some((one) => source.includes(one)) || ru.some((one) => target.includes(one)),
          );
          expect(homes.length).toBe(kk.length + ru.length === 0 ? 0 : 1);
        }
      }),
    );
  });

  test('keeps beads that do not cross as they are', () => {
    const links = rungs(alignedAct(SAMPLE), ['kk', 'ru']);
    expect(ladder(links)).toBe(
      '0\t0\t0.9800\n1\t1\t0.9800\n2\t3\t0.9800\n3\t4\t0.0000\n3\t5\t0.9800\n4\t6\t0.0000\n5\t6\t0\n',
    );
  });
});
