import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnLexicon, type Term } from '../../src/lexicon/induced.js';

const terms = (text: string): Term[] => text.split(' ').map((key) => ({ key, root: '' }));

function bestFor(joint: ReadonlyMap<string, ReadonlyMap<string, number>>, key: string): string | undefined {
  return [...(joint.get(key) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const BEADS = (
  [
    ['кеңес отырыс ашады', 'совет открывает заседание'],
    ['кеңес төраға сайлайды', 'совет избирает председателя'],
    ['төраға отырыс ашады', 'председателя открывает заседание'],
    ['кеңес отырыс жабады', 'совет закрывает заседание'],
    ['төраға отырыс жабады', 'председателя закрывает заседание'],
  ] as const
).map(([source, target]) => ({ source: terms(source), target: terms(target), weight: 1 }));

test('words that come together are each other’s translation, in both directions', () => {
  const { forward, backward } = learnLexicon(BEADS);
  for (const [kk, ru] of [
    ['кеңес', 'совет'],
    ['төраға', 'председателя'],
    ['отырыс', 'заседание'],
    ['ашады', 'открывает'],
  ] as const) {
    expect(bestFor(forward.joint, kk)).toBe(ru);
    expect(bestFor(backward.joint, ru)).toBe(kk);
  }
});

test('a word seen once teaches nothing', () => {
  const { forward } = learnLexicon(BEADS);
  expect(forward.joint.get('сайлайды')).toBeUndefined();
  expect(forward.produced.get('избирает')).toBeUndefined();
});

test('a shared root decides where the counts do not', () => {
  const pair = (root: string) => ({
    source: [
      { key: 'сенат', root },
      { key: 'мүше', root: '' },
    ],
    target: [
      { key: 'член', root: '' },
      { key: 'сената', root },
    ],
    weight: 1,
  });
  expect(bestFor(learnLexicon([pair('snt'), pair('snt')]).forward.joint, 'сенат')).toBe('сената');
  expect(bestFor(learnLexicon([pair(''), pair('')]).forward.joint, 'сенат')).not.toBe('сената');
});

test('expected counts never exceed what was seen', () => {
  const side = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 })
    .map((keys) => keys.map((key) => ({ key, root: '' })));
  const bead = fc.record({ source: side, target: side, weight: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(bead, { maxLength: 12 }), (beads) => {
      const { forward } = learnLexicon(beads);
      for (const [word, { seen, alone }] of forward.produced) {
        const joint = [...forward.joint.values()].reduce((sum, row) => sum + (row.get(word) ?? 0), 0);
        expect(joint + alone).toBeLessThanOrEqual(seen + 1e-6);
      }
    }),
  );
});
