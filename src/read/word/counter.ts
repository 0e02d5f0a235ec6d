import type { Level, WordList } from './lists.js';

/** Word's own alphabets leave out letters that are hard to tell apart. */
const LATIN = Array.from('abcdefghijklmnopqrstuvwxyz');
const RUSSIAN = Array.from('абвгдежзиклмнопрстуфхцчшщыэюя');
const ROMAN: readonly [value: number, sign: string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** A bullet that is a dash, which laws print before indents; U+F02D is one in the font Symbol. */
const DASH = /^[-\u2010-\u2015\u2212\uF02D]$/u;
/** No list of a law is longer; files may say anything. */
const LARGEST = 100_000;

/** Counts the paragraphs of lists in the order of the text, as Word does when it prints. */
export class ListCounter {
  readonly #values = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** The number that the next paragraph of a list bears at a level, as it is printed: `3.`, `2)`, `5-бап.`; empty for a bullet. */
  next(id: string, list: WordList, at: number): string {
    const { shared, levels, starts } = list;
    const level = levels.get(at);
    if (!level) return '';
    const values = this.#values.get(shared) ?? [];
    this.#values.set(shared, values);
    const own = starts.get(at);
    const isNew = own !== undefined && !this.#begun.has(`${id} ${at}`);
    this.#begun.add(`${id} ${at}`);
    const before = values[at];
    values[at] = isNew ? own : before === undefined ? (own ?? level.start) : Math.min(before + 1, LARGEST);
    for (let above = 0; above < at; above += 1) values[above] ??= levels.get(above)?.start ?? 1;
    for (let below = at + 1; below < values.length; below += 1) {
      const restart = levels.get(below)?.restart;
      // What stands above lets it begin anew, unless the list says otherwise.
      if (restart === undefined || at < restart) Reflect.deleteProperty(values, below);
    }
    return printed(level, levels, values);
  }
}

function printed(level: Level, levels: ReadonlyMap<number, Level>, values: readonly number[]): string {
  if (level.format === 'bullet') return DASH.test(level.text) ? '–' : '';
  return level.text
    .replace(/%(?<level>[1-9])/gu, (_, number: string) => {
      const at = Number(number) - 1;
      const format = levels.get(at)?.format ?? 'decimal';
      return numeral(values[at] ?? 1, level.legal ? 'decimal' : format);
    })
    .trim();
}

/** Formats that laws do not use are printed in Arabic digits: the place of the item is what counts. */
function numeral(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letter(value, LATIN);
    case 'upperLetter':
      return letter(value, LATIN).toUpperCase();
    case 'russianLower':
      return letter(value, RUSSIAN);
    case 'russianUpper':
      return letter(value, RUSSIAN).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** `a … z`, then `aa … zz`. */
function letter(value: number, letters: readonly string[]): string {
  const index = Math.max(0, value - 1);
  const times = Math.min(10, Math.floor(index / letters.length) + 1);
  return (letters[index % letters.length] ?? '').repeat(times);
}

function roman(value: number): string {
  if (value > 3999) return String(value);
  let rest = value;
  let signs = '';
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      signs += sign;
      rest -= worth;
    }
  return signs;
}
