import { resolve } from 'node:path';
import { Failure } from '../model/failure.js';
import type { FindingIdentity } from '../model/finding.js';
import { baselineFile, compareWithBaseline, readBaseline } from '../store/baseline.js';
import { writeFileAtomic } from '../store/file.js';
import { ALIGNMENT_RULES } from '../validate/rules.js';
import type { CheckedAct } from '../write/findings/report.js';
import type { CheckOptions, Context } from './options.js';

/**
 * What a baseline leaves over of the findings of some acts, told on the way; all of them without one. A baseline that is
 * to be written is written first, and then leaves over only what cannot be excused.
 */
export async function newFindings<Found extends FindingIdentity>(
  found: readonly Found[],
  acts: readonly Pick<CheckedAct, 'id'>[],
  { baseline, writeBaseline }: Pick<CheckOptions, 'baseline' | 'writeBaseline'>,
  { io, t }: Context,
): Promise<readonly Found[]> {
  const file = writeBaseline ?? baseline;
  if (file === undefined) return found;
  const path = resolve(io.cwd, file);
  const isChecked = ({ act }: FindingIdentity): boolean => acts.some(({ id }) => id === act);
  const known = await readBaseline(path, file);
  if (writeBaseline !== undefined) {
    const excused = found.filter(({ rule }) => ALIGNMENT_RULES.every(({ id }) => id !== rule));
    // What is known of acts that were not asked for this time stays.
    const kept = (known ?? []).filter((entry) => !isChecked(entry));
    await writeFileAtomic(path, baselineFile([...kept, ...excused]), file);
    io.err(`${t('check.baseline-written', { file, findings: excused.length })}\n`);
    return compareWithBaseline(found, excused).fresh;
  }
  if (!known) throw new Failure('no-baseline', { file }, `there is no baseline ${file}`);
  const { fresh, gone } = compareWithBaseline(found, known.filter(isChecked));
  io.err(`${t('check.baseline', { file, known: found.length - fresh.length, gone })}\n`);
  return fresh;
}
