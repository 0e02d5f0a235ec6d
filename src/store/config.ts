import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Failure } from '../model/failure.js';

/** The file that a repository of texts keeps beside them. */
export const CONFIG_FILE = 'tarazy.config.json';

const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  glossaries: v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []),
});

/** What the users of a repository have settled. */
export interface Config {
  /** Glossaries of their own, CSV or TBX-Basic, by path from the folder of the file. */
  glossaries: readonly string[];
}

/** Reads the settings of a folder; those of a folder without the file are empty. Throws a Failure on what is not known. */
export async function readConfig(folder: string): Promise<Config> {
  let text: string;
  try {
    text = await readFile(join(folder, CONFIG_FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { glossaries: [] };
    throw bad(error instanceof Error ? error.message : String(error));
  }
  const config = v.safeParse(configSchema, parseJson(text));
  if (config.success) return config.output;
  const [issue] = config.issues;
  throw bad(`${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw bad(error instanceof Error ? error.message : String(error));
  }
}

function bad(reason: string): Failure {
  return new Failure('bad-config', { file: CONFIG_FILE, reason }, `${CONFIG_FILE}: ${reason}`);
}
