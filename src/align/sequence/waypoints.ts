import type { SparseRows } from '../../lexicon/sparse.js';
import { Chunks } from './chunks.js';
import type { Corpus } from './corpus.js';
import { wayThrough, type Band, type Cell } from './way.js';

/** Two segments that belong together, give or take a few. */
export interface Waypoint {
  i: number;
  j: number;
}

/** Segments of a chunk at the last and finest level. */
export const FINEST = 4;
/** Chunks a side that are compared each with each, at the first level. */
const COARSEST = 1000;
/** How far the way may stray from that of the level before, in chunks of the level under way. */
const STRAY = 6;
/** Texts with fewer pairs of segments are searched in full anyway. */
const SMALL = 250_000;

/**
 * Points along the way through two texts, ascending on both sides, found from coarse to fine: first chunks of many segments
 * are compared each with each by the terms that few chunks have, then chunks of half that size near the way found before
 * (as in Vecalign, Thompson and Koehn 2019, with terms in place of embeddings). A missing block shows as a gap that
 * pays for itself. Time and memory grow with the length of the texts.
 */
export function waypoints(source: Corpus, target: Corpus, table: SparseRows): Waypoint[] {
  const longest = Math.max(source.size, target.size);
  if (source.size * target.size <= SMALL) return [];
  let size = FINEST;
  while (longest / size > COARSEST) size *= 2;
  let way: Cell[] | undefined;
  for (; size >= FINEST; size /= 2) {
    const rows = new Chunks(source, size);
    // Chunks seldom begin at counterparts: those of the target reach out so far that one of them holds the whole.
    const columns = new Chunks(target, size, size / 2);
    way = wayThrough(
      rows,
      columns,
      table,
      way ? bandAround(way, rows.count, columns.count) : full(rows.count, columns.count),
    );
  }
  return (way ?? [])
    .filter(({ solid }) => solid)
    .map(({ row, column }) => ({
      i: middle(row, source),
      j: middle(column, target),
    }));
}

function middle(chunk: number, { size }: Corpus): number {
  return Math.min(size - 1, chunk * FINEST + FINEST / 2);
}

function full(rows: number, columns: number): Band {
  return { low: new Int32Array(rows), high: new Int32Array(rows).fill(columns) };
}

/** The cells near a way through chunks of twice the size. */
function bandAround(way: readonly Cell[], rows: number, columns: number): Band {
  const band: Band = { low: new Int32Array(rows).fill(columns), high: new Int32Array(rows) };
  const ends = [{ row: 0, column: 0 }, ...way, { row: Math.ceil(rows / 2), column: Math.ceil(columns / 2) }];
  ends.forEach(({ row, column }, at) => {
    const next = ends[at + 1] ?? { row, column };
    // All between one match and the next, for where in a gap the one side is missing is not known yet.
    for (let r = 2 * row - STRAY; r <= 2 * next.row + STRAY; r += 1) {
      if (r < 0 || r >= rows) continue;
      band.low[r] = Math.min(band.low[r] ?? 0, Math.max(0, 2 * column - STRAY));
      band.high[r] = Math.max(band.high[r] ?? 0, Math.min(columns, 2 * next.column + 1 + STRAY));
    }
  });
  return band;
}
