import { OFFICIAL } from '../../languages/registry.js';
import { eIdOfClause, lawClauses, type PlacedClause } from '../../model/act.js';
import type { LanguageCode, Span } from '../../model/text.js';
import type { Rule } from '../rule.js';

/**
 * A clause that stands in one version and has no counterpart in another. The place in the other version is where the
 * clause would be expected: at the counterpart of the clause before it.
 */
export const unalignedClause: Rule = {
  id: 'unaligned-clause',
  compares: 'versions',
  severity: { official: 'error', translation: 'warning' },
  *check({ alignment, acts }) {
    const clauses = new Map(acts.map((act) => [act.language, clausesById(lawClauses(act.root))]));
    const before = new Map<LanguageCode, Span>();
    for (const bead of alignment.beads) {
      const present = acts.filter((act) => (bead.sides[act.language] ?? []).length > 0);
      for (const { language: missing } of acts) {
        if (present.some((act) => act.language === missing)) continue;
        // A clause may be absent from several versions, and present in several; it is told once for each that lacks it.
        const language =
          present.find((act) => OFFICIAL.has(act.language))?.language ?? present[0]?.language ?? '';
        const expected = before.get(missing);
        for (const id of bead.sides[language] ?? []) {
          const placed = clauses.get(language)?.get(id);
          if (!placed) continue;
          yield {
            bead: bead.id,
            pair: [language, missing],
            eId: eIdOfClause(id),
            confidence: 1,
            spans: { [language]: placed.clause.span, ...(expected && { [missing]: expected }) },
            message: 'missing',
            data: { present: language, missing, text: placed.clause.text },
          };
        }
      }
      for (const { language } of present) {
        const last = clauses.get(language)?.get(bead.sides[language]?.at(-1) ?? '');
        if (last) before.set(language, last.clause.span);
      }
    }
  },
};

function clausesById(placed: readonly PlacedClause[]): Map<string, PlacedClause> {
  return new Map(placed.map((one) => [one.clause.id, one]));
}
