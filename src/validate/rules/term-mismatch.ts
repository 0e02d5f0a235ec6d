import { definedTerms, isOtherwise } from '../accounting/defined.js';
import { areNames, placesOfResidues, rounded, surprises, wordsOf } from '../accounting/observe.js';
import type { Rule } from '../rule.js';

/** A word in whose place the other version has one that renders something else. */
export const termMismatch: Rule = {
  id: 'term-mismatch',
  compares: 'pair',
  severity: { official: 'warning', translation: 'info' },
  *check(pair) {
    const [first, second] = pair.languages;
    for (const { account, residue, surprise } of surprises(pair)) {
      const { instead } = residue;
      const [left, right] = [residue.words[0], instead?.words[0]];
      // A defined term that is rendered otherwise, and a name, are told as such.
      if (!instead || !left || !right || isOtherwise(left, right, definedTerms(pair))) continue;
      if (areNames(residue, instead)) continue;
      yield {
        bead: account.passage.bead,
        pair: [first, second],
        eId: residue.words[0]?.reading.eId ?? account.passage.eId,
        confidence: rounded(surprise),
        ...placesOfResidues(pair, account.passage, [residue, instead]),
        message: 'differ',
        data: { first, second, left: wordsOf(residue), right: wordsOf(instead) },
      };
    }
  },
};
