import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.js';
import { Dictionary } from '../../src/lexicon/dictionary.js';
import type { Entry } from '../../src/lexicon/entry.js';
import { parseTbx } from '../../src/lexicon/tbx.js';
import { tbxFormat } from '../../src/write/tbx.js';
import { withoutForbidden } from '../../src/write/xml.js';
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
