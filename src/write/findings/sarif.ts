import { createHash } from 'node:crypto';
import type { Location, Log, Region as SarifRegion, ReportingDescriptor, Result, Suppression } from 'sarif';
import type { Translate } from '../../i18n/translator.js';
import { identityKey, type Severity } from '../../model/finding.js';
import type { LanguageCode } from '../../model/text.js';
import type { RuleInfo } from '../../validate/rule.js';
import { documentation, markdownDocumentation, plainDocumentation } from './documentation.js';
import {
  isDismissed,
  type Region,
  type ReportedFinding,
  type ReportedPlace,
  type ReportWriter,
} from './report.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

const HASH_DIGITS = 16;

/** For code scanning: a log in SARIF 2.1.0 with one run. */
export const sarif: ReportWriter = ({ findings, rules, toolVersion, t }) => {
  const seen = new Map<string, number>();
  // Either no result tells whether it is suppressed or all do (SARIF 2.1.0, 3.27.23).
  const suppressing = findings.some(isDismissed);
  const results = findings.map((finding) => {
    const key = identityKey(finding);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return {
      ...result(finding, rules, `${hash(key)}:${nth}`),
      ...(suppressing && { suppressions: suppressions(finding) }),
    };
  });
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Tarazy', version: toolVersion, rules: rules.map((rule) => descriptor(rule, t)) },
        },
        language: t('code'),
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: t('report.root') } } },
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function descriptor(rule: RuleInfo, t: Translate): ReportingDescriptor {
  const { title, sections } = documentation(rule, t);
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: sections[0]?.text ?? title },
    help: { text: plainDocumentation(rule, t), markdown: markdownDocumentation(rule, t) },
    defaultConfiguration: { level: LEVELS[rule.severity.official] },
  };
}

function result(finding: ReportedFinding, rules: readonly RuleInfo[], fingerprint: string): Result {
  const { rule, severity, confidence, message, act, eId, cited, pair, decision } = finding;
  const [first, ...others] = Object.entries(finding.places);
  const ruleIndex = rules.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[severity],
    rank: Math.round(confidence * 1000) / 10,
    message: { text: literal(message) },
    locations: [
      {
        ...(first && location(first, finding)),
        logicalLocations: [
          {
            fullyQualifiedName: eId === '' ? act : `${act}/${eId}`,
            ...(cited !== '' && { decoratedName: cited }),
          },
        ],
      },
    ],
    ...(others.length > 0 && {
      relatedLocations: others.map((place, at) => ({ id: at + 1, ...location(place, finding) })),
    }),
    // The second is the only one that GitHub reads; it knows an alert again by it when lines have moved.
    partialFingerprints: { 'tarazyFinding/v1': fingerprint, primaryLocationLineHash: fingerprint },
    properties: { pair, ...(decision && { decision }) },
  };
}

/** A finding that was dismissed is suppressed by what stands in the alignment file. */
function suppressions(finding: ReportedFinding): Suppression[] {
  const { reason } = finding.decision ?? {};
  if (!isDismissed(finding)) return [];
  return [{ kind: 'external', status: 'accepted', ...(reason !== undefined && { justification: reason }) }];
}

function location([language, place]: [LanguageCode, ReportedPlace], { marks }: ReportedFinding): Location {
  const marked = marks?.[language] ?? [];
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(place.file), uriBaseId: '%SRCROOT%' },
      region: region(place),
    },
    ...(marked.length > 0 && { annotations: marked.map(region) }),
  };
}

function region({ line, column, endLine, endColumn }: Region): SarifRegion {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A relative reference by RFC 3986; a first part with a colon would be taken for a scheme. */
function uri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** In a message of SARIF braces are blanks to be filled; doubled they are braces. */
function literal(message: string): string {
  return message.replace(/[{}]/g, '$&$&');
}

function hash(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, HASH_DIGITS);
}
