import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/store/config.js';
import { folderWith } from '../cli/run.js';

const schema = JSON.parse(readFileSync('schema/tarazy.config.schema.json', 'utf8')) as object;
const editorTakes = new Ajv().compile(schema);

const folder = (config: unknown): Promise<string> =>
  folderWith({ 'tarazy.config.json': JSON.stringify(config) });

const DEFAULTS = { glossaries: [], paths: ['texts'], rules: {}, minConfidence: 0 };

describe('settings', () => {
  test('are the defaults where there is no file', async () => {
    expect(await readConfig(await folderWith({}))).toEqual(DEFAULTS);
  });

  test.each([
    {},
    { $schema: 'node_modules/tarazy/schema/tarazy.config.schema.json' },
    { glossaries: ['own.csv'], paths: ['acts', 'codes/tax'], maxWarnings: 0, minConfidence: 0.5 },
    { rules: { 'unaligned-clause': 'warning', 'look-alike-letters': 'off' } },
    { rules: { 'duplicate-number': { official: 'error' }, 'stale-alignment': {} } },
    { rules: { 'unaligned-clause': { official: 'error', translation: 'off' } } },
  ])('%j', async (config) => {
    expect(await readConfig(await folder(config))).toEqual({ ...DEFAULTS, ...config });
    expect(editorTakes(config)).toBe(true);
  });

  test.each([
    [{ path: ['a'] }, 'unknown-setting', { key: 'path' }],
    [{ rules: { 'no-such-rule': 'off' } }, 'unknown-rule-setting', { rule: 'no-such-rule' }],
    [
      { rules: { 'unaligned-clause': { kk: 'off' } } },
      'unknown-setting',
      { key: 'rules.unaligned-clause.kk', known: 'official, translation' },
    ],
    [
      { rules: { 'unaligned-clause': 'fatal' } },
      'bad-setting',
      { key: 'rules.unaligned-clause', received: '"fatal"' },
    ],
    [
      { rules: { 'unaligned-clause': { official: 'fatal' } } },
      'bad-setting',
      { key: 'rules.unaligned-clause.official', received: '"fatal"' },
    ],
    [{ paths: [] }, 'bad-setting', { key: 'paths', expected: 'non-empty' }],
    [{ paths: [''] }, 'bad-setting', { key: 'paths.0', expected: 'non-empty' }],
    [{ paths: 'texts' }, 'bad-setting', { key: 'paths', expected: 'Array' }],
    [{ maxWarnings: -1 }, 'bad-setting', { key: 'maxWarnings', expected: '>=0' }],
    [{ maxWarnings: 1.5 }, 'bad-setting', { key: 'maxWarnings', expected: 'integer' }],
    [{ minConfidence: 2 }, 'bad-setting', { key: 'minConfidence', expected: '<=1' }],
    [null, 'bad-setting', { received: 'null' }],
  ])('%j is refused', async (config, code, data) => {
    await expect(readConfig(await folder(config))).rejects.toMatchObject({
      code,
      data: { file: 'tarazy.config.json', ...data },
    });
    expect(editorTakes(config)).toBe(false);
  });

  test('that are no JSON are refused', async () => {
    const broken = await folderWith({ 'tarazy.config.json': '{"paths":' });
    await expect(readConfig(broken)).rejects.toMatchObject({ code: 'bad-config' });
  });
});
