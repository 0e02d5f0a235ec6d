import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.js';
import { Dictionary } from '../../src/lexicon/dictionary.js';
import type { Entry } from '../../src/lexicon/entry.js';
import { parseTbx } from '../../src/lexicon/tbx.js';
import { tbxFormat } from '../../src/write/tbx.js';
import { withoutForbidden } from '../../src/write/xml.js';
import { all, parseXml, type Element } from './xml-tree.js';
import { KK, RU, sourceOf } from '../view/acts.js';

const { acts, stored } = sourceOf({ kk: KK, ru: RU });

async function termbaseOf(entries: Entry[]): Promise<string> {
  const dictionary = new Dictionary([{ entries, problems: [] }]);
  const [file] = tbxFormat.files({
    name: 'all',
    languages: ['kk', 'ru'],
    pairs: [],
    acts: async function* () {
      yield await Promise.resolve({ acts, alignment: stored.alignment });
    },
    settings: { toolVersion: '0', t: translator('en'), dictionary },
  });
  let text = '';
  for await (const chunk of file?.chunks ?? []) text += String(chunk);
  return text;
}

/** As a reader of XML gets it: white space is one space, what XML cannot hold is replaced. */
const read = (text: string): string => withoutForbidden(text).replace(/\s+/g, ' ').trim();

test('whatever its terms hold, a termbase is read back as it was', async () => {
  // Markup, control characters, halves of surrogate pairs, directions, emoji: anything but letters and digits, which would make other words.
  const sign = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '\u0000',
    '\u0007',
    '\uD800',
    '\u202E',
    '😀',
    '-->',
    ' ',
    '\t',
    '\n',
    '&#;',
  );
  const hostile = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (tail, note) => {
      const renderings = { kk: [`кеңес ${tail}`], ru: [`совет ${tail}`, 'сход'] };
      const entry = { renderings, pos: 'noun', domain: '', note, file: 'a.csv', line: 1 };
      const { entries, problems } = parseTbx(await termbaseOf([entry]), 'all.tbx');
      expect(problems).toEqual([]);
      expect(entries.map((one) => ({ renderings: one.renderings, pos: one.pos, note: one.note }))).toEqual([
        {
          renderings: { kk: [read(`кеңес ${tail}`)], ru: [read(`совет ${tail}`), 'сход'] },
          pos: 'noun',
          note: read(note),
        },
      ]);
    }),
    { numRuns: 60 },
  );
});

test('a term that no act has is left out', async () => {
  const entry = {
    renderings: { kk: ['жолбарыс'], ru: ['тигр'] },
    pos: 'noun',
    domain: '',
    note: '',
    file: 'a.csv',
    line: 1,
  };
  expect(parseTbx(await termbaseOf([entry]), 'all.tbx').entries).toEqual([]);
});

describe('of the rules of TBX-Basic (ISO 30042:2008, LISA 2009), whose schema no package has, it keeps', async () => {
  const root = parseXml(
    await termbaseOf([
      {
        renderings: { kk: ['кеңес', 'мәслихат'], ru: ['совет'] },
        pos: 'noun',
        domain: 'law',
        note: 'орган',
        file: 'a.csv',
        line: 1,
      },
      {
        renderings: { kk: ['ашық'], ru: ['открытый', 'гласный'] },
        pos: 'adj',
        domain: '',
        note: '',
        file: 'a.csv',
        line: 2,
      },
      {
        renderings: { kk: ['кеңес'], ru: ['совет'] },
        pos: 'term',
        domain: '',
        note: '',
        file: 'b.csv',
        line: 1,
      },
    ]),
  );
  const entries = all(root, 'termEntry');
  const names = (element: Element): string[] => element.children.map(({ name }) => name);

  test('root and header: martif of this type with a language, a source, the constraints by name', () => {
    expect([root.name, root.attributes['type'], root.attributes['xml:lang']]).toEqual([
      'martif',
      'TBX-Basic',
      'en',
    ]);
    expect(names(root)).toEqual(['martifHeader', 'text']);
    expect(all(root, 'sourceDesc')).toHaveLength(1);
    expect(all(root, 'encodingDesc').map(({ children }) => children[0]?.attributes['type'])).toEqual([
      'XCSURI',
    ]);
  });

  test('termEntry: an ID of its own, what is said of the concept before its languages, each language once', () => {
    expect(entries).toHaveLength(3);
    const ids = entries.map(({ attributes }) => attributes['id'] ?? '');
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    for (const entry of entries) {
      expect(names(entry).join(' ')).toMatch(/^(?:(?:descrip|note) )*langSet(?: langSet)*$/);
      const languages = all(entry, 'langSet').map(({ attributes }) => attributes['xml:lang']);
      expect(new Set(languages).size).toBe(languages.length);
    }
  });

  test('tig: one term first, then its notes, then what is said of its use', () => {
    const groups = all(root, 'tig');
    expect(groups).toHaveLength(8);
    for (const group of groups) expect(names(group).join(' ')).toMatch(/^term(?: termNote)*(?: admin)*$/);
  });

  test('data categories: subject field, part of speech of the picklist, source, and no others', () => {
    const used = ['descrip', 'termNote', 'admin'].flatMap((name) =>
      all(root, name).map(({ attributes }) => `${name} ${attributes['type'] ?? ''}`),
    );
    expect([...new Set(used)].sort()).toEqual([
      'admin source',
      'descrip subjectField',
      'termNote partOfSpeech',
    ]);
    for (const { text } of all(root, 'termNote'))
      expect(['noun', 'verb', 'adjective', 'adverb', 'properNoun', 'other']).toContain(text);
  });

  test('counts and places: every occurrence, where it stands', () => {
    const [source] = all(entries[0] ?? root, 'admin');
    expect(source?.text).toMatch(/^\d+: \S+ \S+/);
  });
});

test('words of the language at large and of grammar are no terms', async () => {
  const entry = { renderings: { kk: ['кеңес'], ru: ['совет'] }, note: '', file: 'a.csv', line: 1 };
  const general = { ...entry, pos: 'noun', domain: 'general' };
  const conjunction = { ...entry, pos: 'conj', domain: 'law' };
  expect(parseTbx(await termbaseOf([general, conjunction]), 'all.tbx').entries).toEqual([]);
});
