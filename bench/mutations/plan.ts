import { lawClauses } from '../../src/model/act.js';
import { randomNumbers } from '../noise.js';
import { articleOf, inSource, type Corpus } from './corpus.js';
import { apply, shown, type Version } from './edit.js';
import type { ArticleText, Family, SourceEdit, StructureFamily } from './family.js';
import { groupBy } from './group.js';

/** One edit of one version of an act, and what ought to be found. */
export interface Mutation {
  family: string;
  rules: readonly string[];
  kind: string;
  corpus: Corpus;
  version: Version;
  article: string;
  eId: string;
  edits: readonly SourceEdit[];
  /** «before → after», the words alone. */
  shown: string;
  /** The clause as it is worded then. */
  after: string;
}

/** What an edit costs that is like others already chosen: first of all the same words should not be used again. */
const REPEATED = { words: 8, kind: 3, article: 2 };

/**
 * Chooses `count` mutations of a family in a version, the same ones each time: acts take turns, and kinds, words and articles
 * are as different as can be.
 */
export function choose(
  family: Family | StructureFamily,
  version: Version,
  corpora: readonly Corpus[],
  count: number,
): Mutation[] {
  const random = randomNumbers(seedOf(`${family.name} ${version}`));
  const pools = corpora.map((corpus) => shuffled([...candidates(family, version, corpus)], random));
  const used = new Map<string, number>();
  const chosen: Mutation[] = [];
  while (chosen.length < count && pools.some((pool) => pool.length > 0)) {
    for (const pool of pools) {
      const next = cheapest(pool, used);
      if (!next || chosen.length >= count) continue;
      pool.splice(pool.indexOf(next), 1);
      for (const key of Object.values(keysOf(next))) used.set(key, (used.get(key) ?? 0) + 1);
      chosen.push(next);
    }
  }
  return chosen;
}

function cheapest(pool: readonly Mutation[], used: ReadonlyMap<string, number>): Mutation | undefined {
  let [best, least] = [undefined as Mutation | undefined, Infinity];
  for (const mutation of pool) {
    const keys = keysOf(mutation);
    const cost =
      REPEATED.words * (used.get(keys.words) ?? 0) +
      REPEATED.kind * (used.get(keys.kind) ?? 0) +
      REPEATED.article * (used.get(keys.article) ?? 0);
    if (cost < least) [best, least] = [mutation, cost];
  }
  return best;
}

function keysOf({ shown: words, kind, article, corpus }: Mutation): Record<keyof typeof REPEATED, string> {
  return { words: `words ${words}`, kind: `kind ${kind}`, article: `article ${corpus.name} ${article}` };
}

function* candidates(
  family: Family | StructureFamily,
  version: Version,
  corpus: Corpus,
): Generator<Mutation> {
  const common = { family: family.name, rules: family.rules, corpus, version };
  if ('structural' in family) {
    if (corpus.enriched) return;
    for (const article of articlesOf(corpus, version)) {
      for (const { kind, eId, edits, shown: words } of family.propose(article)) {
        yield { ...common, kind, article: articleOf(eId), eId, edits, shown: words, after: words };
      }
    }
    return;
  }
  if (corpus.enriched !== (family.enriched ?? false)) return;
  for (const { placed, text, counterpart, article, version: own } of corpus.clauses) {
    if (own !== version) continue;
    for (const edit of family.propose({ text, counterpart }, version)) {
      const source = inSource(corpus.acts[version], placed.clause, edit);
      if (!source || apply(text, edit) === text) continue;
      const { kind } = edit;
      const words = shown(text, edit);
      const { eId } = placed.division;
      yield { ...common, kind, article, eId, edits: [source], shown: words, after: apply(text, edit) };
    }
  }
}

function articlesOf({ acts }: Corpus, version: Version): ArticleText[] {
  const articles = groupBy(lawClauses(acts[version].root), ({ division }) => articleOf(division.eId));
  return [...articles.values()].map((clauses) => ({
    text: acts[version].source.text,
    version,
    clauses,
  }));
}

/** Mutations of one act that are tried together: no two in one article. */
export function batches(mutations: readonly Mutation[], most: number): Mutation[][] {
  const random = randomNumbers(seedOf('batches'));
  const found: Mutation[][] = [];
  for (const mutation of shuffled([...mutations], random)) {
    const free = found.find(
      (batch) =>
        batch.length < most &&
        batch[0]?.corpus === mutation.corpus &&
        batch.every(({ article }) => article !== mutation.article),
    );
    if (free) free.push(mutation);
    else found.push([mutation]);
  }
  return found;
}

/** A number for a name: the same for the same name. */
function seedOf(name: string): number {
  let seed = 7;
  for (let at = 0; at < name.length; at += 1) seed = (Math.imul(seed, 31) + name.charCodeAt(at)) | 0;
  return seed;
}

function shuffled<T>(all: T[], random: () => number): T[] {
  return all
    .map((one) => ({ one, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ one }) => one);
}
