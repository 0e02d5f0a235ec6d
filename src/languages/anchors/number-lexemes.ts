import { formReader } from './endings.js';
import type { NumberWords } from './number-words.js';

/** What a word says about a number; a word may be a number and a denominator at once, as "third" is. */
export interface NumberLexeme {
  /** 0–99, 100–900, 1.5, a power of a thousand, or some thousands. */
  value?: number;
  ordinal?: true;
  /** It is something else as often as a number. */
  weak?: true;
  /** It is something else where it stands alone. */
  neverAlone?: true;
  /** No further number word belongs to it: it has an ending («онға») or is one with what it counts («двухлетний»). */
  closed?: true;
  /** A whole fraction: `1/2`. */
  fraction?: string;
  denominator?: number;
  isPercent?: true;
  /** The same behind one: "third" and not "thirds". */
  single?: number;
}

/** The number words of a language by their forms. */
export function numberLexemes(words: NumberWords): Map<string, NumberLexeme> {
  const lexemes = new Map<string, NumberLexeme>();
  const formsOf = formReader(words.endings);
  const add = (
    list: string,
    describe: (lexeme: NumberLexeme, bare: boolean) => Partial<NumberLexeme>,
  ): void => {
    for (const { form, bare } of formsOf(list)) {
      const lexeme = lexemes.get(form) ?? {};
      lexemes.set(form, Object.assign(lexeme, describe(lexeme, bare)));
    }
  };
  const closing = (bare: boolean): Partial<NumberLexeme> =>
    words.onlyLastInflected && !bare ? { closed: true } : {};
  for (const [value, list] of Object.entries(words.cardinals))
    add(list, (_, bare) => ({ value: Number(value), ...closing(bare) }));
  for (const [value, list] of Object.entries(words.ordinals))
    add(list, ({ value: cardinal }) =>
      cardinal === undefined ? { value: Number(value), ordinal: true, closed: true } : {},
    );
  for (const [fraction, list] of Object.entries(words.fractions)) add(list, () => ({ fraction }));
  for (const [denominator, list] of Object.entries(words.denominators))
    add(list, () => ({ denominator: Number(denominator) }));
  for (const [single, list] of Object.entries(words.singleDenominators))
    add(list, () => ({ single: Number(single) }));
  add(words.weak, () => ({ weak: true }));
  add(words.neverAlone, () => ({ neverAlone: true }));
  for (const { form } of formsOf(words.never)) lexemes.delete(form);
  return lexemes;
}

const SHORTEST_COMPOUND = 6;

/** Recognises adjectives that are one word with their number: «двухлетний», «двадцатипятипроцентный». */
export function compoundReader({
  first,
  second,
  percent,
}: NumberWords['compounds']): (word: string) => NumberLexeme | undefined {
  const values = new Map(
    Object.entries(first).flatMap(([value, list]) => list.split(' ').map((form) => [form, value] as const)),
  );
  if (values.size === 0) return () => undefined;
  const forms = [...values.keys()].sort((a, b) => b.length - a.length).join('|');
  const thousand = alternatives(first['1000'] ?? '');
  const compound = new RegExp(
    `^(?<tens>${forms})(?<ones>(?!${thousand})(?:${forms}))?(?<thousand>${thousand})?(?:${alternatives(second)}|(?<percent>${alternatives(percent)}))`,
    'u',
  );
  const beginnings = new Set([...values.keys()].map((form) => form.slice(0, 2)));
  return (word) => {
    if (word.length < SHORTEST_COMPOUND || !beginnings.has(word.slice(0, 2))) return undefined;
    const { tens, ones, thousand: times, percent: isPercent } = compound.exec(word)?.groups ?? {};
    if (tens === undefined) return undefined;
    const value = values.get(tens) ?? '';
    if (value.includes('/')) return { fraction: value, closed: true };
    const counted = Number(value) + (ones === undefined ? 0 : Number(values.get(ones)));
    const sum = times === undefined ? counted : counted * 1000;
    if (isPercent !== undefined) return { value: sum, closed: true, isPercent: true };
    // «Тысячелетняя история» counts no more than «однократный» does.
    return { value: sum, closed: true, ...((sum === 1 || sum === 1000) && { weak: true }) };
  };
}

function alternatives(list: string): string {
  return list.split(' ').join('|') || '(?!)';
}
