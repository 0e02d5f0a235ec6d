import { romanValue } from '../numerals.js';
import type { LanguagePack, Token } from '../pack.js';
import { numberWordsOf } from './number-words.js';

/** A word for a place with the numbers that stand by it: «53-баптың», пунктами 2 и 4, the third indent. */
export interface Mention {
  /** The prefix of the eId: `art`, `para`, `point`. */
  level: string;
  numbers: { number: string; start: number; end: number }[];
  /** It means the place in which it stands, or the one before that. */
  relative?: 'this' | 'previous';
  start: number;
  end: number;
}

const NUMBER = String.raw`\d{1,4}(?:[-\u2010\u2011]\d{1,3}(?!\d))*`;
const ONE = String.raw`(?:${NUMBER}|[IVXІХ]{1,6}(?!\p{L}))\)?`;
/** «2, 4 және 7 – 11», «10-, 11-баптар»: numbers in a row, parted by commas, dashes or a short conjunction. */
const LIST = String.raw`${ONE}(?:-?(?:\s*[,;]\s*|\s*[–—]\s*|\s+(?:\p{L}{1,5}|-)\s+|\s*,\s*\p{L}{1,5}\s+)${ONE})*`;
const BEFORE = new RegExp(String.raw`(?<![\p{Nd}.,\p{L}])(?<list>${LIST})\s*[-\u2010\u2011–]?\s*$`, 'u');
const SINGLE = new RegExp(String.raw`(?<number>${NUMBER}|[IVXІХ]{1,6})\)?`, 'gu');
const DASH = String.raw`[–—]|-(?=\s)`;
const SPACE = /^[\s\u00A0]*$/u;

/** How far from a word its numbers may reach. */
const REACH = 80;
/** A longer range is hardly one: «1997 – 2011». */
const LONGEST_RANGE = 50;

/** The places that a text mentions by number or by «this», in order. */
export function findMentions(text: string, tokens: readonly Token[], pack: LanguagePack): Mention[] {
  if (Object.keys(pack.citations.levels).length === 0) return [];
  const levelOf = levelFinder(pack);
  const found: Mention[] = [];
  tokens.forEach((token, at) => {
    const level = levelOf(token, tokens[at + 1], text);
    if (level === undefined) return;
    const mention =
      (level === 'act'
        ? undefined
        : (inDigits(text, token, level, pack) ?? inWords(text, tokens, at, level, pack))) ??
      relative(text, tokens, at, level, pack);
    const last = found.at(-1);
    if (mention && !(last && last.end > mention.start)) found.push(mention);
  });
  return found;
}

function inDigits(
  text: string,
  { start, end }: Token,
  level: string,
  { citations, structure }: LanguagePack,
): Mention | undefined {
  const { behind, range } = patternsOf(citations);
  if (structure.numberFirst) {
    const before = text.slice(Math.max(0, start - REACH), start);
    const match = BEFORE.exec(before);
    const list = match?.groups?.['list'];
    // A number of its own, with only a space between, belongs to something else: «15 бап» is none.
    if (!match || list === undefined || !/[-\u2010\u2011–)IVXІХ]\s*$/u.test(before)) return undefined;
    const offset = start - before.length + match.index;
    return { level, numbers: numbersIn(list, offset, range), start: offset, end };
  }
  const match = behind.exec(text.slice(end, end + REACH));
  const list = match?.groups?.['list'];
  if (!match || list === undefined) return undefined;
  const offset = end + match[0].indexOf(list);
  return { level, numbers: numbersIn(list, offset, range), start, end: offset + list.length };
}

interface Patterns {
  /** The numbers behind a word. */
  behind: RegExp;
  /** What stands between the ends of a range and not between members of a list. */
  range: RegExp;
}

const PATTERNS = new WeakMap<LanguagePack['citations'], Patterns>();

function patternsOf(citations: LanguagePack['citations']): Patterns {
  const known = PATTERNS.get(citations);
  if (known) return known;
  const from = citations.from ? String.raw`(?:(?:${citations.from})\s+)?` : '';
  const patterns = {
    behind: new RegExp(String.raw`^\.?[\s\u00A0]*(?:№\s*)?${from}(?<list>${LIST})(?![\p{Nd}%]|-\p{L})`, 'u'),
    range: new RegExp(String.raw`^\)?\s*(?:${DASH}|${citations.range || '(?!)'})\s*$`, 'iu'),
  };
  PATTERNS.set(citations, patterns);
  return patterns;
}

