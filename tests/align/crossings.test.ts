import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alignActs } from '../../src/align/act.js';
import { findCrossings } from '../../src/align/sequence/crossings.js';
import type { Act } from '../../src/model/act.js';
import { parseSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';

/** Pairs found, given what speaks for each of them; members 10, 11 … and 20, 21 … were paired in order before. */
function found(worths: readonly (readonly number[])[]): string[] {
  const source = worths.map((_, at) => 10 + at);
  const target = (worths[0] ?? []).map((_, at) => 20 + at);
  const before = new Map(source.slice(0, target.length).map((i, at) => [i, 20 + at]));
  const rows = new Map(source.map((i, at) => [i, Float64Array.from(worths[at] ?? [])]));
  return findCrossings({ source, target }, before, (i) => rows.get(i) ?? new Float64Array())
    .map((crossing) => `${crossing.source}-${crossing.target}`)
    .sort();
}

describe('members of a list in another order', () => {
  test.each([
    [
      'the same order',
      [
        [9, 0],
        [0, 9],
      ],
      [],
    ],
    [
      'two swapped',
      [
        [0, 9],
        [9, 0],
      ],
      ['10-21', '11-20'],
    ],
    [
      'three in a ring',
      [
        [0, 9, 0],
        [0, 0, 9],
        [9, 0, 0],
      ],
      ['10-21', '11-22', '12-20'],
    ],
    [
      'one of the two is hard to tell',
      [
        [0, 9],
        [1, 0],
      ],
      ['10-21', '11-20'],
    ],
    [
      'hardly better',
      [
        [8, 9],
        [9, 8],
      ],
      [],
    ],
    [
      'best for one, but not for the other',
      [
        [0, 5, 0],
        [0, 9, 0],
        [0, 0, 9],
      ],
      [],
    ],
    [
      'nothing speaks for anything',
      [
        [-5, -5],
        [-5, -5],
      ],
      [],
    ],
  ])('%s', (_, worths, expected) => {
    expect(found(worths)).toEqual(expected);
  });
});

test('definitions that each language sorts by its own alphabet meet their counterparts', () => {
  const read = (language: string, change = (text: string): string => text): Act => {
    const text = change(readFileSync(`texts/${language}/rural-council-charter.md`, 'utf8'));
    return segment(parseSource(Buffer.from(text), { name: `${language}.md`, language }), 'charter');
  };
  const reversed = read('ru', (text) => {
    const list = [...text.matchAll(/^(\d)\) ([^\n]+)[;.]$/gm)]
      .filter(({ index }) => index < text.indexOf('**Статья 3'))
      .slice(-8);
    return list.reduce((changed, { 0: line, 1: number }, at) => {
      const other = list[list.length - 1 - at]?.[2] ?? '';
      return changed.replace(line, `${number ?? ''}) ${other};`);
    }, text);
  });
  const { beads } = alignActs([read('kk'), reversed]);
  const crossing = beads.filter(
    ({ sides }) => sides['kk']?.[0]?.startsWith('art_2__point') && sides['kk'][0] !== sides['ru']?.[0],
  );
  expect(crossing.length).toBeGreaterThanOrEqual(4);
  for (const { sides } of crossing) {
    const [kk, ru] = ['kk', 'ru'].map((language) =>
      Number(/point_(\d+)/.exec(sides[language]?.[0] ?? '')?.[1]),
    );
    expect((kk ?? 0) + (ru ?? 0)).toBe(9);
  }
});
