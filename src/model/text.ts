/** A half-open range `[start, end)` in UTF-16 code units of the text it refers to. */
export interface Span {
  start: number;
  end: number;
}

/** `kk`, `ru`, `en`, or `und` for a language that has no pack. */
export type LanguageCode = string;

/** `docx` and `zan` are no texts that people read as files: their paragraphs become lines, and places count them. */
export type SourceFormat = 'markdown' | 'text' | 'html' | 'docx' | 'zan';

/**
 * One paragraph-like piece of a source, freed of markup but otherwise as printed. `runs` says where its characters
 * stand in the source, so that nobody has to search for a position again.
 */
export interface Block {
  /** 1–6 for a heading of that level, 0 for anything else. */
  level: number;
  /** The wording without markup (emphasis marks, escapes, tags). Never empty, never only white space. */
  text: string;
  /** Ascending; the character `text[i]` stands at `source + (i - at)` of the last run with `at <= i`. */
  runs: readonly Run[];
  /** The whole block is printed bold, as headings of articles often are. */
  strong: boolean;
  /** The block is set off as an editorial note (a block quotation in Markdown). */
  quoted: boolean;
  /** A number that the format carries outside the wording (`<ol><li>`), as it would be printed: `1)`, `2.`. */
  marker?: string;
  /** The cell of a table that it stands in: tables and columns are counted from 0. */
  cell?: Cell;
}

export interface Cell {
  table: number;
  column: number;
}

export interface Run {
  at: number;
  source: number;
}

/** A decoded file as blocks, with what was detected about it. */
export interface SourceText {
  /** The path as the user named it, for messages. */
  file: string;
  /** The decoded content with `\n` line ends; what offsets refer to. */
  text: string;
  format: SourceFormat;
  encoding: string;
  language: LanguageCode;
  /** From the front matter or the document head, if it has one. */
  meta: SourceMeta;
  blocks: readonly Block[];
}

export interface SourceMeta {
  title?: string;
  /** The date of the edition, `YYYY-MM-DD`. */
  edition?: string;
  /** Where the text was taken from, as an address or a description. */
  source?: string;
  /** The act's identifier in its bank, such as `K950001000_`. */
  actCode?: string;
  /** The number under which zan.gov.kz keeps the document. */
  documentId?: string;
}

/** 1-based, columns in UTF-16 code units, as editors and CI services count them. */
export interface Place {
  line: number;
  column: number;
}

/** Where the character `index` of a block's text stands in the source. */
export function sourceOffset(block: Pick<Block, 'runs'>, index: number): number {
  let low = 0;
  let high = block.runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.runs[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const run = block.runs[low] ?? { at: 0, source: 0 };
  return run.source + (index - run.at);
}

/** Turns offsets of one text into lines and columns; made once a text, then a binary search a place. */
export function placeFinder(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
