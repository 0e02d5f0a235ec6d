import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../model/failure.js';

/** Characters that are written at once. */
const CHUNK = 1 << 16;

/**
 * Writes a file as a whole or not at all: to a temporary name beside it, which then takes its place. Missing folders are
 * made. Throws a Failure, naming the file `shown`, where that cannot be done; what a generator throws goes through.
 */
export async function writeFileAtomic(
  path: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  shown = path,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      let waiting = '';
      for await (const chunk of chunks) {
        if (typeof chunk === 'string') waiting += chunk;
        if (typeof chunk === 'string' && waiting.length < CHUNK) continue;
        // Not `write`: it may take a part only and say so in a number that nobody reads.
        await file.writeFile(waiting);
        waiting = '';
        if (typeof chunk !== 'string') await file.writeFile(chunk);
      }
      await file.writeFile(waiting);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    const reason = String(error.code);
    throw new Failure('unwritable', { file: shown, reason }, `${shown} cannot be written: ${reason}`);
  }
}
