import type { LanguageCode } from '../model/text.js';

/** One sense of a word or term, with all its usual renderings. */
export interface Entry {
  /** By language: renderings that may stand for each other, the most usual first, as they are cited. */
  renderings: Readonly<Record<LanguageCode, readonly string[]>>;
  /** `noun`, `verb`, `term` for one of several words, …; empty where a glossary does not say. */
  pos: string;
  domain: string;
  note: string;
  /** Where it stands, for messages. */
  file: string;
  line: number;
}

/** Something wrong with a line of a glossary. */
export interface GlossaryProblem {
  code: 'header' | 'cells' | 'empty' | 'letters' | 'part-of-speech' | 'duplicate' | 'syntax';
  file: string;
  line: number;
  /** What is wrong, for the sentence: the cell, the other place. */
  data: Readonly<Record<string, string | number>>;
}

/** Entries of one source, and what is wrong with it. */
export interface Glossary {
  entries: Entry[];
  problems: GlossaryProblem[];
}
