import { execFileSync } from 'node:child_process';

/** Whether a program of another house is at hand. Missing ones are said loudly, and are an error where CI installs them. */
export function has(program: string, debianPackage: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    const message = `${program} is missing: apt-get install ${debianPackage}`;
    if (process.env['CI']) throw new Error(message);
    process.stderr.write(`SKIPPED: ${message}\n`);
    return false;
  }
}
