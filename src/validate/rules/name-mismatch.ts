import { areNames, placesOfResidues, rounded, surprises, wordsOf } from '../accounting/observe.js';
import type { Rule } from '../rule.js';

/** The name of a place, a person or a body in one version, and another name in the other. */
export const nameMismatch: Rule = {
  id: 'name-mismatch',
  compares: 'pair',
  severity: { official: 'warning', translation: 'info' },
  *check(pair) {
    const [first, second] = pair.languages;
    for (const { account, residue, surprise } of surprises(pair)) {
      const { instead } = residue;
      if (!instead || !areNames(residue, instead)) continue;
      yield {
        bead: account.passage.bead,
        pair: [first, second],
        eId: residue.words[0]?.reading.eId ?? account.passage.eId,
        confidence: rounded(Math.max(surprise, CONFIDENCE)),
        ...placesOfResidues(pair, account.passage, [residue, instead]),
        message: 'differ',
        data: { first, second, left: wordsOf(residue), right: wordsOf(instead) },
      };
    }
  },
};

/** Names are seldom paraphrased. */
const CONFIDENCE = 0.6;
