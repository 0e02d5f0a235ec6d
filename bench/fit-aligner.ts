/**
 * `npm run fit -- known|unknown [ROUNDS]`: fits the weights of the aligner on the development sets and writes them to `weights.json`. A
 * seeded random search: some weights are moved a little, and kept where the mean score over all sets is better. The
 * Constitution of 2026 and the set `harbour` are left out, to be measured on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { alignSequences } from '../src/align/sequence/align.js';
import { makeSegment, type Segment } from '../src/align/sequence/segment.js';
import { SHAPES, WEIGHTS, type Weights } from '../src/align/sequence/weights.js';
import { scoreBeads } from '../src/align/score.js';
import { packOf } from '../src/languages/registry.js';
import type { StemDictionary } from '../src/lexicon/stems.js';
import { loadDictionary } from '../src/store/glossary.js';
import { randomNumbers } from './noise.js';
import { handMadeSets, spoiledSets, unknown, type GoldSet } from './sets.js';

const FILE = 'src/align/sequence/weights.json';
const HELD_OUT = /^(?:constitution-2026|harbour)/;
/** How much a set made by hand counts beside one that was spoiled by chance. */
const HAND_MADE = 4;
/** Seeds other than those of the benchmark. */
const SEEDS = { known: [101, 102, 103], unknown: [101] } as const;
/** Weights moved at once, and how far, in logarithms. */
const MOVED = 3;
const STEP = 0.25;
/** How much finding what is missing counts beside the strict F1. */
const MISSING = 0.5;

/** Places of shapes that are each other's mirror image, `[2, 1]` and `[1, 2]`. */
const MIRRORED = SHAPES.flatMap(([a, b], at) => {
  const mirrored = SHAPES.findIndex(([c, d]) => c === b && d === a);
  return mirrored > at ? [[at, mirrored] as const] : [];
});

interface Prepared {
  set: GoldSet;
  sides: readonly [Segment[], Segment[]];
  dictionary: StemDictionary | undefined;
  /** Sets of many short documents count as one. */
  share: number;
}

function isDevelopment({ name }: GoldSet): boolean {
  return !HELD_OUT.test(name);
}

export type Profile = keyof typeof WEIGHTS;

/** Sets in languages that are known; or the same as if they were not, and those made by hand in other languages. */
async function prepare(profile: Profile): Promise<Prepared[]> {
  const dictionary = await loadDictionary();
  const spoiled = (await spoiledSets(SEEDS[profile])).filter(isDevelopment);
  const all =
    profile === 'known'
      ? spoiled.map((set) => ({ set, dictionary: dictionary.stems(...set.languages) }))
      : [...spoiled.map(unknown), ...handMadeSets().filter(isDevelopment)].map((set) => ({
          set,
          dictionary: undefined,
        }));
  return all.map(({ set, dictionary: stems }) => {
    const [left, right] = set.languages.map(packOf);
    const sides = [
      set.source.map((text) => makeSegment(text, left ?? packOf('und'))),
      set.target.map((text) => makeSegment(text, right ?? packOf('und'))),
    ] as const;
    const documents = all.filter((other) => other.set.name === set.name).length;
    return { set, sides, dictionary: stems, share: (set.handMade ? HAND_MADE : 1) / documents };
  });
}

/** The mean over all sets of the strict F1 and, at its weight, that of missing segments. */
function evaluate(sets: readonly Prepared[], weights: Weights): number {
  let [sum, total] = [0, 0];
  for (const { set, sides, dictionary, share } of sets) {
    const { strict, nulls } = scoreBeads(set.gold, alignSequences(...sides, { dictionary, weights }));
    sum += share * (strict.f1 + MISSING * nulls.f1);
    total += share * (1 + MISSING);
  }
  return sum / total;
}

type Mutable = Weights & { shapes: number[] };

type Leaf = readonly [path: readonly string[], value: number];

function leaves(value: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof value === 'number') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function moved(weights: Weights, random: () => number): Weights {
  const changed = structuredClone(weights) as Mutable;
  const all = leaves(weights);
  for (let count = 0; count < MOVED; count += 1) {
    const [path, value] = all[Math.floor(random() * all.length)] ?? [[], 0];
    const next = value * Math.exp(STEP * (2 * random() - 1));
    // What is a chance stays one.
    const isChance = /^(?:unexplained|unexplainedKnown|stray|rootTrust|knownTrust)$/.test(path[0] ?? '');
    let place = changed as unknown as Record<string, unknown>;
    for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
    place[path.at(-1) ?? ''] = Number((isChance ? Math.min(0.98, next) : next).toPrecision(3));
  }
  // Which side is called the source is an accident.
  for (const [at, mirrored] of MIRRORED)
    changed.shapes = changed.shapes.with(mirrored, changed.shapes[at] ?? 0);
  return changed;
}

/** Fits one of the two sets of weights in so many rounds, and writes what is better as soon as it is found. */
export async function fitAligner(profile: Profile, rounds: number): Promise<void> {
  const random = randomNumbers(1);
  const sets = await prepare(profile);
  let best: Weights = WEIGHTS[profile];
  let score = evaluate(sets, best);
  process.stdout.write(`${profile}: ${sets.length} texts; before ${score.toFixed(5)}\n`);
  for (let round = 1; round <= rounds; round += 1) {
    const candidate = moved(best, random);
    const result = evaluate(sets, candidate);
    if (result <= score) continue;
    [best, score] = [candidate, result];
    process.stdout.write(`${String(round).padStart(5)} ${score.toFixed(5)}\n`);
    const kept = JSON.parse(readFileSync(FILE, 'utf8')) as typeof WEIGHTS;
    writeFileSync(FILE, `${JSON.stringify({ ...kept, [profile]: best }, undefined, 2)}\n`);
  }
}
