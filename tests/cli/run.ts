import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What `npx tarazy` runs; `npm install` builds what it loads, and `npm test` sees to it that that is fresh. */
const BIN = resolve('bin/tarazy.js');

export interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs `tarazy` as a process of its own, in English unless the arguments or the environment say otherwise. */
export async function tarazy(
  args: readonly string[],
  cwd = process.cwd(),
  env: Record<string, string> = {},
): Promise<Run> {
  return new Promise((done) => {
    const options = { cwd, env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1', ...env }, maxBuffer: 1e8 };
    execFile(BIN, [...args], options, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

/** A new folder with the given files in it. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tarazy-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A new folder with the sample acts in `texts/`. */
export async function folderWithSamples(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tarazy-'));
  await cp(resolve('texts'), join(folder, 'texts'), { recursive: true });
  return folder;
}

/** Where the official texts lie, or undefined, said loudly, where they are absent. */
export function officialTexts(): string | undefined {
  const folder = resolve(process.env['TARAZY_OFFICIAL'] ?? '../shared/official');
  if (existsSync(join(folder, 'constitution-2026/kk.md'))) return folder;
  process.stderr.write(`SKIPPED: the official texts are not in ${folder}; set TARAZY_OFFICIAL\n`);
  return undefined;
}
