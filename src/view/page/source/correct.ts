import type { RoomAct, RoomChange, RoomClause, RoomRow } from '../../room.js';
import { regroup, type Sides } from './regroup.js';

export type Correction = Extract<RoomChange, { do: 'split' | 'merge' | 'move' | 'part' }>;

export function isCorrection(change: RoomChange): change is Correction {
  return change.do === 'split' || change.do === 'merge' || change.do === 'move' || change.do === 'part';
}

/** The act with its rows grouped otherwise, as the server would do it; undefined where the correction does not fit it. */
export function corrected(act: RoomAct, change: Correction): RoomAct | undefined {
  if (change.do === 'split') return split(act, change);
  if (change.do === 'merge') return merge(act, change.bead);
  const from = act.rows.findIndex((row) => holds(row, change.language, change.clause));
  const row = act.rows[from];
  if (row === undefined) return undefined;
  return change.do === 'part' ? part(act, from, row, change) : move(act, from, row, change);
}

function split(act: RoomAct, { bead, at }: Extract<Correction, { do: 'split' }>): RoomAct | undefined {
  const index = indexOf(act, bead);
  const row = act.rows[index];
  if (row === undefined) return undefined;
  const cut = (take: (clauses: readonly RoomClause[], n: number) => readonly RoomClause[]): Sides =>
    Object.fromEntries(act.languages.map((code) => [code, take(row.sides[code] ?? [], at[code] ?? 0)]));
  const groups = [cut((clauses, n) => clauses.slice(0, n)), cut((clauses, n) => clauses.slice(n))];
  if (groups.some((sides) => isEmpty(sides))) return undefined;
  return regroup(act, index, 1, groups);
}

function merge(act: RoomAct, bead: string): RoomAct | undefined {
  const index = indexOf(act, bead);
  const [row, next] = [act.rows[index], act.rows[index + 1]];
  if (row === undefined || next === undefined) return undefined;
  const sides = Object.fromEntries(
    act.languages.map((code) => [code, [...(row.sides[code] ?? []), ...(next.sides[code] ?? [])]]),
  );
  return regroup(act, index, 2, [sides]);
}

function move(
  act: RoomAct,
  from: number,
  row: RoomRow,
  { language, clause, to }: Extract<Correction, { do: 'move' }>,
): RoomAct | undefined {
  const target = indexOf(act, to);
  if (target < 0 || target === from) return undefined;
  const moved = row.sides[language]?.find(({ id }) => id === clause);
  if (moved === undefined) return undefined;
  const [first, last] = [Math.min(from, target), Math.max(from, target)];
  const groups = act.rows.slice(first, last + 1).map(({ sides }, at): Sides => {
    const own = sides[language] ?? [];
    if (first + at === from) return { ...sides, [language]: own.filter((one) => one !== moved) };
    if (first + at !== target) return sides;
    return { ...sides, [language]: target > from ? [moved, ...own] : [...own, moved] };
  });
  return regroup(act, first, last - first + 1, groups);
}

function part(
  act: RoomAct,
  from: number,
  row: RoomRow,
  { language, clause }: Extract<Correction, { do: 'part' }>,
): RoomAct | undefined {
  const own = row.sides[language] ?? [];
  const moved = own.find(({ id }) => id === clause);
  const rest = { ...row.sides, [language]: own.filter((one) => one !== moved) };
  if (moved === undefined || isEmpty(rest)) return undefined;
  const alone = { [language]: [moved] };
  return regroup(act, from, 1, own.length > 1 && own[0] === moved ? [alone, rest] : [rest, alone]);
}

function isEmpty(sides: Sides): boolean {
  return Object.values(sides).every((clauses) => clauses.length === 0);
}

function indexOf(act: RoomAct, bead: string): number {
  return act.rows.findIndex((row) => row.bead === bead);
}

function holds(row: RoomRow, language: string, clause: string): boolean {
  return row.sides[language]?.some(({ id }) => id === clause) ?? false;
}
