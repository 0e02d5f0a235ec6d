import type { Span } from '../../model/text.js';

export type FactKind = 'modality' | 'negation' | 'conjunction' | 'quantifier' | 'bound' | 'unit';

/**
 * Something of force or quantity that a text states, with the words that state it. Keys are the same in every language:
 *
 * - modality: `obligation`, `permission` (entitlement and possibility too: the languages do not keep them apart),
 *   `prohibition` (impossibility too), `no-obligation`; what a negation does to them is reckoned in. A ban may stand as
 *   the negated plain present in another language («не может быть назначен» = «тағайындалмайды»): `not` answers it;
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

/** A fact before its wording is cut out. */
export type Reading = Omit<Fact, 'words'>;
