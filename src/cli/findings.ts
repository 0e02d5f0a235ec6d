import { cite } from '../i18n/citation.js';
import type { Translate } from '../i18n/translator.js';
import type { Act } from '../model/act.js';
import type { Finding, Severity } from '../model/finding.js';
import { placeFinder, type LanguageCode } from '../model/text.js';

/** A finding as programs read it (`check --format json`): offsets turned into lines, data into a sentence. */
export interface ReportedFinding {
  act: string;
  rule: string;
  severity: Severity;
  /** The language versions compared, such as `kk-ru`; one alone where a version is wrong by itself. */
  pair: string;
  eId: string;
  /** The place as people cite it, in the language of messages. */
  cited: string;
  message: string;
  bead?: string;
  /** Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
  places: Record<LanguageCode, ReportedPlace>;
  data: Finding['data'];
}

interface ReportedPlace {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** How findings of one act are told to people and programs. */
export function findingReporter(
  act: string,
  versions: readonly Act[],
  t: Translate,
): (finding: Finding) => ReportedFinding {
  const sources = new Map(
    versions.map(({ language, source }) => [
      language,
      { file: source.file, placeOf: placeFinder(source.text) },
    ]),
  );
  return (finding) => {
    const places: ReportedFinding['places'] = {};
    for (const [language, span] of Object.entries(finding.spans)) {
      const source = sources.get(language);
      if (!source || !span) continue;
      const start = source.placeOf(span.start);
      const end = source.placeOf(span.end);
      places[language] = { file: source.file, ...start, endLine: end.line, endColumn: end.column };
    }
    const { rule, severity, pair, eId, bead } = finding;
    return {
      act,
      rule,
      severity,
      pair: pair.join('-'),
      eId,
      cited: cite(eId, t),
      message: t(`finding.${rule}.${finding.message}`, sentenceData(finding, t)),
      ...(bead !== undefined && { bead }),
      places,
      data: finding.data,
    };
  };
}

const SHOWN = 80;

/** Language codes become words, and a long clause is cut: the place says the rest. */
function sentenceData({ data }: Finding, t: Translate): Finding['data'] {
  const spoken: Record<string, string | number> = { ...data };
  if (typeof data['missing'] === 'string') spoken['in'] = t(`in.${data['missing']}`);
  if (typeof data['language'] === 'string') spoken['version'] = t(`version.${data['language']}`);
  if (typeof data['text'] === 'string') spoken['text'] = shorten(data['text']);
  return spoken;
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  if (plain.length <= SHOWN) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', SHOWN))} …`;
}
