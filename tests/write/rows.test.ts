import { describe, expect, test } from 'vitest';
import type { AlignedAct, Bead } from '../../src/model/alignment.js';
import { rows, type Row } from '../../src/write/rows.js';
import { alignedAct, SAMPLE } from './aligned.js';

/** The sample act with other sides for its first bead. */
function withSides(sides: Bead['sides']): AlignedAct {
  const { alignment, acts } = alignedAct(SAMPLE);
  const [first, ...others] = alignment.beads;
  if (!first) throw new Error('the sample has beads');
  return { alignment: { ...alignment, beads: [{ ...first, sides }, ...others] }, acts };
}

function firstRow(aligned: AlignedAct): Row | undefined {
  return rows(aligned).next().value as Row | undefined;
}

describe('the rows of an act', () => {
  const sample = [...rows(alignedAct(SAMPLE))];

  test('are its beads in their order', () => {
    expect(sample.map((row) => row.bead)).toEqual(alignedAct(SAMPLE).alignment.beads);
  });

  test('hold the languages that are present, in the order of the acts', () => {
    expect(sample.map((row) => [...row.texts.keys()].join(' '))).toEqual([
      'kk ru en',
      'kk ru en',
      'kk ru',
      'ru en',
      'kk ru en',
      'kk',
    ]);
  });

  test('join the clauses of a side by a space, and the lines of a clause too', () => {
    expect(sample[1]?.texts.get('ru')).toBe('Совет имеет печать. Совет имеет штамп с надписью «Акбулак».');
    expect(sample[4]?.texts.get('kk')).toBe('Екі жолға бөлінген сөйлем.');
    expect(sample[4]?.texts.get('ru')).toBe('Предложение, разбитое на строки.');
  });

  test('stand where the first clause of the first language present stands', () => {
    const { alignment, acts } = withSides({
      kk: [],
      ru: ['art_2__heading#1', 'art_1__para_2#1'],
      en: ['art_1__para_2#1'],
    });
    const renamed = acts.map((act) => {
      const [item] = act.root.children;
      if (act.language !== 'ru' || !item) return act;
      const [clause] = item.clauses;
      if (!clause) throw new Error('the sample has clauses');
      const heading = { ...clause, id: 'art_2__heading#1', text: 'Мөр' };
      return { ...act, root: { ...act.root, children: [{ ...item, heading }] } };
    });
    const row = firstRow({ alignment, acts: renamed });
    expect(row?.eId).toBe('art_2__heading');
    expect(row?.texts.get('ru')).toBe('Мөр Совет – представительный орган.');
    expect(row?.texts.has('kk')).toBe(false);
  });

  test('leave out the languages whose text is not at hand', () => {
    const { alignment, acts } = alignedAct(SAMPLE);
    const texts = [...rows({ alignment, acts: acts.filter((act) => act.language !== 'kk') })].map(
      (row) => row.texts,
    );
    expect(texts.map((each) => [...each.keys()])).toEqual([
      ['ru', 'en'],
      ['ru', 'en'],
      ['ru'],
      ['ru', 'en'],
      ['ru', 'en'],
      [],
    ]);
  });

  test('are refused for another text than the one that was aligned', () => {
    expect(() => firstRow(withSides({ kk: ['art_9#1'], ru: ['art_1__para_2#1'] }))).toThrow('kk:art_9#1');
  });
});
