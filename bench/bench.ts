/**
 * `npm run bench`: speed, and the quality of alignments of texts that were spoiled on purpose. `npm run bench -- blind` runs
 * one part, `npm run bench -- accounting` prints a sheet to judge word links by, `npm run bench -- --src F --tgt F --gold F [--src-lang L --tgt-lang L]` measures any other set.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseBeads } from '../src/align/score.js';
import { readLines } from '../src/read/source.js';
import { loadDictionary } from '../src/store/glossary.js';
import { printAccounting } from './accounting.js';
import { aligners } from './aligners.js';
import { measureNoise, measureSets } from './blind.js';
import { measureChecking } from './checking.js';
import { measureDeletions } from './deletions.js';
import { measureMemory, measureMemoryOne } from './memory.js';
import { measureRoom } from './room.js';
import { measureScale, measureScaleOne } from './scale.js';
import { measureSpeed } from './speed.js';
import { measureSwaps } from './swaps.js';

const PARTS: Readonly<Record<string, (print: (line: string) => void) => Promise<void> | void>> = {
  speed: measureSpeed,
  blind: measureNoise,
  deletions: measureDeletions,
  swaps: measureSwaps,
  scale: measureScale,
  checking: measureChecking,
  memory: measureMemory,
  room: measureRoom,
};

const FILE = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { src: FILE, tgt: FILE, gold: FILE, 'src-lang': FILE, 'tgt-lang': FILE },
});
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

if (positionals[0] === 'accounting') {
  await printAccounting(print);
} else if (positionals[0] === 'scale-one') {
  measureScaleOne(positionals.slice(1), print);
} else if (positionals[0] === 'memory-one') {
  await measureMemoryOne(positionals.slice(1), print);
} else if (values.src !== undefined && values.tgt !== undefined && values.gold !== undefined) {
  const set = {
    name: values.src,
    languages: [values['src-lang'] ?? 'und', values['tgt-lang'] ?? 'und'] as const,
    source: await readLines(values.src),
    target: await readLines(values.tgt),
    gold: parseBeads(readFileSync(values.gold, 'utf8')),
  };
  measureSets([set], aligners(await loadDictionary()), print);
} else {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (positionals.length === 0 || positionals.includes(name)) await measure(print);
  }
}
