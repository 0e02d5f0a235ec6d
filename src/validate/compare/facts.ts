import type { Fact, FactKind } from '../../languages/facts.js';
import type { Claim } from './claims.js';
import type { ClauseReading } from './reading.js';

/** The facts of one kind as claims; a loose fact need not be answered. */
export function factClaims(reading: ClauseReading, kind: FactKind): Claim[] {
  return reading.facts
    .filter((fact) => fact.kind === kind)
    .map((fact) => claimOf(reading, fact, fact.loose === true));
}

/** Facts of another kind, by which a version may say the same; they themselves need no answer here. */
export function alsoClaims(
  reading: ClauseReading,
  kind: FactKind,
  keys: Readonly<Record<string, string>>,
): Claim[] {
  return reading.facts.flatMap((fact) => {
    const key = fact.kind === kind ? keys[fact.key] : undefined;
    return key === undefined ? [] : [{ ...claimOf(reading, fact, true), key }];
  });
}

function claimOf(reading: ClauseReading, { key, start, end }: Fact, optional: boolean): Claim {
  return { reading, key, start, end, ...(optional && { optional }) };
}
