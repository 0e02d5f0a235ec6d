import type { Waypoint } from './waypoints.js';

/** How far the path may stray beyond the waypoints around it, in segments. */
const MARGIN = 4;
/** A gap between waypoints is searched in full up to so many cells. */
const FULL = 250_000;
/** In larger gaps, the band along their diagonal is at least this wide to either side. */
const HALF_WIDTH = 60;

/**
 * The nodes of the lattice that are searched: for each `i` from 0 to the number of source segments, those from `low[i]` to
 * `high[i]` inclusive. Both ascend; rows that follow each other overlap, so that there is always a way through.
 */
export interface Corridor {
  low: Int32Array;
  high: Int32Array;
}

/**
 * All nodes between the waypoint before and the one behind each waypoint, so that one of them alone may be wrong; and a
 * margin around these.
 */
export function corridorAlong(points: readonly Waypoint[], rows: number, columns: number): Corridor {
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1).fill(0);
  const open = (row: number, from: number, to: number): void => {
    if (row < 0 || row > rows) return;
    low[row] = Math.min(low[row] ?? 0, Math.max(0, from));
    high[row] = Math.max(high[row] ?? 0, Math.min(columns, to));
  };
  const ends = [{ i: 0, j: 0 }, ...points, { i: rows, j: columns }];
  for (let at = 0; at + 1 < ends.length; at += 1) {
    const next = ends[at + 2];
    const skipped = next !== undefined && area(ends[at], next) <= FULL;
    openBetween(ends[at], skipped ? next : ends[at + 1], open);
  }
  open(0, 0, 0);
  open(rows, columns, columns);
  for (let row = rows - 1; row >= 0; row -= 1) low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0);
  for (let row = 1; row <= rows; row += 1) high[row] = Math.max(high[row] ?? 0, high[row - 1] ?? 0);
  // A row must meet the one before it, or there is no step between them.
  for (let row = 1; row <= rows; row += 1) low[row] = Math.min(low[row] ?? 0, high[row - 1] ?? 0);
  for (let row = rows - 1; row >= 0; row -= 1) low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0);
  return { low, high };
}

const ORIGIN: Waypoint = { i: 0, j: 0 };

function area(from = ORIGIN, to = ORIGIN): number {
  return (to.i - from.i + 1) * (to.j - from.j + 1);
}

function openBetween(from = ORIGIN, to = ORIGIN, open: (row: number, low: number, high: number) => void): void {
  const [height, width] = [to.i - from.i, to.j - from.j];
  const half = area(from, to) <= FULL ? width : Math.max(HALF_WIDTH, FULL / 2 / (height + 1), width / Math.max(1, height));
  for (let row = from.i - MARGIN; row <= to.i + MARGIN; row += 1) {
    const middle = from.j + ((row - from.i) * width) / Math.max(1, height);
    const low = Math.max(from.j, Math.floor(middle - half));
    const high = Math.min(to.j, Math.ceil(middle + half));
    open(row, Math.min(low, to.j) - MARGIN, Math.max(high, from.j) + MARGIN);
  }
}
