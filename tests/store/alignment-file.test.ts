import { describe, expect, test } from 'vitest';
import { alignActs } from '../../src/align/act.js';
import { Failure } from '../../src/model/failure.js';
import { segment } from '../../src/segment/segment.js';
import { alignmentFile, parseAlignment } from '../../src/store/alignment-file.js';
import { staleness } from '../../src/store/freshness.js';
import { sourceOf } from '../segment/source.js';

const KAZAKH =
  '# Жарғы\n**1-бап**\nКеңес сайланады. Ол 5 жыл жұмыс істейді.\n**2-бап**\nТөраға тағайындалады.';
const RUSSIAN =
  '# Устав\n**Статья 1**\nСовет избирается. Он работает 5 лет.\n**Статья 2**\nПредседатель назначается.';

const acts = (kk = KAZAKH, ru = RUSSIAN): ReturnType<typeof segment>[] => [
  segment(sourceOf('kk', kk), 'charter'),
  segment(sourceOf('ru', ru), 'charter'),
];

const alignment = alignActs(acts());
const file = [...alignmentFile(alignment)].join('');

describe('an alignment file', () => {
  test('is valid JSON with a bead a line and no wording', () => {
    const { beads, format } = JSON.parse(file) as { beads: unknown[]; format: number };
    expect(format).toBe(2);
    expect(beads).toHaveLength(4);
    expect(file.split('\n').filter((line) => line.startsWith('    {"id":'))).toHaveLength(4);
    expect(file).not.toMatch(/Кеңес|Совет/);
  });

  test('comes back as it was', () => {
    const read = parseAlignment(file, 'charter.json');
    expect(read).toEqual(alignment);
    expect([...alignmentFile(read)].join('')).toBe(file);
  });

  test.each([
    ['no JSON', file.slice(0, 100)],
    ['another format', file.replace('"format": 2', '"format": 3')],
    ['an unknown key', file.replace('"act"', '"akt"')],
    ['a bead in an unknown language', file.replace('"ru":{"art_1#1"', '"de":{"art_1#1"')],
    ['a score that is none', file.replace(/"score":[\d.]+/, '"score":"high"')],
  ])('is refused by name where it is damaged: %s', (_, damaged) => {
    expect(() => parseAlignment(damaged, 'charter.json')).toThrow(Failure);
    expect(() => parseAlignment(damaged, 'charter.json')).toThrow(/charter\.json/);
  });
});

describe('staleness', () => {
  const told = (kk: string, ru = RUSSIAN): string[] =>
    [...staleness(alignment, acts(kk, ru), 'charter.json')].map(
      ({ message, pair, data }) => `${message} ${pair.join()} ${String(data['clause'])}`,
    );

  test.each([
    ['nothing has changed', KAZAKH, []],
    [
      'spaces and look-alike letters are no change',
      KAZAKH.replace('Кеңес сайланады', 'Кеңес  сайланады').replace('істейді', 'iстейдi'),
      [],
    ],
    ['a word', KAZAKH.replace('5 жыл', '4 жыл'), ['clause-changed kk art_1#2']],
    ['a sentence more', `${KAZAKH} Ол есеп береді.`, ['clause-added kk art_2#2']],
    ['a sentence less', KAZAKH.replace(' Ол 5 жыл жұмыс істейді.', ''), ['clause-removed kk art_1#2']],
  ])('%s', (_, kk, expected) => {
    expect(told(kk)).toEqual(expected);
  });

  test('a version more or less', () => {
    const [kk, ru] = acts();
    const en = segment(sourceOf('en', '# Charter\n**Article 1**\nThe council is elected.'), 'charter');
    const messages = (versions: (typeof kk)[]): string[] =>
      [
        ...staleness(
          alignment,
          versions.filter((act) => act !== undefined),
          'charter.json',
        ),
      ].map(({ message }) => message);
    expect(messages([kk, ru, en])).toEqual(['version-added']);
    expect(messages([kk])).toEqual(['version-removed']);
  });
});
