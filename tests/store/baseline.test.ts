import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FindingIdentity } from '../../src/model/finding.js';
import { baselineFile, compareWithBaseline, readBaseline } from '../../src/store/baseline.js';
import { folderWith } from '../cli/run.js';
import { wording } from '../write/hostile.js';

const KNOWN: FindingIdentity = {
  act: 'charter',
  rule: 'look-alike-letters',
  pair: 'kk',
  eId: 'art_1',
  clauses: ['kk:0123456789ab'],
};

const text = (known: readonly FindingIdentity[]): string => [...baselineFile(known)].join('');

const entries = fc.array(
  fc.record({
    act: wording,
    rule: fc.constantFrom('a', 'b'),
    pair: fc.constantFrom('kk', 'kk-ru'),
    eId: wording,
    clauses: fc.array(wording, { maxLength: 2 }),
  }),
  { maxLength: 5 },
);

describe('a baseline', () => {
  test('has a finding a line and no more than makes it the same', () => {
    const found = { ...KNOWN, message: 'x', places: { kk: { file: 'a.md', line: 1 } } };
    expect(text([found])).toBe(
      '{\n  "format": 1,\n  "findings": [\n' +
        '    {"act":"charter","rule":"look-alike-letters","pair":"kk","eId":"art_1","clauses":["kk:0123456789ab"]}\n' +
        '  ]\n}\n',
    );
    expect(text([])).toBe('{\n  "format": 1,\n  "findings": [\n  ]\n}\n');
  });

  test('has the same bytes in whatever order the findings come, and excuses all of them', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (known) => {
        const file = text(known);
        expect(text([...known].reverse())).toBe(file);
        const read = await readBaseline(join(await folderWith({ 'b.json': file }), 'b.json'));
        expect(read).toHaveLength(known.length);
        expect(compareWithBaseline(known, read ?? [])).toEqual({ fresh: [], gone: 0 });
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['nothing known', [KNOWN], [], [KNOWN], 0],
    ['known', [KNOWN], [KNOWN], [], 0],
    ['gone', [], [KNOWN], [], 1],
    ['one more of the same', [KNOWN, KNOWN], [KNOWN], [KNOWN], 0],
    ['one less of the same', [KNOWN], [KNOWN, KNOWN], [], 1],
    ['another wording', [{ ...KNOWN, clauses: ['kk:1'] }], [KNOWN], [{ ...KNOWN, clauses: ['kk:1'] }], 1],
    ['another place', [{ ...KNOWN, eId: 'art_2' }], [KNOWN], [{ ...KNOWN, eId: 'art_2' }], 1],
  ])('%s', (_, found, known, fresh, gone) => {
    expect(compareWithBaseline(found, known)).toEqual({ fresh, gone });
  });

  test('that is not there is undefined', async () => {
    expect(await readBaseline(join(await folderWith({}), 'b.json'))).toBeUndefined();
  });

  test.each([
    ['no JSON', '{'],
    ['another format', '{"format":2,"findings":[]}'],
    ['an unknown key', '{"format":1,"findings":[{"act":"a","line":1}]}'],
  ])('that is damaged is refused by name: %s', async (_, damaged) => {
    const path = join(await folderWith({ 'b.json': damaged }), 'b.json');
    await expect(readBaseline(path, 'b.json')).rejects.toMatchObject({
      code: 'damaged-baseline',
      data: { file: 'b.json' },
    });
  });
});
