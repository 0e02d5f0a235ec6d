import type { Concordance } from '../../concordance/summary.js';
import { textOf } from '../../concordance/rendering.js';

/** For programs: the query, renderings with counts, and every place. */
export function concordanceJson(concordances: readonly Concordance[]): string {
  const all = concordances.map(({ query, occurrences, forms, groups }) => ({
    query: query.text,
    language: query.language,
    forms,
    renderings: Object.fromEntries(
      [...groups].map(([language, own]) => [
        language,
        own.map(({ kind, name, occurrences: places, forms: met }) => ({
          kind,
          ...(name !== undefined && { name }),
          count: places.length,
          forms: met,
          places: places.map(({ act, reading }) => ({ act, eId: reading.eId })),
        })),
      ]),
    ),
    places: occurrences.map(({ act, reading, span, answers }) => ({
      act,
      eId: reading.eId,
      clause: reading.placed.clause.id,
      text: reading.text,
      span,
      renderings: Object.fromEntries(
        [...answers].map(([language, answer]) => [
          language,
          answer.kind === 'rendered'
            ? {
                text: textOf(answer.rendering),
                clause: answer.rendering.reading.placed.clause.id,
                spans: answer.rendering.spans,
              }
            : { kind: answer.kind },
        ]),
      ),
    })),
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}
