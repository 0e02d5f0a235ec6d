import type { Rule, RuleInfo } from './rule.js';
import { acronymMismatch } from './rules/acronym-mismatch.js';
import { addition } from './rules/addition.js';
import { boundMismatch } from './rules/bound-mismatch.js';
import { conjunctionMismatch } from './rules/conjunction-mismatch.js';
import { danglingReference } from './rules/dangling-reference.js';
import { dateMismatch } from './rules/date-mismatch.js';
import { definitionMismatch } from './rules/definition-mismatch.js';
import { editionMismatch } from './rules/edition-mismatch.js';
import { modalityMismatch } from './rules/modality-mismatch.js';
import { nameMismatch } from './rules/name-mismatch.js';
import { negationMismatch } from './rules/negation-mismatch.js';
import { noteMismatch } from './rules/note-mismatch.js';
import { numberMismatch } from './rules/number-mismatch.js';
import { omission } from './rules/omission.js';
import { punctuationMismatch } from './rules/punctuation-mismatch.js';
import { quantifierMismatch } from './rules/quantifier-mismatch.js';
import { referenceMismatch } from './rules/reference-mismatch.js';
import { unitMismatch } from './rules/unit-mismatch.js';
import { doubleWord } from './rules/double-word.js';
import { duplicateNumber } from './rules/duplicate-number.js';
import { lengthOutlier } from './rules/length-outlier.js';
import { lookAlikeLetters } from './rules/look-alike-letters.js';
import { spacing } from './rules/spacing.js';
import { structureMismatch } from './rules/structure-mismatch.js';
import { termInconsistency } from './rules/term-inconsistency.js';
import { termMismatch } from './rules/term-mismatch.js';
import { unalignedClause } from './rules/unaligned-clause.js';
import { untranslated } from './rules/untranslated.js';

/** The rules that texts are checked by. */
export const RULES: readonly Rule[] = [
  unalignedClause,
  structureMismatch,
  editionMismatch,
  noteMismatch,
  duplicateNumber,
  numberMismatch,
  unitMismatch,
  dateMismatch,
  boundMismatch,
  referenceMismatch,
  danglingReference,
  modalityMismatch,
  negationMismatch,
  conjunctionMismatch,
  quantifierMismatch,
  termMismatch,
  termInconsistency,
  definitionMismatch,
  nameMismatch,
  acronymMismatch,
  omission,
  addition,
  untranslated,
  lengthOutlier,
  punctuationMismatch,
  spacing,
  doubleWord,
  lookAlikeLetters,
];

// What says that the texts cannot be compared is equally grave whichever version it is about.
const CANNOT_COMPARE = { compares: 'act', severity: { official: 'error', translation: 'error' } } as const;

/** An act that has not been aligned; `store` notices it where it looks for the file. */
export const MISSING_ALIGNMENT: RuleInfo = { id: 'missing-alignment', ...CANNOT_COMPARE };

/** Texts that have changed since they were aligned; `store` notices it where it reads the file. */
export const STALE_ALIGNMENT: RuleInfo = { id: 'stale-alignment', ...CANNOT_COMPARE };

/** What is said of the alignment instead of the texts. It stands in the way of a comparison and cannot be excused. */
export const ALIGNMENT_RULES: readonly RuleInfo[] = [MISSING_ALIGNMENT, STALE_ALIGNMENT];

/** Every rule that a finding may name, in the order of the documentation. */
export const ALL_RULES: readonly RuleInfo[] = [...ALIGNMENT_RULES, ...RULES];
