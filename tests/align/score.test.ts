import { describe, expect, test } from 'vitest';
import { parseBeads, scoreBeads } from '../../src/align/score.js';

describe('reading beads', () => {
  test('Vecalign’s lines, with or without a score', () => {
    const text = '# gold\n[0, 1]:[0]\n\n[2]:[]\r\n[]:[1]:0.000000\n[3]:[2,3]:0.41\n';
    expect(parseBeads(text)).toEqual([
      { source: [0, 1], target: [0] },
      { source: [2], target: [] },
      { source: [], target: [1] },
      { source: [3], target: [2, 3] },
    ]);
  });

  test.each(['[0]', '[0]:[x]', '0:0', '[0,]:[1]', '[0]:[1] trailing', '[1 2]:[0]'])(
    '%s is no bead',
    (line) => {
      expect(() => parseBeads(`[0]:[0]\n${line}\n`)).toThrow(/line 2\b/);
    },
  );
});

describe('scores, by hand after Vecalign’s score.py', () => {
  const gold = parseBeads('[0]:[0]\n[1,2]:[1]\n[3]:[]\n[4]:[2]\n[]:[3]');

  test('the gold standard itself', () => {
    const { strict, lax, nulls } = scoreBeads(gold, gold);
    expect([strict.f1, lax.f1, nulls.f1]).toEqual([1, 1, 1]);
  });

  test('a bead that overlaps is right for lax only; empty sides count in precision, not in recall', () => {
    const system = parseBeads('[0]:[0]\n[1]:[1]\n[2]:[]\n[3]:[]\n[4]:[2,3]');
    const { strict, lax, nulls } = scoreBeads(gold, system);
    // Precision over 5 beads: [0]:[0] and [3]:[] are exact; [1]:[1] and [4]:[2,3] overlap; [2]:[] is wrong.
    expect(strict.precision).toBeCloseTo(2 / 5);
    expect(lax.precision).toBeCloseTo(4 / 5);
    // Recall over the 3 gold beads with two sides: [0]:[0] exact, the others overlap.
    expect(strict.recall).toBeCloseTo(1 / 3);
    expect(lax.recall).toBeCloseTo(1);
    expect(strict.f1).toBeCloseTo((2 * 0.4 * (1 / 3)) / (0.4 + 1 / 3));
    // [2]:[] and [3]:[] against [3]:[] and []:[3].
    expect(nulls).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  test('overlap must be on both sides', () => {
    expect(scoreBeads(parseBeads('[0,1]:[0]\n[2]:[1]'), parseBeads('[0,1]:[1]\n[2]:[0]')).lax.f1).toBe(0);
  });

  test('nothing found, nothing sought', () => {
    expect(scoreBeads(gold, []).strict).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(scoreBeads([], []).nulls).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
