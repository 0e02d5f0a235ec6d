import type { PathBead } from './path-bead.js';
import type { Waypoint } from './waypoints.js';

/** How far the path may stray beyond the waypoints around it, in segments. */
const MARGIN = 8;
/** How far it may stray from the path of the pass before, by how sure that was. */
const PATH_MARGINS: readonly (readonly [probability: number, margin: number])[] = [
  [0.999, 2],
  [0.99, 4],
  [0, 10],
];
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
  const plan = new Plan(rows, columns);
  const ends = [{ i: 0, j: 0 }, ...points, { i: rows, j: columns }];
  for (let at = 0; at + 1 < ends.length; at += 1) plan.openAround(ends, at);
  return plan.corridor();
}

/**
 * The nodes near a path that was found before; and those along the waypoints where these, which may know more by now, lead
 * elsewhere.
 */
export function corridorAround(
  path: readonly PathBead[],
  points: readonly Waypoint[],
  rows: number,
  columns: number,
): Corridor {
  const plan = new Plan(rows, columns);
  for (const { i, a, j, b, probability } of path) {
    const margin = PATH_MARGINS.find(([least]) => probability >= least)?.[1] ?? 0;
    for (let row = i - margin; row <= i + a + margin; row += 1) plan.open(row, j - margin, j + b + margin);
  }
  const astray = points.map((point) => !plan.has(point));
  const ends = [{ i: 0, j: 0 }, ...points, { i: rows, j: columns }];
  points.forEach((_, at) => {
    // One alone is more likely wrong than the path is.
    if (astray[at] && (astray[at - 1] || astray[at + 1])) {
      plan.openAround(ends, at);
      plan.openAround(ends, at + 1);
    }
  });
  return plan.corridor();
}

const ORIGIN: Waypoint = { i: 0, j: 0 };

/** Opens nodes, in whatever order, and sees to it that what is open can be walked through. */
class Plan {
  readonly #rows: number;
  readonly #columns: number;
  readonly #low: Int32Array;
  readonly #high: Int32Array;

  constructor(rows: number, columns: number) {
    this.#rows = rows;
    this.#columns = columns;
    this.#low = new Int32Array(rows + 1).fill(columns);
    this.#high = new Int32Array(rows + 1);
  }

  open(row: number, from: number, to: number): void {
    if (row < 0 || row > this.#rows) return;
    this.#low[row] = Math.min(this.#low[row] ?? 0, Math.max(0, from));
    this.#high[row] = Math.max(this.#high[row] ?? 0, Math.min(this.#columns, to));
  }

  has({ i, j }: Waypoint): boolean {
    return j >= (this.#low[i] ?? 0) && j <= (this.#high[i] ?? 0);
  }

  /** From the waypoint `at` to the one after the next, if that is not too large, else to the next. */
  openAround(points: readonly Waypoint[], at: number): void {
    const [from = ORIGIN, next = from, last = next] = points.slice(Math.max(0, at), Math.max(0, at) + 3);
    this.#openBetween(from, area(from, last) <= FULL ? last : next);
  }

  #openBetween(from: Waypoint, to: Waypoint): void {
    const [height, width] = [to.i - from.i, to.j - from.j];
    const half =
      area(from, to) <= FULL
        ? width
        : Math.max(HALF_WIDTH, FULL / 2 / (height + 1), width / Math.max(1, height));
    for (let row = from.i - MARGIN; row <= to.i + MARGIN; row += 1) {
      const middle = from.j + ((row - from.i) * width) / Math.max(1, height);
      const low = Math.max(from.j, Math.floor(middle - half));
      const high = Math.min(to.j, Math.ceil(middle + half));
      this.open(row, Math.min(low, to.j) - MARGIN, Math.max(high, from.j) + MARGIN);
    }
  }

  corridor(): Corridor {
    const [low, high, rows] = [this.#low, this.#high, this.#rows];
    this.open(0, 0, 0);
    this.open(rows, this.#columns, this.#columns);
    for (let row = 1; row <= rows; row += 1) high[row] = Math.max(high[row] ?? 0, high[row - 1] ?? 0);
    // A row must meet the one before it, or there is no step between them.
    for (let row = 1; row <= rows; row += 1) low[row] = Math.min(low[row] ?? 0, high[row - 1] ?? 0);
    for (let row = rows - 1; row >= 0; row -= 1) low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0);
    return { low, high };
  }
}

function area(from: Waypoint, to: Waypoint): number {
  return (to.i - from.i + 1) * (to.j - from.j + 1);
}
