import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderWith, tarazy, type Run } from '../cli/run.js';
import { adiletPage, adiletReplies, pulled, sample, zanDocument, zanPath, zanReplies } from './acts.js';
import {
  brokenOff,
  halved,
  html,
  inWindows1251,
  json,
  startBank,
  status,
  type Reply,
  type TestBank,
} from './server.js';

const EDITION = '2026-03-15';
const LANGUAGES = ['kk', 'ru', 'en'] as const;
const ALL = { kk: EDITION, ru: EDITION, en: EDITION };

let bank: TestBank;
let folder: string;

beforeEach(async () => {
  bank = await startBank();
  const pull = { zan: bank.base, adilet: bank.base, delay: 1, timeout: 2000, retries: 1 };
  folder = await folderWith({ 'tarazy.config.json': JSON.stringify({ pull }) });
});
afterEach(() => bank.close());

function offers(replies: Iterable<readonly [string, Reply]>): void {
  bank.replies.clear();
  for (const [path, reply] of replies) bank.replies.set(path, reply);
}

const pull = (...args: string[]): Promise<Run> => tarazy(['pull', ...args], folder);
const textOf = (language: string, name = 'charter'): Promise<string> =>
  readFile(join(folder, 'texts', language, `${name}.md`), 'utf8');

describe('a document of zan.gov.kz', () => {
  test('becomes texts that are understood as the bank gave them', async () => {
    offers(zanReplies(ALL));
    const run = await pull('zan:7', '--name', 'charter');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out.split('\n')[0]).toMatch(
      /^texts\/kk\/charter\.md: written, edition of 2026-03-15, \d+ clauses$/,
    );
    for (const language of LANGUAGES)
      expect(pulled(folder, language, 'charter')).toEqual(sample(language).structure);
    const head = (await textOf('kk')).split('---\n')[1] ?? '';
    expect(head).toMatch(
      /^title: .+\nlanguage: kk\nedition: 2026-03-15\nsource: https:\/\/zan\.gov\.kz\/client\/#!\/doc\/7\/kaz\nact_code: V2600000007\nretrieved: \d{4}-\d\d-\d\d\nsha256: [\da-f]{64}\n$/,
    );
  });

  test('in pages becomes one text', async () => {
    offers(zanReplies(ALL));
    for (const language of LANGUAGES) {
      const document = zanDocument(language, EDITION);
      const cut = Math.floor(document.content.length / 3);
      [0, 1, 2].forEach((page) => {
        const content = document.content.slice(page * cut, page === 2 ? undefined : (page + 1) * cut);
        bank.replies.set(zanPath(language, page + 1), json({ ...document, content }));
      });
    }
    expect(await pull('zan:7', '--name', 'charter')).toMatchObject({ code: 0 });
    for (const language of LANGUAGES)
      expect(pulled(folder, language, 'charter')).toEqual(sample(language).structure);
  });

  test.each<[name: string, second: (language: string) => Reply]>([
    ['gives the same page for ever', (language): Reply => json(zanDocument(language, EDITION))],
    ['gives an empty page', (language): Reply => json({ ...zanDocument(language, EDITION), content: [] })],
    ['refuses a page too many', (): Reply => status(400)],
  ])('whose bank %s is read once', async (_, second) => {
    offers(zanReplies(ALL));
    for (const language of LANGUAGES) bank.replies.set(zanPath(language, 2), second(language));
    expect(await pull('zan:7', '--name', 'charter')).toMatchObject({ code: 0 });
    expect(pulled(folder, 'kk', 'charter')).toEqual(sample('kk').structure);
    expect(bank.requests).toHaveLength(6);
  });

  test('in a named edition, by address', async () => {
    offers(zanReplies(ALL, '/15.03.2026'));
    const run = await pull('https://zan.gov.kz/client/#!/doc/7/rus/15.03.2026');
    expect(run).toMatchObject({ code: 0 });
    expect(await textOf('ru', 'zan-7')).toContain(
      'source: https://zan.gov.kz/client/#!/doc/7/rus/15.03.2026\n',
    );
  });

  test('without an English version is pulled in two', async () => {
    offers(zanReplies({ kk: EDITION, ru: EDITION }));
    const run = await pull('zan:7', '--name', 'charter');
    expect(run.code).toBe(0);
    expect(run.err).toContain('the English version is not at the bank');
    expect(existsSync(join(folder, 'texts/en'))).toBe(false);
  });

  test('with an older translation is pulled, with a warning', async () => {
    offers(zanReplies({ ...ALL, en: '2025-01-01' }));
    const run = await pull('zan:7', '--name', 'charter');
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).toContain('2025-01-01');
    expect(await textOf('en')).toContain('edition: 2025-01-01');
  });
});

