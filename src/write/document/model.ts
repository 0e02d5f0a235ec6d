import type { MessageLanguage } from '../../i18n/translator.js';
import type { Severity } from '../../model/finding.js';
import type { LanguageCode } from '../../model/text.js';

/**
 * A document for people, before it is Markdown, HTML or Word: what is said and in which language, nothing of how it looks. Its
 * strings are plain text and may hold anything; whoever renders it escapes them.
 */
export interface TextDocument {
  /** The reader's language: of everything but the wording of the law. */
  language: MessageLanguage;
  /** For the properties of the file and the title of a browser's window. */
  name: string;
  /** A line a language version, or one in the reader's language. */
  title: readonly Line[];
  blocks: readonly Block[];
  /** What is said of marked words, by number from 1. */
  notes: readonly Note[];
  words: DocumentWords;
}

/** The words of the frame, in the reader's language. */
export interface DocumentWords {
  /** At the foot of every page. */
  footer: string;
  /** `{page}` and `{pages}` stand for the numbers. */
  page: string;
  /** The heading of the notes, where they are printed together. */
  notes: string;
  /** In place of a wording that a version does not have. */
  absent: string;
}

export type Block = Heading | Paragraph | Table | Parallel;

export interface Heading {
  kind: 'heading';
  /** 1 for the outermost below the title. */
  level: number;
  /** What links lead to; unique in the document. */
  id?: string;
  lines: readonly Line[];
}

export interface Paragraph {
  kind: 'paragraph';
  /** Printed in bold before it, as «Решение:». */
  label?: string;
  line: Line;
}

/** A plain table in the reader's language. */
export interface Table {
  kind: 'table';
  head: readonly string[];
  rows: readonly (readonly Line[])[];
  /** From this column on the cells are numbers. */
  numbersFrom?: number;
}

/** Wordings side by side. */
export interface Parallel {
  kind: 'parallel';
  columns: readonly Column[];
  rows: readonly ParallelRow[];
}

export interface Column {
  language: LanguageCode;
  title: string;
  /** Where the wording stands, as it is cited in the language of the column. */
  cited?: string;
}

export interface ParallelRow {
  /** What links lead to; unique in the document. */
  id?: string;
  /** How far it is indented: 0 for a paragraph of an article, 1 for a member of its list, 2 for a member of that. */
  depth: number;
  /** A cell a column. */
  cells: readonly (Line | undefined)[];
}

/** Text in one language. */
export interface Line {
  language: LanguageCode;
  pieces: readonly Piece[];
}

/** A stretch of text that is marked as a whole or not at all. */
export interface Piece {
  text: string;
  /** Marked as words of a finding of this severity, the gravest if there are several. */
  severity?: Severity;
  /** Notes about words that begin with this piece. */
  begins?: readonly number[];
  /** Notes about words that end with this piece. */
  ends?: readonly number[];
}

/** What is said of marked words. */
export interface Note {
  number: number;
  severity: Severity;
  /** What it is about, and where. */
  title: string;
  paragraphs: readonly string[];
}

/** Text without marks. */
export function plainLine(language: LanguageCode, text: string): Line {
  return { language, pieces: [{ text }] };
}
