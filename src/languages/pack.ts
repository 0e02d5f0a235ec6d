import type { LanguageCode, Span } from '../model/text.js';
import type { StructureWords } from './structure.js';

/** A word or number of a text, with its place in it and the form that matching uses. */
export interface Token extends Span {
  /** NFC, lower case, look-alike letters put right, soft hyphens gone. */
  norm: string;
}

/** A value that must be the same in every language version. */
export interface Anchor extends Span {
  kind: 'number' | 'date' | 'citation' | 'roman' | 'acronym' | 'name' | 'quote';
  /** Canonical: `15`, `2026-07-01`, `art_53`; for names and acronyms a script-neutral skeleton. */
  key: string;
}

/** Abbreviations by what may follow them; all in lower case and without their final full stop. */
export interface Abbreviations {
  /** Never end a sentence, whatever follows: «ст», «г» before a name, «т.е». */
  inner: readonly string[];
  /** End a sentence when a capital letter follows, else not: «т.д», «др», «т.б». */
  either: readonly string[];
  /** Never end a sentence before a number: «N», «№», «ст», «п», «Art». */
  beforeNumber: readonly string[];
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
}
