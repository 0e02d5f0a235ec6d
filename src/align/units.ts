import { lawClauses, type Act, type Division, type PlacedClause } from '../model/act.js';

/** A stretch of an act that is aligned as a whole before its clauses are: an article, a preamble, a chapter's title. */
export interface Unit {
  eId: string;
  clauses: readonly PlacedClause[];
}

/**
 * Divisions whose text belongs together however it is cut further: articles and preambles, and where there are none, as in
 * many annexes, items with their sub-items.
 */
const UNITS: ReadonlySet<Division['kind']> = new Set([
  'preamble',
  'article',
  'item',
  'subitem',
  'subparagraph',
  'indent',
]);

/**
 * An act as a sequence of units in document order: the outermost of such divisions; what stands outside of them, such as
 * titles of chapters, by the division that it stands in directly.
 */
export function unitsOf(act: Act): Unit[] {
  const units: { eId: string; clauses: PlacedClause[] }[] = [];
  const owner = new Map<Division, string>();
  const visit = (division: Division, unit: string | undefined): void => {
    const own = unit ?? (UNITS.has(division.kind) ? division.eId : undefined);
    owner.set(division, own ?? division.eId);
    for (const child of division.children) visit(child, own);
  };
  visit(act.root, undefined);
  for (const placed of lawClauses(act.root)) {
    const eId = owner.get(placed.division) ?? '';
    const last = units.at(-1);
    if (last?.eId === eId) last.clauses.push(placed);
    else units.push({ eId, clauses: [placed] });
  }
  return units;
}
