import { lawClauses, type Act, type ClauseId } from '../model/act.js';
import type { Bead, Evidence } from '../model/alignment.js';
import type { LanguageCode } from '../model/text.js';

/** Clauses of two versions that belong together, with either side possibly empty. */
export interface PairLink {
  /** Clause ids by language; two keys. */
  sides: Readonly<Record<LanguageCode, readonly ClauseId[]>>;
  score: number;
  evidence: Pick<Evidence, 'anchors' | 'terms'>;
}

/** A bead in the making. */
type Draft = Omit<Bead, 'id' | 'origin'>;

/**
 * Joins the alignments of every pair of versions into beads over all of them, in document order. Versions are added one
 * by one: the clauses of each go to the bead that their best link points to, and a link that spans several beads makes one
 * of them, so that the versions before keep their order. A clause that no link pairs stands alone behind the one before it.
 */
export function mergePairs(acts: readonly Act[], pairs: readonly (readonly PairLink[])[]): Bead[] {
  const languages = acts.map((act) => act.language);
  let drafts: Draft[] = [];
  for (const [at, act] of acts.entries()) {
    const earlier = languages.slice(0, at);
    const links = pairs
      .flat()
      .filter(({ sides }) => act.language in sides && earlier.some((language) => language in sides));
    drafts = addVersion(drafts, act, links);
  }
  const beads = drafts.map((draft): Bead => {
    const sides = Object.fromEntries(languages.map((language) => [language, draft.sides[language] ?? []]));
    const [first] = Object.entries(sides).flatMap(([language, [id]]) =>
      id === undefined ? [] : [`${language}:${id}`],
    );
    return { ...draft, id: first ?? '', sides, origin: 'auto' };
  });
  noteDisputes(beads, pairs);
  return beads;
}

function addVersion(drafts: readonly Draft[], { language, root }: Act, links: readonly PairLink[]): Draft[] {
  const placeOf = new Map<string, number>();
  drafts.forEach(({ sides }, place) => {
    for (const [code, ids] of Object.entries(sides))
      for (const id of ids) placeOf.set(`${code}:${id}`, place);
  });
  const best = bestLinks(links, language);
  /** For each draft, the first of those that it is joined with. */
  const heads = drafts.map((_, place) => place);
  const spans = new Map<PairLink, number>();
  for (const link of new Set(best.values())) {
    const places = partners(link, language).flatMap((key) => placeOf.get(key) ?? []);
    if (places.length === 0) continue;
    const first = Math.min(...places);
    spans.set(link, first);
    for (let place = first + 1; place <= Math.max(...places); place += 1) heads[place] = place - 1;
  }
  const headOf = (place: number): number => {
    let head = place;
    while ((heads[head] ?? head) !== head) head = heads[head] ?? head;
    return head;
  };

  const merged = new Map<number, Draft>();
  drafts.forEach((draft, place) => {
    const head = merged.get(headOf(place));
    if (head) absorb(head, draft);
    else merged.set(place, { ...draft, sides: { ...draft.sides } });
  });
  /** Clauses without a place of their own, behind the draft of the clause before; -1 for the beginning. */
  const alone = new Map<number, Draft[]>();
  let previous = -1;
  const supported = new Set<PairLink>();
  for (const { clause } of lawClauses(root)) {
    const link = best.get(clause.id);
    const span = link && spans.get(link);
    const draft = span === undefined ? undefined : merged.get(headOf(span));
    if (!link || span === undefined || !draft) {
      const evidence = { anchors: [], terms: [], disputed: [] };
      const lonely = { sides: { [language]: [clause.id] }, score: link?.score ?? 1, evidence };
      alone.set(previous, [...(alone.get(previous) ?? []), lonely]);
      continue;
    }
    draft.sides[language] = [...(draft.sides[language] ?? []), clause.id];
    if (!supported.has(link)) support(draft, link);
    supported.add(link);
    previous = headOf(span);
  }
  doubtMissing(merged, links, language, (key) => headOf(placeOf.get(key) ?? -1));
  return [
    ...(alone.get(-1) ?? []),
    ...[...merged].flatMap(([place, draft]) => [draft, ...(alone.get(place) ?? [])]),
  ];
}

/** For each clause of the version its best link: one with two sides if there is any, then the surest. */
function bestLinks(links: readonly PairLink[], language: LanguageCode): Map<ClauseId, PairLink> {
  const best = new Map<ClauseId, PairLink>();
  const weight = (link: PairLink): number => link.score + (partners(link, language).length > 0 ? 1 : 0);
  for (const link of links) {
    for (const id of link.sides[language] ?? []) {
      const other = best.get(id);
      if (!other || weight(link) > weight(other)) best.set(id, link);
    }
  }
  return best;
}

/** The clauses on the other side of a link, as `language:id`. */
function partners({ sides }: PairLink, language: LanguageCode): string[] {
  return Object.entries(sides).flatMap(([code, ids]) =>
    code === language ? [] : ids.map((id) => `${code}:${id}`),
  );
}

function absorb(into: Draft, other: Draft): void {
  for (const [language, ids] of Object.entries(other.sides)) {
    into.sides[language] = [...(into.sides[language] ?? []), ...ids];
  }
  support(into, other);
}

/** A bead is as sure as its weakest link, and has the evidence of all. */
function support(draft: Draft, { score, evidence }: Pick<PairLink, 'score' | 'evidence'>): void {
  draft.score = Math.min(draft.score, score);
  const joined = (own: readonly string[], more: readonly string[]): string[] => [
    ...new Set([...own, ...more]),
  ];
  draft.evidence = {
    ...draft.evidence,
    anchors: joined(draft.evidence.anchors, evidence.anchors),
    terms: joined(draft.evidence.terms, evidence.terms),
  };
}

/** Names, on each bead that it concerns, every pair of versions whose own links are not those of the beads. */
function noteDisputes(beads: readonly Bead[], pairs: readonly (readonly PairLink[])[]): void {
  const beadOf = new Map<string, Bead>();
  for (const bead of beads)
    for (const [language, ids] of Object.entries(bead.sides))
      for (const id of ids) beadOf.set(`${language}:${id}`, bead);
  for (const { sides } of pairs.flat()) {
    const languages = Object.keys(sides);
    const keys = languages.flatMap((language) => (sides[language] ?? []).map((id) => `${language}:${id}`));
    const concerned = new Set(keys.flatMap((key) => beadOf.get(key) ?? []));
    const missing = languages.filter((language) => (sides[language] ?? []).length === 0);
    const filled = [...concerned].some((bead) =>
      missing.some((language) => (bead.sides[language] ?? []).length > 0),
    );
    if (concerned.size === 1 && !filled) continue;
    for (const { evidence } of concerned)
      if (!evidence.disputed.includes(languages.join('-'))) evidence.disputed.push(languages.join('-'));
  }
}

/** A bead without this version is as sure as the links that say that the version has nothing for it. */
function doubtMissing(
  merged: ReadonlyMap<number, Draft>,
  links: readonly PairLink[],
  language: LanguageCode,
  headOf: (key: string) => number,
): void {
  for (const link of links) {
    const [key] = (link.sides[language] ?? []).length === 0 ? partners(link, language) : [];
    const draft = key === undefined ? undefined : merged.get(headOf(key));
    if (draft && !(language in draft.sides)) draft.score = Math.min(draft.score, link.score);
  }
}
