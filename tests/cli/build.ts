import { execFileSync } from 'node:child_process';

/** The command line is tested as users run it: built. */
export function setup(): void {
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { stdio: 'inherit' });
}
