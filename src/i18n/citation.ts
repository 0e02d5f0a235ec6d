import type { Translate } from './translator.js';

/**
 * A place as people cite it: `art_53__para_2__point_3` is «53-баптың 2-тармағының 3) тармақшасы», «подпункт 3) пункта 2
 * статьи 53», “subparagraph 3) of paragraph 2 of Article 53”. Empty for the act as a whole.
 */
export function cite(eId: string, t: Translate): string {
  const parts = eId.split('__').filter((part) => part !== '' && !part.startsWith('dup_'));
  const words = parts.map((part, depth) => {
    const at = part.indexOf('_');
    const kind = at < 0 ? part : part.slice(0, at);
    const n = at < 0 ? '' : part.slice(at + 1);
    return t(`cite.${kind}.${formOf(depth, parts.length)}`, { n });
  });
  return (t('cite.order') === 'inner-first' ? words.reverse() : words).join(t('cite.join'));
}

/** Languages with cases say a place differently by what stands around it. */
function formOf(depth: number, length: number): 'alone' | 'whole' | 'part' | 'partOf' {
  if (length === 1) return 'alone';
  if (depth === 0) return 'whole';
  return depth === length - 1 ? 'part' : 'partOf';
}
