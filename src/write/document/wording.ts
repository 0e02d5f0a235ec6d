import type { Act, Clause, ClauseId } from '../../model/act.js';
import type { Line, Piece } from './model.js';
import { printedLabels } from './labels.js';
import { pieces, type Mark } from './pieces.js';

/** Divisions that have headings of their own in a document; what is below them is text. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'part',
  'section',
  'chapter',
  'paragraph',
  'article',
  'annex',
]);

/** A division that begins with a clause. */
export interface Opening {
  eId: string;
  /** As printed: `9-бап.`; empty for a heading without a number. */
  label: string;
  /** How deep it lies among the headings, from 1. */
  level: number;
}

/** One version as a document prints it. */
export interface Wording {
  /** The sections, chapters and articles that begin with a clause, outermost first. */
  openings: (id: ClauseId) => readonly Opening[];
  opening: (eId: string) => Opening | undefined;
  /** Clauses as running text, each after the number it is printed with. */
  line: (ids: readonly ClauseId[], marks: ReadonlyMap<Clause, readonly Mark[]>) => Line;
}

export function wordingOf(act: Act): Wording {
  const printed = printedLabels(act);
  const openings = new Map<ClauseId, Opening[]>();
  const byEId = new Map<string, Opening>();
  const numbers = new Map<ClauseId, string>();
  const clauses = new Map<ClauseId, Clause>();
  let waiting: Opening[] = [];
  let label = '';

  const add = (clause: Clause): void => {
    clauses.set(clause.id, clause);
    if (waiting.length > 0) openings.set(clause.id, waiting);
    if (label !== '') numbers.set(clause.id, label);
    waiting = [];
    label = '';
  };
  const visit = (division: Act['root'], level: number): void => {
    if (division.kind === 'note') {
      for (const clause of division.clauses) clauses.set(clause.id, clause);
      return;
    }
    const isHeading = STRUCTURE.has(division.kind);
    const own = printed.get(division) ?? '';
    if (isHeading) {
      const opening = { eId: division.eId, label: own, level };
      byEId.set(division.eId, opening);
      waiting = [...waiting, opening];
    } else {
      label = [label, own].filter((one) => one !== '').join(' ');
    }
    if (division.heading) add(division.heading);
    division.clauses.forEach(add);
    for (const child of division.children) visit(child, isHeading ? level + 1 : level);
    // A struck division has no clause to stand before, and its number belongs to no other.
    if (isHeading) waiting = waiting.filter(({ eId }) => eId !== division.eId);
    else label = '';
  };
  visit(act.root, 1);

  return {
    openings: (id) => openings.get(id) ?? [],
    opening: (eId) => byEId.get(eId),
    line: (ids, marks) => ({
      language: act.language,
      pieces: ids.flatMap((id, index): Piece[] => {
        const clause = clauses.get(id);
        if (!clause)
          throw new Error(`the alignment names ${act.language}:${id}, which the text does not have`);
        const number = numbers.get(id);
        const before = `${index > 0 ? ' ' : ''}${number === undefined ? '' : `${number} `}`;
        return [
          ...(before === '' ? [] : [{ text: before }]),
          ...pieces(clause.text, marks.get(clause) ?? []),
        ];
      }),
    }),
  };
}
