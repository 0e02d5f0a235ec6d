import { placeCited } from '../compare/citations.js';
import type { Claim, Discrepancy } from '../compare/claims.js';
import { observeClaims } from '../compare/observe.js';
import type { ClauseReading } from '../compare/reading.js';
import type { Rule } from '../rule.js';

/** A citation that leads to another place in the other version, or that the other version does not have. */
export const referenceMismatch: Rule = {
  id: 'reference-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  check: (pair) => observeClaims(pair, { claimsOf: citations }, confidence),
};

/** What is cited, place by place; «осы Заң» by itself leads nowhere, and may stand for the name of the act. */
function citations(reading: ClauseReading): Claim[] {
  return reading.anchors
    .filter(({ kind }) => kind === 'citation')
    .flatMap((anchor) => {
      const key = anchor.key === '~act' ? undefined : (placeCited(anchor, reading) ?? anchor.key);
      return key === undefined ? [] : [{ reading, key, start: anchor.start, end: anchor.end }];
    });
}

/** One version may cite a place less exactly than the other. */
function confidence({ left, right }: Discrepancy): number {
  const isPartOf = (a: Claim, b: Claim): boolean => `${a.key}__`.startsWith(`${b.key}__`);
  const less =
    left.length > 0 &&
    left.length === right.length &&
    left.every((one) => right.some((other) => isPartOf(one, other) || isPartOf(other, one)));
  return less ? 0.7 : 0.9;
}
