import { citedMessage, mainPlace, type ReportedFinding, type ReportWriter } from './report.js';

// A wording or the name of a file may hold anything; a terminal must not obey it.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;

/** For people: `file:line:column severity rule message`, a line a finding. */
export const text: ReportWriter = ({ findings, t }) =>
  findings.map((finding) => `${line(finding, t(`severity.${finding.severity}`))}\n`).join('');

function line(finding: ReportedFinding, severity: string): string {
  const place = mainPlace(finding);
  const where = place ? `${place.file}:${place.line}:${place.column}` : finding.act;
  return `${where} ${severity} ${finding.rule} ${citedMessage(finding)}`.replace(CONTROL, '\uFFFD');
}
