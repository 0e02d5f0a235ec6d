import Papa from 'papaparse';
import type { Concordance } from '../../concordance/summary.js';
import { textOf } from '../../concordance/rendering.js';

/** A row a place: where it is, the term in its clause, and by language the rendering; empty where there is none. */
export function concordanceTable(concordances: readonly Concordance[], delimiter: ',' | '\t'): string {
  const languages = [...new Set(concordances.flatMap(({ groups }) => [...groups.keys()]))];
  const head = ['query', 'language', 'act', 'eId', 'form', 'clause', ...languages];
  const body = concordances.flatMap(({ query, occurrences }) =>
    occurrences.map(({ act, reading, span, answers }) => [
      query.text,
      query.language,
      act,
      reading.eId,
      reading.text.slice(span.start, span.end),
      reading.text.replace(/\s+/g, ' '),
      ...languages.map((language) => {
        const answer = answers.get(language);
        return answer?.kind === 'rendered' ? textOf(answer.rendering) : '';
      }),
    ]),
  );
  return `${Papa.unparse([head, ...body], { delimiter, newline: '\r\n' })}\r\n`;
}
