import { eIdOfClause, walk, type Act } from '../model/act.js';
import type { Alignment } from '../model/alignment.js';
import { identityKey, type FindingIdentity } from '../model/finding.js';
import { decisionOf, reviewKey, type Decision, type Review, type ReviewState } from '../model/review.js';
import { ALIGNMENT_RULES } from '../validate/rules.js';

/** The decisions of an act in the order of the places they are about; those whose place is gone come where it was. */
export function inDocumentOrder({ act, beads, reviews }: Alignment): Review[] {
  const places = new Map<string, number>();
  for (const [at, { sides }] of beads.entries()) {
    for (const id of Object.values(sides).flat()) {
      for (const eId of upwards(eIdOfClause(id))) if (!places.has(eId)) places.set(eId, at);
    }
  }
  const keyed = reviews.map((review) => {
    const eId = [...upwards(review.eId)].find((one) => places.has(one));
    const place = review.eId === '' ? -1 : eId === undefined ? beads.length : (places.get(eId) ?? 0);
    return { review, place, key: reviewKey(act, review) };
  });
  keyed.sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ review }) => review);
}

/** A finding with what was decided on it, if anything was. */
export type Decided<Found> = Found & { decision?: Decision };

/**
 * Findings of one act with the decisions that fit them, and which decisions these were. Where a clause has more findings of
 * one rule than were decided, the last ones are undecided. What stands in the way of a comparison nobody can decide on.
 */
export function decide<Found extends FindingIdentity>(
  found: readonly Found[],
  act: string,
  reviews: readonly Review[],
): { findings: Decided<Found>[]; fitting: ReadonlySet<Review> } {
  const left = new Map(reviews.map((review) => [reviewKey(act, review), { review, count: review.findings }]));
  const fitting = new Set<Review>();
  const findings = found.map((finding): Decided<Found> => {
    const known = left.get(identityKey(finding));
    if (!known || known.count === 0 || !isDecidable(finding)) return finding;
    known.count -= 1;
    fitting.add(known.review);
    return { ...finding, decision: decisionOf(known.review) };
  });
  return { findings, fitting };
}

/** Whether a finding is about the texts, not about an alignment that is missing or stale. */
export function isDecidable({ rule }: Pick<FindingIdentity, 'rule'>): boolean {
  return ALIGNMENT_RULES.every(({ id }) => id !== rule);
}

/** A decision with what it is worth today. */
export interface JudgedReview {
  review: Review;
  state: ReviewState;
}

/**
 * What the decisions of an alignment are worth for the present texts, in document order. Where these could not be
 * compared (`compared`), nothing is said of findings: only the wording counts.
 */
export function reviewStates(
  alignment: Alignment,
  acts: readonly Act[],
  fitting: ReadonlySet<Review>,
  compared: boolean,
): JudgedReview[] {
  const wording = wordingByPlace(alignment, acts);
  return inDocumentOrder(alignment).map((review) => {
    const stands = review.clauses.every((print) => wording.get(review.eId)?.has(print));
    if (fitting.has(review) || (stands && !compared)) return { review, state: 'in-force' };
    return { review, state: stands ? 'without-finding' : 'expired' };
  });
}

/**
 * The clauses of each division, and those in one bead with them, as `<language>:<fingerprint>` of their present wording. In
 * the whole act the same sentence may stand twice.
 */
function wordingByPlace({ beads }: Alignment, acts: readonly Act[]): Map<string, Set<string>> {
  const prints = new Map<string, string>();
  for (const { language, root } of acts) {
    for (const { heading, clauses } of walk(root)) {
      for (const { id, fingerprint } of heading ? [heading, ...clauses] : clauses)
        prints.set(`${language}:${id}`, `${language}:${fingerprint}`);
    }
  }
  const wording = new Map<string, Set<string>>();
  const remember = (clauses: readonly string[]): void => {
    for (const eId of clauses.map(eIdOf)) {
      const known = wording.get(eId) ?? new Set<string>();
      wording.set(eId, known);
      for (const clause of clauses) {
        const print = prints.get(clause);
        if (print !== undefined) known.add(print);
      }
    }
  };
  for (const clause of prints.keys()) remember([clause]);
  for (const { sides } of beads)
    remember(Object.entries(sides).flatMap(([language, ids]) => ids.map((id) => `${language}:${id}`)));
  return wording;
}

/** The division of a clause that is named with its language. */
function eIdOf(clause: string): string {
  return eIdOfClause(clause.slice(clause.indexOf(':') + 1));
}

/** A place and those that hold it: `art_5__para_2`, `art_5`. */
function* upwards(eId: string): Generator<string> {
  for (let at = eId.length; at > 0; at = eId.lastIndexOf('__', at - 1)) yield eId.slice(0, at);
}

/**
 * The decisions of an alignment after new ones: each takes the place of the one on the same findings, and of those that
 * have expired at the same place, by the same rule and on the same versions.
 */
export function withReviews(
  judged: readonly JudgedReview[],
  decided: readonly Review[],
  act: string,
): { reviews: Review[]; replaced: number } {
  const keys = new Set(decided.map((review) => reviewKey(act, review)));
  const places = new Set(decided.map(placeKey));
  const kept = judged.filter(({ review, state }) => {
    return !keys.has(reviewKey(act, review)) && !(state === 'expired' && places.has(placeKey(review)));
  });
  return {
    reviews: [...kept.map(({ review }) => review), ...decided],
    replaced: judged.length - kept.length,
  };
}

/** What stays the same of a finding when its clauses are reworded. */
function placeKey({ rule, pair, eId }: Review): string {
  return reviewKey('', { rule, pair, eId, clauses: [] });
}

/** One decision for all findings that only their order tells apart. */
export function reviewsOf(findings: readonly Omit<FindingIdentity, 'act'>[], decision: Decision): Review[] {
  const made = new Map<string, Review>();
  for (const { rule, pair, eId, clauses } of findings) {
    const key = reviewKey('', { rule, pair, eId, clauses });
    const earlier = made.get(key)?.findings ?? 0;
    made.set(key, { rule, pair, eId, clauses, findings: earlier + 1, ...decision });
  }
  return [...made.values()];
}
