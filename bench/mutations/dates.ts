import { replaceAll, type Edit, type Version } from './edit.js';
import { exchanges } from './exchange.js';
import type { Family } from './family.js';
import { kazakhForms } from './suffix.js';
import data from './dates.json' with { type: 'json' };

const russian = data.ru.split(' ');
const kazakh = data.kk.split(' ').map((month) => kazakhForms(month));
const months: Readonly<Record<Version, (text: string) => Iterable<Edit>>> = {
  kk: exchanges(
    [...(kazakh[0]?.keys() ?? [])]
      .filter((name) => !/plural|possessed/.test(name))
      .map((name) => ({ kind: 'month', words: kazakh.map((forms) => forms.get(name) ?? '') })),
  ),
  ru: exchanges([{ kind: 'month', words: russian }]),
};
const YEAR = /(?<!\p{N})\d{4}(?= (?:года|жылғы))/gu;
const DAY = {
  kk: new RegExp(`(?<![\\p{N}.])\\d{1,2}(?= (?:${data.kk.replaceAll(' ', '|')}))`, 'gu'),
  ru: new RegExp(`(?<![\\p{N}.])\\d{1,2}(?= (?:${data.ru.replaceAll(' ', '|')}))`, 'gu'),
};

/** A date is another one: its day, month or year. */
export const dates: Family = {
  name: 'dates',
  rules: ['date-mismatch'],
  enriched: true,
  *propose({ text }, version) {
    for (const edit of months[version](text)) {
      // A month alone is no date: «желтоқсанның бірінші жұмасы».
      const day = /(\d+) $/.exec(text.slice(0, edit.start))?.[1];
      // Nor has February thirty-one days.
      if (day !== undefined && !(Number(day) > 28 && /^(?:ақпан|феврал)/.test(edit.to))) yield edit;
    }
    yield* replaceAll(text, YEAR, 'year', ([year]) => String(Number(year) + 1));
    yield* replaceAll(text, DAY[version], 'day', ([day]) =>
      String(Number(day) > 20 ? Number(day) - 10 : Number(day) + 2),
    );
  },
};
