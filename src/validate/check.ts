import type { Act } from '../model/act.js';
import type { AlignedAct } from '../model/alignment.js';
import type { Finding } from '../model/finding.js';
import type { Rule } from './rule.js';
import { duplicateNumber } from './rules/duplicate-number.js';
import { lookAlikeLetters } from './rules/look-alike-letters.js';
import { unalignedClause } from './rules/unaligned-clause.js';

/** Rules that compare versions bead by bead. */
const COMPARING: readonly Rule<AlignedAct>[] = [unalignedClause];

/** Rules that ask each version by itself, aligned or not. */
const SINGLE: readonly Rule<readonly Act[]>[] = [duplicateNumber, lookAlikeLetters];

/** What all rules say of an act, in the order of its text: by the place in the first version that has one. */
export function checkAct(aligned: AlignedAct): Finding[] {
  const compared = COMPARING.flatMap((rule) => [...rule.check(aligned)]);
  return inOrder([...compared, ...findingsOfVersions(aligned.acts)], aligned.acts);
}

/** What can be said of versions that have not been aligned. */
export function checkVersions(acts: readonly Act[]): Finding[] {
  return inOrder(findingsOfVersions(acts), acts);
}

function findingsOfVersions(acts: readonly Act[]): Finding[] {
  return SINGLE.flatMap((rule) => [...rule.check(acts)]);
}

function inOrder(findings: Finding[], acts: readonly Act[]): Finding[] {
  const order = acts.map((act) => act.language);
  const place = (finding: Finding): number => {
    const language = order.find((code) => finding.spans[code]);
    return language === undefined ? 0 : (finding.spans[language]?.start ?? 0);
  };
  return findings.sort((a, b) => place(a) - place(b));
}
