import { cite } from '../i18n/citation.js';
import { walk, type Act, type Division, type DivisionKind } from '../model/act.js';
import type { LanguageCode } from '../model/text.js';
import type { OutlineEntry, RoomRow } from './room.js';
import { spoken } from './spoken.js';

/** Divisions that people look for by name or number; what lies below an article is seen in it. */
const SHOWN: ReadonlySet<DivisionKind> = new Set([
  'preamble',
  'part',
  'section',
  'chapter',
  'paragraph',
  'article',
  'annex',
]);

/** The divisions of an act that have rows, in the order of its first version, those of others where they begin. */
export function outlineOf(acts: readonly Act[], rows: readonly RoomRow[]): OutlineEntry[] {
  const first = firstRows(rows);
  const found = new Map<
    string,
    { kind: DivisionKind; depth: number; headings: Record<LanguageCode, string> }
  >();
  for (const { language, root } of acts) {
    for (const { division, depth } of shown(root, 0)) {
      const { eId, kind, heading } = division;
      const known = found.get(eId) ?? { kind, depth, headings: {} };
      if (heading) known.headings[language] = heading.text;
      found.set(eId, known);
    }
  }
  return [...found]
    .flatMap(([eId, { kind, depth, headings }]): OutlineEntry[] => {
      const row = first.get(eId);
      return row === undefined
        ? []
        : [{ eId, kind, depth, cited: spoken((t) => cite(eId, t)), headings, row }];
    })
    .sort((a, b) => a.row - b.row || a.depth - b.depth);
}

function* shown(division: Division, depth: number): Generator<{ division: Division; depth: number }> {
  for (const child of division.children) {
    const isShown = SHOWN.has(child.kind);
    if (isShown) yield { division: child, depth };
    // Below an article nothing is shown, and nothing need be looked for.
    if (child.kind !== 'article' && child.kind !== 'note') yield* shown(child, depth + (isShown ? 1 : 0));
  }
}

/** The first row of each division, by all the divisions that its clauses stand in. */
function firstRows(rows: readonly RoomRow[]): Map<string, number> {
  const first = new Map<string, number>();
  rows.forEach(({ places }, at) => {
    for (const eId of places) if (!first.has(eId)) first.set(eId, at);
  });
  return first;
}

/** By clause: the divisions that hold it, from the outermost to its own. */
export function placesByClause({ root }: Act): Map<string, readonly string[]> {
  const places = new Map<string, readonly string[]>();
  const visit = (division: Division, above: readonly string[]): void => {
    const own = division.eId === '' ? above : [...above, division.eId];
    for (const { id } of division.heading ? [division.heading, ...division.clauses] : division.clauses)
      places.set(id, own);
    for (const child of division.children) visit(child, own);
  };
  visit(root, []);
  return places;
}

/** All eIds of an act. */
export function eIdsOf({ root }: Act): Set<string> {
  return new Set([...walk(root)].map(({ eId }) => eId));
}
