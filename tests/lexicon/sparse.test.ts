import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sparseRows, transpose } from '../../src/lexicon/sparse.js';

const WIDTH = 5;
const rows = fc.array(
  fc
    .uniqueArray(fc.nat({ max: WIDTH - 1 }), { maxLength: WIDTH })
    .map((columns) => columns.sort((a, b) => a - b).map((column): [number, number] => [column, column + 1])),
  { maxLength: 6 },
);

test('turning rows twice gives them back', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const sparse = sparseRows(given);
      expect(transpose(transpose(sparse, WIDTH), given.length)).toEqual(sparse);
    }),
  );
});

test('a column of the one is a row of the other', () => {
  const turned = transpose(
    sparseRows([
      [
        [0, 1],
        [2, 3],
      ],
      [[2, 4]],
    ]),
    3,
  );
  expect([...turned.starts]).toEqual([0, 1, 1, 3]);
  expect([...turned.columns]).toEqual([0, 0, 1]);
  expect([...turned.values]).toEqual([1, 3, 4]);
});
