import { describe, expect, test } from 'vitest';
import { missingBlocks, runsOf } from '../../src/align/missing.js';
import type { Bead } from '../../src/model/alignment.js';

function bead(at: number, languages: readonly string[]): Bead {
  const sides = Object.fromEntries(
    ['kk', 'ru', 'en'].map((code) => [code, languages.includes(code) ? [`art_${at}#1`] : []]),
  );
  return { id: `${at}`, sides, score: 1, evidence: { anchors: [], terms: [], disputed: [] }, origin: 'auto' };
}

describe('runs', () => {
  test.each([
    ['.....', []],
    ['xxxx.', []],
    ['xxxxx', [[0, 4]]],
    [
      '.xxxxxx.xxxxx',
      [
        [1, 6],
        [8, 12],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(runsOf(text.length, (at) => text[at] === 'x')).toEqual(expected);
  });
});

test('a block that a version lacks is told with a version that has it', () => {
  const beads = Array.from({ length: 20 }, (_, at) =>
    bead(at, at >= 4 && at < 12 ? ['ru', 'en'] : ['kk', 'ru', 'en']),
  );
  expect(missingBlocks(beads, ['kk', 'ru', 'en'])).toEqual([
    { language: 'kk', presentIn: 'ru', first: 'art_4#1', last: 'art_11#1', clauses: 8 },
  ]);
});

test('single clauses without a counterpart are no block', () => {
  const beads = Array.from({ length: 20 }, (_, at) => bead(at, at % 5 === 0 ? ['kk'] : ['kk', 'ru']));
  expect(missingBlocks(beads, ['kk', 'ru'])).toEqual([]);
});
