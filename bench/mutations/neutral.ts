import { replaceAll, type ClauseWording, type Edit, type Version } from './edit.js';
import type { Family } from './family.js';
import { patterns } from './pattern.js';
import months from './dates.json' with { type: 'json' };
import rows from './neutral.json' with { type: 'json' };

const reworded = patterns(rows);

/** How a text is set: kind, pattern, and what to put there. */
const FORMATS: readonly (readonly [string, RegExp, (match: RegExpExecArray) => string])[] = [
  ['quotes', /«([^«»]+)»/gu, ([, words = '']) => `"${words}"`],
  ['hyphen for a dash', /(?<=\S )–(?= \S)/gu, () => '-'],
  ['long dash', /(?<=\S )–(?= \S)/gu, () => '—'],
  ['number sign', /№(?= \d)/gu, () => 'N'],
  ['space that does not break', /(?<=\p{L}) (?=Республик)/gu, () => '\u00a0'],
  ['space that does not break', /(?<=\d) (?=\p{L})/gu, () => '\u00a0'],
  ['two spaces', /(?<=,) (?=\p{L})/gu, () => '  '],
];

/** What says the same in other words, or in other letters. */
export const rewording: Family = {
  name: 'neutral',
  rules: [],
  count: 150,
  *propose(wording, version) {
    yield* reworded(wording, version);
    for (const [kind, pattern, wordingOf] of FORMATS) {
      yield* replaceAll(wording.text, pattern, kind, wordingOf);
    }
  },
};

/** Dates in figures and with the year abbreviated. */
export const rewordedDates: Family = {
  name: 'neutral',
  rules: [],
  enriched: true,
  count: 16,
  propose: datesInFigures,
};

function* datesInFigures({ text }: ClauseWording, version: Version): Generator<Edit> {
  const names = months[version].split(' ');
  const figures = (day = '', month = '', year = ''): string => {
    const at = names.findIndex((name) => month.startsWith(name)) + 1;
    return `${day.padStart(2, '0')}.${String(at).padStart(2, '0')}.${year}`;
  };
  if (version === 'ru') {
    const date = new RegExp(`(\\d{1,2}) (${names.join('|')}) (\\d{4}) года`, 'gu');
    yield* replaceAll(text, date, 'date in figures', ([, day, month, year]) => figures(day, month, year));
    yield* replaceAll(text, /(?<=\d{4} )года(?= )/gu, 'year abbreviated', () => 'г.');
  } else {
    const date = new RegExp(`(\\d{4}) жылғы (\\d{1,2}) ((?:${names.join('|')})\\p{L}*) (?=бастап)`, 'gu');
    yield* replaceAll(
      text,
      date,
      'date in figures',
      ([, year, day, month]) => `${figures(day, month, year)} `,
    );
    yield* replaceAll(text, /(?<=\d{4} )жылғы(?= \d)/gu, 'year abbreviated', () => 'ж.');
  }
}
