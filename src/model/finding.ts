import type { LanguageCode, Span } from './text.js';

/** From the gravest on. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule has noticed. Which rule that was and how grave it is, the engine adds. */
export interface Observation {
  /** The bead it speaks of, if any. */
  bead?: string;
  /** The language versions that are compared, in the act's order; one alone where a version is wrong by itself. */
  pair: LanguageCode[];
  /** The division as it is cited, `art_53__para_2`. */
  eId: string;
  /** How sure the rule is that a person should look, 0 to 1. */
  confidence: number;
  /** Where, in each version that has a place for it (offsets into its source text). */
  spans: Partial<Record<LanguageCode, Span>>;
  /** More places to highlight in a version: the words that carry what differs. */
  marks?: Partial<Record<LanguageCode, Span[]>>;
  /** The key of the sentence in the catalogue, below `finding.<rule>`. */
  message: string;
  data: Record<string, string | number>;
}

/**
 * One thing that `check` has to say about an act. Its sentence for people is made by `i18n` from `rule`, `message` and
 * `data` in the reader's language.
 */
export interface Finding extends Observation {
  rule: string;
  severity: Severity;
}

/**
 * What makes a finding the same one after lines have moved, messages have been reworded or the tool has been updated.
 * Several findings of one rule in one clause share it and are told apart by their order.
 */
export interface FindingIdentity {
  act: string;
  rule: string;
  /** `kk-ru`, or one language alone. */
  pair: string;
  eId: string;
  /** `<language>:<fingerprint>` of the clauses it speaks of. */
  clauses: readonly string[];
}

/** The identity as one string, the same for the same identity and for no other. */
export function identityKey({ act, rule, pair, eId, clauses }: FindingIdentity): string {
  return JSON.stringify([act, rule, pair, eId, ...clauses]);
}
