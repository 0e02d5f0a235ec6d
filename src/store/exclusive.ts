import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../model/failure.js';
import { writeFileAtomic } from './file.js';

/**
 * Writes a file, whole or not at all, that others may write at the same time: only if it still holds `expected`, the text it
 * was made from, or is still missing where that is undefined. A lock beside it keeps out whoever else writes in this way
 * between the look at the file and its replacement. Throws a Failure, naming the file `shown`, where it has changed.
 */
export async function writeFileExclusively(
  path: string,
  chunks: Iterable<string>,
  expected: string | undefined,
  shown = path,
): Promise<void> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  await takeLock(lock, path, shown);
  try {
    if ((await textOf(path, shown)) !== expected)
      throw new Failure('changed-meanwhile', { file: shown }, `${shown} has changed since it was read`);
    await writeFileAtomic(path, chunks, shown);
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(lock: string, path: string, shown: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await (await open(lock, 'wx')).close();
  } catch (error) {
    const reason = codeOf(error);
    if (reason === 'EEXIST')
      throw new Failure(
        'locked',
        { file: shown, lock: join(dirname(shown), basename(lock)) },
        `${shown} is being written`,
      );
    throw new Failure('unwritable', { file: shown, reason }, `${shown} cannot be written: ${reason}`);
  }
}

async function textOf(path: string, shown: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = codeOf(error);
    if (reason === 'ENOENT') return undefined;
    throw new Failure('unreadable', { file: shown, reason }, `${shown} cannot be read: ${reason}`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
