import type { Translate } from '../../i18n/translator.js';
import { eIdOfClause, type Clause, type ClauseId } from '../../model/act.js';
import type { LanguageCode } from '../../model/text.js';
import type { ReportedFinding } from '../findings/report.js';
import { decisionText } from '../findings/text.js';
import type { DocumentOptions } from './act-document.js';
import { documentWords, versionTable } from './frame.js';
import { capital, citeIn, columnTitle, languageOf } from './language.js';
import { marksOf } from './marking.js';
import type { Mark } from './pieces.js';
import { plainLine, type Block, type Parallel, type TextDocument } from './model.js';
import { valuesOf, weightOf } from './note.js';
import { placeFindings, type FoundAct, type PlacedFinding } from './placing.js';
import { decisionTable, ruleTable } from './summary.js';
import { wordingOf, type Wording } from './wording.js';

/** An act with what has been found in it, as far as it is to be told. */
export interface ReportedAct extends FoundAct {
  id: string;
  findings: readonly ReportedFinding[];
  /** Whether the versions could be compared; not where the alignment is missing or stale. */
  compared: boolean;
  /** Sentences on what is not told: findings that are not grave or not sure enough, that were dismissed. */
  remarks: readonly string[];
}

/**
 * A report on findings that can be attached to an opinion: which texts were compared, a summary, and for each finding both
 * wordings with the words it is about, where they stand as each language cites it, the explanation and the decision.
 */
export function findingsDocument(
  acts: readonly ReportedAct[],
  { toolVersion, t }: DocumentOptions,
): TextDocument {
  const name = t('document.report');
  return {
    language: languageOf(t),
    name,
    title: [plainLine(languageOf(t), name)],
    blocks: acts.flatMap((act, index) => actBlocks(act, `act-${index + 1}`, t)),
    notes: [],
    words: documentWords(toolVersion, t),
  };
}

function actBlocks(act: ReportedAct, id: string, t: Translate): Block[] {
  const reader = languageOf(t);
  const { acts, findings } = act;
  const title = (acts.find(({ language }) => language === reader) ?? acts[0])?.title ?? act.id;
  const language = acts.find((one) => one.title === title)?.language ?? reader;
  const say = (text: string): Block => ({ kind: 'paragraph', line: plainLine(reader, text) });
  const heading = (level: number, text: string): Block => ({
    kind: 'heading',
    level,
    lines: [plainLine(reader, text)],
  });
  return [
    { kind: 'heading', level: 1, id, lines: [plainLine(language, title)] },
    versionTable(acts, t),
    ...(act.compared ? [] : [say(`${capital(t('report.not-compared'))}.`)]),
    heading(2, t('document.summary')),
    ...(findings.length === 0
      ? [say(t('document.nothing'))]
      : [ruleTable(findings, t), decisionTable(findings, t)]),
    ...act.remarks.map(say),
    ...(findings.length === 0 ? [] : [heading(2, t('document.findings'))]),
    ...findingBlocks(act, id, t),
  ];
}

function findingBlocks({ acts, alignment, findings }: ReportedAct, id: string, t: Translate): Block[] {
  const wordings = new Map(acts.map((act) => [act.language, wordingOf(act)]));
  return placeFindings({ acts, alignment }, findings).flatMap((placed, index): Block[] => {
    const { finding } = placed;
    const reader = languageOf(t);
    const line = (label: string, text: string): Block => ({
      kind: 'paragraph',
      label: `${label}:`,
      line: plainLine(reader, text),
    });
    const where = finding.cited === '' ? t('document.act') : capital(finding.cited);
    const values = valuesOf(finding, t);
    const table = wordingTable(placed, wordings, t);
    return [
      {
        kind: 'heading',
        level: 3,
        id: `${id}-${index + 1}`,
        lines: [plainLine(reader, `${index + 1}. ${where} – ${t(`rule.${finding.rule}.title`)}`)],
      },
      line(t('document.explanation'), `${capital(finding.message)} (${weightOf(finding, t)})`),
      ...(table ? [table] : []),
      ...(values === undefined ? [] : [line(t('document.values'), values)]),
      ...(finding.decision ? [line(t('document.decision'), decisionText(finding.decision, t))] : []),
    ];
  });
}

/** The clauses of the versions that are compared, side by side; nothing where a finding is about the act as a whole. */
function wordingTable(
  placed: PlacedFinding,
  wordings: ReadonlyMap<LanguageCode, Wording>,
  t: Translate,
): Parallel | undefined {
  const { finding, bead, words } = placed;
  const languages = finding.pair.split('-').filter((language) => wordings.has(language));
  const marks: ReadonlyMap<Clause, readonly Mark[]> = marksOf([placed], { noted: false });
  const sides = languages.map((language) => {
    const touched = words.filter((one) => one.language === language).map(({ clause }) => clause.id);
    const ids: readonly ClauseId[] = bead?.sides[language] ?? [...new Set(touched)];
    const first = ids[0];
    return {
      column: {
        language,
        title: columnTitle(language, t),
        cited: citeIn(language, first === undefined ? finding.eId : eIdOfClause(first), t),
      },
      line: ids.length > 0 ? wordings.get(language)?.line(ids, marks) : undefined,
    };
  });
  if (sides.every(({ line }) => line === undefined)) return undefined;
  return {
    kind: 'parallel',
    columns: sides.map(({ column }) => column),
    rows: [{ depth: 0, cells: sides.map(({ line }) => line) }],
  };
}
