import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { Failure } from '../model/failure.js';

/** A list of files may be long: a whole bank of acts. */
const MAX_BYTES = 1 << 28;

/**
 * The files, by full path, that differ from a revision in the work tree: changed, added, removed, or not yet known to git.
 * Of a revision on another branch only what has changed on this side since the two parted counts.
 */
export async function changedFiles(revision: string, cwd: string): Promise<ReadonlySet<string>> {
  const up = await git(['rev-parse', '--show-cdup'], cwd).catch((error: unknown) => {
    if (error instanceof GitError) {
      throw new Failure('no-repository', { folder: cwd, reason: error.message }, `${cwd}: ${error.message}`);
    }
    throw error;
  });
  const root = resolve(cwd, up.trim());
  const commit = await commitOf(revision, cwd);
  const lists = [
    ['diff', '--name-only', '--no-renames', '-z', '--merge-base', commit, '--'],
    ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', root],
  ];
  const listed = await Promise.all(lists.map((args) => git(args, cwd))).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('git-failed', { revision, reason }, `git diff ${revision}: ${reason}`);
  });
  const names = listed.flatMap((list) => list.split('\0')).filter((name) => name !== '');
  return new Set(names.map((name) => resolve(root, name)));
}

/** The name that git signs commits of this folder with; undefined where it has none, or there is no git. */
export async function userName(cwd: string): Promise<string | undefined> {
  const name = await git(['config', 'user.name'], cwd).catch(() => '');
  return name.trim() === '' ? undefined : name.trim();
}

async function commitOf(revision: string, cwd: string): Promise<string> {
  const named = revision.startsWith('-')
    ? undefined
    : await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], cwd).catch(() => undefined);
  if (named !== undefined) return named.trim();
  throw new Failure('bad-revision', { revision }, `git knows no revision ${revision}`);
}

/** What git has to say against a command. */
class GitError extends Error {}

/** Runs git without a shell, so that nothing in a name can be taken for a command. */
async function git(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((done, fail) => {
    execFile('git', [...args], { cwd, maxBuffer: MAX_BYTES }, (error, out, err) => {
      if (!error) done(out);
      else if (error.code === 'ENOENT') fail(new Failure('no-git', {}, 'git is not installed'));
      else fail(new GitError(err.trim().split('\n')[0] ?? error.message));
    });
  });
}
