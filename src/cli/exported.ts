import { resolve } from 'node:path';
import { Failure } from '../model/failure.js';
import { readConfig } from '../store/config.js';
import { alignmentPath, readAlignment } from '../store/alignment-file.js';
import { staleness } from '../store/freshness.js';
import type { ExportedAct } from '../write/format.js';
import { checkFiles } from './commands/check.js';
import { requestedStandard, type Standard } from './standard.js';
import { loadActs } from './load.js';
import type { ActFiles } from './locate.js';
import type { ActOptions, Context } from './options.js';

/**
 * Reads acts with their alignments one by one, as they are asked for. The one that was read last is kept: several
 * formats want the same. Findings are those that `check` reports, dismissed ones included. Throws a Failure where an act has not been aligned as it stands.
 */
export function exportedActs(
  options: ActOptions,
  withFindings: boolean,
  context: Context,
): (acts: readonly ActFiles[]) => AsyncGenerator<ExportedAct> {
  let standard: Standard | undefined;
  let last: { id: string; act: ExportedAct } | undefined;
  return async function* (acts) {
    for (const files of acts) {
      if (last?.id !== files.id) last = { id: files.id, act: await read(files) };
      yield last.act;
    }
  };

  async function read(files: ActFiles): Promise<ExportedAct> {
    const acts = await loadActs(files, options, context.io);
    const file = alignmentPath(options.alignments, files.id);
    const data = { act: files.id, file };
    const alignment = await readAlignment(resolve(context.io.cwd, file), file);
    if (!alignment) throw new Failure('no-alignment', data, `${files.id} has no alignment in ${file}`);
    if (!staleness(alignment, acts, file).next().done) {
      throw new Failure(
        'stale-alignment',
        data,
        `the texts of ${files.id} have changed since ${file} was made`,
      );
    }
    if (!withFindings) return { alignment, acts };
    standard ??= await requestedStandard(context.io);
    const { findings } = await checkFiles(files, options, standard, context);
    const { minConfidence } = await readConfig(context.io.cwd);
    return { alignment, acts, findings: findings.filter(({ confidence }) => confidence >= minConfidence) };
  }
}
