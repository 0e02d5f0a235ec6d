import { walk, type Act, type Clause } from '../../model/act.js';
import type { AlignedAct, Bead } from '../../model/alignment.js';
import type { LanguageCode, Span } from '../../model/text.js';
import type { ReportedFinding } from '../findings/report.js';
import { offsetFinder, textIndex } from './offsets.js';

/** A finding with the words it is about. */
export interface PlacedFinding {
  finding: ReportedFinding;
  /** The bead it is shown at; absent where it is about the act as a whole, or about notes. */
  bead?: Bead;
  /** Ranges within the wording of clauses, versions in the order of the finding. */
  words: readonly PlacedWords[];
}

export interface PlacedWords extends Span {
  language: LanguageCode;
  clause: Clause;
}

/** An act whose alignment may be missing. */
export interface FoundAct {
  acts: readonly Act[];
  alignment?: AlignedAct['alignment'] | undefined;
}

/** Findings with their words, in the order of the beads; those about the act as a whole come first. */
export function placeFindings(
  { acts, alignment }: FoundAct,
  findings: readonly ReportedFinding[],
): PlacedFinding[] {
  const versions = new Map(acts.map((act) => [act.language, versionOf(act)]));
  const beads = new Map(alignment?.beads.map((bead, row) => [bead.id, { bead, row }]));
  const beadOf = new Map<string, { bead: Bead; row: number }>();
  for (const placed of beads.values()) {
    for (const [language, ids] of Object.entries(placed.bead.sides))
      for (const id of ids) beadOf.set(`${language}:${id}`, placed);
  }
  const placed = findings.map((finding) => {
    const told = beads.get(finding.bead ?? '');
    const words = wordsOf(finding, versions).filter(
      // Without words of its own a place may only say where something would be expected.
      ({ language, clause }) =>
        finding.marks !== undefined || !told || beadOf.get(`${language}:${clause.id}`) === told,
    );
    const first = words[0];
    const at = told ?? (first && beadOf.get(`${first.language}:${first.clause.id}`));
    return { placed: { finding, ...(at && { bead: at.bead }), words }, row: at?.row ?? -1 };
  });
  placed.sort((a, b) => a.row - b.row);
  return placed.map((one) => one.placed);
}

interface Version {
  spanOf: ReturnType<typeof offsetFinder>;
  /** Ascending by their place. */
  clauses: readonly Clause[];
}

function versionOf({ root, source }: Act): Version {
  const clauses: Clause[] = [];
  for (const division of walk(root)) {
    if (division.heading) clauses.push(division.heading);
    clauses.push(...division.clauses);
  }
  clauses.sort((a, b) => a.span.start - b.span.start);
  return { spanOf: offsetFinder(source.text), clauses };
}

function wordsOf(
  { places, marks }: ReportedFinding,
  versions: ReadonlyMap<LanguageCode, Version>,
): PlacedWords[] {
  const regions = marks ?? Object.fromEntries(Object.entries(places).map(([code, place]) => [code, [place]]));
  return Object.entries(regions).flatMap(([language, list]) => {
    const version = versions.get(language);
    if (!version) return [];
    return list.flatMap((region) => {
      const span = version.spanOf(region);
      return touched(version.clauses, span).flatMap((clause) => {
        const start = textIndex(clause, Math.max(span.start, clause.span.start));
        const last = textIndex(clause, Math.min(span.end, clause.span.end) - 1);
        return last < start ? [] : [{ language, clause, start, end: last + 1 }];
      });
    });
  });
}

/** The clauses that a span touches; looked for by halves, for an act may have thousands of both. */
function touched(clauses: readonly Clause[], { start, end }: Span): Clause[] {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.span.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: Clause[] = [];
  for (let at = low; at < clauses.length; at += 1) {
    const clause = clauses[at];
    if (!clause || clause.span.start >= end) break;
    found.push(clause);
  }
  return found;
}
