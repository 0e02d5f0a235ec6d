import type { RoomAct, RoomClause, RoomFinding, RoomRow, WordLink } from '../../room.js';

export type Sides = Readonly<Record<string, readonly RoomClause[]>>;
type Places = WordLink['at'];

/** Where the clauses of some rows stand now: language and clause id to row and place in its side. */
type Seats = ReadonlyMap<string, { row: number; place: number }>;

/**
 * The act with the rows from `first` on, `count` of them, replaced by rows with the given sides. Links and marks follow
 * their clauses; what spans two rows afterwards is kept where its first mark stands. Sides without any clause make no row.
 */
export function regroup(act: RoomAct, first: number, count: number, groups: readonly Sides[]): RoomAct {
  const old = act.rows.slice(first, first + count);
  const filled = groups.filter((sides) => act.languages.some((code) => (sides[code] ?? []).length > 0));
  const seats: Seats = new Map(
    filled.flatMap((sides, at) =>
      Object.entries(sides).flatMap(([code, clauses]) =>
        clauses.map(({ id }, place) => [`${code}:${id}`, { row: first + at, place }] as const),
      ),
    ),
  );
  const links = old.flatMap((row) => row.links.map((link) => ({ link, row })));
  const rows = filled.map((sides, at): RoomRow => {
    const origin = rowOfFirst(act, old, sides);
    const own = links.map(({ link, row }) => ({
      ...link,
      at: placesIn(link.at, row, first + at, seats),
    }));
    return {
      ...origin.row,
      bead: origin.bead,
      score: 1,
      origin: 'reviewed',
      type: act.languages.map((code) => (sides[code] ?? []).length).join('-'),
      sides,
      links: own.filter((link) => Object.keys(link.at).length > 1),
      evidence: { anchors: [], terms: [], disputed: [] },
    };
  });
  const shift = rows.length - count;
  const newRow = (row: number): number => {
    if (row < first) return row;
    if (row >= first + count) return row + shift;
    const moved = act.rows[row];
    const bead = moved === undefined ? undefined : firstClause(act, moved.sides)?.bead;
    return (bead === undefined ? undefined : seats.get(bead)?.row) ?? first;
  };
  return {
    ...act,
    rows: [...act.rows.slice(0, first), ...rows, ...act.rows.slice(first + count)],
    outline: act.outline.map((entry) => ({ ...entry, row: newRow(entry.row) })),
    findings: act.findings.map((finding) => moveFinding(act, finding, seats, newRow)),
  };
}

function moveFinding(
  act: RoomAct,
  finding: RoomFinding,
  seats: Seats,
  newRow: (row: number) => number,
): RoomFinding {
  const old = finding.row === undefined ? undefined : act.rows[finding.row];
  if (finding.row === undefined || old === undefined) return finding;
  const [code, place] =
    Object.entries(finding.marks).flatMap(([language, ranges]) =>
      ranges.slice(0, 1).map(([clause]) => [language, clause] as const),
    )[0] ?? [];
  const marked = code === undefined ? undefined : old.sides[code]?.[place ?? 0];
  const row = (marked && seats.get(`${code ?? ''}:${marked.id}`)?.row) ?? newRow(finding.row);
  const inRange = Object.entries(old.sides).some(([language, clauses]) =>
    clauses.some(({ id }) => seats.has(`${language}:${id}`)),
  );
  return inRange ? { ...finding, row, marks: placesIn(finding.marks, old, row, seats) } : { ...finding, row };
}

/** The places that still stand in the given row, by its new count of clauses. */
function placesIn(places: Places, old: RoomRow, row: number, seats: Seats): Places {
  const kept = Object.entries(places).map(([code, ranges]) => {
    const own = ranges.flatMap(([clause, start, end]) => {
      const id = old.sides[code]?.[clause]?.id;
      const seat = id === undefined ? undefined : seats.get(`${code}:${id}`);
      return seat?.row === row ? [[seat.place, start, end] as const] : [];
    });
    return [code, own] as const;
  });
  return Object.fromEntries(kept.filter(([, ranges]) => ranges.length > 0));
}

function firstClause(act: RoomAct, sides: Sides): { bead: string; id: string; code: string } | undefined {
  for (const code of act.languages) {
    const id = sides[code]?.[0]?.id;
    if (id !== undefined) return { bead: `${code}:${id}`, id, code };
  }
  return undefined;
}

/** The old row that the first clause comes from lends the new one its place in the act. */
function rowOfFirst(act: RoomAct, old: readonly RoomRow[], sides: Sides): { row: RoomRow; bead: string } {
  const first = firstClause(act, sides);
  const row = old.find((one) => one.sides[first?.code ?? '']?.some(({ id }) => id === first?.id));
  if (first === undefined || row === undefined) throw new Error('a row without clauses');
  return { row, bead: first.bead };
}
