import type { Translate } from '../../i18n/translator.js';
import type { Decision, Review, ReviewState } from '../../model/review.js';
import { citedMessage, mainPlace, type ReportedFinding, type ReportWriter } from './report.js';

// A wording or the name of a file may hold anything; a terminal must not obey it.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;

/** For people: `file:line:column severity rule message [decision]`, a line a finding. */
export const text: ReportWriter = ({ findings, t }) =>
  findings.map((finding) => `${onOneLine(findingLine(finding, t))}\n`).join('');

/** The decision as people read it: `accepted, A. Omarova, 2026-09-01: to be mended with the next amendment`. */
export function decisionText({ verdict, by, on, reason }: Decision, t: Translate): string {
  return `${t(`review.verdict.${verdict}`)}, ${by}, ${on}${reason === undefined ? '' : `: ${reason}`}`;
}

/** A decision with what it is about and, if asked, what it is worth today. Not yet fit for a terminal. */
export function reviewLine(act: string, review: Review, t: Translate, state?: ReviewState): string {
  const { rule, pair, eId } = review;
  const now = state === undefined ? '' : ` (${t(`review.state.${state}`)})`;
  return `${act} ${eId} ${rule} ${pair}${now}: ${decisionText(review, t)}`;
}

/** Nothing in it can end the line or speak to the terminal. */
export function onOneLine(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}

/** Not yet fit for a terminal: a wording may hold anything. */
export function findingLine(finding: ReportedFinding, t: Translate): string {
  const { rule, severity, act, decision } = finding;
  const place = mainPlace(finding);
  const where = place ? `${place.file}:${place.line}:${place.column}` : act;
  const decided = decision ? ` [${decisionText(decision, t)}]` : '';
  return `${where} ${t(`severity.${severity}`)} ${rule} ${citedMessage(finding)}${decided}`;
}
