/** `npm run bench`: speed, and the quality of alignments that were spoiled on purpose. `npm run bench -- speed` runs one. */
import { measureDeletions } from './deletions.js';
import { measureNoise } from './blind.js';
import { measureSpeed } from './speed.js';
import { measureSwaps } from './swaps.js';

const PARTS: Readonly<Record<string, (print: (line: string) => void) => Promise<void> | void>> = {
  speed: measureSpeed,
  blind: measureNoise,
  deletions: measureDeletions,
  swaps: measureSwaps,
};

const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length === 0 || wanted.includes(name))
    await measure((line) => process.stdout.write(`${line}\n`));
}
