import { accountsOf, type Account } from '../accounting/accounts.js';
import { definedTerms, isOtherwise, type DefinedTerms } from '../accounting/defined.js';
import { placesOfResidues, wordsOf } from '../accounting/observe.js';
import type { Residue } from '../accounting/residue.js';
import type { Rule } from '../rule.js';

/** The term may have been meant in another sense. */
const CONFIDENCE = 0.7;

/** A term that the act defines and that is rendered by another word in one place. */
export const termInconsistency: Rule = {
  id: 'term-inconsistency',
  compares: 'pair',
  severity: { official: 'warning', translation: 'info' },
  *check(pair) {
    const [first, second] = pair.languages;
    const defined = definedTerms(pair);
    for (const account of accountsOf(pair)) {
      for (const { left, right } of replaced(account, defined)) {
        yield {
          bead: account.passage.bead,
          pair: [first, second],
          eId: left.words[0]?.reading.eId ?? account.passage.eId,
          confidence: CONFIDENCE,
          ...placesOfResidues(pair, account.passage, [left, right]),
          message: 'otherwise',
          data: { first, second, left: wordsOf(left), right: wordsOf(right) },
        };
      }
    }
  },
};

interface Deviation {
  left: Residue;
  right: Residue;
}

function replaced({ residues }: Account, defined: DefinedTerms): Deviation[] {
  return residues.flatMap((residue): Deviation[] => {
    const { side, words, instead } = residue;
    const [left, right] = [words[0], instead?.words[0]];
    if (side === 1 || !instead || !left || !right || !isOtherwise(left, right, defined)) return [];
    return [{ left: residue, right: instead }];
  });
}