test('a document of adilet.zan.kz becomes texts that are understood as its pages are', async () => {
  offers(adiletReplies(LANGUAGES, ['15.03.2015', '01.02.2014', '01.01.2999']));
  const run = await pull('https://adilet.zan.kz/rus/docs/V2600000007', '--name', 'charter');
  expect(run).toMatchObject({ code: 0, err: '' });
  for (const language of LANGUAGES)
    expect(pulled(folder, language, 'charter')).toEqual(sample(language).structure);
  expect(await textOf('ru')).toContain(
    'edition: 2015-03-15\nsource: https://adilet.zan.kz/rus/docs/V2600000007\nact_code: V2600000007\n',
  );
  expect(await pull('--check')).toMatchObject({ code: 0, out: 'charter: 2015-03-15, up to date\n' });
  offers(adiletReplies(LANGUAGES, ['15.03.2015', '01.07.2016']));
  expect(await pull('--check')).toMatchObject({
    code: 1,
    out: 'charter: 2015-03-15, newer edition 2016-07-01\n',
  });
});

test('an edition of adilet.zan.kz is taken from its archive; a page that was cut off is not taken', async () => {
  const page = adiletPage('ru');
  offers([
    ['/kaz/archive/docs/V2600000007/15.03.2026', html(adiletPage('kk'))],
    ['/rus/archive/docs/V2600000007/15.03.2026', html(page.slice(0, page.length / 2))],
  ]);
  const args = ['https://adilet.zan.kz/kaz/archive/docs/V2600000007/15.03.2026', '--languages', 'kk,ru'];
  expect(await pull(...args)).toMatchObject({ code: 2, out: '' });
  expect(existsSync(join(folder, 'texts'))).toBe(false);
  bank.replies.set('/rus/archive/docs/V2600000007/15.03.2026', html(page));
  expect(await pull(...args)).toMatchObject({ code: 0, err: '' });
  expect(pulled(folder, 'ru', 'adilet-V2600000007')).toEqual(sample('ru').structure);
});

describe('a second time', () => {
  beforeEach(async () => {
    offers(zanReplies(ALL));
    await pull('zan:7', '--name', 'charter');
  });

  test('nothing is written where nothing is new, and the day makes no difference', async () => {
    const path = join(folder, 'texts/kk/charter.md');
    const earlier = (await textOf('kk')).replace(/retrieved: .*/, 'retrieved: 2026-01-01');
    await writeFile(path, earlier);
    const { mtimeMs } = await stat(path);
    const run = await pull('zan:7', '--name', 'charter');
    expect(run.out).toMatch(/^(?:texts\/(?:kk|ru|en)\/charter\.md: unchanged, .*\n){3}$/);
    expect(await textOf('kk')).toBe(earlier);
    expect((await stat(path)).mtimeMs).toBe(mtimeMs);
    expect(bank.requests.filter(({ headers }) => headers['if-none-match'] !== undefined)).toHaveLength(3);
  });

  test('it needs no bank', async () => {
    await bank.close();
    expect(await pull('zan:7', '--name', 'other', '--offline')).toMatchObject({ code: 0 });
    expect(pulled(folder, 'ru', 'other')).toEqual(sample('ru').structure);
    expect(await pull('zan:8', '--offline')).toMatchObject({ code: 2, out: '' });
  });

  test('what was edited by hand stays, unless told otherwise', async () => {
    offers(zanReplies({ kk: '2026-07-01', ru: '2026-07-01', en: '2026-07-01' }));
    const edited = `${await textOf('ru')}\nМоя заметка.\n`;
    await writeFile(join(folder, 'texts/ru/charter.md'), edited);
    const run = await pull('zan:7', '--name', 'charter');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('texts/ru/charter.md was edited by hand');
    expect(await textOf('ru')).toBe(edited);
    expect(await textOf('kk')).toContain(`edition: ${EDITION}`);
    expect(await pull('zan:7', '--name', 'charter', '--force')).toMatchObject({ code: 0 });
    expect(await textOf('ru')).toContain('edition: 2026-07-01');
  });

  test('--check tells whether there is a newer edition', async () => {
    expect(await pull('--check')).toEqual({ code: 0, out: 'charter: 2026-03-15, up to date\n', err: '' });
    offers(zanReplies({ ...ALL, kk: '2026-07-01' }));
    expect(await pull('--check')).toEqual({
      code: 1,
      out: 'charter: 2026-03-15, newer edition 2026-07-01\n',
      err: '',
    });
  });

  test('a bank that fails leaves all files as they are', async () => {
    const before = await Promise.all(LANGUAGES.map((language) => textOf(language)));
    offers(zanReplies({ kk: '2026-07-01', ru: '2026-07-01' }));
    bank.replies.set(zanPath('ru'), status(500));
    expect(await pull('zan:7', '--name', 'charter')).toMatchObject({ code: 2, out: '' });
    expect(await Promise.all(LANGUAGES.map((language) => textOf(language)))).toEqual(before);
  });
});

