import { expect, test } from 'vitest';
import { WordAligner } from '../../src/align/words/word-aligner.js';
import type { Readable } from '../../src/align/words/words.js';
import { findAnchors } from '../../src/languages/anchors.js';
import { findFacts } from '../../src/languages/facts.js';
import { packOf } from '../../src/languages/registry.js';
import { tokenize } from '../../src/languages/tokens.js';
import { loadDictionary } from '../../src/store/glossary.js';

const dictionary = await loadDictionary();

function readable(language: string, text: string): Readable {
  const pack = packOf(language);
  return {
    text,
    pack,
    tokens: tokenize(text),
    anchors: findAnchors(text, pack),
    facts: findFacts(text, pack),
  };
}

/** The content words of each version that nothing in the other stands for. */
function left(kk: string, ru: string): [kk: string[], ru: string[]] {
  const sides = [[readable('kk', kk)], [readable('ru', ru)]] as const;
  const { left, right, links } = new WordAligner([sides], dictionary).align(sides);
  const linked = [links.flatMap((link) => link.left), links.flatMap((link) => link.right)];
  const alone = (words: typeof left, side: 0 | 1): string[] =>
    words.filter(({ content }, at) => content && linked[side]?.includes(at) !== true).map(({ norm }) => norm);
  return [alone(left, 0), alone(right, 1)];
}

test.each<[what: string, kk: string, ru: string, alone: [string[], string[]]]>([
  ['an ending behind a hyphen', 'БҰҰ-ның ұсынымдары ескеріледі.', 'Учитываются рекомендации ООН.', [[], []]],
  ['an ending behind a number', 'Сағат 6-ға дейін жұмыс істейді.', 'Работает до 6 часов.', [[], []]],
  [
    'a word of measure beside a number',
    'Сынақ мерзімі – ұзақтығы үш ай.',
    'Испытательный срок – три месяца.',
    [[], []],
  ],
  [
    'a person behind a participle',
    'Қаза тапқан адамның отбасы өтемақы алады.',
    'Семья погибшего получает компенсацию.',
    [[], []],
  ],
  [
    'what a negative prefix is put before',
    'Шартты рәсімдемеу жауаптылыққа әкеп соғады.',
    'Неоформление договора влечет ответственность.',
    [[], []],
  ],
  [
    'a negated word of another meaning',
    'Шешім жарияланбайды.',
    'Решение не исполняется.',
    [['жарияланбайды'], ['исполняется']],
  ],
  ['both halves of a pair of words', 'Музей-қорық құрылады.', 'Создается музей-заповедник.', [[], []]],
  [
    'a pair of adjectives',
    'Табиғи-климаттық жағдайлар ескеріледі.',
    'Учитываются природно-климатические условия.',
    [[], []],
  ],
  ['a short name in its cases', 'Орталық Семейде құрылады.', 'Центр создается в Семее.', [[], []]],
  ['another name', 'Орталық Семейде құрылады.', 'Центр создается в Таразе.', [['семейде'], ['таразе']]],
  [
    'what says that a name is a town',
    'Сот Көкшетауда орналасады.',
    'Суд находится в городе Кокшетау.',
    [[], []],
  ],
  ['a town without a name', 'Сот ауылда орналасады.', 'Суд находится в городе.', [['ауылда'], ['городе']]],
  [
    'a number and its noun in one word',
    'Он таңбалы код үш қабатты үйге беріледі.',
    'Десятизначный код присваивается трехэтажному дому.',
    [[], []],
  ],
  [
    'a word behind a number that the other version lacks',
    'Он бесінші ашық отырыс өтті.',
    'Состоялось пятнадцатое заседание.',
    [['ашық'], []],
  ],
  [
    'a verb, and an empty one with the same noun',
    'Өтініш берген адам хабардар етіледі.',
    'Лицо, подавшее заявление, уведомляется.',
    [[], []],
  ],
  [
    'a verb form that sounds like a postposition',
    'Рұқсат берген орган тәуелсіз аудит жүргізеді.',
    'Орган, выдавший разрешение с условием, проводит аудит.',
    [['тәуелсіз'], ['условием']],
  ],
])('%s', (_, kk, ru, alone) => {
  expect(left(kk, ru)).toEqual(alone);
});
