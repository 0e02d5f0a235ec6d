import { resolve } from 'node:path';
import Table from 'cli-table3';
import { coverage, type Coverage } from '../../lexicon/coverage.js';
import { Dictionary } from '../../lexicon/dictionary.js';
import type { Entry, Glossary, GlossaryProblem } from '../../lexicon/entry.js';
import { lintGlossaries } from '../../lexicon/lint.js';
import { lawClauses, type Act } from '../../model/act.js';
import { readConfig } from '../../store/config.js';
import { bundledGlossaries, readGlossary } from '../../store/glossary.js';
import { EXIT } from '../exit.js';
import { loadActs, requestedActs } from '../load.js';
import type { Context, GlossaryOptions } from '../options.js';

/**
 * `tarazy glossary`: says what is wrong with the glossaries; with paths of acts, which words of these no glossary has, and
 * on demand which entries none of them needs.
 */
export async function glossary(
  paths: string[],
  options: GlossaryOptions,
  { io, t }: Context,
): Promise<number> {
  const own = options.file ?? (await readConfig(io.cwd)).glossaries;
  const files = await Promise.all(own.map((file) => readGlossary(resolve(io.cwd, file), file)));
  const bundled = options.file ? [] : await bundledGlossaries();
  const glossaries = [...files, ...bundled];
  const problems = problemsOf(glossaries);
  for (const { file, line, code, data } of problems)
    io.out(`${file}:${line} ${code} ${t(`glossary.problem.${code}`, data)}\n`);
  const entries = glossaries.reduce((sum, one) => sum + one.entries.length, 0);
  io.err(`${t('glossary.summary', { files: glossaries.length, entries, problems: problems.length })}\n`);
  if (paths.length === 0) return problems.length > 0 ? EXIT.findings : EXIT.fine;

  const dictionary = new Dictionary(glossaries);
  const used = new Set<Entry>();
  const table = new Table({
    head: ['act', 'language', 'words', 'entries', 'cognates', 'names', 'unknown', 'known'].map((name) =>
      t(`glossary.column.${name}`),
    ),
    style: io.decorated ? { head: ['cyan'] } : { head: [], border: [] },
  });
  const unknown: string[] = [];
  for (const located of await requestedActs(paths, options, io)) {
    const acts = await loadActs(located, options, io);
    for (const act of acts) {
      const found = coverage(
        clausesOf(act),
        act.language,
        dictionary,
        acts.filter((other) => other !== act).flatMap(clausesOf),
      );
      for (const entry of found.used) used.add(entry);
      table.push([located.id, act.language, ...figures(found)]);
      for (const [word, count] of byCount(found.unknown))
        unknown.push(`${located.id} ${act.language} ${word} ${count}`);
    }
  }
  for (const line of unknown) io.out(`${line}\n`);
  if (options.unused) {
    for (const { file, line, renderings } of dictionary.entries.filter((entry) => !used.has(entry)))
      io.out(
        `${file}:${line} unused ${Object.values(renderings)
          .map(([first]) => first ?? '')
          .join(' = ')}\n`,
      );
  }
  io.err(`${table.toString()}\n`);
  return problems.length > 0 ? EXIT.findings : EXIT.fine;
}

/** In the order of files and lines. */
function problemsOf(glossaries: readonly Glossary[]): GlossaryProblem[] {
  const order = new Map(
    glossaries.flatMap(({ entries, problems }) => [...entries, ...problems]).map(({ file }) => [file, 0]),
  );
  [...order.keys()].forEach((file, at) => order.set(file, at));
  return [...glossaries.flatMap(({ problems }) => problems), ...lintGlossaries(glossaries)].sort(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line,
  );
}

function clausesOf(act: Act): string[] {
  return lawClauses(act.root).map(({ clause }) => clause.text);
}

function figures({ words, entries, cognates, names, unknown }: Coverage): string[] {
  const missing = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  const share = words === 0 ? 1 : (words - missing) / words;
  return [...[words, entries, cognates, names, missing].map(String), `${(100 * share).toFixed(1)}%`];
}

function byCount(words: ReadonlyMap<string, number>): [string, number][] {
  return [...words].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
