import { eIdOfClause, lawClauses, type Act } from '../model/act.js';
import type { Alignment } from '../model/alignment.js';
import type { Finding } from '../model/finding.js';

/** The finding that an act has no alignment yet. */
export function missingAlignment(acts: readonly Act[], file: string): Finding {
  const spans = Object.fromEntries(acts.map((act) => [act.language, { start: 0, end: 0 }]));
  const pair = acts.map((act) => act.language);
  return {
    rule: 'missing-alignment',
    severity: 'error',
    pair,
    eId: '',
    spans,
    message: 'missing',
    data: { file },
  };
}

/**
 * How the texts have moved on since they were aligned: clauses that were changed, added or removed in one version. None
 * if the alignment still speaks of exactly these texts.
 */
export function* staleness(alignment: Alignment, acts: readonly Act[], file: string): Generator<Finding> {
  const known = new Set(acts.map((act) => act.language));
  const base = { rule: 'stale-alignment', severity: 'error' } as const;
  for (const language of Object.keys(alignment.versions)) {
    if (!known.has(language)) {
      yield {
        ...base,
        pair: [language],
        eId: '',
        spans: {},
        message: 'version-removed',
        data: { language, file },
      };
    }
  }
  for (const { language, root } of acts) {
    if (!(language in alignment.versions)) {
      const spans = { [language]: { start: 0, end: 0 } };
      yield { ...base, pair: [language], eId: '', spans, message: 'version-added', data: { language, file } };
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
      yield {
        ...base,
        pair: [language],
        eId: eIdOfClause(clause.id),
        spans,
        message,
        data: { language, clause: clause.id, file },
      };
    }
    for (const key of left) {
      const clause = key.slice(language.length + 1);
      yield {
        ...base,
        pair: [language],
        eId: eIdOfClause(clause),
        spans: {},
        message: 'clause-removed',
        data: { language, clause, file },
      };
    }
  }
}
