import type { Translate } from '../../i18n/translator.js';
import { SEVERITIES } from '../../model/finding.js';
import { VERDICTS } from '../../model/review.js';
import type { ReportedFinding } from '../findings/report.js';
import { capital } from './language.js';
import { plainLine, type Table } from './model.js';

/** How many findings there are by rule and severity; rules in the order in which they are first met. */
export function ruleTable(findings: readonly ReportedFinding[], t: Translate): Table {
  const reader = t('code');
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const counts = (of: readonly ReportedFinding[]): string[] => [
    ...SEVERITIES.map((wanted) => String(of.filter(({ severity }) => severity === wanted).length)),
    String(of.length),
  ];
  const line = (name: string, of: readonly ReportedFinding[]): ReturnType<typeof plainLine>[] =>
    [name, ...counts(of)].map((cell) => plainLine(reader, cell));
  return {
    kind: 'table',
    head: [
      t('document.rule'),
      ...SEVERITIES.map((severity) => capital(t(`severity.${severity}`))),
      t('document.total'),
    ],
    rows: [
      ...rules.map((rule) =>
        line(
          t(`rule.${rule}.title`),
          findings.filter((finding) => finding.rule === rule),
        ),
      ),
      line(t('document.total'), findings),
    ],
    numbersFrom: 1,
  };
}

/** How many findings have been decided on, and how. */
export function decisionTable(findings: readonly ReportedFinding[], t: Translate): Table {
  const reader = t('code');
  const count = (verdict: string | undefined): number =>
    findings.filter(({ decision }) => decision?.verdict === verdict).length;
  const rows: [string, number][] = [
    [t('document.undecided'), count(undefined)],
    ...VERDICTS.map((verdict): [string, number] => [capital(t(`review.verdict.${verdict}`)), count(verdict)]),
  ];
  return {
    kind: 'table',
    head: [t('document.decision'), t('document.total')],
    rows: rows
      .filter(([, n]) => n > 0)
      .map(([name, n]) => [name, String(n)].map((cell) => plainLine(reader, cell))),
    numbersFrom: 1,
  };
}