/** Each number of a list; what lies between the ends of a range has the place of the range. */
function numbersIn(list: string, offset: number, range: RegExp): Mention['numbers'] {
  const numbers: Mention['numbers'] = [];
  let previous = { value: NaN, end: 0 };
  for (const match of list.matchAll(SINGLE)) {
    const printed = match.groups?.['number'] ?? '';
    const place = { start: offset + match.index, end: offset + match.index + printed.length };
    const [first = printed, second] = printed.split(/[-\u2010\u2011]/);
    // «12-1» is an inserted number, «13-15» a range with a hyphen for the dash.
    const hyphenated = second !== undefined && Number(second) > Number(first) ? [first, second] : undefined;
    const ends = hyphenated ?? [
      /\d/.test(printed) ? printed.replace(/[\u2010\u2011]/g, '-') : String(romanValue(printed)),
    ];
    for (const [at, number] of ends.entries()) {
      const value = Number(number);
      const isRange = at > 0 || range.test(list.slice(previous.end, match.index));
      const between = isRange && value - previous.value <= LONGEST_RANGE ? value - previous.value - 1 : 0;
      for (let more = 1; more <= between; more += 1)
        numbers.push({ number: String(previous.value + more), ...place });
      numbers.push({ number, ...place });
      previous = { value, end: match.index + printed.length };
    }
  }
  return numbers;
}

/** «екінші бөлігі», часть вторая, the third indent. */
function inWords(
  text: string,
  tokens: readonly Token[],
  at: number,
  level: string,
  pack: LanguagePack,
): Mention | undefined {
  const words = numberWordsOf(pack);
  const own = tokens[at];
  for (const other of [at - 1, at + 1]) {
    const token = tokens[other];
    if (
      !own ||
      !token ||
      !SPACE.test(text.slice(Math.min(own.end, token.end), Math.max(own.start, token.start)))
    )
      continue;
    const isBehind = other > at;
    const ordinal = words
      .read(token.norm)
      .find(({ role }) => role === 'ordinal' || (isBehind && role === 'cardinal' && level === 'subpara'));
    // «Одной пятой части» is a fraction and no fifth part.
    const divides =
      !isBehind && words.read(tokens[other - 1]?.norm ?? '').some(({ role }) => role === 'cardinal');
    if (!ordinal || divides || (isBehind && pack.structure.numberFirst)) continue;
    const number = { number: String(ordinal.value), start: token.start, end: token.end };
    return {
      level,
      numbers: [number],
      start: Math.min(own.start, token.start),
      end: Math.max(own.end, token.end),
    };
  }
  return undefined;
}

function relative(
  text: string,
  tokens: readonly Token[],
  at: number,
  level: string,
  { citations }: LanguagePack,
): Mention | undefined {
  const [before, own] = [tokens[at - 1], tokens[at]];
  if (!before || !own || !SPACE.test(text.slice(before.end, own.start))) return undefined;
  const kind = citations.this.includes(before.norm)
    ? 'this'
    : citations.previous.includes(before.norm)
      ? 'previous'
      : undefined;
  return kind && { level, numbers: [], relative: kind, start: before.start, end: own.end };
}

type LevelFinder = (token: Token, next: Token | undefined, text: string) => string | undefined;
const FINDERS = new WeakMap<LanguagePack, LevelFinder>();

/** Tells the level that a word names, by its stem; abbreviations need their full stop and a number. */
function levelFinder(pack: LanguagePack): LevelFinder {
  const known = FINDERS.get(pack);
  if (known) return known;
  const { levels, abbreviations } = pack.citations;
  const byStem = new Map(
    Object.entries(levels).flatMap(([level, words]) =>
      words.filter((word) => !word.includes(' ')).map((word) => [pack.stem(word), level] as const),
    ),
  );
  const finder: LevelFinder = ({ norm, end }, next, text) => {
    const level = byStem.get(pack.stem(norm));
    if (level !== undefined) return level;
    const isAbbreviated =
      Object.hasOwn(abbreviations, norm) && text[end] === '.' && /^\p{Nd}/u.test(next?.norm ?? '');
    return isAbbreviated ? abbreviations[norm] : undefined;
  };
  FINDERS.set(pack, finder);
  return finder;
}
