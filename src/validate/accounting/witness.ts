import type { LanguageCode } from '../../model/text.js';
import type { ComparedPair } from '../compare/pair.js';
import { accountsOf } from './accounts.js';
import type { Residue } from './residue.js';

/** Translations that mostly follow one of the originals: what both lack, the original may have lost first. */
const FOLLOWS: Readonly<Record<LanguageCode, LanguageCode>> = { en: 'ru' };

/**
 * What a third version says of words that one of two versions has and the other has not: `missing`, for it has them too, or
 * `added`, for it has not either; undefined where there is no third version, or it is silent. A translation is no witness
 * against words that the original it follows has not.
 */
export function witnessOf(
  pair: ComparedPair,
  bead: string,
  residue: Residue,
): 'missing' | 'added' | undefined {
  const [language, lacking] = residue.side === 0 ? pair.languages : [pair.languages[1], pair.languages[0]];
  for (const other of pair.others()) {
    const side = other.languages.indexOf(language);
    const third = other.languages[side === 0 ? 1 : 0];
    const account = side < 0 ? undefined : accountsOf(other).find(({ passage }) => passage.bead === bead);
    if (!account) continue;
    const alone = new Set(
      account.residues
        .filter((one) => one.side === side)
        .flatMap(({ words }) => words.map(({ start }) => start)),
    );
    const isAlone = residue.words.every(({ start }) => alone.has(start));
    return isAlone && FOLLOWS[third] !== lacking ? 'added' : 'missing';
  }
  return undefined;
}
