import { learnLexicon } from '../../lexicon/induced.js';
import type { StemDictionary } from '../../lexicon/stems.js';
import { absorb } from './absorb.js';
import { Corpus } from './corpus.js';
import { corridorAlong, corridorAround, type Corridor } from './corridor.js';
import { kinOf } from './kin.js';
import { Lattice } from './lattice.js';
import { lengthRatio } from './length.js';
import { Linker, type Link } from './link.js';
import { modelsFor, type Learned, type Models, type Texts } from './models.js';
import type { PathBead } from './path-bead.js';
import { cross, crossingsOf } from './reorder.js';
import type { Segment } from './segment.js';
import { corridorOfBlocks, structureScore, type Structure } from './structure.js';
import type { TranslationTable } from './table.js';
import { waypoints } from './waypoints.js';
import { SHAPES, SIMPLE_SHAPES, WEIGHTS, type Weights } from './weights.js';

export interface AlignOptions {
  structure?: Structure;
  /** What is known of the two languages beforehand. */
  dictionary?: StemDictionary | undefined;
  weights?: Weights;
  /** How often the texts are gone through; long segments tell enough of themselves in fewer. */
  passes?: number;
}

/** A first pass by what is known beforehand, then passes with what the one before has taught. */
const PASSES = 3;
/**
 * Members of a list that stand in the wrong places have taught the dictionary that they belong there. So lists are looked
 * at in so many parts, each with a dictionary that has not heard it.
 */
const FOLDS = 2;
/** When beads are as sure as this on average, another pass changes nothing that is worth its time. */
const SETTLED = 0.99;
/** When they are less sure than this, the whole way may be wrong. */
const LOST = 0.85;
/** Beads less sure than this teach nothing. */
const SURE = 0.5;

/**
 * Aligns two sequences of segments that run in the same order. Each index is in exactly one link, ascending but for members
 * of the lists that structure names. The same input gives the same links. Time and memory grow with the length of the
 * texts, as far as these have rare words or values in common that show the way.
 */
export function alignSequences(
  source: readonly Segment[],
  target: readonly Segment[],
  {
    structure,
    dictionary,
    weights = dictionary ? WEIGHTS.known : WEIGHTS.unknown,
    passes = PASSES,
  }: AlignOptions = {},
): Link[] {
  const [from, to] = [new Corpus(source), new Corpus(target)];
  const texts: Texts = { source: from, target: to, kin: kinOf(from, to, dictionary, weights), weights };
  let models = modelsFor(texts, undefined);
  let path = search(texts, models, structure, []);
  let learned: Learned | undefined;
  for (let pass = 2; pass <= passes; pass += 1) {
    const sure = path.filter(isSure);
    if (sure.length === 0 || (learned && meanProbability(path) > SETTLED)) break;
    learned = learn(texts, sure);
    models = modelsFor(texts, learned);
    path = search(texts, models, structure, path);
  }
  const linker = new Linker(from, to, models);
  const links = absorb(path, {
    source: from,
    target: to,
    forward: models.forward,
    ratio: learned?.ratio,
  }).map((bead) => linker.link(bead));
  const lists = structure?.lists ?? [];
  if (lists.length === 0) return links;
  const crossings = Array.from({ length: FOLDS }, (_, fold) => {
    const own = lists.filter((_list, index) => index % FOLDS === fold);
    const members = new Set(own.flatMap((list) => list.source));
    const others = path.filter((bead) => isSure(bead) && !members.has(bead.i));
    const foldModels = modelsFor(texts, learn(texts, others));
    return own.flatMap((list) => crossingsOf(list, links, foldModels));
  }).flat();
  return crossings.length === 0 ? links : cross(links, crossings, linker);
}

function meanProbability(path: readonly PathBead[]): number {
  return path.reduce((sum, { probability }) => sum + probability, 0) / path.length;
}

function isSure({ a, b, probability }: PathBead): boolean {
  return a > 0 && b > 0 && probability >= SURE;
}

function learn({ source, target, kin }: Texts, path: readonly PathBead[]): Learned {
  const lexicon = learnLexicon(
    path.map(({ i, a, j, b, probability }) => ({
      source: source.contentOf(i, a),
      target: target.contentOf(j, b),
      weight: probability,
    })),
    { source: source.terms.length, target: target.terms.length },
    kin.headStart,
  );
  const ratio = lengthRatio(
    path.map(({ i, a, j, b, probability }) => ({
      source: source.lengthOf(i, a),
      target: target.lengthOf(j, b),
      weight: probability,
    })),
  );
  return { lexicon, ratio };
}

function search(
  texts: Texts,
  { forward, evidence, fit }: Models,
  structure: Structure | undefined,
  before: readonly PathBead[],
): PathBead[] {
  const corridor = structure?.blocks
    ? corridorOfBlocks(structure.blocks)
    : corridorFor(texts, before, forward);
  // The first pass has to find the way and words to learn from: beads of three or four segments can wait.
  const shapes = before.length === 0 && !structure ? SIMPLE_SHAPES : SHAPES;
  const most = Math.max(...shapes.flat());
  const lattice = new Lattice(
    corridor,
    {
      prepareRow: (i, low, high) => {
        evidence.prepare(i, low, high, most);
      },
      score: (i, a, j, b) => {
        const place = structure ? structureScore(structure, i, a, j, b) : 0;
        // Where structure rules a bead out, there is nothing to weigh.
        return place === -Infinity ? place : place + fit(i, a, j, b);
      },
    },
    texts.weights.shapes.slice(0, shapes.length),
  );
  return lattice.best();
}

/** A path that was found with little doubt leads on; else the way is looked for again, with what is known by now. */
function corridorFor(
  { source, target }: Texts,
  before: readonly PathBead[],
  forward: TranslationTable,
): Corridor {
  const isLost = before.length === 0 || meanProbability(before) < LOST;
  const points = isLost ? waypoints(source, target, forward) : [];
  return before.length === 0
    ? corridorAlong(points, source.size, target.size)
    : corridorAround(before, points, source.size, target.size);
}
