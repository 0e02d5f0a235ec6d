import type { Anchor } from '../../languages/pack.js';
import { learnLexicon, type InducedLexicon, type Term } from '../../lexicon/induced.js';
import { absorb } from './absorb.js';
import { Corpus } from './corpus.js';
import { corridorAlong, corridorAround, type Corridor } from './corridor.js';
import { findCrossings, type Crossing, type ListMembers } from './crossings.js';
import { Evidence } from './evidence.js';
import { Lattice } from './lattice.js';
import type { PathBead } from './path-bead.js';
import { LengthModel, lengthRatio, type LengthRatio } from './length.js';
import type { Segment } from './segment.js';
import { corridorOfBlocks, structureScore, type Structure } from './structure.js';
import { TranslationTable } from './table.js';
import { waypoints } from './waypoints.js';
import { WEIGHTS, type Weights } from './weights.js';

/** Segments that say the same; a side without a counterpart is empty. */
export interface Link {
  source: number[];
  target: number[];
  /** How likely it is that exactly these belong together, 0 to 1. */
  score: number;
  evidence: { anchors: string[]; roots: number };
}

export interface AlignOptions {
  structure?: Structure;
  weights?: Weights;
  /** How often the texts are gone through; long segments tell enough of themselves in fewer. */
  passes?: number;
}

/** A first pass by length, values and shared roots, then passes with what the one before has taught. */
const PASSES = 3;
/**
 * Members of a list that stand in the wrong places have taught the dictionary that they belong there. So lists are looked
 * at in so many parts, each with a dictionary that has not heard it.
 */
const FOLDS = 3;
/** Beads less sure than this teach nothing. */
const SURE = 0.5;

/**
 * Aligns two sequences of segments that run in the same order. Each index is in exactly one link, ascending but for members
 * of the lists that structure names. The same input gives the same links. Time and memory grow with the length of the texts, as far as these have rare words or values
 * in common that show the way.
 */
export function alignSequences(
  source: readonly Segment[],
  target: readonly Segment[],
  options: AlignOptions = {},
): Link[] {
  const [from, to] = [new Corpus(source), new Corpus(target)];
  let lexicon: InducedLexicon | undefined;
  let ratio: LengthRatio | undefined;
  let path: PathBead[] = [];
  const passes = options.passes ?? PASSES;
  for (let pass = 1; pass <= passes; pass += 1) {
    path = search(from, to, { ...options, lexicon, ratio, path });
    const sure = path.filter(({ a, b, probability }) => a > 0 && b > 0 && probability >= SURE);
    if (pass === passes || sure.length === 0) break;
    lexicon = learn(sure, source, target);
    ratio = lengthRatio(
      sure.map(({ i, a, j, b, probability }) => ({
        source: lengthOf(source.slice(i, i + a)),
        target: lengthOf(target.slice(j, j + b)),
        weight: probability,
      })),
    );
  }
  const links = absorb(path, [source, target], ratio).map((bead) => linkOf(bead, source, target));
  const lists = options.structure?.lists ?? [];
  if (lists.length === 0) return links;
  const crossings = Array.from({ length: FOLDS }, (_, fold) => {
    const own = lists.filter((_list, index) => index % FOLDS === fold);
    const members = new Set(own.flatMap((list) => list.source));
    const others = path.filter(
      ({ i, a, b, probability }) => a > 0 && b > 0 && probability >= SURE && !members.has(i),
    );
    const models = modelsFor(from, to, {
      lexicon: learn(others, source, target),
      ratio,
      weights: options.weights,
    });
    return own.flatMap((list) => crossingsOf(list, links, models));
  }).flat();
  return crossings.length === 0 ? links : cross(links, crossings, [source, target]);
}

function learn(
  path: readonly PathBead[],
  source: readonly Segment[],
  target: readonly Segment[],
): InducedLexicon {
  return learnLexicon(
    path.map(({ i, a, j, b, probability }) => ({
      source: termsOf(source.slice(i, i + a)),
      target: termsOf(target.slice(j, j + b)),
      weight: probability,
    })),
  );
}

/** Crossings among the members of a list that have one partner, or none. */
function crossingsOf(list: ListMembers, links: readonly Link[], { evidence, fit }: Models): Crossing[] {
  const members = { source: new Set(list.source), target: new Set(list.target) };
  const partnerOf = new Map<number, number>();
  for (const link of links) {
    const [i, j] = [link.source[0], link.target[0]];
    if (link.source.length > 1 || link.target.length > 1) {
      for (const index of link.source) members.source.delete(index);
      for (const index of link.target) members.target.delete(index);
    } else if (i !== undefined && j !== undefined && members.source.has(i) && members.target.has(j)) {
      partnerOf.set(i, j);
    }
  }
  const worth = (i: number, targets: readonly number[]): Float64Array => {
    evidence.prepare(i, Math.min(...targets), Math.max(...targets) + 1);
    return Float64Array.from(targets, (j) => fit(i, 1, j, 1));
  };
  return findCrossings({ source: [...members.source], target: [...members.target] }, partnerOf, worth);
}

