import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Act } from '../src/model/act.js';
import { lawClauses } from '../src/model/act.js';
import type { LanguageCode } from '../src/model/text.js';
import { alignActs } from '../src/align/act.js';
import { readSource, readUdhrSource } from '../src/read/source.js';
import { segment } from '../src/segment/segment.js';

/** Where the official texts lie, or undefined, said loudly, where they are absent. */
export function official(): string | undefined {
  const folder = resolve(process.env['TARAZY_OFFICIAL'] ?? '../shared/official');
  if (existsSync(folder)) return folder;
  process.stderr.write(`SKIPPED: the official texts are not in ${folder}; set TARAZY_OFFICIAL\n`);
  return undefined;
}

/** Two versions of an act that a benchmark spoils. */
export interface VersionPair {
  name: string;
  acts: readonly [Act, Act];
}

/** Every pair of versions at hand: the Constitution, the Universal Declaration, the charter among the samples. */
export async function versionPairs(): Promise<VersionPair[]> {
  const found: VersionPair[] = [];
  const folder = official();
  if (folder !== undefined) {
    for (const act of ['constitution-2026', 'constitution-1995']) {
      found.push(
        ...pairs(act, await versions(['kk', 'ru'], (language) => join(folder, act, `${language}.md`))),
      );
    }
  }
  const udhr = await Promise.all(
    ['kk', 'ru', 'en'].map(async (language) => segment(await readUdhrSource(language), 'udhr')),
  );
  found.push(...pairs('udhr', udhr));
  found.push(
    ...pairs(
      'charter',
      await versions(['kk', 'ru', 'en'], (language) => `texts/${language}/rural-council-charter.md`),
    ),
  );
  return found;
}

/** The wordings of the clauses that belong together, in order; what has no counterpart is left out. */
export function parallelClauses([a, b]: readonly [Act, Act]): [string, string][] {
  const texts = [a, b].map(
    (act) => new Map(lawClauses(act.root).map(({ clause }) => [clause.id, clause.text])),
  );
  return alignActs([a, b]).beads.flatMap(({ sides }) => {
    const [left, right] = [a, b].map((act, at) =>
      (sides[act.language] ?? []).map((id) => texts[at]?.get(id) ?? '').join(' '),
    );
    return left && right ? [[left, right] satisfies [string, string]] : [];
  });
}

async function versions(
  languages: readonly LanguageCode[],
  path: (language: LanguageCode) => string,
): Promise<Act[]> {
  return Promise.all(
    languages.map(async (language) => segment(await readSource(path(language), { language }), 'act')),
  );
}

function pairs(name: string, acts: readonly Act[]): VersionPair[] {
  return acts.flatMap((a, at) =>
    acts.slice(at + 1).map((b) => ({ name: `${name} ${a.language}-${b.language}`, acts: [a, b] as const })),
  );
}
