/**
 * `npm run bench`: how long the command line takes, as a process, on this machine; each figure beside a baseline of the
 * same run, for seconds alone mean little elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BIN = resolve('dist/bin.js');
const OFFICIAL = resolve(process.env['TARAZY_OFFICIAL'] ?? '../shared/official');
const ROUNDS = 9;

/** The median of the wall-clock milliseconds of some runs. */
function median(args: readonly string[]): number {
  const cwd = mkdtempSync(join(tmpdir(), 'tarazy-bench-'));
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr}`);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

const baseline = median(['-e', '0']);

function report(name: string, args: readonly string[], bar?: number): void {
  const time = median(args);
  const met = bar === undefined ? '' : `  bar ${bar} ms: ${time <= bar ? 'met' : 'MISSED'}`;
  process.stdout.write(
    `${name.padEnd(44)} ${time.toFixed(0).padStart(6)} ms  ${(time / baseline).toFixed(1).padStart(5)} × node${met}\n`,
  );
}

report('node, doing nothing (baseline)', ['-e', '0']);
report('tarazy --help', [BIN, '--help'], 150);
report('tarazy align udhr:', [BIN, 'align', 'udhr:']);
report('tarazy align texts', [BIN, 'align', resolve('texts')]);
if (existsSync(OFFICIAL)) {
  report('tarazy align constitution-2026', [BIN, 'align', join(OFFICIAL, 'constitution-2026')], 2000);
  report('tarazy align constitution-1995', [BIN, 'align', join(OFFICIAL, 'constitution-1995')]);
} else {
  process.stderr.write(`SKIPPED: the official texts are not in ${OFFICIAL}; set TARAZY_OFFICIAL\n`);
}
