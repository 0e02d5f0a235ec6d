import type { Clause } from '../../model/act.js';
import type { PlacedFinding } from './placing.js';
import type { Mark } from './pieces.js';

/** The marks of findings by the clause they are in; the note on the first finding has the number 1, if there are notes. */
export function marksOf(
  placed: readonly PlacedFinding[],
  { noted }: { noted: boolean },
): Map<Clause, Mark[]> {
  const marks = new Map<Clause, Mark[]>();
  for (const [index, one] of placed.entries()) {
    for (const { clause, start, end } of one.words) {
      const known = marks.get(clause) ?? [];
      known.push({ start, end, severity: one.finding.severity, ...(noted && { note: index + 1 }) });
      marks.set(clause, known);
    }
  }
  return marks;
}
