import { resolve } from 'node:path';
import { alignmentPath } from '../store/alignment-file.js';
import { changedFiles } from './git.js';
import type { Io } from './io.js';
import { isVersionOf, type ActFiles } from './locate.js';

/** The acts of which a file has changed since a revision: a version, one that is gone, or the alignment. */
export async function changedActs(
  acts: readonly ActFiles[],
  revision: string,
  alignments: string,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<ActFiles[]> {
  const changed = [...(await changedFiles(revision, cwd))];
  return acts.filter((act) => {
    const alignment = resolve(cwd, alignmentPath(alignments, act.id));
    return changed.some((file) => file === alignment || isVersionOf(act, file, cwd));
  });
}
