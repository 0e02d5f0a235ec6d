import type { Act, ClauseId } from './act.js';
import type { Review } from './review.js';
import type { LanguageCode } from './text.js';

/** What speaks for a bead, in words of the dictionary and canonical values, never in the wording of the law. */
export interface Evidence {
  /** Canonical values found on all its sides: `15`, `2026-07-01`, `art_53`, `IV`. */
  anchors: string[];
  /** The stems that tell most, most telling first: `мерзім/срок`; one that both sides have stands alone. */
  terms: string[];
  /** Pairs of languages, `kk-en`, that on their own would have been aligned otherwise; the other pairs outweighed them. */
  disputed: string[];
}

/** Clauses that say the same thing; a side without a counterpart is empty or absent. */
export interface Bead {
  /** `<language>:<clause id>` of its first clause: stable for as long as that clause keeps its place. */
  id: string;
  sides: Record<LanguageCode, ClauseId[]>;
  /** How sure the aligner is that exactly these clauses belong together, 0 to 1. */
  score: number;
  evidence: Evidence;
  origin: 'auto' | 'reviewed';
}

/** What an alignment remembers of each version it was made from. */
export interface AlignedVersion {
  /** SHA-256 of the decoded source text. */
  sha256: string;
  clauses: number;
  edition?: string;
  source?: string;
}

export interface Alignment {
  act: string;
  versions: Record<LanguageCode, AlignedVersion>;
  beads: Bead[];
  /** `<language>:<clause id>` to the clause's fingerprint at the time of aligning. */
  fingerprints: Map<string, string>;
  /** What people have decided on findings, whether the wording still stands or not. */
  reviews: Review[];
}

/** The number of clauses on each side in the order of `languages`, such as `1-1-2`. */
export function beadType(bead: Bead, languages: readonly LanguageCode[]): string {
  return languages.map((language) => bead.sides[language]?.length ?? 0).join('-');
}

/** An alignment with the texts it was made from: what is checked, shown and exported. */
export interface AlignedAct {
  alignment: Alignment;
  /** In the order of display: kk, ru, en, then others. */
  acts: readonly Act[];
}
