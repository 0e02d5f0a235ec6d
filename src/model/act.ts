import type { LanguageCode, Run, SourceText, Span } from './text.js';

/**
 * `part` is the «Общая часть» / «Жалпы бөлім» of a code, `paragraph` its §; `item` is пункт / тармақ (`2.`), `subitem`
 * подпункт / тармақша (`3)`), `indent` a lettered or dashed member below it, `subparagraph` an unnumbered paragraph after
 * the first one (часть вторая / екінші бөлік). `note` is anything that is printed but not law: editorial notes, tables
 * of contents, signatures.
 */
export type DivisionKind =
  | 'act'
  | 'preamble'
  | 'part'
  | 'section'
  | 'chapter'
  | 'paragraph'
  | 'article'
  | 'item'
  | 'subitem'
  | 'indent'
  | 'subparagraph'
  | 'note'
  | 'annex';

/** `<eId>#<n>`, n from 1; unique within an act, and the same in every language where the versions run in parallel. */
export type ClauseId = string;

/** The unit of alignment: a sentence or a member of an enumeration. */
export interface Clause {
  id: ClauseId;
  /** The source's wording, untouched but for markup; no white space at either end. */
  text: string;
  /** The white space that parts it from the next clause of its division; `text + after` of all gives the division's text. */
  after: string;
  /** Offsets into `SourceText.text`. */
  span: Span;
  /** Where the characters of `text` stand in the source, for `sourceOffset`; more than one where markup was taken out. */
  runs: readonly Run[];
  /** The first 12 hex digits of the SHA-256 of the normalised wording. */
  fingerprint: string;
}

export interface Division {
  kind: DivisionKind;
  /** As printed, without the structure word and punctuation: `12-1`, `IV`, `3`; absent where nothing is printed. */
  number?: string;
  /** Akoma Ntoso identifier, the same in every language; `''` for the act itself. */
  eId: string;
  /** The title; its clause is `<eId>__heading#1`. */
  heading?: Clause;
  /** The division was repealed and only keeps its number («исключен», «алып тасталды»). */
  struck?: boolean;
  /** Its own text; the first paragraph only where it has several. */
  clauses: Clause[];
  children: Division[];
  /** From its heading or number to the end of its last child, in `SourceText.text`. */
  span: Span;
}

/** Something strange in the structure that did not stop the parser. */
export interface StructureProblem {
  code: 'duplicate-number';
  eId: string;
  /** As people cite it: the printed label, such as «Статья 12». */
  label: string;
  span: Span;
  /** Where the number stood first. */
  first: Span;
}

/** One language version of one document, in one edition. */
export interface Act {
  id: string;
  language: LanguageCode;
  edition?: string;
  title?: string;
  source: SourceText;
  root: Division;
  problems: readonly StructureProblem[];
}

/** A clause with the division it stands in. */
export interface PlacedClause {
  clause: Clause;
  division: Division;
}

/** All clauses that are law, titles included, in document order; notes are left out. */
export function lawClauses(root: Division): PlacedClause[] {
  const found: PlacedClause[] = [];
  const visit = (division: Division): void => {
    if (division.kind === 'note') return;
    if (division.heading) found.push({ clause: division.heading, division });
    for (const clause of division.clauses) found.push({ clause, division });
    division.children.forEach(visit);
  };
  visit(root);
  return found;
}

/** The division that a clause stands in, by the clause's id: `art_53__para_2` of `art_53__para_2#1`. */
export function eIdOfClause(id: ClauseId): string {
  return id.slice(0, id.lastIndexOf('#'));
}

/** The division and everything below it, in document order. */
export function* walk(division: Division): Generator<Division> {
  yield division;
  for (const child of division.children) yield* walk(child);
}

/** The text of a division's own clauses (not of its children), exactly as it stands there. */
export function ownText(division: Division): string {
  return division.clauses.map((clause) => clause.text + clause.after).join('');
}
