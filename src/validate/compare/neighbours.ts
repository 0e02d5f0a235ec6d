import type { Passage } from './pair.js';

/**
 * Finds for what is said of one passage what is said of those by which the languages may share out a sentence differently: in
 * the same division, in the members of the list that it leads into, and in the lead-in of the list that it is a member of.
 */
export function neighboursAmong<T extends { passage: Passage }>(all: readonly T[]): (one: T) => T[] {
  const byDivision = new Map<string, T[]>();
  for (const one of all) {
    const division = divisionOf(one.passage);
    const there = byDivision.get(division);
    if (there) there.push(one);
    else byDivision.set(division, [one]);
  }
  return (one) => {
    const own = divisionOf(one.passage);
    const parent = own.includes('__') ? own.slice(0, own.lastIndexOf('__')) : '';
    const below = one.passage.sides[0][0]?.placed.division.children ?? [];
    const divisions = [own, ...below.map(({ eId }) => eId), ...(parent === '' ? [] : [parent])];
    return divisions.flatMap((division) => byDivision.get(division) ?? []).filter((other) => other !== one);
  };
}

function divisionOf({ sides }: Passage): string {
  return sides[0][0]?.placed.division.eId ?? '';
}
