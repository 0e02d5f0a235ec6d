import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { alignActs } from '../src/align/act.js';
import type { AlignedAct } from '../src/model/alignment.js';
import { readSource } from '../src/read/source.js';
import { segment } from '../src/segment/segment.js';
import { memoryUnits } from '../src/store/memory.js';
import { tmx } from '../src/write/tmx.js';
import { exponent } from './exponent.js';

const SIZES = [75_000, 150_000, 300_000];
/** The bar, in megabytes, for the largest. */
const BAR = 300;

interface Measured {
  units: number;
  seconds: number;
  megabytes: number;
  file: number;
}

/** A memory of 75,000 to 300,000 units, written and read back piece by piece, each in a process of its own. */
export function measureMemory(print: (line: string) => void): void {
  print('\nmemory: TMX written and read back (the sample charter over and over)');
  const points = SIZES.map((size) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [process.argv[1] ?? '', 'memory-one', String(size)],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    const measured = JSON.parse(stdout) as Measured;
    print(
      `${String(measured.units).padStart(8)} units${measured.seconds.toFixed(1).padStart(8)} s${measured.megabytes.toFixed(0).padStart(6)} MB held (bar ${BAR}), file of ${Math.round(measured.file / 1e6)} MB`,
    );
    return measured;
  });
  const growth = exponent(points.map(({ units, seconds }) => ({ size: units, cost: seconds })));
  print(`time grows with the number of units to the power of ${growth.toFixed(2)}`);
}

/** In a process of its own: so many units at least. */
export async function measureMemoryOne(
  [size = '0']: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const acts = await Promise.all(
    ['kk', 'ru', 'en'].map(async (language) =>
      segment(await readSource(`texts/${language}/rural-council-charter.md`, { language }), 'charter'),
    ),
  );
  const aligned = { alignment: alignActs(acts), acts };
  const copies = Math.ceil(Number(size) / aligned.alignment.beads.length);
  const file = join(mkdtempSync(join(tmpdir(), 'tarazy-')), 'memory.tmx');
  const start = performance.now();
  await pipeline(
    Readable.from(tmx(repeated(aligned, copies), { toolVersion: '0' })),
    createWriteStream(file),
  );
  let units = 0;
  for await (const unit of memoryUnits(file)) units += unit.texts.size > 0 ? 1 : 0;
  const seconds = (performance.now() - start) / 1000;
  // In kilobytes, on every system.
  const megabytes = process.resourceUsage().maxRSS / 1024;
  print(JSON.stringify({ units, seconds, megabytes, file: statSync(file).size }));
}

function* repeated(aligned: AlignedAct, times: number): Generator<AlignedAct> {
  for (let copy = 0; copy < times; copy += 1) yield aligned;
}
