import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { KAZ, RUS } from './acts.js';
import { folderWith, tarazy } from './run.js';

interface Action {
  inputs: Record<string, { default: string }>;
  runs: { using: string; steps: { run?: string; shell?: string; env?: Record<string, string> }[] };
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const check = action.runs.steps.at(-1);

/** Runs the last step as a runner does: the script in bash, its inputs in the environment. */
async function run(cwd: string, inputs: Record<string, string>): Promise<{ code: number; out: string }> {
  const filled = Object.entries(check?.env ?? {}).map(([name, value]): [string, string] => {
    const input = /inputs\.(\w+)/.exec(value)?.[1] ?? '';
    return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
  });
  const env = {
    ...process.env,
    LC_ALL: 'C',
    GITHUB_ACTION_PATH: resolve('.'),
    ...Object.fromEntries(filled),
  };
  return new Promise((done) => {
    const script = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', check?.run ?? ''];
    execFile('bash', script, { cwd, env }, (error, out) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out });
    });
  });
}

describe('the GitHub Action', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await folderWith({
      'texts/charter/kaz.md': KAZ,
      'texts/charter/rus.md': RUS.replace(/\n2\) проводится.*\n/, ''),
      'a law/kaz.md': KAZ.replace('Кеңестің отырысы', 'Кеңестiң отырысы'),
      'a law/rus.md': RUS,
    });
    await tarazy(['align', 'texts', 'a law'], folder);
  });

  test('annotates, and fails where there are errors', async () => {
    const { code, out } = await run(folder, {});
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=texts\/charter\/kaz\.md,line=15,/);
  });

  test('takes paths and arguments, one a line, as they are', async () => {
    const { code, out } = await run(folder, { paths: 'a law\n', args: '--max-warnings=0\n--lang\nkk\n' });
    expect(code).toBe(0);
    expect(out).toMatch(/^::notice file=a law\/kaz\.md,.*латын және кирилл/);
    expect((await run(folder, { paths: '$(touch stolen)' })).code).toBe(2);
    expect((await run(folder, { paths: '--help' })).code).toBe(2);
  });

  test('takes another format', async () => {
    expect((await run(folder, { format: 'checkstyle' })).out).toContain('<checkstyle');
  });

  test('is made as GitHub wants it', () => {
    expect(action.runs.using).toBe('composite');
    for (const step of action.runs.steps) {
      if (step.run === undefined) continue;
      expect(step.shell).toBe('bash');
      expect(step.run).not.toContain('${{');
    }
  });
});

test('the pre-commit hook runs a command that there is', async () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as {
    entry: string;
    language: string;
  }[];
  expect(hook?.language).toBe('node');
  const [program, ...args] = hook?.entry.split(' ') ?? [];
  expect(program).toBe('tarazy');
  expect((await tarazy([...args, '--help'])).code).toBe(0);
});
