/**
 * A dictionary learned from the texts themselves: IBM Model 1 with a null word (Brown et al. 1993), trained on the pairs
 * of a first alignment as Moore (2002) does, in both directions.
 */

/** For each word of one side, the words of the other that stand for it. */
export type Dictionary = ReadonlyMap<string, ReadonlySet<string>>;

export interface InducedLexicon {
  forward: Dictionary;
  backward: Dictionary;
}

const ROUNDS = 5;
/** A rendering is believed if it is this likely and was seen in this many pairs. */
const LIKELY = 0.15;
const PAIRS = 2;

/** Learns from pairs of segments given as words; the same for the same pairs in the same order. */
export function induceLexicon(pairs: readonly (readonly [readonly string[], readonly string[]])[]): InducedLexicon {
  const swapped = pairs.map(([source, target]) => [target, source] as const);
  const forward = likely(train(pairs), pairs);
  const backward = likely(train(swapped), swapped);
  // What either direction believes is believed in both.
  for (const [from, to] of [[forward, backward], [backward, forward]] as const) {
    for (const [word, renderings] of from) for (const rendering of [...renderings]) addTo(to, rendering, word);
  }
  return { forward, backward };
}

const NULL = '';

type Table = Map<string, Map<string, number>>;

/** Probabilities of a target word given a source word, after some rounds of expectation and maximisation. */
function train(pairs: readonly (readonly [readonly string[], readonly string[]])[]): Table {
  let table: Table | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts: Table = new Map();
    const totals = new Map<string, number>();
    for (const [source, target] of pairs) {
      const givers = [NULL, ...source];
      for (const word of target) {
        const chances = givers.map((giver) => table?.get(giver)?.get(word) ?? (table ? 0 : 1));
        const sum = chances.reduce((a, b) => a + b, 0);
        if (sum === 0) continue;
        givers.forEach((giver, at) => {
          const share = (chances[at] ?? 0) / sum;
          if (share === 0) return;
          const row = counts.get(giver) ?? new Map<string, number>();
          counts.set(giver, row.set(word, (row.get(word) ?? 0) + share));
          totals.set(giver, (totals.get(giver) ?? 0) + share);
        });
      }
    }
    for (const [giver, row] of counts) {
      const total = totals.get(giver) ?? 1;
      for (const [word, count] of row) row.set(word, count / total);
    }
    table = counts;
  }
  return table ?? new Map();
}

function likely(
  table: Table,
  pairs: readonly (readonly [readonly string[], readonly string[]])[],
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const candidates = new Map<string, Map<string, number>>();
  for (const [giver, row] of table) {
    if (giver === NULL) continue;
    for (const [word, chance] of row) if (chance >= LIKELY) candidates.set(giver, (candidates.get(giver) ?? new Map()).set(word, 0));
  }
  for (const [source, target] of pairs) {
    const present = new Set(target);
    for (const giver of source) {
      const row = candidates.get(giver);
      if (row) for (const [word, count] of row) if (present.has(word)) row.set(word, count + 1);
    }
  }
  for (const [giver, row] of candidates) for (const [word, count] of row) if (count >= PAIRS) addTo(found, giver, word);
  return found;
}

function addTo(dictionary: Map<string, Set<string>>, word: string, rendering: string): void {
  const renderings = dictionary.get(word);
  if (renderings) renderings.add(rendering);
  else dictionary.set(word, new Set([rendering]));
}
