import { scoreBeads, type BeadScores, type Figures } from '../src/align/score.js';
import { loadDictionary } from '../src/store/glossary.js';
import { aligners, alignWithTarazy, type Aligner } from './aligners.js';
import { printCalibration } from './calibration.js';
import { handMadeSets, spoiledSets, unknown, type GoldSet } from './sets.js';

const SEEDS = [1, 2, 3];

/**
 * Flat texts without numbers and headings, 8% of the clauses left out on one side or the other, 6% cut or joined: with all
 * that is known of their languages, and as if nothing were; and the sets made by hand. Means over seeds and documents.
 */
export async function measureNoise(print: (line: string) => void): Promise<void> {
  const dictionary = await loadDictionary();
  const all = aligners(dictionary);
  const spoiled = await spoiledSets(SEEDS);
  print(`\nblind, 8% deleted, 6% split or joined (means of ${SEEDS.length} seeds)`);
  measureSets(spoiled, all, print);
  print(`\ncalibration of the scores on these sets`);
  printCalibration(
    spoiled.map((set) => ({ gold: set.gold, beads: alignWithTarazy(set, dictionary) })),
    print,
  );
  print(`\nthe same, no language known (und)`);
  measureSets(spoiled.map(unknown), all.slice(0, 1), print);
  print(`\nmade by hand, no language known (means over documents)`);
  measureSets(handMadeSets(), all, print);
}

/** A line for each set and aligner; sets of one name are averaged. */
export function measureSets(
  sets: readonly GoldSet[],
  all: readonly Aligner[],
  print: (line: string) => void,
): void {
  print(`${''.padEnd(42)}segments      strict P R F1           lax P R F1            missing P R F1`);
  for (const name of new Set(sets.map((set) => set.name))) {
    const own = sets.filter((set) => set.name === name);
    const size = Math.round(own.reduce((sum, set) => sum + set.source.length, 0) / own.length);
    for (const { name: aligner, align } of all) {
      const scores = own.map((set) => scoreBeads(set.gold, align(set)));
      const cells = (['strict', 'lax', 'nulls'] as const).map((kind) => shown(mean(scores, kind)));
      print(`${`${name}, ${aligner}`.padEnd(42)}${String(size).padStart(8)}   ${cells.join('   ')}`);
    }
  }
}

function mean(scores: readonly BeadScores[], kind: keyof BeadScores): Figures {
  const of = (figure: keyof Figures): number =>
    scores.reduce((sum, score) => sum + score[kind][figure], 0) / scores.length;
  return { precision: of('precision'), recall: of('recall'), f1: of('f1') };
}

function shown({ precision, recall, f1 }: Figures): string {
  return [precision, recall, f1].map((figure) => figure.toFixed(3)).join('  ');
}
