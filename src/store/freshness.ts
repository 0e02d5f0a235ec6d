import { eIdOfClause, lawClauses, type Act } from '../model/act.js';
import type { Alignment } from '../model/alignment.js';
import type { Observation } from '../model/finding.js';

/** Where something is told that no wording carries: at the top of a text. */
const TOP = { start: 0, end: 0 };

/** What `missing-alignment` says: that an act has no alignment yet. */
export function missingAlignment(acts: readonly Act[], file: string): Observation {
  return {
    pair: acts.map((act) => act.language),
    eId: '',
    confidence: 1,
    spans: atTheTop(acts),
    message: 'missing',
    data: { file },
  };
}

/**
 * What `stale-alignment` says: how the texts have moved on since they were aligned, clauses that were changed, added or
 * removed in one version. Nothing if the alignment still speaks of exactly these texts.
 */
export function* staleness(alignment: Alignment, acts: readonly Act[], file: string): Generator<Observation> {
  const known = new Set(acts.map((act) => act.language));
  for (const language of Object.keys(alignment.versions)) {
    if (known.has(language)) continue;
    const spans = atTheTop(acts);
    yield {
      pair: [language],
      eId: '',
      confidence: 1,
      spans,
      message: 'version-removed',
      data: { language, file },
    };
  }
  for (const { language, root } of acts) {
    const base = { pair: [language], confidence: 1 };
    if (!(language in alignment.versions)) {
      const spans = { [language]: TOP };
      yield { ...base, eId: '', spans, message: 'version-added', data: { language, file } };
      continue;
    }
    const left = new Set<string>();
    for (const key of alignment.fingerprints.keys()) if (key.startsWith(`${language}:`)) left.add(key);
    for (const { clause } of lawClauses(root)) {
      const key = `${language}:${clause.id}`;
      left.delete(key);
      const aligned = alignment.fingerprints.get(key);
      if (aligned === clause.fingerprint) continue;
      const message = aligned === undefined ? 'clause-added' : 'clause-changed';
      const spans = { [language]: clause.span };
      const data = { language, clause: clause.id, file };
      yield { ...base, eId: eIdOfClause(clause.id), spans, message, data };
    }
    for (const key of left) {
      const clause = key.slice(language.length + 1);
      const spans = { [language]: TOP };
      const data = { language, clause, file };
      yield { ...base, eId: eIdOfClause(clause), spans, message: 'clause-removed', data };
    }
  }
}

function atTheTop(acts: readonly Act[]): Observation['spans'] {
  return Object.fromEntries(acts.map((act) => [act.language, TOP]));
}
