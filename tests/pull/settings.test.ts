import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/store/config.js';
import { folderWith } from '../cli/run.js';

const schema = JSON.parse(readFileSync('schema/tarazy.config.schema.json', 'utf8')) as object;
const editorTakes = new Ajv().compile(schema);

const read = async (pull: unknown): ReturnType<typeof readConfig> =>
  readConfig(await folderWith({ 'tarazy.config.json': JSON.stringify({ pull }) }));

describe('settings of pull', () => {
  test.each([
    {},
    { zan: 'https://zan.gov.kz', adilet: 'https://mirror.example:8443/' },
    {
      zan: 'http://127.0.0.1:8080',
      adilet: 'http://localhost',
      delay: 0,
      timeout: 1,
      retries: 0,
      cache: 'kept',
    },
    { zan: 'http://[::1]:8080' },
  ])('%j', async (pull) => {
    expect((await read(pull)).pull).toEqual(pull);
    expect(editorTakes({ pull })).toBe(true);
  });

  test.each([
    [{ zan: 'http://zan.gov.kz' }, 'bad-setting', 'pull.zan'],
    [{ zan: 'http://127.0.0.1.example' }, 'bad-setting', 'pull.zan'],
    [{ adilet: 'https://user:word@adilet.zan.kz' }, 'bad-setting', 'pull.adilet'],
    [{ zan: 'https://zan.gov.kz/path?x' }, 'bad-setting', 'pull.zan'],
    [{ delay: -1 }, 'bad-setting', 'pull.delay'],
    [{ retries: 1000 }, 'bad-setting', 'pull.retries'],
    [{ timeout: 0 }, 'bad-setting', 'pull.timeout'],
    [{ cache: '' }, 'bad-setting', 'pull.cache'],
    [{ proxy: 'x' }, 'unknown-setting', 'pull.proxy'],
  ])('%j is refused', async (pull, code, key) => {
    await expect(read(pull)).rejects.toMatchObject({ code, data: { key } });
    expect(editorTakes({ pull })).toBe(false);
  });
});
