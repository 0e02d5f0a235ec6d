import type { ReportWriter } from './report.js';

/** For programs: all that is known of each finding. */
export const json: ReportWriter = ({ findings }) => `${JSON.stringify(findings, undefined, 2)}\n`;
