import type { Token } from '../languages/pack.js';
import { rootKey } from '../languages/skeleton.js';

const HAS_DIGIT = /\p{Nd}/u;

/**
 * The script-neutral roots of the words, in order and repeated as they occur: loan words and names have the same root in
 * Kazakh, Russian and English (Конституциясының, Конституции, Constitution). Some native words share one by accident;
 * whoever counts roots must weigh them by how rare they are and by how often they prove true.
 */
export function rootsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ norm }) => (HAS_DIGIT.test(norm) ? [] : rootKey(norm) || []));
}