/** The links with the crossing pairs in place of what their members had before; what loses its partner is alone. */
function cross(
  links: readonly Link[],
  crossings: readonly Crossing[],
  [source, target]: readonly [readonly Segment[], readonly Segment[]],
): Link[] {
  const bySource = new Map(crossings.map((crossing) => [crossing.source, crossing]));
  const byTarget = new Set(crossings.map((crossing) => crossing.target));
  const link = (i: number, a: number, j: number, b: number, margin: number): Link =>
    linkOf({ i, a, j, b, probability: 1 / (1 + Math.exp(-margin)) }, source, target);
  return links.flatMap((old) => {
    const [i, j] = [old.source[0], old.target[0]];
    const crossing = i === undefined ? undefined : bySource.get(i);
    const taken = j !== undefined && byTarget.has(j);
    if (!crossing && !taken) return [old];
    const changed: Link[] = [];
    if (crossing) changed.push(link(crossing.source, 1, crossing.target, 1, crossing.margin));
    else if (i !== undefined) changed.push(link(i, 1, j ?? 0, 0, 0));
    if (j !== undefined && !taken) changed.push(link(i ?? 0, 0, j, 1, 0));
    return changed;
  });
}

interface Knowledge {
  structure?: Structure | undefined;
  lexicon: InducedLexicon | undefined;
  ratio: LengthRatio | undefined;
  /** What the pass before found. */
  path: readonly PathBead[];
  weights?: Weights | undefined;
}

/** What is known of two sequences, ready to weigh beads. */
interface Models {
  forward: TranslationTable;
  /** Must be told which rows are asked for. */
  evidence: Evidence;
  /** What wording and lengths say for a bead, in nats. */
  fit: (i: number, a: number, j: number, b: number) => number;
}

function modelsFor(
  source: Corpus,
  target: Corpus,
  { lexicon, ratio, weights = WEIGHTS }: Pick<Knowledge, 'lexicon' | 'ratio' | 'weights'>,
): Models {
  const forward = new TranslationTable(source, target, lexicon?.forward, weights);
  const backward = new TranslationTable(target, source, lexicon?.backward, weights);
  const evidence = new Evidence(source, target, { forward, backward }, weights);
  const lengths = new LengthModel(source, target, weights.lengthFloor, ratio);
  const fit: Models['fit'] = (i, a, j, b) =>
    weights.length * lengths.score(i, a, j, b) + evidence.score(i, a, j, b);
  return { forward, evidence, fit };
}

function search(source: Corpus, target: Corpus, knowledge: Knowledge): PathBead[] {
  const { structure, path, weights = WEIGHTS } = knowledge;
  const { forward, evidence, fit } = modelsFor(source, target, knowledge);
  const lattice = new Lattice(
    corridorFor(source, target, forward, { structure, path, weights }),
    {
      prepareRow: (i, low, high) => {
        evidence.prepare(i, low, high);
      },
      score: (i, a, j, b) => {
        const place = structure ? structureScore(structure, i, a, j, b) : 0;
        // Where structure rules a bead out, there is nothing to weigh.
        return place === -Infinity ? place : place + fit(i, a, j, b);
      },
    },
    weights.shapes,
  );
  return lattice.best();
}

function corridorFor(
  source: Corpus,
  target: Corpus,
  table: TranslationTable,
  { structure, path, weights }: Pick<Knowledge, 'structure' | 'path'> & { weights: Weights },
): Corridor {
  if (structure?.blocks) return corridorOfBlocks(structure.blocks);
  const points = waypoints(source, target, table, { weights, learned: path.length > 0 });
  return path.length === 0
    ? corridorAlong(points, source.size, target.size)
    : corridorAround(path, points, source.size, target.size);
}

/** What a dictionary can hold: punctuation has no translation to learn. */
function termsOf(segments: readonly Segment[]): Term[] {
  return segments.flatMap(({ terms }) => terms.filter(({ kind }) => kind !== 'mark'));
}

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { length }) => sum + length, 0);
}

function linkOf(bead: PathBead, source: readonly Segment[], target: readonly Segment[]): Link {
  const left = source.slice(bead.i, bead.i + bead.a);
  const right = target.slice(bead.j, bead.j + bead.b);
  const roots = new Set(right.flatMap((segment) => segment.roots));
  return {
    source: left.map((_, at) => bead.i + at),
    target: right.map((_, at) => bead.j + at),
    score: bead.probability,
    evidence: {
      anchors: sharedKeys(left, right),
      roots: new Set(left.flatMap((segment) => segment.roots).filter((root) => roots.has(root))).size,
    },
  };
}

/** What a person recognises as the same on both sides; names are told by their roots. */
const VALUES: ReadonlySet<Anchor['kind']> = new Set(['number', 'date', 'citation', 'roman']);

/** The values that both sides have, each once, in the order of the source. */
function sharedKeys(left: readonly Segment[], right: readonly Segment[]): string[] {
  const keys = (segments: readonly Segment[]): string[] =>
    segments.flatMap(({ anchors }) => anchors.filter(({ kind }) => VALUES.has(kind)).map(({ key }) => key));
  const known = new Set(keys(right));
  return [...new Set(keys(left))].filter((key) => known.has(key));
}
