import { describe, expect, test } from 'vitest';
import { numberedAlike } from '../../src/align/numbering.js';

const set = (paths: string): Set<string> => new Set(paths.split(' '));

describe('numbers of items can be relied on', () => {
  test.each([
    ['the same', 'para_1 para_2 para_3', 'para_1 para_2 para_3', true],
    ['a gap in one', 'para_1 para_2 para_3', 'para_1 para_3', true],
    ['a gap in each', 'para_1 para_2 para_4', 'para_1 para_3 para_4', true],
    ['a gap with all that stands in it', 'para_1 para_2 para_2__point_1 para_3', 'para_1 para_3', true],
    ['a gap in a list', 'para_1 para_1__point_1 para_1__point_2', 'para_1 para_1__point_2', true],
    ['one less, and no gap', 'para_1 para_2 para_3', 'para_1 para_2', false],
    [
      'one less in a list, and no gap',
      'para_1__point_1 para_1__point_2 para_2',
      'para_1__point_1 para_2',
      false,
    ],
    ['an inserted number', 'para_2 para_2-1 para_3', 'para_2 para_3', true],
    ['paragraphs without numbers', ' subpara_2 subpara_3', ' subpara_2', false],
  ])('%s', (_, left, right, alike) => {
    expect(numberedAlike(set(left), set(right))).toBe(alike);
    expect(numberedAlike(set(right), set(left))).toBe(alike);
  });
});
