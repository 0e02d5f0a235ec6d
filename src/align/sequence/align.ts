import type { Anchor } from '../../languages/pack.js';
import { learnLexicon, type InducedLexicon, type Term } from '../../lexicon/induced.js';
import { absorb } from './absorb.js';
import { Corpus } from './corpus.js';
import { corridorAlong, corridorAround, type Corridor } from './corridor.js';
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
  /** What is known of the two languages already, from other texts. */
  lexicon?: InducedLexicon;
  weights?: Weights;
  /** How often the texts are gone through; long segments tell enough of themselves in fewer. */
  passes?: number;
}

/** A first pass by length, values and shared roots, then passes with what the one before has taught. */
const PASSES = 3;
/** Beads less sure than this teach nothing. */
const SURE = 0.5;

/**
 * Aligns two sequences of segments that run in the same order. Each index is in exactly one link, ascending. The same
 * input gives the same links. Time and memory grow with the length of the texts, as far as these have rare words or values
 * in common that show the way.
 */
export function alignSequences(
  source: readonly Segment[],
  target: readonly Segment[],
  options: AlignOptions = {},
): Link[] {
  const [from, to] = [new Corpus(source), new Corpus(target)];
  let lexicon = options.lexicon;
  let ratio: LengthRatio | undefined;
  let path: PathBead[] = [];
  const passes = options.passes ?? PASSES;
  for (let pass = 1; pass <= passes; pass += 1) {
    path = search(from, to, { ...options, lexicon, ratio, path });
    if (pass === passes) break;
    const sure = path.filter(({ a, b, probability }) => a > 0 && b > 0 && probability >= SURE);
    if (sure.length === 0) break;
    lexicon = learnLexicon(
      sure.map(({ i, a, j, b, probability }) => ({
        source: termsOf(source.slice(i, i + a)),
        target: termsOf(target.slice(j, j + b)),
        weight: probability,
      })),
    );
    ratio = lengthRatio(
      sure.map(({ i, a, j, b, probability }) => ({
        source: lengthOf(source.slice(i, i + a)),
        target: lengthOf(target.slice(j, j + b)),
        weight: probability,
      })),
    );
  }
  return absorb(path, [source, target], ratio).map((bead) => linkOf(bead, source, target));
}

interface Knowledge {
  structure?: Structure | undefined;
  lexicon: InducedLexicon | undefined;
  ratio: LengthRatio | undefined;
  /** What the pass before found. */
  path: readonly PathBead[];
  weights?: Weights;
}

function search(
  source: Corpus,
  target: Corpus,
  { structure, lexicon, ratio, path, weights = WEIGHTS }: Knowledge,
): PathBead[] {
  const tables = {
    forward: new TranslationTable(source, target, lexicon?.forward, weights),
    backward: new TranslationTable(target, source, lexicon?.backward, weights),
  };
  const evidence = new Evidence(source, target, tables, weights);
  const lengths = new LengthModel(source, target, weights.lengthFloor, ratio);
  const lattice = new Lattice(
    corridorFor(source, target, tables.forward, { structure, path, weights }),
    {
      prepareRow: (i, low, high) => {
        evidence.prepare(i, low, high);
      },
      score: (i, a, j, b) => {
        const place = structure ? structureScore(structure, i, a, j, b) : 0;
        // Where structure rules a bead out, there is nothing to weigh.
        if (place === -Infinity) return place;
        return place + weights.length * lengths.score(i, a, j, b) + evidence.score(i, a, j, b);
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
