import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGlossary } from '../../src/store/glossary.js';
import { folderWith } from '../cli/run.js';

test('the short units of a memory are entries, sentences are not', async () => {
  const unit = (kk: string, ru: string): string =>
    `<tu><tuv xml:lang="kk"><seg>${kk}</seg></tuv><tuv xml:lang="ru-RU"><seg>${ru}</seg></tuv></tu>`;
  const body = [
    unit('ауылдық  жиын', 'сельский сход'),
    unit('Жиын шешім қабылдайды.', 'Сход принимает решение.'),
    unit('тексеру комиссиясы', 'ревизионная комиссия'),
    unit('', 'пусто'),
  ];
  const folder = await folderWith({
    'terms.tmx': `<tmx version="1.4"><body>\n${body.join('\n')}\n</body></tmx>`,
  });
  const { entries, problems } = await readGlossary(join(folder, 'terms.tmx'), 'terms.tmx');
  expect(problems).toEqual([]);
  expect(entries.map(({ renderings, file, line }) => [renderings, file, line])).toEqual([
    [{ kk: ['ауылдық жиын'], ru: ['сельский сход'] }, 'terms.tmx', 2],
    [{ kk: ['тексеру комиссиясы'], ru: ['ревизионная комиссия'] }, 'terms.tmx', 4],
  ]);
});
