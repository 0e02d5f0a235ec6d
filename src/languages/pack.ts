import type { LanguageCode, Span } from '../model/text.js';
import type { CitationWords } from './anchors/citation-words.js';
import type { DateWords } from './anchors/date-words.js';
import type { NumberWords } from './anchors/number-words.js';
import type { FunctionWords } from './function-words.js';
import type { Force } from './facts/force.js';
import type { StructureWords } from './structure.js';

/** A word or number of a text, with its place in it and the form that matching uses. */
export interface Token extends Span {
  /** NFC, lower case, look-alike letters put right, soft hyphens gone. */
  norm: string;
}

/** A value that must be the same in every language version. */
export interface Anchor extends Span {
  kind: 'number' | 'date' | 'citation' | 'roman' | 'acronym' | 'name' | 'quote';
  /**
   * Canonical: `15`, `2/3`, `10%`, `480-V`; `2026-07-01`, `2026-07`, `--07-01`, `2026`; `art_53__para_2__point_3`; for names
   * and acronyms a script-neutral skeleton. A citation that is relative to the place where it stands begins with a tilde:
   * `~art__para_2` of this article, `~previous-para`, `~act`.
   */
  key: string;
  /** The number counts a place in an order: «үшінші», «третий», "third". */
  ordinal?: true;
  /** The word is something else as often as a number: «бір», «один», "one". */
  weak?: true;
  /** The places of a citation from the largest to the smallest: `art_53`, `para_2`, `point_3`. */
  parts?: readonly string[];
  /** What a relative citation starts from: `this-art`, `previous-para`, `this-act`. */
  base?: string;
  /** The citation names its act: `law`, `code`, `constitution`; whether that is this one, its key does not say. */
  act?: string;
}

/**
 * What the full stop of an abbreviation may mean, and what helps to tell. Abbreviations stand without their final
 * full stop and without spaces («т.д», also for «т. д.»), in lower case, but for those of capital letters only ("U.S",
 * «Р.Х»), which would else be taken for initials. One that is in no list ends a sentence as any other word does.
 */
export interface Abbreviations {
  /** Never end a sentence, whatever follows: titles and words before a name or a text, «ст», «им», «т.е», "mr". */
  inner: readonly string[];
  /** End a sentence when a capital letter follows, else not: «т.д», «др», «т.б», "etc". */
  either: readonly string[];
  /**
   * End a sentence only before one of `starters`, since a capital may begin a name: «обл», "U.S", «ж» and «г» of a
   * year. One that stands in `inner` too is `weak` after a number («2026 г.») and `inner` elsewhere («г. Астана»).
   */
  weak: readonly string[];
  /** Never end a sentence before a number, Arabic or Roman, else are words like any other: "no", "art", "sec". */
  beforeNumber: readonly string[];
  /** Words that, with a capital letter, begin a sentence and not a name: pronouns, conjunctions, prepositions. */
  starters: readonly string[];
  /**
   * Beginnings of words after which a number is theirs and does not open the next member of a list: «стат»,
   * «пункт», "article".
   */
  numbered: readonly string[];
}

/** All that is peculiar to one language. */
export interface LanguagePack {
  code: LanguageCode;
  /** ISO 639-3, as in file names (`kaz.md`) and as the language detector answers. */
  iso3: string;
  structure: StructureWords;
  abbreviations: Abbreviations;
  /** Month names in every form in which they stand in a date, lower case, to 1–12. */
  months: Readonly<Record<string, number>>;
  /** The words of modality, negation, connection, quantity and measure. */
  force: Force;
  citations: CitationWords;
  dates: DateWords;
  numbers: NumberWords;
  /** How a short name is introduced in brackets: «бұдан әрі», «далее», "hereinafter"; in lower case. */
  definitions: { hence: readonly string[] };
  /** What only words of this language have among those of its script, as a pattern: letters, endings; empty where there is nothing. */
  peculiar: string;
  /** Words that may stand twice running on purpose: «сан сан», “that that”. */
  doubled: readonly string[];
  /** What holds a sentence together and has no content that a counterpart would have to render. */
  functionWords: FunctionWords;
  /**
   * What the forms of one word share: the word (in the form of `Token.norm`) without its endings. It need not be a word,
   * and means nothing outside of its language.
   */
  stem: (word: string) => string;
}
