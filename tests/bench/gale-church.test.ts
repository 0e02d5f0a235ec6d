import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galeChurch } from '../../bench/gale-church.js';

test('lengths that match one to one', () => {
  expect(galeChurch([120, 30, 75], [115, 33, 80])).toEqual([
    { source: [0], target: [0] },
    { source: [1], target: [1] },
    { source: [2], target: [2] },
  ]);
});

test('two short ones against a long one', () => {
  expect(galeChurch([60, 70, 200], [132, 195])).toEqual([
    { source: [0, 1], target: [0] },
    { source: [2], target: [1] },
  ]);
});

test('covers each index once, in order', () => {
  const lengths = fc.array(fc.nat(300), { maxLength: 15 });
  fc.assert(
    fc.property(lengths, lengths, (source, target) => {
      const beads = galeChurch(source, target);
      expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, index) => index));
      expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, index) => index));
    }),
  );
});
