import type { DivisionKind } from '../model/act.js';

/** The divisions that have a heading of their own. */
export type HeadedKind = Extract<
  DivisionKind,
  'preamble' | 'part' | 'section' | 'chapter' | 'paragraph' | 'article' | 'annex'
>;

/** The structure words of a language, as a linguist keeps them in `structure.json`. */
export interface StructureWords {
  /** Whether the number stands before the word («53-бап») or after it («Статья 53»). */
  numberFirst: boolean;
  /** The words that open a heading, in lower case. */
  words: Readonly<Record<Exclude<HeadedKind, 'preamble'>, readonly string[]>>;
  /** Whole headings without a number, lower case, to the number they stand for: «общая часть» → `1`. */
  named: Readonly<Record<string, { kind: HeadedKind; number?: string }>>;
  /** Number words in headings, lower case: «первый» → 1. */
  ordinals: Readonly<Record<string, number>>;
  /** Words that open an editorial note, lower case: «сноска», «примечание». */
  notes: readonly string[];
  /** Phrases that alone make up a struck division, lower case: «исключен», «алып тасталды». */
  struck: readonly string[];
  /** Headings of a table of contents, lower case. */
  contents: readonly string[];
}
