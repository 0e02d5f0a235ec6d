import type { ClauseId } from '../model/act.js';
import type { Bead } from '../model/alignment.js';
import type { LanguageCode } from '../model/text.js';

/** Segments in a row without a counterpart that are too many to be an oversight here and there. */
const BLOCK = 5;

/** Neighbouring clauses that one version lacks together, such as a chapter left out of a translation. */
export interface MissingBlock {
  /** The version that lacks them, and one that has them. */
  language: LanguageCode;
  presentIn: LanguageCode;
  first: ClauseId;
  last: ClauseId;
  clauses: number;
}

/** Runs of at least `BLOCK` items in a row, as `[first, last]` indexes. */
export function runsOf(count: number, belongs: (index: number) => boolean): [first: number, last: number][] {
  const runs: [number, number][] = [];
  let first = 0;
  for (let at = 0; at <= count; at += 1) {
    if (at < count && belongs(at)) continue;
    if (at - first >= BLOCK) runs.push([first, at - 1]);
    first = at + 1;
  }
  return runs;
}

/** The blocks that a version lacks, for each version, in the order of the beads. */
export function missingBlocks(beads: readonly Bead[], languages: readonly LanguageCode[]): MissingBlock[] {
  return languages.flatMap((language) =>
    runsOf(beads.length, (at) => (beads[at]?.sides[language] ?? []).length === 0).flatMap(([first, last]) => {
      const inside = beads.slice(first, last + 1);
      const presentIn = languages.find((other) =>
        inside.every(({ sides }) => (sides[other] ?? []).length > 0),
      );
      const ids = presentIn === undefined ? [] : inside.flatMap(({ sides }) => sides[presentIn] ?? []);
      const [begin, end] = [ids[0], ids.at(-1)];
      if (presentIn === undefined || begin === undefined || end === undefined) return [];
      return [{ language, presentIn, first: begin, last: end, clauses: ids.length }];
    }),
  );
}
