import { resolve } from 'node:path';
import { version } from '../../../package.json' with { type: 'json' };
import type { Translate } from '../../i18n/translator.js';
import type { Act } from '../../model/act.js';
import type { Alignment } from '../../model/alignment.js';
import { SEVERITIES, type Finding, type Severity } from '../../model/finding.js';
import { alignmentPath, readAlignment } from '../../store/alignment-file.js';
import { isMemory } from '../../store/memory.js';
import { readConfig, type Config } from '../../store/config.js';
import { missingAlignment, staleness } from '../../store/freshness.js';
import { decide, reviewStates, type JudgedReview } from '../../store/reviews.js';
import { checkAct, checkVersions } from '../../validate/check.js';
import { ALL_RULES, MISSING_ALIGNMENT, STALE_ALIGNMENT } from '../../validate/rules.js';
import { isOn, judged } from '../../validate/severity.js';
import { checkstyle } from '../../write/findings/checkstyle.js';
import { github } from '../../write/findings/github.js';
import { json } from '../../write/findings/json.js';
import { junit } from '../../write/findings/junit.js';
import {
  findingReporter,
  isDismissed,
  type CheckedAct,
  type ReportedFinding,
  type ReportWriter,
} from '../../write/findings/report.js';
import { sarif } from '../../write/findings/sarif.js';
import { text } from '../../write/findings/text.js';
import { reportedPath } from '../io.js';
import { newFindings } from '../baseline.js';
import { changedActs } from '../changed.js';
import { checkMemory } from '../checked-memory.js';
import { EXIT } from '../exit.js';
import { loadActs, requestedActs } from '../load.js';
import type { ActFiles } from '../locate.js';
import type { ActOptions, CheckOptions, Context } from '../options.js';
import { requestedStandard, type Standard } from '../standard.js';

const WRITERS: Readonly<Record<CheckOptions['format'], ReportWriter>> = {
  text,
  json,
  sarif,
  junit,
  github,
  checkstyle,
};

/** The formats that can say of a finding that it was dismissed; the others leave it out. */
const WITH_DISMISSED: ReadonlySet<CheckOptions['format']> = new Set(['json', 'sarif']);

/** `tarazy check`: what a commit must not contain, and what its author should know. */
export async function check(paths: string[], options: CheckOptions, { io, t }: Context): Promise<number> {
  const config = await readConfig(io.cwd);
  const memories = paths.filter(isMemory);
  const others = paths.filter((path) => !isMemory(path));
  const located = memories.length > 0 && others.length === 0 ? [] : await requestedActs(others, options, io);
  const wanted =
    options.changedSince === undefined
      ? located
      : await changedActs(located, options.changedSince, options.alignments, io);
  const by = await requestedStandard(io);
  const found: ReportedFinding[] = [];
  const acts: CheckedAct[] = [];
  let expired = 0;
  for (const files of wanted) {
    const { findings, compared, reviews } = await checkFiles(files, options, by, { io, t });
    found.push(...findings);
    acts.push({ id: files.id, compared });
    expired += reviews.filter(({ state }) => state === 'expired').length;
  }
  for (const memory of memories) {
    found.push(...(await checkMemory(memory, by, { io, t })));
    acts.push({ id: memory, compared: true });
  }
  const least = options.minConfidence ?? config.minConfidence;
  const grave = gravity(options.minSeverity ?? 'info');
  const sure = found.filter(({ confidence, severity }) => confidence >= least && gravity(severity) <= grave);
  const open = sure.filter((finding) => !isDismissed(finding));
  const findings = await newFindings(open, acts, options, { io, t });
  const left = new Set(findings);
  const told = WITH_DISMISSED.has(options.format)
    ? sure.filter((finding) => isDismissed(finding) || left.has(finding))
    : findings;
  const rules = ALL_RULES.filter((rule) => isOn(rule, config.rules));
  io.out(WRITERS[options.format]({ findings: told, acts, rules, toolVersion: version, t }));
  const dismissed = sure.length - open.length;
  if (dismissed > 0) io.err(`${t('review.left-out', { dismissed })}\n`);
  if (expired > 0) io.err(`${t('review.have-expired', { expired })}\n`);
  return verdict(findings, acts.length, options.maxWarnings ?? config.maxWarnings, { io, t });
}

/** What is found in one act, with what it was found in. */
interface CheckedFiles {
  findings: ReportedFinding[];
  compared: boolean;
  reviews: JudgedReview[];
  acts: readonly Act[];
  alignment: Alignment | undefined;
}

/** What is found in one act, with what people have decided on it. */
export async function checkFiles(
  files: ActFiles,
  options: ActOptions,
  by: Standard,
  { io, t }: Context,
): Promise<CheckedFiles> {
  const acts = await loadActs(files, options, io);
  const path = alignmentPath(options.alignments, files.id);
  const alignment = await readAlignment(resolve(io.cwd, path), path);
  const pathOf = (file: string): string => reportedPath(file, io.cwd);
  const report = findingReporter({ id: files.id, acts, alignment, pathOf }, t);
  const { findings, compared } = findingsOf(acts, alignment, path, by);
  const { findings: decided, fitting } = decide(findings.map(report), files.id, alignment?.reviews ?? []);
  const reviews = alignment ? reviewStates(alignment, acts, fitting, compared) : [];
  return { findings: decided, compared, reviews, acts, alignment };
}

/** A missing or stale alignment leaves only what each version can be asked by itself. */
function findingsOf(
  acts: readonly Act[],
  alignment: Alignment | undefined,
  file: string,
  { settings, dictionary }: Standard,
): { findings: Finding[]; compared: boolean } {
  const moved = alignment ? [...staleness(alignment, acts, file)] : [];
  if (alignment && moved.length === 0)
    return { findings: checkAct({ alignment, acts }, settings, dictionary), compared: true };
  const obstacles = alignment
    ? judged(STALE_ALIGNMENT, moved, settings)
    : judged(MISSING_ALIGNMENT, [missingAlignment(acts, file)], settings);
  return { findings: [...obstacles, ...checkVersions(acts, settings)], compared: false };
}

function verdict(
  findings: readonly ReportedFinding[],
  acts: number,
  maxWarnings: Config['maxWarnings'],
  { io, t }: Context,
): number {
  const [errors, warnings, infos] = counts(findings);
  io.err(`${summary(t, { acts, errors, warnings, infos })}\n`);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) io.err(`${t('check.too-many-warnings', { warnings, max: maxWarnings })}\n`);
  return errors > 0 || tooMany ? EXIT.findings : EXIT.fine;
}

/** 0 for what is gravest. */
function gravity(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function counts(findings: readonly ReportedFinding[]): [errors: number, warnings: number, infos: number] {
  const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
  return [count('error'), count('warning'), count('info')];
}

function summary(t: Translate, data: Record<'acts' | 'errors' | 'warnings' | 'infos', number>): string {
  const nothing = data.errors + data.warnings + data.infos === 0;
  return nothing ? t('check.clean', { acts: data.acts }) : t('check.summary', data);
}
