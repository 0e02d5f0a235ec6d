import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignActs } from '../../src/align/act.js';
import type { Dictionary } from '../../src/lexicon/dictionary.js';
import { eIdOfClause, lawClauses, type Act, type Clause, type PlacedClause } from '../../src/model/act.js';
import type { Alignment } from '../../src/model/alignment.js';
import type { Finding } from '../../src/model/finding.js';
import { sourceOffset } from '../../src/model/text.js';
import { parseSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';
import { checkAct } from '../../src/validate/check.js';
import { official } from '../acts.js';
import { VERSIONS, type ClauseWording, type Edit, type Version } from './edit.js';
import { enrich } from './enrich.js';
import type { SourceEdit } from './family.js';

const SAMPLES = ['rural-council-charter'];
const OFFICIAL_ACTS = ['constitution-2026', 'constitution-1995'];

/** A clause whose counterpart is known. */
export interface PairedClause extends ClauseWording {
  version: Version;
  placed: PlacedClause;
  article: string;
}

/** An act in both versions, aligned and checked before anything is spoiled. */
export interface Corpus {
  name: string;
  acts: Readonly<Record<Version, Act>>;
  clauses: readonly PairedClause[];
  /** What is said of the act as it stands. */
  baseline: readonly Finding[];
  /** Both versions got phrases, and only the clauses that got one are among `clauses`. */
  enriched: boolean;
}

/** All acts at hand whose names have this part, as they stand and with phrases inserted. */
export function loadCorpora(dictionary: Dictionary, part = ''): Corpus[] {
  return [...sources()].flatMap(({ name, texts }) => {
    if (!name.includes(part)) return [];
    const plain = loadCorpus(name, texts, dictionary);
    const { texts: richer, clauses } = enrich(plain);
    return [plain, loadCorpus(`${name}, enriched`, richer, dictionary, clauses)];
  });
}

function* sources(): Generator<{ name: string; texts: Record<Version, string> }> {
  const read = (path: (version: Version) => string): Record<Version, string> => ({
    kk: readFileSync(path('kk'), 'utf8'),
    ru: readFileSync(path('ru'), 'utf8'),
  });
  for (const name of SAMPLES) yield { name, texts: read((version) => `texts/${version}/${name}.md`) };
  const folder = official();
  if (folder === undefined) return;
  for (const name of OFFICIAL_ACTS) {
    if (existsSync(join(folder, name))) {
      yield { name, texts: read((version) => join(folder, name, `${version}.md`)) };
    }
  }
}

/** Reads, aligns and checks; `only` restricts the clauses to those with these ids, `kk:art_1#1`. */
export function loadCorpus(
  name: string,
  texts: Readonly<Record<Version, string>>,
  dictionary: Dictionary,
  only?: ReadonlySet<string>,
): Corpus {
  const { acts, alignment, findings } = examine(name, texts, dictionary);
  const clauses = pairedClauses(acts, alignment).filter(
    ({ version, placed }) => only?.has(`${version}:${placed.clause.id}`) ?? true,
  );
  return { name, acts, clauses, baseline: findings.filter(isGrave), enriched: only !== undefined };
}

/** What is said of two texts. */
export function examine(
  name: string,
  texts: Readonly<Record<Version, string>>,
  dictionary: Dictionary,
): { acts: Record<Version, Act>; alignment: Alignment; findings: Finding[] } {
  const read = (version: Version): Act =>
    segment(parseSource(Buffer.from(texts[version]), { name, language: version }), name);
  const acts = { kk: read('kk'), ru: read('ru') };
  const both = VERSIONS.map((version) => acts[version]);
  const alignment = alignActs(both, dictionary);
  return { acts, alignment, findings: checkAct({ alignment, acts: both }, {}, dictionary) };
}

export function isGrave({ severity }: Finding): boolean {
  return severity !== 'info';
}

/** What makes two findings the same one: the article and what is said, not the place within the article. */
export function findingKey({ rule, pair, eId, message, data }: Finding): string {
  return JSON.stringify([rule, pair, articleOf(eId), message, data]);
}

/** The article that a division belongs to, or its outermost division where there are no articles. */
export function articleOf(eId: string): string {
  const parts = eId.split('__');
  const article = parts.findIndex((part) => part.startsWith('art_'));
  return article < 0 ? (parts[0] ?? '') : parts.slice(0, article + 1).join('__');
}

function pairedClauses(acts: Readonly<Record<Version, Act>>, { beads }: Alignment): PairedClause[] {
  const placed = {
    kk: new Map(lawClauses(acts.kk.root).map((one) => [one.clause.id, one])),
    ru: new Map(lawClauses(acts.ru.root).map((one) => [one.clause.id, one])),
  };
  return beads.flatMap((bead) => {
    return VERSIONS.flatMap((version): PairedClause[] => {
      const other = version === 'kk' ? 'ru' : 'kk';
      const [own] = bead.sides[version] ?? [];
      const counterpart = (bead.sides[other] ?? [])
        .map((id) => placed[other].get(id)?.clause.text ?? '')
        .join(' ');
      const one = own === undefined ? undefined : placed[version].get(own);
      if (!one || bead.sides[version]?.length !== 1 || counterpart === '' || isHeading(one)) return [];
      const article = articleOf(eIdOfClause(one.clause.id));
      return [{ version, placed: one, text: one.clause.text, counterpart, article }];
    });
  });
}

function isHeading({ clause, division }: PlacedClause): boolean {
  return clause === division.heading;
}

/** An edit of a clause as an edit of its source text; undefined where markup stands within the words. */
export function inSource(act: Act, clause: Clause, { start, end, to }: Edit): SourceEdit | undefined {
  const at = (index: number): number =>
    index === 0 ? sourceOffset(clause, 0) : sourceOffset(clause, index - 1) + 1;
  const from = end > start ? sourceOffset(clause, start) : at(start);
  const until = end > start ? at(end) : from;
  const isWhole = act.source.text.slice(from, until) === clause.text.slice(start, end);
  return isWhole ? { start: from, end: until, to } : undefined;
}

/** A source text with edits that do not overlap. */
export function editSource(text: string, edits: readonly SourceEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, to }) => all.slice(0, start) + to + all.slice(end), text);
}
