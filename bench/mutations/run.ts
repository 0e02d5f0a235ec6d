import type { Dictionary } from '../../src/lexicon/dictionary.js';
import type { Finding } from '../../src/model/finding.js';
import { articleOf, editSource, examine, findingKey, isGrave, type Corpus } from './corpus.js';
import type { Version } from './edit.js';
import { groupBy } from './group.js';
import type { Mutation } from './plan.js';

/** A mutation with what is newly said of its article. */
export interface Outcome {
  mutation: Mutation;
  findings: readonly Finding[];
}

/** Checks an act with a batch of mutations; what is newly said elsewhere than in their articles comes apart. */
export function tryBatch(
  batch: readonly Mutation[],
  dictionary: Dictionary,
): { outcomes: Outcome[]; strays: Finding[] } {
  const [first] = batch;
  if (!first) return { outcomes: [], strays: [] };
  const { acts, baseline, name } = first.corpus;
  const { findings } = examine(name, editedTexts(acts, batch), dictionary);
  const said = findings.filter(isGrave);
  const fresh = groupBy(without(said, baseline), ({ eId }) => articleOf(eId));
  const gone = without(baseline, said);
  const outcomes = batch.map((mutation): Outcome => {
    const found = fresh.get(mutation.article) ?? [];
    const before = gone.filter(({ eId }) => articleOf(eId) === mutation.article);
    return { mutation, findings: mutation.rules.length > 0 ? found : notReworded(found, before) };
  });
  for (const { article } of batch) fresh.delete(article);
  return { outcomes, strays: [...fresh.values()].flat() };
}

/** The texts of an act with some mutations. */
export function editedTexts(acts: Corpus['acts'], batch: readonly Mutation[]): Record<Version, string> {
  const edited = (version: Version): string =>
    editSource(
      acts[version].source.text,
      batch.filter((mutation) => mutation.version === version).flatMap(({ edits }) => edits),
    );
  return { kk: edited('kk'), ru: edited('ru') };
}

/** The findings that are not among the others, each of which stands for one. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const key of others.map(findingKey)) left.set(key, (left.get(key) ?? 0) + 1);
  return findings.filter((finding) => {
    const key = findingKey(finding);
    const known = left.get(key) ?? 0;
    left.set(key, known - 1);
    return known <= 0;
  });
}

/** What was said before and is now said of other words is not new. */
function notReworded(findings: readonly Finding[], gone: readonly Finding[]): Finding[] {
  const rules = gone.map(({ rule }) => rule);
  return findings.filter(({ rule }) => {
    const at = rules.indexOf(rule);
    if (at >= 0) rules.splice(at, 1);
    return at < 0;
  });
}
