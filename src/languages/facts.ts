import { lineOf } from './facts/line.js';
import { readFacts } from './facts/reading.js';
import type { Span } from '../model/text.js';
import type { LanguagePack } from './pack.js';

export type FactKind = 'modality' | 'negation' | 'conjunction' | 'quantifier' | 'bound' | 'unit';

/**
 * Something of force or quantity that a text states, with the words that state it. Keys are the same in every language:
 *
 * - modality: `obligation`, `permission` (entitlement and possibility too: the languages do not keep them apart),
 *   `prohibition` (impossibility too), `no-obligation`; what a negation does to them is reckoned in;
 * - negation: `not`, unless a modal, a bound or a quantifier has taken it up;
 * - conjunction: `and`, `or`, `and-or`;
 * - quantifier: `only`, `all`, `every`, `any`, `none`, `other`, `except`, `including`, `majority`;
 * - bound, where a number or a time stands by: `at-least`, `at-most`, `more-than`, `less-than`, `not-later`, `not-earlier`,
 *   `within`, `from`, `until` (before too: «до» and «дейін» are both), `after`;
 * - unit, behind a number: `working-day`, `month`, `tenge`, `mci` (the monthly calculation index), `percent` …
 */
export interface Fact extends Span {
  kind: FactKind;
  key: string;
  /** As printed. */
  words: string;
  /**
   * Another language may well state the same by the choice of a word or by the plain present: «заңсыз», «непринятие»,
   * "shall". Such a fact answers one on the other side, but need not be answered.
   */
  loose?: true;
}

/** The facts of a text in the order of their places; those of one kind do not overlap. */
export function findFacts(text: string, pack: Pick<LanguagePack, 'force'>): Fact[] {
  return readFacts(lineOf(text), pack.force).map(({ kind, key, loose, start, end }) => ({
    kind,
    key,
    start,
    end,
    words: text.slice(start, end),
    ...(loose && { loose }),
  }));
}
