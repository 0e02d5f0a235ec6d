import type { Translate } from '../i18n/translator.js';
import { SEVERITIES, type Severity } from '../model/finding.js';
import { isDismissed, type ReportedFinding } from '../write/findings/report.js';

/** Which findings go into a document. */
export interface ToldOptions {
  severity: Severity;
  minConfidence: number;
  withDismissed: boolean;
}

/** The findings to be told, and sentences that say how many others there are and why they are not. */
export function told(
  findings: readonly ReportedFinding[],
  { severity, minConfidence, withDismissed }: ToldOptions,
  t: Translate,
): { findings: ReportedFinding[]; remarks: string[] } {
  const least = SEVERITIES.indexOf(severity);
  const grave = findings.filter((finding) => SEVERITIES.indexOf(finding.severity) <= least);
  const sure = grave.filter(({ confidence }) => confidence >= minConfidence);
  const open = sure.filter((finding) => withDismissed || !isDismissed(finding));
  const left: [number, string][] = [
    [
      findings.length - grave.length,
      t('document.left-lighter', {
        severity: t(`severity.${severity}`),
        left: findings.length - grave.length,
      }),
    ],
    [
      grave.length - sure.length,
      t('document.left-unsure', { least: minConfidence, left: grave.length - sure.length }),
    ],
    [sure.length - open.length, t('document.left-dismissed', { left: sure.length - open.length })],
  ];
  return { findings: open, remarks: left.filter(([n]) => n > 0).map(([, sentence]) => sentence) };
}
