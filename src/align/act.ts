import { createHash } from 'node:crypto';
import { packOf } from '../languages/registry.js';
import type { Dictionary } from '../lexicon/dictionary.js';
import { lawClauses, type Act, type PlacedClause } from '../model/act.js';
import type { AlignedVersion, Alignment } from '../model/alignment.js';
import { blocksOf } from './blocks.js';
import { mergePairs, type PairLink } from './merge.js';
import { numberedAlike } from './numbering.js';
import { alignSequences } from './sequence/align.js';
import type { ListMembers } from './sequence/crossings.js';
import { makeSegment } from './sequence/segment.js';
import { unitsOf } from './units.js';

/**
 * What structure says for a pair of clauses of matching articles, in nats. Where both articles are numbered alike, the
 * numbers can be relied on; where they are not, a number that agrees may have drifted, and content outweighs it.
 */
const STRUCTURE = {
  alike: { samePlace: 8.5, sameDivision: 8, sameItem: 0 },
  drifted: { samePlace: 1.5, sameDivision: 1, sameItem: 0.3 },
} as const;

/** What it costs to join neighbours in one bead, in nats: members of a list are drafted to stand alone. */
const SEAMS = { sentence: 0, paragraph: 2, member: 6 } as const;

const SCORE_DIGITS = 3;

/**
 * Aligns the language versions of an act, two or more: articles first, by number and content, then clauses within them,
 * for each pair of versions; then the pairs are joined into beads. Every clause that is law is in exactly one bead. Without a
 * dictionary only what the versions have in common by themselves tells what belongs together.
 */
export function alignActs(acts: readonly Act[], dictionary?: Dictionary): Alignment {
  const pairs: PairLink[][] = [];
  acts.forEach((a, index) => {
    for (const b of acts.slice(index + 1)) pairs.push(alignPair(a, b, dictionary));
  });
  const beads = mergePairs(acts, pairs);
  for (const bead of beads) bead.score = Number(bead.score.toFixed(SCORE_DIGITS));
  const fingerprints = new Map<string, string>();
  for (const act of acts) {
    for (const { clause } of lawClauses(act.root))
      fingerprints.set(`${act.language}:${clause.id}`, clause.fingerprint);
  }
  return {
    act: acts[0]?.id ?? '',
    versions: Object.fromEntries(acts.map((act) => [act.language, versionOf(act)])),
    beads,
    fingerprints,
    reviews: [],
  };
}

function alignPair(a: Act, b: Act, dictionary: Dictionary | undefined): PairLink[] {
  const stems = dictionary?.stems(a.language, b.language);
  const units = [unitsOf(a), unitsOf(b)] as const;
  const blocks = blocksOf([a, b], units, stems);
  const [left, right] = [placesOf(units[0], blocks[0]), placesOf(units[1], blocks[1])];
  const alike = blocksAlike(left, right);
  const links = alignSequences(
    left.map(({ placed }) => makeSegment(placed.clause.text, packOf(a.language))),
    right.map(({ placed }) => makeSegment(placed.clause.text, packOf(b.language))),
    {
      dictionary: stems,
      structure: {
        blocks: { source: blockNumbers(left), target: blockNumbers(right) },
        prior: (i, j) => structurePrior(left[i], right[j], alike),
        seams: { source: seamsOf(left), target: seamsOf(right) },
        lists: listsOf(left, right),
      },
    },
  );
  const ids = (places: readonly Place[], indexes: readonly number[]): string[] =>
    indexes.flatMap((index) => places[index]?.placed.clause.id ?? []);
  return links.map(({ source, target, score, evidence }) => ({
    sides: { [a.language]: ids(left, source), [b.language]: ids(right, target) },
    score,
    evidence,
  }));
}

/** A clause with all that structure knows of it. */
interface Place {
  placed: PlacedClause;
  block: number;
  title: boolean;
  /** Where it stands in its unit, `para_2__point_3`; the same though the article be renumbered. */
  path: string;
  item: string;
  /** Which clause of its division it is, `1`. */
  ordinal: string;
}

function placesOf(units: ReturnType<typeof unitsOf>, blocks: Int32Array): Place[] {
  return units.flatMap((unit, index) =>
    unit.clauses.map((placed): Place => {
      const { eId } = placed.division;
      const path = eId === unit.eId ? '' : eId.slice(unit.eId === '' ? 0 : unit.eId.length + 2);
      return {
        placed,
        block: blocks[index] ?? 0,
        title: placed.clause === placed.division.heading,
        path,
        item: path.split('__')[0] ?? '',
        ordinal: placed.clause.id.slice(placed.clause.id.lastIndexOf('#') + 1),
      };
    }),
  );
}

/** The blocks in which the numbers of both versions can be relied on. */
function blocksAlike(left: readonly Place[], right: readonly Place[]): ReadonlySet<number> {
  const [a, b] = [pathsByBlock(left), pathsByBlock(right)];
  const none = new Set<string>();
  return new Set(
    [...a].filter(([block, paths]) => numberedAlike(paths, b.get(block) ?? none)).map(([block]) => block),
  );
}

function pathsByBlock(places: readonly Place[]): Map<number, Set<string>> {
  const paths = new Map<number, Set<string>>();
  for (const { block, path } of places) paths.set(block, (paths.get(block) ?? new Set()).add(path));
  return paths;
}

/** Articles that are no counterparts have no clauses in common, nor is a title a text. */
function structurePrior(a: Place | undefined, b: Place | undefined, alike: ReadonlySet<number>): number {
  if (!a || !b || a.block !== b.block || a.title !== b.title) return -Infinity;
  const worth = alike.has(a.block) ? STRUCTURE.alike : STRUCTURE.drifted;
  if (a.path === b.path) return a.ordinal === b.ordinal ? worth.samePlace : worth.sameDivision;
  return a.item === b.item ? worth.sameItem : 0;
}

/** Numbered lists that both versions have in the same place, of members of one clause each. */
function listsOf(left: readonly Place[], right: readonly Place[]): ListMembers[] {
  const [a, b] = [membersByList(left), membersByList(right)];
  return [...a].flatMap(([list, source]) => {
    const target = b.get(list);
    return target && source.length > 1 && target.length > 1 ? [{ source, target }] : [];
  });
}

function membersByList(places: readonly Place[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  places.forEach(({ placed, block, path, title }, index) => {
    const { number, clauses, children } = placed.division;
    if (
      title ||
      number === undefined ||
      clauses.length !== 1 ||
      children.some((child) => child.kind !== 'note')
    )
      return;
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('__')));
    const list = `${block} ${parent} ${placed.division.kind}`;
    lists.set(list, [...(lists.get(list) ?? []), index]);
  });
  return lists;
}

function blockNumbers(places: readonly Place[]): Int32Array {
  return Int32Array.from(places, (place) => place.block);
}

function seamsOf(places: readonly Place[]): Float64Array {
  return Float64Array.from(places, ({ placed }, index) => {
    const next = places[index + 1]?.placed.division;
    if (next === placed.division || next === undefined) return SEAMS.sentence;
    const numbered = placed.division.number !== undefined && next.number !== undefined;
    return numbered ? SEAMS.member : SEAMS.paragraph;
  });
}

function versionOf(act: Act): AlignedVersion {
  const { text, meta } = act.source;
  return {
    ...(act.edition !== undefined && { edition: act.edition }),
    ...(meta.source !== undefined && { source: meta.source }),
    sha256: createHash('sha256').update(text).digest('hex'),
    clauses: lawClauses(act.root).length,
  };
}
