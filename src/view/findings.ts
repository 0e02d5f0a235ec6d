import type { Act, Clause } from '../model/act.js';
import { lawClauses } from '../model/act.js';
import type { Alignment } from '../model/alignment.js';
import type { Finding } from '../model/finding.js';
import type { LanguageCode } from '../model/text.js';
import { translator } from '../i18n/translator.js';
import { decide } from '../store/reviews.js';
import type { Review } from '../model/review.js';
import { cite } from '../i18n/citation.js';
import { findingReporter, sayings } from '../write/findings/report.js';
import type { RoomFinding, RoomRow, Spoken } from './room.js';
import { withinClause } from './rows.js';
import { spoken } from './spoken.js';

/** The findings of an act as the page shows them, and which of the decisions fit one. */
export function roomFindings(
  found: readonly Finding[],
  rows: readonly RoomRow[],
  alignment: Alignment,
  acts: readonly Act[],
): { findings: RoomFinding[]; fitting: ReadonlySet<Review> } {
  const about = { id: alignment.act, acts, alignment };
  const reporters = (['kk', 'ru', 'en'] as const).map(
    (language) => [language, findingReporter(about, translator(language))] as const,
  );
  const [, first] = reporters[0] ?? [];
  if (!first) return { findings: [], fitting: new Set() };
  const { findings: decided, fitting } = decide(found.map(first), alignment.act, alignment.reviews);
  const rowOf = rowFinder(rows);
  const clauses = new Map(
    acts.map(({ language, root }) => [
      language,
      new Map(lawClauses(root).map(({ clause }) => [clause.id, clause])),
    ]),
  );
  const counts = new Map<string, number>();
  const findings = found.map((finding, at): RoomFinding => {
    const { rule, severity, confidence, eId } = finding;
    const identity = decided[at];
    const name = [rule, finding.pair.join('-'), eId].join(' ');
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    const row = rowOf(finding);
    const messages = Object.fromEntries(
      reporters.map(([language, report]) => [language, report(finding).message]),
    ) as unknown as Spoken;
    const languages = new Set([...Object.keys(sayings(finding, translator('en')))]);
    return {
      key: nth === 1 ? name : `${name} ${nth}`,
      rule,
      severity,
      confidence,
      pair: finding.pair,
      eId,
      cited: spoken((t) => cite(eId, t)),
      message: messages,
      clauses: identity?.clauses ?? [],
      ...(row !== undefined && { row }),
      marks: row === undefined ? {} : marksOf(finding, rows[row], clauses),
      says: Object.fromEntries(
        [...languages].map((language) => [language, spoken((t) => sayings(finding, t)[language] ?? '')]),
      ),
      ...(identity?.decision && { decision: identity.decision }),
    };
  });
  return { findings, fitting };
}

/** The row of the bead, or else the first one of the place, or of the place that holds it. */
function rowFinder(rows: readonly RoomRow[]): (finding: Finding) => number | undefined {
  const byBead = new Map(rows.map(({ bead }, at) => [bead, at]));
  const byPlace = new Map<string, number>();
  rows.forEach(({ places }, at) => {
    for (const place of places) if (!byPlace.has(place)) byPlace.set(place, at);
  });
  const byClause = new Map<string, number>();
  rows.forEach(({ sides }, at) => {
    for (const clause of Object.values(sides).flat()) byClause.set(clause.id.replace(/#\d+$/, ''), at);
  });
  return ({ bead, eId }) => {
    const known = bead === undefined ? undefined : byBead.get(bead);
    return known ?? byPlace.get(eId.replace(/__heading$/, '')) ?? byClause.get(eId) ?? undefined;
  };
}

/** The words that carry a finding, as places within the clauses of its row. */
function marksOf(
  { marks, spans, bead }: Finding,
  row: RoomRow | undefined,
  clauses: ReadonlyMap<LanguageCode, ReadonlyMap<string, Clause>>,
): RoomFinding['marks'] {
  if (!row) return {};
  const shown: Record<LanguageCode, [number, number, number][]> = {};
  for (const [language, side] of Object.entries(row.sides)) {
    const span = spans[language];
    // Where a version is wrong by itself its place is the very word.
    const places = marks?.[language] ?? (bead === undefined && span ? [span] : []);
    for (const [at, { id }] of side.entries()) {
      const clause = clauses.get(language)?.get(id);
      for (const place of clause ? places : []) {
        const within = clause && withinClause(clause, place);
        if (within) (shown[language] ??= []).push([at, ...within]);
      }
    }
  }
  return shown;
}
