import { describe, expect, test } from 'vitest';
import { KAZ, RUS } from './acts.js';
import { folderWith, tarazy } from './run.js';

const GOOD = 'kk,ru,en,pos\nкеңес,совет,council,noun\n';

describe('tarazy glossary', () => {
  test('the glossaries that come with it have nothing to put right', async () => {
    const { code, out, err } = await tarazy(['glossary']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(Number(/^(\d+) entries/.exec(err)?.[1])).toBeGreaterThan(10_000);
  });

  test('names file, line and remedy of what is wrong', async () => {
    const folder = await folderWith({ 'own.csv': `${GOOD}кеңес,совет,board,noun\nсот,суд\n` });
    const { code, out } = await tarazy(['glossary', '--file', 'own.csv'], folder);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'own.csv:3 duplicate',
      'own.csv:4 cells',
      '',
    ]);
  });

  test('lists the words of an act that nothing accounts for, and entries that it has no word of', async () => {
    const folder = await folderWith({
      'own.csv': `${GOOD}заң,закон,law,noun\n`,
      'acts/charter/kaz.md': KAZ,
      'acts/charter/rus.md': RUS,
    });
    const { code, out, err } = await tarazy(['glossary', '--file', 'own.csv', '--unused', 'acts'], folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^charter kk \S+ \d+$/m);
    expect(out).not.toMatch(/^charter kk кеңес/m);
    expect(out).toContain('own.csv:3 unused заң = закон = law');
    expect(err).toContain('Content words');
  });
});

describe('a glossary of the user’s own', () => {
  const files = { 'acts/charter/kaz.md': KAZ, 'acts/charter/rus.md': RUS, 'own.csv': GOOD };
  const config = (text: string) => ({ ...files, 'tarazy.config.json': text });

  test('is taken from the settings', async () => {
    const folder = await folderWith(config('{"glossaries":["own.csv"]}'));
    expect((await tarazy(['align', 'acts'], folder)).code).toBe(0);
    const files = async (where: string): Promise<number> =>
      Number(/ in (\d+) files/.exec((await tarazy(['glossary'], where)).err)?.[1]);
    expect(await files(folder)).toBe((await files(await folderWith({}))) + 1);
  });

  test.each([
    ['{"glossaries":["gone.csv"]}', 'gone.csv'],
    ['{"glossaries":["tarazy.config.json"]}', 'neither .csv nor .tbx'],
    ['{"glossary":[]}', 'tarazy.config.json: glossary'],
    ['{"glossaries":', 'tarazy.config.json'],
    ['{"glossaries":["acts/charter/kaz.csv"]}', 'kaz.csv'],
  ])('%s is refused', async (text, message) => {
    const { code, out, err } = await tarazy(['align', 'acts'], await folderWith(config(text)));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('that is malformed is refused with its line', async () => {
    const folder = await folderWith({ ...config('{"glossaries":["own.csv"]}'), 'own.csv': `${GOOD}сот\n` });
    const { code, err } = await tarazy(['align', 'acts'], folder);
    expect(code).toBe(2);
    expect(err).toContain('own.csv:3');
  });
});

test('a chapter that one version lacks is told in the summary', async () => {
  const article = (at: number, heading: string, words: readonly string[]): string =>
    `${heading}\n\n1. ${words[at % words.length]} ${words[(at * 3 + 1) % words.length]} ${at}.\n\n`;
  const kk = [
    'кеңес шешім қабылдайды',
    'төраға бекітеді',
    'мүше дауыс береді',
    'бюджет қаралады',
    'есеп беріледі',
  ];
  const ru = [
    'совет принимает решение',
    'председатель утверждает',
    'член голосует',
    'рассматривается бюджет',
    'дается отчет',
  ];
  const numbers = Array.from({ length: 14 }, (_, at) => at + 1);
  const folder = await folderWith({
    'acts/law/kaz.md': numbers.map((at) => article(at, `**${at}-бап. Мәселе ${at}**`, kk)).join(''),
    'acts/law/rus.md': numbers
      .filter((at) => at < 5 || at > 10)
      .map((at) => article(at, `**Статья ${at}. Вопрос ${at}**`, ru))
      .join(''),
  });
  const { code, err } = await tarazy(['align', 'acts'], folder);
  expect(code).toBe(0);
  expect(err).toContain('a block is missing: from title of Article 5 to paragraph 1 of Article 10');
  expect(err).toContain('no counterpart in the Russian version');
});
