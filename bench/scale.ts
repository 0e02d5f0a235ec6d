import { spawnSync } from 'node:child_process';
import { scoreBeads } from '../src/align/score.js';
import { alignSequences } from '../src/align/sequence/align.js';
import { makeSegment } from '../src/align/sequence/segment.js';
import { packOf } from '../src/languages/registry.js';
import { exponent } from './exponent.js';
import { findHunalign, runHunalign } from './hunalign.js';
import { leaveOutBlock, makeNoisy, type NoisyPair } from './noise.js';
import { NOISE } from './sets.js';
import { parallelTexts } from './synthetic.js';

const SIZES = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
/** Larger ones it cannot hold, or would take all day for. */
const LARGEST_FOR_HUNALIGN = 20_000;
/** Below, starting up and warming up hide how the cost grows. */
const SMALLEST_FOR_EXPONENT = 5000;
const SEED = 3;

/** One measurement, as the child process prints it. */
interface Measured {
  segments: number;
  seconds: number;
  megabytes: number;
  strict: number;
  missing: number;
}

/**
 * Texts of 1,000 to 100,000 segments a side in two made-up languages, spoiled as the others; each aligned in a process of
 * its own, from lines to beads, with the most memory that it held. Then 5,000 segments with a block of 1,000 left out.
 */
export function measureScale(print: (line: string) => void): void {
  print(`\nscale: made-up languages, no pack, 8% deleted, 6% split or joined`);
  print(`segments a side   seconds      MB   strict F1   missing F1`);
  const points: Measured[] = [];
  for (const size of SIZES) {
    const measured = inChild(['scale-one', String(size)]);
    points.push(measured);
    print(line(String(size), measured));
    if (size <= LARGEST_FOR_HUNALIGN) measureHunalign(size, print);
  }
  const large = points.filter(({ segments }) => segments >= SMALLEST_FOR_EXPONENT);
  print(
    `time grows with the number of segments to the power of ${exponent(large.map(({ segments, seconds }) => ({ size: segments, cost: seconds }))).toFixed(2)} (from ${SMALLEST_FOR_EXPONENT} on)`,
  );
  print(line('5000, 1000 left out', inChild(['scale-one', '5000', 'block'])));
}

function line(name: string, { seconds, megabytes, strict, missing }: Measured): string {
  const figures = [
    seconds.toFixed(1).padStart(8),
    megabytes.toFixed(0).padStart(8),
    strict.toFixed(3).padStart(12),
  ];
  return `${name.padEnd(20)}${figures.join('')}${missing.toFixed(3).padStart(13)}`;
}

function inChild(args: readonly string[]): Measured {
  const { status, stdout, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

/** The body of the child process: prints what it measured as JSON. */
export function measureScaleOne(args: readonly string[], print: (line: string) => void): void {
  const set = scaleSet(Number(args[0]), args[1] === 'block');
  const start = performance.now();
  const und = packOf('und');
  const [source, target] = [set.source, set.target].map((texts) =>
    texts.map((text) => makeSegment(text, und)),
  );
  const links = alignSequences(source ?? [], target ?? []);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const { strict, nulls } = scoreBeads(set.gold, links);
  const measured: Measured = {
    segments: set.source.length,
    seconds,
    megabytes,
    strict: strict.f1,
    missing: nulls.f1,
  };
  print(JSON.stringify(measured));
}

function scaleSet(size: number, block: boolean): NoisyPair {
  const noisy = makeNoisy(parallelTexts(size, SEED), { ...NOISE, seed: SEED });
  return block ? leaveOutBlock(noisy, { from: Math.floor(size * 0.4), count: size / 5 }) : noisy;
}

function measureHunalign(size: number, print: (line: string) => void): void {
  const binary = findHunalign();
  if (binary === undefined) return;
  const { source, target, gold } = scaleSet(size, false);
  for (const options of [[], ['-realign']]) {
    const start = performance.now();
    const { strict, nulls } = scoreBeads(gold, runHunalign(binary, source, target, options));
    const seconds = (performance.now() - start) / 1000;
    const measured = { segments: size, seconds, megabytes: NaN, strict: strict.f1, missing: nulls.f1 };
    print(line(`  ${['hunalign', ...options].join(' ')}`, measured));
  }
}
