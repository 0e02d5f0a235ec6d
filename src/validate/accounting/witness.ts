import type { ComparedPair } from '../compare/pair.js';
import { accountsOf } from './accounts.js';
import type { Residue } from './residue.js';

/**
 * What a third version says of words that one of two versions has and the other has not: that it has them too, that it has not
 * either; undefined where there is no third version, or it is silent.
 */
export function witnessOf(
  pair: ComparedPair,
  bead: string,
  residue: Residue,
): 'present' | 'absent' | undefined {
  const language = pair.languages[residue.side];
  for (const other of pair.others()) {
    const side = other.languages.indexOf(language);
    const account = side < 0 ? undefined : accountsOf(other).find(({ passage }) => passage.bead === bead);
    if (!account) continue;
    const alone = new Set(
      account.residues
        .filter((one) => one.side === side)
        .flatMap(({ words }) => words.map(({ start }) => start)),
    );
    return residue.words.every(({ start }) => alone.has(start)) ? 'absent' : 'present';
  }
  return undefined;
}
