import { execFileSync } from 'node:child_process';

/** The command line is tested as users run it: built. */
export function setup(): void {
  for (const config of ['vite.config.ts', 'vite.page.config.ts'])
    execFileSync('npx', ['vite', 'build', '-c', config, '--logLevel', 'error'], { stdio: 'inherit' });
}
