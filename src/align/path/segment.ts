import { findAnchors } from '../../languages/anchors.js';
import { normalizeWording } from '../../languages/letters.js';
import type { LanguagePack } from '../../languages/pack.js';
import { tokenize } from '../../languages/tokens.js';
import { rootKey } from '../../languages/skeleton.js';

/** What kind of sign a feature is: how often counterparts share it is learned for each kind. */
export type FeatureKind = 'value' | 'root' | 'word';

/** Something in a segment that its counterpart is likely to have too. */
export interface Feature {
  kind: FeatureKind;
  /** Unique over kinds: `=15`, `=2026-07-01` for values, `~knst` for roots, the stem itself for words. */
  key: string;
}

/** A text to be aligned, reduced to what the aligner looks at. */
export interface Segment {
  /** Characters of the wording without white space. */
  length: number;
  /** Each once, in order of appearance. */
  features: readonly Feature[];
}

/** Letters of a word that stand for its stem: inflection comes later in all three languages. */
const STEM = 5;
const SHORTEST_WORD = 3;

/** Prepares a text in the language of `pack` for aligning. */
export function makeSegment(text: string, pack: Pick<LanguagePack, 'code' | 'months' | 'structure'>): Segment {
  const normal = normalizeWording(text);
  const features = new Map<string, Feature>();
  const add = (kind: FeatureKind, key: string): void => void features.set(key, { kind, key });
  for (const anchor of findAnchors(normal, pack)) if (anchor.kind === 'number' || anchor.kind === 'date' || anchor.kind === 'citation' || anchor.kind === 'roman') add('value', `=${anchor.key}`);
  for (const { norm } of tokenize(normal)) {
    if (/^\p{N}/u.test(norm) || norm.length < SHORTEST_WORD) continue;
    const root = rootKey(norm);
    if (root !== '') add('root', `~${root}`);
    add('word', norm.slice(0, STEM));
  }
  return { length: normal.replace(/\s/g, '').length, features: [...features.values()] };
}
