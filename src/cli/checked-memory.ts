import { resolve } from 'node:path';
import { LANGUAGES } from '../languages/registry.js';
import { Failure } from '../model/failure.js';
import type { MemoryUnit } from '../read/memory/unit.js';
import { memoryUnits } from '../store/memory.js';
import { memoryActs, WITHOUT_STRUCTURE } from '../store/memory-act.js';
import { checkAct } from '../validate/check.js';
import { findingReporter, type ReportedFinding } from '../write/findings/report.js';
import type { Standard } from './standard.js';
import { reportedPath } from './io.js';
import type { Context } from './options.js';

/**
 * What the rules that need no structure find in the units of a translation memory. Throws a Failure where no unit could be
 * compared: «nothing found» must not be said of such a one.
 */
export async function checkMemory(
  file: string,
  { settings, dictionary }: Standard,
  { io, t }: Context,
): Promise<ReportedFinding[]> {
  const found: ReportedFinding[] = [];
  const pathOf = (path: string): string => reportedPath(path, io.cwd);
  const seen = { units: 0, pairs: 0 };
  const units = async function* (): AsyncGenerator<MemoryUnit> {
    for await (const unit of memoryUnits(resolve(io.cwd, file), file)) {
      seen.units += 1;
      if (unit.texts.size > 1) seen.pairs += 1;
      yield unit;
    }
  };
  for await (const aligned of memoryActs(units(), file)) {
    const { acts, alignment } = aligned;
    const report = findingReporter({ id: file, acts, alignment, pathOf }, t);
    found.push(...checkAct(aligned, { ...settings, ...WITHOUT_STRUCTURE }, dictionary).map(report));
  }
  if (seen.units > 0 && seen.pairs === 0) {
    const languages = LANGUAGES.map(({ code }) => code).join(', ');
    throw new Failure('no-pairs', { file, languages }, `${file} has no unit in two of ${languages}`);
  }
  return found;
}
