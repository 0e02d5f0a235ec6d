import { galeChurch } from './gale-church.js';
import { scoreBeads, type ScoredBead } from '../src/align/score.js';
import { alignSequences } from '../src/align/sequence/align.js';
import { makeSegment } from '../src/align/sequence/segment.js';
import { packOf } from '../src/languages/registry.js';
import { parallelClauses, versionPairs } from './acts.js';
import { makeNoisy } from './noise.js';

const SEEDS = [1, 2, 3];
const DELETIONS = { source: 0.04, target: 0.04 };
const SPLITS = 0.06;

/**
 * Flat texts without numbers and headings, 8% of the clauses left out on one side or the other, 6% cut or joined; strict
 * and lax F1, and F1 of what is missing, as means of some seeds, beside Gale–Church on the same texts.
 */
export async function measureNoise(print: (line: string) => void): Promise<void> {
  print(`\nblind, 8% deleted, 6% split or joined (mean F1 of ${SEEDS.length} seeds)`);
  print(`${''.padEnd(26)}clauses   strict     lax missing   Gale–Church: strict missing`);
  for (const { name, acts } of await versionPairs()) {
    const clauses = parallelClauses(acts);
    const packs = acts.map((act) => packOf(act.language));
    const sums = [0, 0, 0, 0, 0];
    for (const seed of SEEDS) {
      const { source, target, gold } = makeNoisy(clauses, { deletions: DELETIONS, splits: SPLITS, seed });
      const [left, right] = [source, target].map((texts, at) =>
        texts.map((text) => makeSegment(text, packs[at] ?? packOf('und'))),
      );
      const ours = f1(gold, alignSequences(left ?? [], right ?? []));
      const baseline = f1(gold, galeChurch(lengths(source), lengths(target)));
      const figures = [ours.strict, ours.lax, ours.nulls, baseline.strict, baseline.nulls];
      figures.forEach((figure, at) => {
        sums[at] = (sums[at] ?? 0) + figure / SEEDS.length;
      });
    }
    const [strict, lax, missing, theirStrict, theirMissing] = sums.map((sum) => sum.toFixed(3).padStart(8));
    print(
      `${name.padEnd(26)}${String(clauses.length).padStart(7)} ${strict}${lax}${missing}${theirStrict?.padStart(21)}${theirMissing}`,
    );
  }
}

function f1(
  gold: readonly ScoredBead[],
  system: readonly ScoredBead[],
): { strict: number; lax: number; nulls: number } {
  const { strict, lax, nulls } = scoreBeads(gold, system);
  return { strict: strict.f1, lax: lax.f1, nulls: nulls.f1 };
}

function lengths(texts: readonly string[]): number[] {
  return texts.map((text) => text.length);
}
