import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Dictionary } from '../lexicon/dictionary.js';
import type { Entry, Glossary } from '../lexicon/entry.js';
import { parseGlossaryCsv } from '../lexicon/csv.js';
import { parseTbx } from '../lexicon/tbx.js';
import { Failure } from '../model/failure.js';
import { decode } from '../read/decode.js';
import { isMemory, memoryUnits } from './memory.js';

const PARSERS: Readonly<Record<string, (text: string, file: string) => Glossary>> = {
  '.csv': parseGlossaryCsv,
  '.tbx': parseTbx,
  '.xml': parseTbx,
};

/** Words of a unit at most for it to be a term; longer ones are sentences, and no entries. */
const LONGEST_TERM = 5;

/** Reads a glossary in CSV or TBX-Basic, or the short units of a translation memory; `name` is what messages call it. */
export async function readGlossary(path: string, name = path): Promise<Glossary> {
  if (isMemory(path)) return glossaryOfMemory(path, name);
  const parse = PARSERS[extname(path).toLowerCase()];
  if (!parse)
    throw new Failure(
      'unknown-glossary',
      { file: name },
      `${name} is neither .csv, .tbx nor a translation memory`,
    );
  return parse(decode(await bytesOf(path, name), { file: name }).text, name);
}

async function glossaryOfMemory(path: string, file: string): Promise<Glossary> {
  const entries: Entry[] = [];
  for await (const { texts, line } of memoryUnits(path, file)) {
    const terms = [...texts]
      .map(([language, text]) => [language, text.replace(/\s+/gu, ' ').trim()] as const)
      .filter(([, text]) => text !== '' && text.split(' ').length <= LONGEST_TERM && !/[.!?;:]$/u.test(text));
    if (terms.length < 2) continue;
    const renderings = Object.fromEntries(terms.map(([language, text]) => [language, [text]]));
    entries.push({ renderings, pos: '', domain: '', note: '', file, line });
  }
  return { entries, problems: [] };
}

async function bytesOf(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('unreadable', { file, reason }, `${file} cannot be read: ${reason}`);
  }
}

/** The folder `data` of this package: one step up from what is built, two from here. */
function dataFolder(): string {
  const [built = '', source = ''] = ['../data', '../../data'].map((up) =>
    fileURLToPath(new URL(up, import.meta.url)),
  );
  return existsSync(built) ? built : source;
}

/** The glossaries and dictionaries that come with Tarazy, in the order of their names. */
export async function bundledGlossaries(): Promise<Glossary[]> {
  const data = dataFolder();
  const files = await Promise.all(
    ['glossary', 'dictionary'].map(async (folder) =>
      (await readdir(join(data, folder))).sort().map((file) => join(data, folder, file)),
    ),
  );
  return Promise.all(
    files.flat().map((file) => readGlossary(file, `data/${basename(join(file, '..'))}/${basename(file)}`)),
  );
}

/** Everything that Tarazy knows of words: the glossaries given, and what comes with it. */
export async function loadDictionary(own: readonly Glossary[] = []): Promise<Dictionary> {
  return new Dictionary([...own, ...(await bundledGlossaries())]);
}
