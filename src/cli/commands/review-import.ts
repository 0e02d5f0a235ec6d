import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { Failure } from '../../model/failure.js';
import type { Review } from '../../model/review.js';
import { alignmentPath, readStoredAlignment, replaceAlignment } from '../../store/alignment-file.js';
import { corrected } from '../../store/corrections.js';
import {
  parseDecisions,
  sheetDecisions,
  tableDecisions,
  type ImportedDecisions,
} from '../../store/decisions.js';
import { isDecidable, reviewsOf, withReviews } from '../../store/reviews.js';
import { findingKey } from '../../write/xlsx.js';
import { EXIT } from '../exit.js';
import { today } from '../day.js';
import { requestedAct } from '../one-act.js';
import type { ActOptions, Context } from '../options.js';
import { requestedStandard } from '../standard.js';
import { checkFiles } from './check.js';

/**
 * `tarazy review import`: takes over what was decided in a page of the reading room, or in a workbook of findings or its sheet saved as CSV. All of
 * it, or, where any of it cannot be taken over, nothing.
 */
export async function importDecisions(
  name: string,
  file: string,
  options: Omit<ActOptions, 'id'>,
  context: Context,
): Promise<number> {
  const { io, t } = context;
  const imported = await decisionsOf(resolve(io.cwd, file), file);
  const files = await requestedAct(name, options, io);
  if (imported.act !== undefined && imported.act !== files.id)
    throw new Failure(
      'decisions-of-another',
      { file, act: imported.act, wanted: files.id },
      `${file} is about another act`,
    );
  const shown = alignmentPath(options.alignments, files.id);
  const path = resolve(io.cwd, shown);
  const stored = await readStoredAlignment(path, shown);
  if (!stored)
    throw new Failure('no-alignment', { act: files.id, file: shown }, `${files.id} has no alignment`);
  const { findings, compared, reviews } = await checkFiles(
    files,
    options,
    await requestedStandard(io),
    context,
  );
  if (!compared)
    throw new Failure(
      'stale-alignment',
      { act: files.id, file: shown },
      `the texts of ${files.id} have changed`,
    );
  const known = new Map<string, (typeof findings)[number][]>();
  for (const finding of findings.filter(isDecidable)) {
    const key = findingKey(finding);
    known.set(key, [...(known.get(key) ?? []), finding]);
  }
  const decided = imported.decisions.flatMap(
    ({ key, line, decision: { on = today(), ...decision } }): Review[] => {
      const own = known.get(key);
      if (!own)
        throw new Failure(
          'unknown-decision',
          { file, line, finding: key },
          `${file}:${line}: no such finding`,
        );
      return reviewsOf(own, { ...decision, on });
    },
  );
  const after = withReviews(reviews, decided, files.id);
  const next = imported.corrections.reduce(corrected, { ...stored.alignment, reviews: after.reviews });
  await replaceAlignment(path, next, stored, shown);
  const data = { file: shown, decisions: decided.length, corrections: imported.corrections.length };
  io.err(`${t('review.imported', data)}\n`);
  return EXIT.fine;
}

async function decisionsOf(path: string, file: string): Promise<ImportedDecisions> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('unreadable', { file, reason }, `${file} cannot be read: ${reason}`);
  });
  const ending = extname(file).toLowerCase();
  if (ending === '.xlsx') return sheetDecisions(bytes, file);
  if (ending === '.csv' || ending === '.tsv') return tableDecisions(bytes, file);
  return parseDecisions(bytes.toString('utf8'), file);
}
