import type { Translate } from '../i18n/translator.js';
import { Failure } from '../model/failure.js';
import type { Review } from '../model/review.js';
import type { ReportedFinding } from '../write/findings/report.js';
import { findingLine, onOneLine } from '../write/findings/text.js';
import type { ReviewedOptions } from './options.js';

/** The findings at a place that the options choose. Without any, those that stand there are named. */
export function chosenFindings(
  findings: readonly ReportedFinding[],
  act: string,
  eId: string,
  options: ReviewedOptions,
  t: Translate,
): ReportedFinding[] {
  const chosen = findings.filter(fitting(eId, options));
  if (chosen.length > 0) return chosen;
  const near = findings.filter((finding) => finding.eId === eId || finding.eId.startsWith(`${eId}__`));
  const lines = near.map((finding) => `${finding.eId} ${finding.pair} ${findingLine(finding, t)}`);
  const data = { act, eId, findings: onLines(lines) };
  const message = `no finding of ${act} fits at ${eId}`;
  if (near.length === 0) throw new Failure('no-findings', data, message);
  throw new Failure('no-such-finding', data, message);
}

/** Each on a line below the sentence that it belongs to. */
export function onLines(lines: readonly string[]): string {
  return lines.map((line) => `\n  ${onOneLine(line)}`).join('');
}

/** A pair is the same one in whatever order its versions are named: some rules name first the one that has more. */
export function fitting(
  eId: string,
  { rule, pair }: ReviewedOptions,
): (one: Pick<Review, 'eId' | 'rule' | 'pair'>) => boolean {
  return (one) =>
    one.eId === eId &&
    (rule === undefined || one.rule === rule) &&
    (pair === undefined || sorted(one.pair) === sorted(pair));
}

function sorted(pair: string): string {
  return pair.split('-').sort().join('-');
}
