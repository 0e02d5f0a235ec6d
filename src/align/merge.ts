import type { Act, ClauseId } from '../model/act.js';
import { lawClauses } from '../model/act.js';
import type { Bead, Evidence } from '../model/alignment.js';
import type { LanguageCode } from '../model/text.js';

/** Clauses of two versions that belong together, with either side possibly empty. */
export interface PairLink {
  /** Clause ids by language; two keys. */
  sides: Record<LanguageCode, ClauseId[]>;
  score: number;
  evidence: Evidence;
}

/**
 * Joins the alignments of every pair of versions into beads over all of them. The first pair (the official versions) is
 * taken as it is; each further version joins the bead that its links point to. Where the links of a clause disagree, the
 * one with the higher score decides.
 */
export function mergePairs(acts: readonly Act[], pairs: readonly (readonly PairLink[])[]): Bead[] {
  const groups = new Groups();
  for (const act of acts)
    for (const { clause } of lawClauses(act.root)) groups.add(`${act.language}:${clause.id}`);
  const placed = new Set<LanguageCode>();
  for (const { language } of acts) {
    const links = pairs
      .flat()
      .filter(
        (link) =>
          language in link.sides &&
          Object.keys(link.sides).every((code) => code === language || placed.has(code)),
      );
    for (const link of strongest(links, language))
      groups.join(Object.entries(link.sides).flatMap(keysOf), link);
    placed.add(language);
  }
  return inDocumentOrder(groups.beads(acts.map((act) => act.language)), acts);
}

/** Of the links of each clause of `language` to other versions, the best; a clause is told to be alone only if all say so. */
function strongest(links: readonly PairLink[], language: LanguageCode): PairLink[] {
  const best = new Map<ClauseId, PairLink>();
  for (const link of links) {
    for (const id of link.sides[language] ?? []) {
      const other = best.get(id);
      if (!other || weight(link) > weight(other)) best.set(id, link);
    }
  }
  return [...new Set(best.values())];
}

/** Links with two sides before links with one: a translation of a clause in one version is a translation of the clause. */
function weight(link: PairLink): number {
  const paired = Object.values(link.sides).every((side) => side.length > 0);
  return link.score + (paired ? 1 : 0);
}

function keysOf([language, ids]: [LanguageCode, ClauseId[]]): string[] {
  return ids.map((id) => `${language}:${id}`);
}

/** Sets of clauses that grow together, with the links that made them so. */
class Groups {
  readonly #parent = new Map<string, string>();
  readonly #links: { key: string; link: PairLink }[] = [];

  add(key: string): void {
    this.#parent.set(key, key);
  }

  join(keys: readonly string[], link: PairLink): void {
    const [first] = keys;
    if (first === undefined) return;
    for (const key of keys) this.#parent.set(this.#rootOf(key), this.#rootOf(first));
    this.#links.push({ key: first, link });
  }

  beads(languages: readonly LanguageCode[]): Bead[] {
    const beads = new Map<string, Bead>();
    for (const key of this.#parent.keys()) {
      const root = this.#rootOf(key);
      const at = key.indexOf(':');
      const [language, id] = [key.slice(0, at), key.slice(at + 1)];
      let bead = beads.get(root);
      if (!bead) {
        const sides = Object.fromEntries(languages.map((code) => [code, [] as ClauseId[]]));
        bead = { id: key, sides, score: 1, evidence: { anchors: [], roots: 0 }, origin: 'auto' };
        beads.set(root, bead);
      }
      bead.sides[language]?.push(id);
    }
    for (const { key, link } of this.#links) {
      const bead = beads.get(this.#rootOf(key));
      if (bead) support(bead, link);
    }
    return [...beads.values()];
  }

  #rootOf(key: string): string {
    let root = key;
    for (
      let next = this.#parent.get(root);
      next !== undefined && next !== root;
      next = this.#parent.get(root)
    ) {
      this.#parent.set(root, this.#parent.get(next) ?? next);
      root = next;
    }
    return root;
  }
}

/** A bead is as sure as its weakest link; its evidence is what all its links share, or what its only link says. */
function support(bead: Bead, link: PairLink): void {
  bead.score = Math.min(bead.score, link.score);
  const { anchors } = bead.evidence;
  bead.evidence.anchors = anchors.concat(link.evidence.anchors.filter((anchor) => !anchors.includes(anchor)));
  bead.evidence.roots = Math.max(bead.evidence.roots, link.evidence.roots);
}

/**
 * Beads in the order of the first version; a bead without it stands behind the one that holds the clause before its own
 * in the next version, and so on.
 */
function inDocumentOrder(beads: Bead[], acts: readonly Act[]): Bead[] {
  const position = new Map(beads.map((bead) => [bead, [] as number[]]));
  const beadOf = new Map(
    beads.flatMap((bead) =>
      Object.entries(bead.sides)
        .flatMap(keysOf)
        .map((key) => [key, bead] as const),
    ),
  );
  acts.forEach((act, level) => {
    let previous: readonly number[] = [];
    lawClauses(act.root).forEach(({ clause }, index) => {
      const bead = beadOf.get(`${act.language}:${clause.id}`);
      const place = bead && position.get(bead);
      if (!place) return;
      if (place.length === 0) {
        for (let at = 0; at < level; at += 1) place.push(previous[at] ?? -1);
        place.push(index);
      }
      previous = place;
    });
    for (const place of position.values()) if (place.length > 0 && place.length <= level) place.push(-1);
  });
  return beads.sort((a, b) => compare(position.get(a) ?? [], position.get(b) ?? []));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
