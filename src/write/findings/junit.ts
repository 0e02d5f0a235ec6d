import type { Severity } from '../../model/finding.js';
import { attribute, content, withoutForbidden } from '../xml.js';
import {
  mainPlace,
  type CheckedAct,
  type Report,
  type ReportedFinding,
  type ReportWriter,
} from './report.js';
import { text } from './text.js';

/**
 * For the test panels of CI services: JUnit's XML, a suite an act and a case a rule. Errors and warnings fail the case,
 * in one `failure`, for many panels read no more than the first; infos are told as its output.
 */
export const junit: ReportWriter = (report) => {
  const suites = report.acts.map((act) => suite(act, report));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${counts(suites)}>\n${suites.map(suiteElement).join('')}</testsuites>\n`;
};

interface Case {
  result: 'passed' | 'failed' | 'skipped';
  element: string;
}

interface Suite {
  name: string;
  cases: readonly Case[];
}

function suite({ id: act, compared }: CheckedAct, report: Report): Suite {
  const own = report.findings.filter((finding) => finding.act === act);
  const cases = report.rules.map((rule): Case => {
    const found = own.filter((finding) => finding.rule === rule.id);
    const skipped = rule.compares === 'versions' && !compared;
    const result = skipped ? 'skipped' : grave(found).length > 0 ? 'failed' : 'passed';
    return { result, element: caseElement(act, rule.id, found, skipped, report) };
  });
  return { name: act, cases };
}

function caseElement(
  act: string,
  rule: string,
  found: readonly ReportedFinding[],
  skipped: boolean,
  report: Report,
): string {
  const { t } = report;
  const failing = grave(found);
  const rest = found.filter((finding) => !failing.includes(finding));
  const [first] = [...failing, ...rest];
  const place = first && mainPlace(first);
  const file = place ? ` file="${value(place.file)}"` : '';
  const lines = (findings: readonly ReportedFinding[]): string =>
    content(withoutForbidden(text({ ...report, findings })));
  const inside: string[] = [];
  if (skipped) inside.push(`      <skipped message="${value(t('report.not-compared'))}"/>\n`);
  if (failing.length > 0) {
    const type: Severity = failing.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    const message = value(t('report.failures', { findings: failing.length }));
    inside.push(`      <failure message="${message}" type="${type}">${lines(failing)}</failure>\n`);
  }
  if (rest.length > 0) inside.push(`      <system-out>${lines(rest)}</system-out>\n`);
  const open = `    <testcase classname="${value(act)}" name="${value(rule)}"${file}`;
  return inside.length === 0 ? `${open}/>\n` : `${open}>\n${inside.join('')}    </testcase>\n`;
}

function suiteElement(suite: Suite): string {
  const cases = suite.cases.map(({ element }) => element).join('');
  return `  <testsuite name="${value(suite.name)}"${counts([suite])}>\n${cases}  </testsuite>\n`;
}

function counts(suites: readonly Suite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  const number = (wanted: Case['result']): number => cases.filter(({ result }) => result === wanted).length;
  return ` tests="${cases.length}" failures="${number('failed')}" errors="0" skipped="${number('skipped')}"`;
}

function grave(findings: readonly ReportedFinding[]): ReportedFinding[] {
  return findings.filter(({ severity }) => severity !== 'info');
}

function value(text: string): string {
  return attribute(withoutForbidden(text));
}
