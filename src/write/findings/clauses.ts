import { eIdOfClause, walk, type Act, type Clause } from '../../model/act.js';
import type { Alignment } from '../../model/alignment.js';
import type { Finding } from '../../model/finding.js';
import type { LanguageCode } from '../../model/text.js';

/**
 * Which clauses a finding speaks of, as `<language>:<fingerprint>` in the order of its pair: those of its bead, or those
 * that its spans touch. Another wording makes it another finding, another place in the file does not.
 */
export function clausePrints(acts: readonly Act[], alignment?: Alignment): (finding: Finding) => string[] {
  const byDivision = new Map(acts.map((act) => [act.language, clausesByDivision(act)]));
  const beads = new Map(alignment?.beads.map((bead) => [bead.id, bead]));

  const touched = ({ eId, spans }: Finding, language: LanguageCode): Clause[] => {
    const span = spans[language];
    const clauses = byDivision.get(language)?.get(eId) ?? [];
    return span ? clauses.filter((one) => one.span.start < span.end && span.start < one.span.end) : [];
  };

  return (finding) => {
    const bead = beads.get(finding.bead ?? '');
    return finding.pair.flatMap((language) => {
      const prints = bead
        ? (bead.sides[language] ?? []).map((id) => alignment?.fingerprints.get(`${language}:${id}`) ?? '')
        : touched(finding, language).map((clause) => clause.fingerprint);
      return prints.map((print) => `${language}:${print}`);
    });
  };
}

function clausesByDivision(act: Act): Map<string, Clause[]> {
  const found = new Map<string, Clause[]>();
  for (const { heading, clauses } of walk(act.root)) {
    for (const clause of heading ? [heading, ...clauses] : clauses) {
      const eId = eIdOfClause(clause.id);
      const known = found.get(eId);
      if (known) known.push(clause);
      else found.set(eId, [clause]);
    }
  }
  return found;
}
