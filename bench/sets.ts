/** The texts on which the aligner is measured and its weights are fitted, each flat: one segment after another. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseBeads, type ScoredBead } from '../src/align/score.js';
import type { LanguageCode } from '../src/model/text.js';
import { parallelClauses, versionPairs } from './acts.js';
import { makeNoisy } from './noise.js';

/** Two texts and the right answer. */
export interface GoldSet {
  name: string;
  languages: readonly [LanguageCode, LanguageCode];
  source: readonly string[];
  target: readonly string[];
  gold: readonly ScoredBead[];
  handMade?: true;
}

/** The same texts as if nothing were known of their languages. */
export function unknown(set: GoldSet): GoldSet {
  return { ...set, languages: ['und', 'und'] };
}

/** The noise of the published bar: 8% of the clauses left out on one side or the other, 6% cut or joined. */
export const NOISE = { deletions: { source: 0.04, target: 0.04 }, splits: 0.06 } as const;

/** Acts in two languages without numbers and headings, spoiled by seeded chance; the gold is exact. */
export async function spoiledSets(seeds: readonly number[]): Promise<GoldSet[]> {
  const sets: GoldSet[] = [];
  for (const { name, acts } of await versionPairs()) {
    const clauses = parallelClauses(acts);
    const [a, b] = acts.map((act) => act.language);
    if (a === undefined || b === undefined) continue;
    for (const seed of seeds)
      sets.push({ name, languages: [a, b], ...makeNoisy(clauses, { ...NOISE, seed }) });
  }
  return sets;
}

const HAND_MADE = resolve('bench/sets');

/** The sets made by hand in languages without a pack: short documents with many joins, cuts and omissions. */
export function handMadeSets(): GoldSet[] {
  const folders = existsSync(HAND_MADE) ? readdirSync(HAND_MADE, { withFileTypes: true }) : [];
  return folders.filter((folder) => folder.isDirectory()).flatMap(({ name }) => documentsIn(name));
}

function documentsIn(set: string): GoldSet[] {
  const folder = join(HAND_MADE, set);
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith('.gold'))
    .map((file) => {
      const document = file.slice(0, -'.gold'.length);
      const [source = '', target = ''] = files.filter(
        (one) => one.startsWith(`${document}.`) && one !== file,
      );
      const read = (one: string): string => readFileSync(join(folder, one), 'utf8');
      return {
        name: set,
        languages: ['und', 'und'],
        source: read(source).trimEnd().split('\n'),
        target: read(target).trimEnd().split('\n'),
        gold: parseBeads(read(file)),
        handMade: true,
      };
    });
}
