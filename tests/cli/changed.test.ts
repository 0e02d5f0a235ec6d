import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { KAZ, RUS } from './acts.js';
import { folderWith, tarazy, type Run } from './run.js';

const IDENTITY = {
  GIT_AUTHOR_NAME: 'T',
  GIT_AUTHOR_EMAIL: 't@t',
  GIT_COMMITTER_NAME: 'T',
  GIT_COMMITTER_EMAIL: 't@t',
};

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...IDENTITY },
  }).trim();
}

function commit(folder: string, message = 'x'): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}

describe('check --changed-since', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await folderWith({
      'acts/kk/first.md': KAZ,
      'acts/ru/first.md': RUS,
      'acts/kk/екінші заң.md': KAZ,
      'acts/ru/екінші заң.md': RUS,
      'acts/en/екінші заң.md':
        '# Charter\n\n**Article 1. Council**\n\n1. The council represents the village.\n',
    });
    git(folder, 'init', '--quiet', '--initial-branch', 'main');
    await tarazy(['align', 'acts'], folder);
    commit(folder);
  });

  const since = (revision: string, cwd = folder, path = 'acts'): Promise<Run> =>
    tarazy(['check', '--format', 'junit', '--changed-since', revision, path], cwd);

  /** The acts that a run has checked. */
  async function checked(revision = 'HEAD', cwd = folder, path = 'acts'): Promise<string[]> {
    const { out } = await since(revision, cwd, path);
    return [...out.matchAll(/<testsuite name="([^"]*)"/g)].map((match) => match[1] ?? '');
  }

  test('nothing has changed: nothing is checked, and all is well', async () => {
    const { code, err } = await since('HEAD');
    expect({ code, err }).toEqual({ code: 0, err: '0 acts checked, nothing found\n' });
  });

  test('a version, in a file whose name git would write in escapes', async () => {
    await appendFile(join(folder, 'acts/ru/екінші заң.md'), '\n4) хранится.\n');
    expect(await checked()).toEqual(['екінші заң']);
  });

  test('an alignment', async () => {
    await rm(join(folder, 'alignments/first.json'));
    expect(await checked()).toEqual(['first']);
  });

  test('a version that is gone', async () => {
    await rm(join(folder, 'acts/en/екінші заң.md'));
    expect(await checked()).toEqual(['екінші заң']);
    expect((await since('HEAD')).code).toBe(1);
  });

  test('an act that is renamed, and one that git does not know yet', async () => {
    for (const language of ['kk', 'ru']) {
      await rename(join(folder, `acts/${language}/first.md`), join(folder, `acts/${language}/third.md`));
    }
    expect(await checked()).toEqual(['third']);
  });

  test('a file that belongs to no act changes nothing', async () => {
    await writeFile(join(folder, 'README.md'), 'x');
    await mkdir(join(folder, 'first'));
    await writeFile(join(folder, 'first/kaz.md'), 'x');
    expect(await checked()).toEqual([]);
  });

  test('what was changed on the other branch only does not count', async () => {
    git(folder, 'checkout', '--quiet', '-b', 'amendment');
    await appendFile(join(folder, 'acts/ru/екінші заң.md'), '\n4) хранится.\n');
    commit(folder);
    git(folder, 'checkout', '--quiet', 'main');
    await appendFile(join(folder, 'acts/ru/first.md'), '\n4) хранится.\n');
    commit(folder);
    git(folder, 'checkout', '--quiet', 'amendment');
    expect(await checked('main')).toEqual(['екінші заң']);
    expect(await checked('HEAD~1')).toEqual(['екінші заң']);
  });

  test('from a folder within the repository', async () => {
    await appendFile(join(folder, 'acts/ru/first.md'), '\n4) хранится.\n');
    expect(await checked('HEAD', join(folder, 'acts'), '.')).toEqual(['first']);
  });

  test.each(['no-such-branch', '--output=stolen', '', 'HEAD; touch stolen', 'HEAD^{tree}'])(
    'the revision «%s» is refused',
    async (revision) => {
      const { code, out, err } = await tarazy(['check', `--changed-since=${revision}`, 'acts'], folder);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`git knows no revision «${revision}»`);
      expect(git(folder, 'status', '--porcelain')).toBe('');
    },
  );

  test('a revision without a common past is refused', async () => {
    git(folder, 'checkout', '--quiet', '--orphan', 'other');
    commit(folder, 'without a past');
    const { code, err } = await since('main');
    expect(code).toBe(2);
    expect(err).toContain('git cannot compare the files with «main»');
  });

  test('outside of a repository, and without git', async () => {
    const outside = await folderWith({ 'acts/law/kaz.md': KAZ, 'acts/law/rus.md': RUS });
    const lost = await since('HEAD', outside);
    expect({ code: lost.code, out: lost.out }).toEqual({ code: 2, out: '' });
    expect(lost.err).toContain('is in no git repository');
    const node = process.execPath.replace(/\/[^/]+$/, '');
    const only = await folderWith({});
    await writeFile(join(only, 'node'), `#!/bin/sh\nexec ${node}/node "$@"\n`, { mode: 0o755 });
    const without = await tarazy(['check', '--changed-since', 'HEAD', 'acts'], folder, {
      PATH: `${only}:/nowhere`,
    });
    expect(without.code).toBe(2);
    expect(without.err).toContain('git is not installed');
  });
});
