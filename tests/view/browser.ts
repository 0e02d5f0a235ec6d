import { existsSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** What keeps Debian's Chromium quiet and off the network. */
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Where a browser lies, or undefined, said loudly; an error where CI installs one. */
export function browserPath(): string | undefined {
  const paths = [process.env['TARAZY_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  const found = paths.find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  const message = 'chromium is missing: apt-get install chromium, or name it in TARAZY_CHROMIUM';
  if (process.env['CI']) throw new Error(message);
  process.stderr.write(`SKIPPED: ${message}\n`);
  return undefined;
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS.split(' ') });
}

/** `tarazy view` over a folder, as a process; its address, and how it is ended. */
export async function serve(folder: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = spawn(resolve('bin/tarazy.js'), ['view', '--no-open', 'texts'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  const [chunk] = (await once(server.stdout, 'data')) as [Buffer];
  return {
    address: chunk.toString().trim(),
    stop: async () => {
      server.kill('SIGINT');
      await once(server, 'exit');
    },
  };
}