test('a folder that cannot be written leaves no version behind', async () => {
  offers(zanReplies(ALL));
  // A file where the folder of the second language should be.
  await mkdir(join(folder, 'texts'));
  await writeFile(join(folder, 'texts/ru'), '');
  await chmod(join(folder, 'texts/ru'), 0o400);
  expect(await pull('zan:7', '--name', 'charter')).toMatchObject({ code: 2, out: '' });
  expect(existsSync(join(folder, 'texts/kk/charter.md'))).toBe(false);
});

describe('of a bank that misbehaves nothing is written', () => {
  const russian = zanDocument('ru', EDITION);
  test.each<[name: string, reply: Reply, told: RegExp]>([
    ['it has no Russian version', status(404), /the Russian version is not at the bank/],
    ['it says 500', status(500), /no answer after 2 attempts \(HTTP 500\)/],
    ['it breaks off', brokenOff(russian), /no answer after 2 attempts/],
    ['it ends too early', halved(russian), /incomplete answer/],
    ['it sends HTML', html('<html></html>'), /expected application\/json, got text\/html/],
    ['it writes windows-1251', inWindows1251(russian), /not in UTF-8/],
    [
      'it sends another kind of JSON',
      json({ content: 'нет' }),
      /has not the shape of a document \(at content\)/,
    ],
    ['it sends a list', json([]), /shape of a document/],
    ['it has nothing to say', json({ ...russian, content: [] }), /the Russian version is not at the bank/],
    [
      'its versions are of two editions',
      json(zanDocument('ru', '2025-06-01')),
      /different editions: the Kazakh version of 2026-03-15, the Russian version of 2025-06-01/,
    ],
    ['it mixes up languages', json(zanDocument('kk', EDITION)), /another language/],
  ])('%s', async (_, reply, told) => {
    offers(zanReplies(ALL));
    bank.replies.set(zanPath('ru'), reply);
    const run = await pull('zan:7', '--name', 'charter');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(told);
    expect(existsSync(join(folder, 'texts'))).toBe(false);
  });

  test('it fails at the second page', async () => {
    offers(zanReplies(ALL));
    bank.replies.set(zanPath('ru', 2), status(500));
    expect(await pull('zan:7')).toMatchObject({ code: 2, out: '' });
    expect(existsSync(join(folder, 'texts'))).toBe(false);
  });

  test('it changes between two pages', async () => {
    offers(zanReplies(ALL));
    const { content, ...rest } = zanDocument('ru', '2026-07-01');
    bank.replies.set(zanPath('ru', 2), json({ ...rest, content: content.slice(3) }));
    expect((await pull('zan:7')).err).toMatch(/pages are of different editions/);
  });

  test('it gives another edition than asked for', async () => {
    offers(zanReplies({ kk: '2026-07-01', ru: '2026-07-01' }, '/15.03.2026'));
    expect((await pull('zan:7', '--edition', EDITION)).err).toMatch(
      /asked for the edition of 2026-03-15, the bank gave that of 2026-07-01/,
    );
  });
});

describe('wrong usage', () => {
  test.each<[string[], RegExp]>([
    [[], /no document is named/],
    [['zan:7', '--name', '../x'], /«\.\.\/x» cannot be the name of a file/],
    [['zan:7', '--name', '.hidden'], /cannot be the name/],
    [['zan:7', '--name', 'a/b'], /cannot be the name/],
    [['zan:7', '--name', ''], /cannot be the name/],
    [['zan:../../x'], /names no document/],
    [['zan:7', 'zan:8', '--name', 'x'], /one document only/],
    [['zan:7', '--edition', '15.03.2026'], /--edition|wrong value/],
    [['zan:7', '--languages', 'kk,xx'], /--languages/],
    [['--check', 'nowhere'], /no file or folder nowhere/],
  ])('%j', async (args, told) => {
    const run = await pull(...args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(told);
    expect(bank.requests).toEqual([]);
  });

  test('the check of certificates cannot be turned off', async () => {
    const run = await tarazy(['pull', 'zan:7'], folder, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('NODE_EXTRA_CA_CERTS');
  });

  test.each([
    'http://bank.example',
    'ftp://bank.example',
    'https://user@bank.example',
    'http://127.0.0.1.example',
  ])('a bank at %s is refused', async (zan) => {
    const own = await folderWith({ 'tarazy.config.json': JSON.stringify({ pull: { zan } }) });
    expect(await tarazy(['pull', 'zan:7'], own)).toMatchObject({ code: 2, out: '' });
  });
});
