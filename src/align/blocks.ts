import { packOf } from '../languages/registry.js';
import type { StemDictionary } from '../lexicon/stems.js';
import type { Act } from '../model/act.js';
import { alignSequences } from './sequence/align.js';
import type { Link } from './sequence/link.js';
import { makeSegment } from './sequence/segment.js';
import type { Unit } from './units.js';

/** What the same number of an article is worth, in nats: less than its content, for numbers drift. */
const SAME_NUMBER = 3;

/**
 * Pairs the units of two versions and numbers the pairs: units with the same block number hold the text of each other.
 * Neighbouring units that have no partner on either side share a block, for there may be one where the other was cut in two.
 */
export function blocksOf(
  [a, b]: readonly [Act, Act],
  [unitsA, unitsB]: readonly [readonly Unit[], readonly Unit[]],
  dictionary?: StemDictionary,
): [Int32Array, Int32Array] {
  const segmentsA = unitsA.map((unit) => makeSegment(textOf(unit), packOf(a.language)));
  const segmentsB = unitsB.map((unit) => makeSegment(textOf(unit), packOf(b.language)));
  const links = alignSequences(segmentsA, segmentsB, {
    // An article tells what it is about by its numbers, names and loan words: nothing has to be learned first.
    passes: 1,
    dictionary,
    structure: {
      prior: (i, j) => (unitsA[i]?.eId === unitsB[j]?.eId ? SAME_NUMBER : 0),
      seams: { source: [], target: [] },
    },
  });
  const blocks: [Int32Array, Int32Array] = [new Int32Array(unitsA.length), new Int32Array(unitsB.length)];
  let block = 0;
  let inGap = false;
  for (const link of links) {
    const gap = isGap(link);
    if (!(gap && inGap)) block += 1;
    inGap = gap;
    for (const i of link.source) blocks[0][i] = block;
    for (const j of link.target) blocks[1][j] = block;
  }
  return blocks;
}

function isGap(link: Link): boolean {
  return link.source.length === 0 || link.target.length === 0;
}

function textOf(unit: Unit): string {
  return unit.clauses.map(({ clause }) => clause.text).join(' ');
}
