import type { LanguagePack } from '../pack.js';
import type { Level, LevelForms } from './citation-words.js';
import { formReader, type FormReader } from './endings.js';
import { compoundReader, numberLexemes, type NumberLexeme } from './number-lexemes.js';

/** What a word can be beside a number, a month or a place. */
export type Role =
  | 'year'
  | 'yearBefore'
  | 'yearFollower'
  | 'between'
  | 'dateRange'
  | 'ordinalMark'
  | 'numberRange'
  | 'indefinite'
  | 'partitive'
  | 'whole'
  | 'this'
  | 'previous'
  | 'and'
  | 'range'
  | 'lead'
  | 'of';

export interface LevelLexeme {
  level: Exclude<Level, 'act'>;
  /** The form may be plural. */
  many: boolean;
  /** The form belongs to a larger place named before it. */
  owned: boolean;
  short: boolean;
}

/** All that a word may be in the values of a text. */
export interface Word {
  number?: NumberLexeme;
  month?: number;
  level?: LevelLexeme;
  /** The kind of act that it names. */
  act?: string;
  /** The further words of phrases that it begins. */
  percent?: string[][];
  andHalf?: string[][];
  roles?: Set<Role>;
}

/** The words of a language that stand in numbers, dates and citations. */
export interface Vocabulary {
  /** Looks up a word in the form of `Token.norm`. */
  get(norm: string): Word | undefined;
}

type Data = Pick<LanguagePack, 'citations' | 'dates' | 'months' | 'numbers'>;

const VOCABULARIES = new WeakMap<Data, Vocabulary>();

/** The vocabulary of a pack, built when it is first asked for. */
export function vocabularyOf(pack: Data): Vocabulary {
  let vocabulary = VOCABULARIES.get(pack);
  if (!vocabulary) {
    vocabulary = build(pack);
    VOCABULARIES.set(pack, vocabulary);
  }
  return vocabulary;
}

function build(pack: Data): Vocabulary {
  const { citations, dates, months, numbers } = pack;
  const words = new Map<string, Word>();
  const wordOf = (form: string): Word => {
    let word = words.get(form);
    if (!word) words.set(form, (word = {}));
    return word;
  };
  const ofCitations = formReader(citations.endings);
  const ofNumbers = formReader(numbers.endings);
  const wordsOf = (list: string, read: FormReader): Word[] => read(list).map(({ form }) => wordOf(form));

  for (const [form, number] of numberLexemes(numbers)) wordOf(form).number = number;
  for (const [form, month] of Object.entries(months)) wordOf(form).month = month;
  for (const [level, forms] of Object.entries(citations.levels) as [LevelLexeme['level'], LevelForms][])
    for (const [kind, list] of Object.entries(forms) as [keyof LevelForms, string][])
      for (const word of wordsOf(list, ofCitations)) word.level = levelLexeme(level, kind, word);
  for (const [act, list] of Object.entries(citations.acts))
    for (const word of wordsOf(list, ofCitations)) word.act = act;
  for (const phrase of ['percent', 'andHalf'] as const)
    for (const list of numbers[phrase]) {
      const [first = '', ...rest] = list.split(' ');
      for (const word of wordsOf(first, ofNumbers)) (word[phrase] ??= []).push(rest);
    }
  const roles: readonly [Role, string, FormReader?][] = [
    ['year', dates.year],
    ['yearBefore', dates.yearBefore],
    ['yearFollower', dates.yearFollowers],
    ['between', dates.between],
    ['dateRange', dates.range],
    ['numberRange', numbers.range],
    ['indefinite', numbers.indefinite],
    ['partitive', numbers.partitive],
    ['whole', numbers.wholes, ofNumbers],
    ['ordinalMark', numbers.ordinalMarks, ofNumbers],
    ['this', citations.this],
    ['previous', citations.previous],
    ['and', citations.and],
    ['range', citations.range],
    ['lead', citations.lead],
    ['of', citations.of],
  ];
  for (const [role, list, read = ofCitations] of roles)
    for (const word of wordsOf(list, read)) (word.roles ??= new Set()).add(role);

  const compound = compoundReader(numbers.compounds);
  return {
    get(norm) {
      // «трёх» is «трех».
      const plain = norm.includes('ё') ? norm.replaceAll('ё', 'е') : norm;
      const known = words.get(plain);
      if (known) return known;
      const number = compound(plain);
      return number && { number };
    },
  };
}

function levelLexeme(
  level: LevelLexeme['level'],
  kind: keyof LevelForms,
  { level: known }: Word,
): LevelLexeme {
  return {
    level,
    many: kind === 'many' || (known?.many ?? false),
    owned: kind === 'owned' || (known?.owned ?? false),
    short: kind === 'short',
  };
}
