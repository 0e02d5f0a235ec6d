/** `npm run score -- GOLD SYSTEM`: scores beads in Vecalign's format against a gold standard. */
import { readFileSync } from 'node:fs';
import { parseBeads, scoreBeads } from '../src/align/score.js';

const [gold, system] = process.argv.slice(2);
if (gold === undefined || system === undefined) {
  process.stderr.write('usage: npm run score -- GOLD SYSTEM\n');
  process.exitCode = 2;
} else {
  const read = (file: string): ReturnType<typeof parseBeads> => parseBeads(readFileSync(file, 'utf8'));
  const { strict, lax, nulls } = scoreBeads(read(gold), read(system));
  process.stdout.write(`${' '.repeat(8)}precision   recall       f1\n`);
  for (const [name, { precision, recall, f1 }] of Object.entries({ strict, lax, nulls })) {
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3).padStart(9));
    process.stdout.write(`${name.padEnd(8)}${figures.join('')}\n`);
  }
}
