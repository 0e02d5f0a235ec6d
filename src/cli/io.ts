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
