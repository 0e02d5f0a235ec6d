import { relative, resolve, sep } from 'node:path';

/** What a command may touch of the process; tests pass their own. */
export interface Io {
  /** Results only. */
  out(text: string): void;
  /** Everything else: progress, warnings, errors. */
  err(text: string): void;
  env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  cwd: string;
  /** Colours and other decoration are welcome on `out`. */
  decorated: boolean;
}

/** Services look for files from the folder that the command ran in, and all of them with this slash. */
export function reportedPath(file: string, cwd: string): string {
  return relative(cwd, resolve(cwd, file)).split(sep).join('/');
}
