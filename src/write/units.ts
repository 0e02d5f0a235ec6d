import type { LanguageCode } from '../model/text.js';
import { isDismissed, type ReportedFinding } from './findings/report.js';
import type { ExportedAct, ExportSettings } from './format.js';
import { rows, type Row } from './rows.js';

/** A bead as a format for the given languages has it: with their wordings only, and what `check` says of them. */
export interface Unit extends Row {
  findings: readonly ReportedFinding[];
}

export type UnitChoice = Pick<ExportSettings, 'reviewedOnly' | 'minScore'>;

/** The beads of an act that were asked for and that have a wording in one of the languages, in document order. */
export function* units(
  act: ExportedAct,
  languages: readonly LanguageCode[],
  { reviewedOnly, minScore = 0 }: UnitChoice,
): Generator<Unit> {
  const findings = byBead(act.findings ?? [], languages);
  for (const row of rows({ ...act, acts: act.acts.filter(({ language }) => languages.includes(language)) })) {
    const { origin, score, id } = row.bead;
    if (row.texts.size === 0 || score < minScore || (reviewedOnly && origin !== 'reviewed')) continue;
    yield { ...row, findings: findings.get(id) ?? [] };
  }
}

/** Findings on other versions than these are left out, for a pair is judged by itself, and those that are none. */
function byBead(
  findings: readonly ReportedFinding[],
  languages: readonly LanguageCode[],
): ReadonlyMap<string, ReportedFinding[]> {
  const found = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    if (finding.bead === undefined || isDismissed(finding)) continue;
    if (!finding.pair.split('-').every((language) => languages.includes(language))) continue;
    found.set(finding.bead, [...(found.get(finding.bead) ?? []), finding]);
  }
  return found;
}
