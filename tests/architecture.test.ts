import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Folders of `src/` from the bottom up; one may import from its own row and from those before it. */
const LAYERS: readonly (readonly string[])[] = [
  ['model'],
  ['languages', 'i18n'],
  ['read', 'segment', 'lexicon'],
  ['align'],
  ['validate'],
  // It shows what the accounts of `validate` know of words, and writers print it.
  ['concordance'],
  ['store'],
  ['write'],
  ['pull', 'view'],
  ['cli'],
];

/** Only these touch files, the clock, the environment or the terminal. */
const IMPURE = ['read/source.ts', 'store/', 'pull/', 'view/', 'cli/'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

function layerOf(file: string): number {
  const folder = file.split('/')[0] ?? '';
  return LAYERS.findIndex((row) => row.includes(folder));
}

function importsOf({ file, text }: { file: string; text: string }): string[] {
  const paths = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
  return paths.map((path) => normalize(join(dirname(file), path))).filter((path) => !path.startsWith('..'));
}

test('every folder has its place', () => {
  expect(files.filter(({ file }) => layerOf(file) < 0).map(({ file }) => file)).toEqual([]);
});

describe('imports point down', () => {
  test.each(files)('$file', ({ file, text }) => {
    const up = importsOf({ file, text }).filter((path) => layerOf(path) > layerOf(file));
    expect(up).toEqual([]);
  });
});

test('there is no circle', () => {
  const graph = new Map(
    files.map((one) => [one.file, importsOf(one).map((path) => path.replace(/\.js$/, '.ts'))]),
  );
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    expect(path, [...path, file].join(' → ')).not.toContain(file);
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const { file } of files) visit(file, []);
});

test('the core is pure', () => {
  const impure = files.filter(
    ({ file, text }) =>
      !IMPURE.some((place) => file.startsWith(place)) &&
      /node:(?:fs|os|child_process)|process\.|console\.|Date\.now|Math\.random|performance\./.test(text),
  );
  expect(impure.map(({ file }) => file)).toEqual([]);
});
