import { readFile, rm } from 'node:fs/promises';
import { Failure } from '../model/failure.js';
import { writeFileAtomic } from '../store/file.js';
import { sha256 } from '../write/markdown.js';

/** A file that is to hold a text. */
export interface Target {
  path: string;
  /** What messages call it. */
  shown: string;
  text: string;
}

export type Saved = 'written' | 'unchanged';

const HEAD = /^---\n[^]*?\n---\n/u;
const RETRIEVED = /^retrieved: .*$/mu;
const HASH = /^sha256: "?(?<hash>[\da-f]{64})"?$/mu;

/**
 * Writes all files or none, and leaves those as they are that would get nothing new but the day of retrieval. Throws a
 * Failure, before anything is written, if a file holds what was not pulled or was edited since, unless `force` is given.
 */
export async function saveAll(targets: readonly Target[], force: boolean): Promise<Saved[]> {
  const earlier = await Promise.all(targets.map((target) => contentOf(target)));
  const states = targets.map(({ shown, text }, index): Saved => {
    const present = earlier[index];
    if (present === undefined) return 'written';
    if (timeless(present) === timeless(text)) return 'unchanged';
    if (!force && !isAsPulled(present))
      throw new Failure('edited-text', { file: shown }, `${shown} is not as it was pulled`);
    return 'written';
  });
  const done: number[] = [];
  try {
    for (const [index, { path, shown, text }] of targets.entries()) {
      if (states[index] === 'unchanged') continue;
      await writeFileAtomic(path, [text], shown);
      done.push(index);
    }
  } catch (error) {
    for (const index of done) await putBack(targets[index], earlier[index]);
    throw error;
  }
  return states;
}

async function contentOf({ path, shown }: Target): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (reason === 'ENOENT') return undefined;
    throw new Failure('unreadable', { file: shown, reason }, `${shown} cannot be read: ${reason}`);
  }
}

async function putBack(target: Target | undefined, earlier: string | undefined): Promise<void> {
  if (!target) return;
  if (earlier === undefined) await rm(target.path, { force: true });
  else await writeFileAtomic(target.path, [earlier], target.shown);
}

function timeless(text: string): string {
  return text.replace(HEAD, (head) => head.replace(RETRIEVED, ''));
}

/** The hash in the front matter is that of what follows it: nobody has touched the wording. */
function isAsPulled(text: string): boolean {
  const head = HEAD.exec(text)?.[0] ?? '';
  return HASH.exec(head)?.groups?.['hash'] === sha256(text.slice(head.length));
}
