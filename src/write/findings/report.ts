import { cite } from '../../i18n/citation.js';
import type { Translate } from '../../i18n/translator.js';
import type { Act } from '../../model/act.js';
import type { Alignment } from '../../model/alignment.js';
import type { Finding, FindingIdentity, Severity } from '../../model/finding.js';
import type { Decision } from '../../model/review.js';
import { placeFinder, type LanguageCode, type Span } from '../../model/text.js';
import type { RuleInfo } from '../../validate/rule.js';
import { clausePrints } from './clauses.js';

/** A finding as programs read it (`check --format json`): offsets turned into lines, data into a sentence. */
export interface ReportedFinding extends FindingIdentity {
  severity: Severity;
  /** How sure the rule is, 0 to 1. */
  confidence: number;
  /** The place as people cite it, in the language of messages. */
  cited: string;
  message: string;
  bead?: string;
  places: Record<LanguageCode, ReportedPlace>;
  /** More places to highlight, in the file of their version. */
  marks?: Record<LanguageCode, Region[]>;
  data: Finding['data'];
  /** What a person has decided on it. */
  decision?: Decision;
}

/** Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Region {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface ReportedPlace extends Region {
  file: string;
}

export interface CheckedAct {
  id: string;
  /** Whether its versions could be compared; not where the alignment is missing or stale. */
  compared: boolean;
}

/** What one run of `check` has to tell; all that a format needs. */
export interface Report {
  /** In the formats that say so of a finding also those that were dismissed. */
  findings: readonly ReportedFinding[];
  /** The acts that were checked, also those without findings. */
  acts: readonly CheckedAct[];
  /** The rules that the acts were checked by. */
  rules: readonly RuleInfo[];
  toolVersion: string;
  t: Translate;
}

/** A format: the report as the text of a file, the same bytes for the same report. */
export type ReportWriter = (report: Report) => string;

/** The versions of an act that findings are about. */
interface ReportedAct {
  id: string;
  acts: readonly Act[];
  alignment?: Alignment | undefined;
  /** How the file of a version is named in reports. */
  pathOf?: (file: string) => string;
}

/** How findings of one act are told to people and programs. */
export function findingReporter(
  { id, acts, alignment, pathOf = (file) => file }: ReportedAct,
  t: Translate,
): (finding: Finding) => ReportedFinding {
  const sources = new Map(
    acts.map(({ language, source }) => [
      language,
      { file: pathOf(source.file), regionOf: regionFinder(source.text) },
    ]),
  );
  const printsOf = clausePrints(acts, alignment);
  return (finding) => {
    const places: Record<LanguageCode, ReportedPlace> = {};
    const marks: Record<LanguageCode, Region[]> = {};
    for (const [language, span] of Object.entries(finding.spans)) {
      const source = sources.get(language);
      if (source && span) places[language] = { file: source.file, ...source.regionOf(span) };
    }
    for (const [language, spans] of Object.entries(finding.marks ?? {})) {
      const source = sources.get(language);
      if (source && spans) marks[language] = spans.map(source.regionOf);
    }
    const { rule, severity, confidence, pair, eId, bead, data } = finding;
    return {
      act: id,
      rule,
      severity,
      confidence,
      pair: pair.join('-'),
      eId,
      cited: cite(eId, t),
      message: t(`finding.${rule}.${finding.message}`, sentenceData(finding, t)),
      ...(bead !== undefined && { bead }),
      clauses: printsOf(finding),
      places,
      ...(Object.keys(marks).length > 0 && { marks }),
      data,
    };
  };
}

/** Where a finding is told if there is one place only: the first it has, where the wording in question stands. */
export function mainPlace({ places }: ReportedFinding): ReportedPlace | undefined {
  return Object.values(places)[0];
}

/** The sentence of a finding after the place as people cite it. */
export function citedMessage({ cited, message }: ReportedFinding): string {
  return cited === '' ? message : `${cited}: ${message}`;
}

/** Whether a person has said that the finding is none. */
export function isDismissed({ decision }: ReportedFinding): boolean {
  return decision?.verdict === 'dismissed';
}

function regionFinder(text: string): (span: Span) => Region {
  const placeOf = placeFinder(text);
  return ({ start, end }) => {
    const last = placeOf(end);
    return { ...placeOf(start), endLine: last.line, endColumn: last.column };
  };
}

const SHOWN = 80;

/** Codes and canonical values become words, and a long clause is cut: the place says the rest. */
function sentenceData({ data }: Finding, t: Translate): Finding['data'] {
  const spoken: Record<string, string | number> = { ...data };
  const speak = (name: string, from: string, section: 'in' | 'version'): void => {
    const code = data[from];
    if (typeof code === 'string') spoken[name] = t(`${section}.${code}`);
  };
  speak('in', 'missing', 'in');
  speak('version', 'language', 'version');
  speak('firstVersion', 'first', 'version');
  speak('secondVersion', 'second', 'version');
  for (const side of ['left', 'right']) {
    const words = data[side];
    if (typeof words === 'string') spoken[`${side}Said`] = said(words, data[`${side}Keys`], t);
  }
  if (typeof data['text'] === 'string') spoken['text'] = shorten(data['text']);
  return spoken;
}

/** The words as printed, and what they say where that is not plain from them: «тиіс» (obligation). */
function said(words: string, keys: string | number | undefined, t: Translate): string {
  const quoted = `«${shorten(words)}»`;
  if (typeof keys !== 'string') return quoted;
  const meaning = canonical(keys, t);
  return meaning === words ? quoted : `${quoted} (${meaning})`;
}

/** What each version says in canonical form, for people; only of those whose words alone do not tell it. */
export function sayings({ data }: Pick<Finding, 'data'>, t: Translate): Record<LanguageCode, string> {
  const languages = [data['first'] ?? data['language'], data['second'] ?? data['missing']];
  const said = [data['leftKeys'], data['rightKeys']].map((keys) =>
    typeof keys === 'string' ? canonical(keys, t) : '',
  );
  return Object.fromEntries(
    languages.flatMap((language, at) => {
      const words = said[at] ?? '';
      return typeof language === 'string' && words !== '' ? [[language, words]] : [];
    }),
  );
}

/** Canonical values, parted by spaces, for people. */
export function canonical(keys: string, t: Translate): string {
  return keys
    .split(' ')
    .map((key) => sayingOf(key, t))
    .join(', ');
}

/** A canonical value for people: a place as it is cited, a fact by its name, anything else as it is. */
function sayingOf(key: string, t: Translate): string {
  const name = `says.${key}`;
  const found = t(name);
  if (found !== name) return found;
  return CITED.test(key) ? cite(key, t) : key;
}

const CITED = /^(?:art|chp|sec|part|para|point|subpara|indent|annex)_/;

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  if (plain.length <= SHOWN) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', SHOWN))} …`;
}
