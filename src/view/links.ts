import { accountsOf } from '../validate/accounting/accounts.js';
import type { ComparedPair, Passage } from '../validate/compare/pair.js';
import type { WordLink } from './room.js';

/** A word by its version, its clause within the side, and its place there. */
type Place = readonly [language: string, clause: number, start: number, end: number];

/**
 * The words of each bead that render each other, in all versions together: what links two pairs of versions by one word is
 * one group. From the word alignment that the rules account for words by.
 */
export function linksByBead(pairs: readonly ComparedPair[]): Map<string, WordLink[]> {
  const groups = new Map<string, Groups>();
  for (const pair of pairs) {
    for (const { passage, alignment } of accountsOf(pair)) {
      const own = groups.get(passage.bead) ?? new Groups();
      groups.set(passage.bead, own);
      for (const { left, right, reason } of alignment.links) {
        const words = [...left.map((at) => alignment.left[at]), ...right.map((at) => alignment.right[at])];
        const places = words.flatMap((word): Place[] => {
          if (!word) return [];
          const { language, placed } = word.reading;
          const clause = clauseWithin(passage, placed.clause.id, language);
          return clause < 0 ? [] : [[language, clause, word.start, word.end]];
        });
        own.join(places, reason);
      }
    }
  }
  return new Map([...groups].map(([bead, own]) => [bead, own.links()]));
}

function clauseWithin({ sides }: Passage, id: string, language: string): number {
  const side = sides.find(([head]) => head?.language === language) ?? [];
  return side.findIndex(({ placed }) => placed.clause.id === id);
}

/** Sets of words that are joined whenever a link has words of several of them. */
class Groups {
  readonly #groups = new Set<{ by: WordLink['by']; places: Map<string, Place> }>();
  readonly #of = new Map<string, { by: WordLink['by']; places: Map<string, Place> }>();

  join(places: readonly Place[], by: WordLink['by']): void {
    const keys = places.map((place) => place.join(' '));
    const [first, ...others] = new Set(keys.flatMap((key) => this.#of.get(key) ?? []));
    const group = first ?? { by, places: new Map<string, Place>() };
    this.#groups.add(group);
    for (const other of others) {
      this.#groups.delete(other);
      for (const [key, place] of other.places) this.#put(group, key, place);
    }
    places.forEach((place, at) => {
      this.#put(group, keys[at] ?? '', place);
    });
  }

  links(): WordLink[] {
    return [...this.#groups].map(({ by, places }) => {
      const at: Record<string, [number, number, number][]> = {};
      for (const [language, clause, start, end] of places.values())
        (at[language] ??= []).push([clause, start, end]);
      return { by, at };
    });
  }

  #put(group: { by: WordLink['by']; places: Map<string, Place> }, key: string, place: Place): void {
    group.places.set(key, place);
    this.#of.set(key, group);
  }
}
