import { resolve } from 'node:path';
import type { Act } from '../../model/act.js';
import type { Finding } from '../../model/finding.js';
import { alignmentPath, readAlignment } from '../../store/alignment-file.js';
import { missingAlignment, staleness } from '../../store/freshness.js';
import { checkAct, checkVersions } from '../../validate/check.js';
import { EXIT } from '../exit.js';
import { findingReporter, type ReportedFinding } from '../findings.js';
import { loadActs, requestedActs } from '../load.js';
import type { ActOptions, Context } from '../options.js';

/** `tarazy check`: what a commit must not contain, and what its author should know. */
export async function check(
  paths: string[],
  options: ActOptions & { format: 'text' | 'json' },
  { io, t }: Context,
): Promise<number> {
  const located = await requestedActs(paths, options, io);
  const reported: ReportedFinding[] = [];
  for (const files of located) {
    const acts = await loadActs(files, options, io);
    const findings = await findingsOf(files.id, acts, options.alignments, io.cwd);
    const report = findingReporter(files.id, acts, t);
    reported.push(...findings.map(report));
  }
  const count = (severity: string): number =>
    reported.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, infos] = ['error', 'warning', 'info'].map(count) as [number, number, number];
  if (options.format === 'json') io.out(`${JSON.stringify(reported, undefined, 2)}\n`);
  else for (const finding of reported) io.out(`${textLine(finding, t(`severity.${finding.severity}`))}\n`);
  io.err(
    reported.length === 0
      ? `${t('check.clean', { acts: located.length })}\n`
      : `${t('check.summary', { acts: located.length, errors, warnings, infos })}\n`,
  );
  return errors > 0 ? EXIT.findings : EXIT.fine;
}

/** A missing or stale alignment leaves only what each version can be asked by itself. */
async function findingsOf(id: string, acts: readonly Act[], folder: string, cwd: string): Promise<Finding[]> {
  const path = alignmentPath(folder, id);
  const alignment = await readAlignment(resolve(cwd, path), path);
  if (!alignment) return [missingAlignment(acts, path), ...checkVersions(acts)];
  const stale = [...staleness(alignment, acts, path)];
  return stale.length > 0 ? [...stale, ...checkVersions(acts)] : checkAct({ alignment, acts });
}

/** `file:line:column severity rule message`, at the first place that the finding has. */
function textLine(finding: ReportedFinding, severity: string): string {
  const [place] = Object.values(finding.places);
  const where = place ? `${place.file}:${place.line}:${place.column}` : finding.act;
  return `${where} ${severity} ${finding.rule} ${finding.cited === '' ? '' : `${finding.cited}: `}${finding.message}`;
}
