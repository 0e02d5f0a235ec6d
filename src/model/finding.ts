import type { LanguageCode, Span } from './text.js';

export type Severity = 'error' | 'warning' | 'info';

/**
 * One thing that `check` has to say about an act. Its sentence for people is made by `i18n` from `rule`, `message` and
 * `data` in the reader's language.
 */
export interface Finding {
  rule: string;
  severity: Severity;
  /** The bead it speaks of, if any. */
  bead?: string;
  /** The language versions that are compared, in the act's order; one alone where a version is wrong by itself. */
  pair: LanguageCode[];
  /** The division as it is cited, `art_53__para_2`. */
  eId: string;
  /** Where, in each version that has a place for it (offsets into its source text). */
  spans: Partial<Record<LanguageCode, Span>>;
  /** The key of the sentence in the catalogue, below `finding.<rule>`. */
  message: string;
  data: Record<string, string | number>;
}
