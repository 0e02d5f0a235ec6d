import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnLexicon, type DirectedLexicon, type InducedLexicon } from '../../src/lexicon/induced.js';
import { sparseRows } from '../../src/lexicon/sparse.js';

/** Words by number, in the order in which they are met. */
class Words {
  readonly #ids = new Map<string, number>();

  numbers(text: string): Int32Array {
    return Int32Array.from(text.split(' '), (word) => this.id(word));
  }

  id(word: string): number {
    const id = this.#ids.get(word) ?? this.#ids.size;
    this.#ids.set(word, id);
    return id;
  }

  word(id: number): string | undefined {
    return [...this.#ids.keys()][id];
  }

  get size(): number {
    return this.#ids.size;
  }
}

function learn(
  beads: readonly (readonly [string, string])[],
  kin: readonly (readonly [string, string])[] = [],
): { lexicon: InducedLexicon; source: Words; target: Words } {
  const [source, target] = [new Words(), new Words()];
  const numbered = beads.map(([left, right]) => ({
    source: source.numbers(left),
    target: target.numbers(right),
    weight: 1,
  }));
  const rows: [number, number][][] = Array.from({ length: source.size }, () => []);
  for (const [left, right] of kin) rows[source.id(left)]?.push([target.id(right), 8]);
  const lexicon = learnLexicon(numbered, { source: source.size, target: target.size }, sparseRows(rows));
  return { lexicon, source, target };
}

function bestFor({ joint }: DirectedLexicon, row: number): number | undefined {
  const [from = 0, to = 0] = [joint.starts[row], joint.starts[row + 1]];
  const values = joint.values.subarray(from, to);
  return values.length === 0 ? undefined : joint.columns[from + values.indexOf(Math.max(...values))];
}

const BEADS = [
  ['кеңес отырыс ашады', 'совет открывает заседание'],
  ['кеңес төраға сайлайды', 'совет избирает председателя'],
  ['төраға отырыс ашады', 'председателя открывает заседание'],
  ['кеңес отырыс жабады', 'совет закрывает заседание'],
  ['төраға отырыс жабады', 'председателя закрывает заседание'],
] as const;

test('words that come together are each other’s translation, in both directions', () => {
  const { lexicon, source, target } = learn(BEADS);
  for (const [kk, ru] of [
    ['кеңес', 'совет'],
    ['төраға', 'председателя'],
    ['отырыс', 'заседание'],
    ['ашады', 'открывает'],
  ] as const) {
    expect(target.word(bestFor(lexicon.forward, source.id(kk)) ?? -1)).toBe(ru);
    expect(source.word(bestFor(lexicon.backward, target.id(ru)) ?? -1)).toBe(kk);
  }
});

test('a word seen once teaches nothing', () => {
  const { lexicon, source, target } = learn(BEADS);
  expect(bestFor(lexicon.forward, source.id('сайлайды'))).toBeUndefined();
  expect(lexicon.forward.produced.seen[target.id('избирает')]).toBe(0);
});

test('kinship decides where the counts do not', () => {
  const beads = [
    ['сенат мүше', 'член сената'],
    ['сенат мүше', 'член сената'],
  ] as const;
  const best = (kin: [string, string][]): string | undefined => {
    const { lexicon, source, target } = learn(beads, kin);
    return target.word(bestFor(lexicon.forward, source.id('сенат')) ?? -1);
  };
  expect(best([['сенат', 'сената']])).toBe('сената');
  expect(best([['сенат', 'член']])).toBe('член');
});

test('expected counts never exceed what was seen', () => {
  const size = 4;
  const side = fc.array(fc.nat({ max: size - 1 }), { maxLength: 5 }).map((ids) => Int32Array.from(ids));
  const bead = fc.record({ source: side, target: side, weight: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(bead, { maxLength: 12 }), (beads) => {
      const none = sparseRows(Array.from({ length: size }, () => []));
      const { forward, backward } = learnLexicon(beads, { source: size, target: size }, none);
      for (const { joint, produced } of [forward, backward]) {
        for (let word = 0; word < size; word += 1) {
          const shared = joint.values.filter((_, at) => joint.columns[at] === word);
          const sum = shared.reduce((total, count) => total + count, produced.alone[word] ?? 0);
          expect(sum).toBeLessThanOrEqual((produced.seen[word] ?? 0) + 1e-4);
        }
      }
    }),
  );
});
