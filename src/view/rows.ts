import { cite } from '../i18n/citation.js';
import { lawClauses, type Act, type Clause, type PlacedClause } from '../model/act.js';
import { beadType, type AlignedAct, type Bead } from '../model/alignment.js';
import { placeFinder, sourceOffset, type LanguageCode, type Span } from '../model/text.js';
import { placeCited } from '../validate/compare/citations.js';
import type { ComparedPair } from '../validate/compare/pair.js';
import type { ClauseReading } from '../validate/compare/reading.js';
import { linksByBead } from './links.js';
import { eIdsOf, placesByClause } from './outline.js';
import type { RoomClause, RoomRow } from './room.js';
import { spoken } from './spoken.js';

/** What a printed number is at most: longer ones are wording that has slipped in between. */
const LONGEST_LABEL = 24;

/** The beads of an act as rows, in document order. */
export function rowsOf({ alignment, acts }: AlignedAct, pairs: readonly ComparedPair[]): RoomRow[] {
  const readings = readingsByClause(pairs);
  const versions = new Map(acts.map((act) => [act.language, versionOf(act, readings)]));
  const languages = acts.map(({ language }) => language);
  const links = linksByBead(pairs);
  return alignment.beads.map((bead): RoomRow => {
    const [language = '', ids = []] = Object.entries(bead.sides).find(([, own]) => own.length > 0) ?? [];
    const version = versions.get(language);
    const { eId, heading } = version?.placeOf(ids[0] ?? '') ?? { eId: '', heading: false };
    const places = version?.places.get(ids[0] ?? '') ?? [];
    const { anchors, terms, disputed } = bead.evidence;
    return {
      bead: bead.id,
      eId,
      places,
      cited: spoken((t) => cite(eId, t)),
      heading,
      depth: places.length - 1 - places.findIndex((place) => place.startsWith('art_')),
      score: bead.score,
      origin: bead.origin,
      type: beadType(bead, languages),
      sides: sidesOf(bead, versions),
      links: links.get(bead.id) ?? [],
      evidence: { anchors, terms, disputed },
    };
  });
}

/** Where a place of the source stands in the text of a clause; undefined if elsewhere. */
export function withinClause(clause: Clause, { start, end }: Span): [start: number, end: number] | undefined {
  if (end <= clause.span.start || start >= clause.span.end) return undefined;
  const at = (offset: number): number => {
    const run = clause.runs.findLast(({ source }) => source <= offset) ?? clause.runs[0];
    return Math.max(0, Math.min(clause.text.length, run ? run.at + (offset - run.source) : 0));
  };
  const [from, to] = [at(start), end >= clause.span.end ? clause.text.length : at(end - 1) + 1];
  return from < to ? [from, to] : undefined;
}

interface Version {
  places: ReadonlyMap<string, readonly string[]>;
  placeOf: (id: string) => { eId: string; heading: boolean };
  clause: (id: string) => RoomClause | undefined;
}

function versionOf(act: Act, readings: ReadonlyMap<string, ClauseReading>): Version {
  const placed = new Map(lawClauses(act.root).map((one) => [one.clause.id, one]));
  const placeOf = placeFinder(act.source.text);
  const eIds = eIdsOf(act);
  return {
    places: placesByClause(act),
    placeOf: (id) => {
      const one = placed.get(id);
      return {
        eId: one?.division.eId ?? '',
        heading: one !== undefined && one.clause === one.division.heading,
      };
    },
    clause: (id) => {
      const one = placed.get(id);
      if (!one) return undefined;
      const label = labelOf(one, act);
      return {
        id,
        text: one.clause.text,
        ...(label !== '' && { label }),
        line: placeOf(one.clause.span.start).line,
        citations: citationsOf(readings.get(`${act.language}:${id}`), eIds),
      };
    },
  };
}

function sidesOf(bead: Bead, versions: ReadonlyMap<LanguageCode, Version>): RoomRow['sides'] {
  return Object.fromEntries(
    [...versions].map(([language, version]) => [
      language,
      (bead.sides[language] ?? []).flatMap((id) => version.clause(id) ?? []),
    ]),
  );
}

/** What is printed before the first clause of a division: its number, without mark-up. */
function labelOf({ clause, division }: PlacedClause, { source }: Act): string {
  const isFirst = clause === (division.heading ?? division.clauses[0]);
  if (!isFirst || division.number === undefined) return '';
  const from = Math.max(division.span.start, clause.span.start - 2 * LONGEST_LABEL);
  const printed = source.text.slice(from, sourceOffset(clause, 0)).replace(/[*_#>\\]/g, '');
  const label = (printed.split('\n').at(-1) ?? '').trim();
  return label.length <= LONGEST_LABEL ? label : '';
}

function citationsOf(reading: ClauseReading | undefined, eIds: ReadonlySet<string>): RoomClause['citations'] {
  if (!reading) return [];
  return reading.anchors.flatMap((anchor) => {
    if (anchor.kind !== 'citation' || anchor.act !== undefined) return [];
    const eId = placeCited(anchor, reading);
    return eId !== undefined && eIds.has(eId) ? [{ start: anchor.start, end: anchor.end, eId }] : [];
  });
}

function readingsByClause(pairs: readonly ComparedPair[]): Map<string, ClauseReading> {
  return new Map(
    pairs.flatMap(({ passages }) =>
      passages.flatMap(({ sides }) =>
        sides
          .flat()
          .map((reading): [string, ClauseReading] => [
            `${reading.language}:${reading.placed.clause.id}`,
            reading,
          ]),
      ),
    ),
  );
}
