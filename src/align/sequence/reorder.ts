import { findCrossings, type Crossing, type ListMembers } from './crossings.js';
import type { Link, Linker } from './link.js';
import type { Models } from './models.js';

/** Crossings among the members of a list that have one partner, or none, or stand with their neighbours in a bead of two by two. */
export function crossingsOf(
  list: ListMembers,
  links: readonly Link[],
  { evidence, fit }: Pick<Models, 'evidence' | 'fit'>,
): Crossing[] {
  const members = { source: new Set(list.source), target: new Set(list.target) };
  const partnerOf = new Map<number, number>();
  for (const link of links) {
    const [i, j] = [link.source[0], link.target[0]];
    if (
      isSquare(link) &&
      link.source.every((at) => members.source.has(at)) &&
      link.target.every((at) => members.target.has(at))
    ) {
      link.source.forEach((source, at) => partnerOf.set(source, link.target[at] ?? -1));
    } else if (link.source.length > 1 || link.target.length > 1) {
      for (const index of link.source) members.source.delete(index);
      for (const index of link.target) members.target.delete(index);
    } else if (i !== undefined && j !== undefined && members.source.has(i) && members.target.has(j)) {
      partnerOf.set(i, j);
    }
  }
  const worth = (i: number, targets: readonly number[]): Float64Array => {
    evidence.prepare(i, Math.min(...targets), Math.max(...targets) + 1);
    return Float64Array.from(targets, (j) => fit(i, 1, j, 1));
  };
  return findCrossings({ source: [...members.source], target: [...members.target] }, partnerOf, worth);
}

/** The links with the crossing pairs in place of what their members had before; what loses its partner is alone. */
export function cross(links: readonly Link[], crossings: readonly Crossing[], linker: Linker): Link[] {
  const bySource = new Map(crossings.map((crossing) => [crossing.source, crossing]));
  const byTarget = new Set(crossings.map((crossing) => crossing.target));
  const link = (i: number, a: number, j: number, b: number, margin: number): Link =>
    linker.link({ i, a, j, b, probability: 1 / (1 + Math.exp(-margin)) });
  return links.flatMap((old) => {
    if (isSquare(old)) {
      const own = old.source.flatMap((source) => bySource.get(source) ?? []);
      const inside =
        own.length === old.source.length && own.every(({ target }) => old.target.includes(target));
      return inside ? own.map(({ source, target, margin }) => link(source, 1, target, 1, margin)) : [old];
    }
    const [i, j] = [old.source[0], old.target[0]];
    const crossing = i === undefined ? undefined : bySource.get(i);
    const taken = j !== undefined && byTarget.has(j);
    if (!crossing && !taken) return [old];
    const changed: Link[] = [];
    if (crossing) changed.push(link(crossing.source, 1, crossing.target, 1, crossing.margin));
    else if (i !== undefined) changed.push(link(i, 1, j ?? 0, 0, 0));
    if (j !== undefined && !taken) changed.push(link(i ?? 0, 0, j, 1, 0));
    return changed;
  });
}

/** Two members that have changed places look like two by two that belong together. */
function isSquare({ source, target }: Link): boolean {
  return source.length === 2 && target.length === 2;
}
