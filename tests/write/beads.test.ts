import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBeads } from '../../src/align/score.js';
import { ladder, vecalign, type IndexLink } from '../../src/write/beads.js';

/** Four source and four target segments: 1–1, 1–2, an omission, an addition, 1–1. */
const LINKS: readonly IndexLink[] = [
  { source: [0], target: [0], score: 0.98765 },
  { source: [1], target: [1, 2], score: 0.5 },
  { source: [2], target: [], score: 0 },
  { source: [], target: [3], score: 0 },
  { source: [3], target: [4], score: 1 },
];

test('Vecalign’s format has the indexes of both sides and the score', () => {
  expect(vecalign(LINKS)).toBe(
    '[0]:[0]:0.9877\n[1]:[1, 2]:0.5000\n[2]:[]:0.0000\n[]:[3]:0.0000\n[3]:[4]:1.0000\n',
  );
});

test('a ladder tells what is before each rung and ends at the end of both texts', () => {
  expect(ladder(LINKS)).toBe(
    '0\t0\t0.9877\n1\t1\t0.5000\n2\t3\t0.0000\n3\t3\t0.0000\n3\t4\t1.0000\n4\t5\t0\n',
  );
  expect(ladder([])).toBe('0\t0\t0\n');
});

test('what is written is read back as the same beads', () => {
  const indexes = fc.uniqueArray(fc.nat(99), { maxLength: 4 });
  const links = fc.array(
    fc.record({ source: indexes, target: indexes, score: fc.double({ min: 0, max: 1, noNaN: true }) }),
  );
  fc.assert(
    fc.property(links, (made) => {
      expect(parseBeads(vecalign(made))).toEqual(made.map(({ source, target }) => ({ source, target })));
    }),
  );
});
