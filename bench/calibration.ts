import type { ScoredBead } from '../src/align/score.js';

/** Upper ends of the bins into which scores are sorted. */
const BINS = [0.5, 0.7, 0.9, 0.97, 0.99, 0.999, 1];

/** Beads with the probability that the aligner gave them, and the gold standard that they are held against. */
export interface Claims {
  gold: readonly ScoredBead[];
  beads: readonly (ScoredBead & { score: number })[];
}

/**
 * Whether scores are what they say they are, probabilities: for beads of about the same score, the share that is right
 * should be that score. Prints a line a bin, and the mean distance between the two over all beads.
 */
export function printCalibration(claims: readonly Claims[], print: (line: string) => void): void {
  const bins = BINS.map((end) => ({ end, beads: 0, right: 0, claimed: 0 }));
  for (const { gold, beads } of claims) {
    const known = new Set(gold.map(keyOf));
    for (const bead of beads) {
      const bin = bins.find(({ end }) => bead.score <= end);
      if (!bin) continue;
      bin.beads += 1;
      bin.claimed += bead.score;
      bin.right += known.has(keyOf(bead)) ? 1 : 0;
    }
  }
  const total = bins.reduce((sum, { beads }) => sum + beads, 0);
  print(`score up to     beads   mean score   right`);
  for (const { end, beads, claimed, right } of bins) {
    if (beads === 0) continue;
    const [mean, share] = [claimed / beads, right / beads].map((value) => value.toFixed(3));
    print(`${String(end).padEnd(12)}${String(beads).padStart(9)}${mean?.padStart(13)}${share?.padStart(8)}`);
  }
  const error = bins.reduce((sum, { claimed, right }) => sum + Math.abs(claimed - right), 0) / total;
  print(`mean distance between score and share: ${error.toFixed(3)}`);
}

function keyOf({ source, target }: ScoredBead): string {
  return `${source.join()}:${target.join()}`;
}
