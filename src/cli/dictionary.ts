import { resolve } from 'node:path';
import type { Dictionary } from '../lexicon/dictionary.js';
import type { Glossary } from '../lexicon/entry.js';
import { Failure } from '../model/failure.js';
import { readConfig } from '../store/config.js';
import { loadDictionary, readGlossary } from '../store/glossary.js';
import type { Io } from './io.js';

/** The dictionary of Tarazy with the glossaries that the folder's settings name before it. */
export async function requestedDictionary({ cwd }: Pick<Io, 'cwd'>): Promise<Dictionary> {
  return loadDictionary(await ownGlossaries(cwd));
}

async function ownGlossaries(folder: string): Promise<Glossary[]> {
  const { glossaries } = await readConfig(folder);
  const read = await Promise.all(glossaries.map((file) => readGlossary(resolve(folder, file), file)));
  const [problem] = read.flatMap(({ problems }) => problems);
  if (!problem) return read;
  const { file, line } = problem;
  throw new Failure('bad-glossary', { file, line }, `${file}:${line}: ${problem.code}`);
}
