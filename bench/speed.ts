import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { official } from './acts.js';

const BIN = resolve('dist/bin.js');
const ALIGNMENTS = resolve('alignments');
const ROUNDS = 7;

/**
 * How long the command line takes, as a process, on this machine; each figure beside a baseline of the same run, for
 * seconds alone mean little elsewhere.
 */
export function measureSpeed(print: (line: string) => void): void {
  const baseline = median(['-e', '0']);
  print(
    `\nspeed (median of ${ROUNDS} processes, milliseconds, and times of node doing nothing: ${baseline.toFixed(0)} ms)`,
  );
  const report = (name: string, args: readonly string[], bar?: number): void => {
    const time = median(args);
    const met = bar === undefined ? '' : `  bar ${bar}: ${time <= bar ? 'met' : 'MISSED'}`;
    print(
      `${name.padEnd(36)}${time.toFixed(0).padStart(7)}${(time / baseline).toFixed(1).padStart(8)}${met}`,
    );
  };
  report('tarazy --help', [BIN, '--help'], 150);
  report('tarazy align udhr:', [BIN, 'align', 'udhr:']);
  report('tarazy align texts', [BIN, 'align', resolve('texts')]);
  const folder = official();
  if (folder === undefined) return;
  report('tarazy align constitution-2026', [BIN, 'align', join(folder, 'constitution-2026')], 2000);
  report(
    'tarazy check constitution-2026',
    [BIN, 'check', '--alignments', ALIGNMENTS, join(folder, 'constitution-2026')],
    3000,
  );
  report('tarazy align constitution-1995', [BIN, 'align', join(folder, 'constitution-1995')]);
}

function median(args: readonly string[]): number {
  const cwd = mkdtempSync(join(tmpdir(), 'tarazy-bench-'));
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    // 1 is what `check` ends with where it has found errors.
    if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')}: ${stderr}`);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
