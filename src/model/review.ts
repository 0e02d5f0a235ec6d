import { identityKey, type FindingIdentity } from './finding.js';

/**
 * What a person can say of a finding: it is right and will be acted on later (`accepted`), it is no divergence
 * (`dismissed`), or the text is to be corrected (`marked`).
 */
export const VERDICTS = ['accepted', 'dismissed', 'marked'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What was decided, by whom and when. */
export interface Decision {
  verdict: Verdict;
  by: string;
  /** The day, `2026-09-01`. */
  on: string;
  /** Never absent where a finding was dismissed. */
  reason?: string;
}

/** A decision on findings of one act. It holds for as long as its clauses keep their wording. */
export interface Review extends Omit<FindingIdentity, 'act'>, Decision {
  /** How many findings shared this identity and were decided together; one more is a new one. */
  findings: number;
}

/**
 * Whether a decision still says something: there is a finding it fits (`in-force`), its wording stands but nothing is found
 * there any more (`without-finding`), or one of its clauses reads otherwise now (`expired`).
 */
export const REVIEW_STATES = ['in-force', 'without-finding', 'expired'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** The key of the findings that a decision is about. */
export function reviewKey(act: string, review: Omit<FindingIdentity, 'act'>): string {
  return identityKey({ act, ...review });
}

/** The decision alone, without what it is about. */
export function decisionOf({ verdict, by, on, reason }: Review): Decision {
  return { verdict, by, on, ...(reason !== undefined && { reason }) };
}
