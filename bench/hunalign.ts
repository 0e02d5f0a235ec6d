/** hunalign (Varga and others 2005), the field's workhorse, as a baseline where its binary is at hand. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { ScoredBead } from '../src/align/score.js';

/** The binary on the PATH, or undefined. */
export function findHunalign(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders
    .map((folder) => join(folder, 'hunalign'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Runs it with an empty dictionary on texts of one segment a line, words parted by spaces. */
export function runHunalign(
  binary: string,
  source: readonly string[],
  target: readonly string[],
  options: readonly string[],
): ScoredBead[] {
  const folder = mkdtempSync(join(tmpdir(), 'tarazy-hunalign-'));
  try {
    const write = (name: string, lines: readonly string[]): string => {
      const file = join(folder, name);
      writeFileSync(file, lines.map((line) => `${tokenized(line)}\n`).join(''));
      return file;
    };
    const files = [write('null.dic', []), write('source', source), write('target', target)];
    const { status, stdout, stderr } = spawnSync(binary, [...options, ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`hunalign: ${stderr}`);
    return parseLadder(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tokenized(line: string): string {
  return line
    .replace(/[^\p{L}\p{M}\p{Nd}\s]+/gu, ' $& ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Beads from rungs: each rung tells how many segments stand before it on either side. */
export function parseLadder(ladder: string): ScoredBead[] {
  const rungs = ladder
    .trim()
    .split('\n')
    .map((line) => line.split('\t').map(Number));
  return rungs.slice(1).map(([i = 0, j = 0], at) => {
    const [i0 = 0, j0 = 0] = rungs[at] ?? [];
    return { source: range(i0, i), target: range(j0, j) };
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
