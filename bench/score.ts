/** `npm run score -- GOLD SYSTEM`: scores beads in Vecalign's format against a gold standard. */
import { readFileSync } from 'node:fs';
import { parseBeads, scoreBeads, type ScoredBead } from '../src/align/score.js';

const [gold, system] = process.argv.slice(2);

function read(file: string): ScoredBead[] {
  try {
    return parseBeads(readFileSync(file, 'utf8'));
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(2);
  }
}

if (gold === undefined || system === undefined) {
  process.stderr.write('usage: npm run score -- GOLD SYSTEM\n');
  process.exitCode = 2;
} else {
  const { strict, lax, nulls } = scoreBeads(read(gold), read(system));
  process.stdout.write(`${' '.repeat(9)}precision   recall       f1\n`);
  for (const [name, { precision, recall, f1 }] of Object.entries({ strict, lax, missing: nulls })) {
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3).padStart(9));
    process.stdout.write(`${name.padEnd(9)}${figures.join('')}\n`);
  }
}
