import type { Anchor } from '../../languages/pack.js';
import { romanValue } from '../../languages/numerals.js';
import type { Claim } from './claims.js';
import type { ClauseReading } from './reading.js';

/** Values of some kinds as claims; a word that is a pronoun as often as a number need not be answered. */
export function anchorClaims(reading: ClauseReading, kinds: readonly Anchor['kind'][]): Claim[] {
  return reading.anchors
    .filter(({ kind, start }) => kinds.includes(kind) && !isLabel(reading, start))
    .map(({ kind, key, start, end, weak }) => ({
      reading,
      key: kind === 'roman' ? String(romanValue(key) ?? key) : key,
      start,
      end,
      ...(weak && { optional: true }),
    }));
}

const LABEL = /^[\p{Nd}IVXLC]+(?:-\p{Nd}+)?[.)](?=\s|$)/u;

/** The printed number of a division is its place, which structure compares. */
function isLabel({ text }: ClauseReading, start: number): boolean {
  return !/\p{L}/u.test(text.slice(0, start)) && LABEL.test(text.slice(start));
}
