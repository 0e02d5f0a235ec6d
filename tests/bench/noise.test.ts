import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeNoisy } from '../../bench/noise.js';

const PAIRS = Array.from({ length: 60 }, (_, index): [string, string] => [
  `бірінші екінші үшінші, төртінші бесінші алтыншы жетінші ${index}`,
  `первый второй третий, четвертый пятый шестой седьмой ${index}`,
]);

test('the same seed spoils in the same way, another in another', () => {
  const make = (seed: number) =>
    makeNoisy(PAIRS, { deletions: { source: 0.05, target: 0.1 }, splits: 0.2, seed });
  expect(make(3)).toEqual(make(3));
  expect(make(3)).not.toEqual(make(4));
});

test('the gold standard covers each clause once, in order, and keeps the words of each bead', () => {
  const rate = fc.double({ min: 0, max: 0.4, noNaN: true });
  fc.assert(
    fc.property(fc.integer(), rate, rate, rate, (seed, source, target, splits) => {
      const noisy = makeNoisy(PAIRS, { deletions: { source, target }, splits, seed });
      expect(noisy.gold.flatMap((bead) => bead.source)).toEqual(noisy.source.map((_, index) => index));
      expect(noisy.gold.flatMap((bead) => bead.target)).toEqual(noisy.target.map((_, index) => index));
      for (const bead of noisy.gold.filter((one) => one.source.length > 0 && one.target.length > 0)) {
        const numbers = (side: string[], indexes: readonly number[]) =>
          indexes.flatMap((index) => (side[index] ?? '').match(/\d+/g) ?? []);
        expect(numbers(noisy.source, bead.source)).toEqual(numbers(noisy.target, bead.target));
      }
    }),
  );
});
