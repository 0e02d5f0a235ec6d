import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether a program of another house is at hand. Missing ones are said loudly, and are an error where CI installs them. */
export function has(program: string, debianPackage: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return missing(program, debianPackage);
  }
}

/** Whether a file that a package of Debian brings is at hand; said as loudly. */
export function hasFile(path: string, debianPackage: string): boolean {
  return existsSync(path) || missing(path, debianPackage);
}

function missing(what: string, debianPackage: string): false {
  const message = `${what} is missing: apt-get install ${debianPackage}`;
  if (process.env['CI']) throw new Error(message);
  process.stderr.write(`SKIPPED: ${message}\n`);
  return false;
}
