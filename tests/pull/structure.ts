import { walk, type Act } from '../../src/model/act.js';

/** Every division and clause of an act, in order: kind, eId, number and fingerprint, notes too. */
export function structure(act: Act): string[] {
  return [...walk(act.root)].flatMap((division) => [
    `${division.kind} ${division.eId} ${division.number ?? ''}${division.struck === true ? ' struck' : ''}`,
    ...[...(division.heading ? [division.heading] : []), ...division.clauses].map(
      ({ id, fingerprint }) => `${id} ${fingerprint}`,
    ),
  ]);
}
