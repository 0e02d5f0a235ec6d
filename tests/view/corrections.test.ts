import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alignment } from '../../src/model/alignment.js';
import { Failure } from '../../src/model/failure.js';
import { alignmentFile, parseAlignment } from '../../src/store/alignment-file.js';
import { corrected, withCorrections, type Correction } from '../../src/store/corrections.js';
import { KK, RU, sourceOf } from './acts.js';

const { alignment } = sourceOf({ kk: KK, ru: RU }).stored;
const sides = ({ beads }: Alignment): string[] =>
  beads.map(({ sides: { kk = [], ru = [] } }) => `${kk.join(' ')} | ${ru.join(' ')}`);
const touched = ({ beads }: Alignment): string[] =>
  beads.filter(({ origin }) => origin === 'reviewed').map(({ id }) => id);

describe('corrections', () => {
  const pair = 'kk:art_1__para_2#1';

  test('two beads become one, and one two', () => {
    const merged = corrected(alignment, { do: 'merge', bead: pair });
    expect(sides(merged)).toContain('art_1__para_2#1 art_1__para_2#2 | art_1__para_2#1 art_1__para_2#2');
    expect(touched(merged)).toEqual([pair]);
    const split = corrected(merged, { do: 'split', bead: pair, at: { kk: 1, ru: 1 } });
    expect(sides(split)).toEqual(sides(alignment));
  });

  test('a clause goes to another bead, or into one by itself', () => {
    const moved = corrected(alignment, { do: 'move', language: 'ru', clause: 'art_1__para_2#2', to: pair });
    expect(sides(moved)).toContain('art_1__para_2#1 | art_1__para_2#1 art_1__para_2#2');
    expect(sides(moved)).toContain('art_1__para_2#2 | ');
    const parted = corrected(moved, { do: 'part', language: 'ru', clause: 'art_1__para_2#2' });
    expect(sides(parted)).toContain(' | art_1__para_2#2');
  });

  test.each<[string, Correction]>([
    ['a bead that is not there', { do: 'merge', bead: 'kk:nowhere#1' }],
    ['the last bead with the next', { do: 'merge', bead: alignment.beads.at(-1)?.id ?? '' }],
    ['a split that leaves nothing', { do: 'split', bead: pair, at: { kk: 0, ru: 0 } }],
    ['a clause that is not there', { do: 'part', language: 'kk', clause: 'nowhere#1' }],
    ['a clause to where it is', { do: 'move', language: 'kk', clause: 'art_1__para_2#1', to: pair }],
  ])('%s: refused', (_, correction) => {
    expect(() => corrected(alignment, correction)).toThrow(Failure);
  });

  test('whatever is corrected, every clause stays in one bead, in the order of the text', () => {
    const beads = fc.constantFrom(...alignment.beads.map(({ id }) => id));
    const language = fc.constantFrom('kk', 'ru');
    const clause = fc.constantFrom(...alignment.beads.flatMap((bead) => bead.sides['kk'] ?? []));
    const correction: fc.Arbitrary<Correction> = fc.oneof(
      fc.record({ do: fc.constant('merge' as const), bead: beads }),
      fc.record({
        do: fc.constant('split' as const),
        bead: beads,
        at: fc.record({ kk: fc.nat(3), ru: fc.nat(3) }),
      }),
      fc.record({ do: fc.constant('move' as const), language, clause, to: beads }),
      fc.record({ do: fc.constant('part' as const), language, clause }),
    );
    const all = (one: Alignment): string[] =>
      one.beads.flatMap((bead) =>
        Object.entries(bead.sides).flatMap(([code, ids]) => ids.map((id) => `${code}:${id}`)),
      );
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 12 }), (corrections) => {
        let now = alignment;
        for (const one of corrections) {
          try {
            now = corrected(now, one);
          } catch (error) {
            expect(error).toBeInstanceOf(Failure);
          }
        }
        expect(all(now).toSorted()).toEqual(all(alignment).toSorted());
        expect(new Set(now.beads.map(({ id }) => id)).size).toBe(now.beads.length);
        for (const bead of now.beads)
          for (const [code, ids] of Object.entries(bead.sides)) {
            const order = alignment.beads.flatMap((one) => one.sides[code] ?? []);
            expect(ids.map((id) => order.indexOf(id))).toEqual(
              ids.map((id) => order.indexOf(id)).toSorted((a, b) => a - b),
            );
          }
        // What is written is read back.
        const text = [...alignmentFile(now)].join('');
        expect([...alignmentFile(parseAlignment(text, 'a.json'))].join('')).toBe(text);
      }),
    );
  });

  test('survive an alignment made anew for as long as their wording stands', () => {
    const merged = corrected(alignment, { do: 'merge', bead: pair });
    expect(sides(withCorrections(alignment, merged))).toEqual(sides(merged));
    expect(withCorrections(alignment, alignment)).toBe(alignment);
    const amended = sourceOf({ kk: KK.replace('Хаттама жарияланады', 'Хаттама сақталады'), ru: RU }).stored
      .alignment;
    expect(sides(withCorrections(amended, merged))).toEqual(sides(amended));
  });
});
