import { describe, expect, test } from 'vitest';
import { rootKey, skeletonOf } from '../../src/languages/skeleton.js';

describe('loan words and names have one root in the three languages', () => {
  test.each([
    ['конституциясының', 'конституции', 'constitution'],
    ['құрылтай', 'курултай', 'kurultai'],
    ['мәслихат', 'маслихат', 'maslikhat'],
    ['референдумда', 'референдум', 'referendum'],
    ['президенті', 'президента', 'president'],
    ['қазақстанның', 'казахстана', 'kazakhstan'],
    ['әкім', 'аким', 'akim'],
    ['министрлігі', 'министерство', 'ministry'],
  ])('%s, %s, %s', (kk, ru, en) => {
    expect(rootKey(kk)).not.toBe('');
    expect(rootKey(ru)).toBe(rootKey(kk));
    expect(rootKey(en)).toBe(rootKey(kk));
  });
});

test.each([
  ['кеңес', 'совет'],
  ['бостандық', 'свобода'],
  ['сот', 'суд'],
])('%s and %s have no root in common', (kk, ru) => {
  expect(rootKey(kk) !== '' && rootKey(kk) === rootKey(ru)).toBe(false);
});

test('short words and numbers have none', () => {
  expect(['15', 'мен', 'ол', 'да'].map(rootKey)).toEqual(['', '', '', '']);
  expect(skeletonOf('123')).toBe('');
});
