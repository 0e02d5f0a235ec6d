import { resolve } from 'node:path';
import { Failure } from '../../model/failure.js';
import type { Decision, Verdict } from '../../model/review.js';
import {
  alignmentPath,
  readStoredAlignment,
  replaceAlignment,
  type StoredAlignment,
} from '../../store/alignment-file.js';
import { inDocumentOrder, isDecidable, reviewsOf, withReviews } from '../../store/reviews.js';
import { ALL_RULES } from '../../validate/rules.js';
import { findingLine, onOneLine, reviewLine } from '../../write/findings/text.js';
import { chosenFindings, fitting, onLines } from '../chosen.js';
import { today } from '../day.js';
import { EXIT } from '../exit.js';
import { userName } from '../git.js';
import type { ActFiles } from '../locate.js';
import { requestedAct } from '../one-act.js';
import type { Context, DecideOptions, ReviewedOptions } from '../options.js';
import { requestedStandard } from '../standard.js';
import { checkFiles } from './check.js';

/** `tarazy review accept|dismiss|mark`: keeps what a person has decided on the findings at a place. */
export async function decideOn(
  verdict: Verdict,
  name: string,
  eId: string,
  options: DecideOptions,
  context: Context,
): Promise<number> {
  const { io, t } = context;
  const decision = await decisionFrom(verdict, options, context);
  requireRule(options);
  const files = await requestedAct(name, options, io);
  const { file, path, stored } = await storedAlignment(files, options, context);
  const standard = await requestedStandard(io);
  const { findings, compared, reviews } = await checkFiles(files, options, standard, context);
  if (!compared) {
    const data = { act: files.id, file };
    throw new Failure(
      'stale-alignment',
      data,
      `the texts of ${files.id} have changed since ${file} was made`,
    );
  }
  const chosen = chosenFindings(findings.filter(isDecidable), files.id, eId, options, t);
  const decided = reviewsOf(chosen, decision);
  const after = withReviews(reviews, decided, files.id);
  await replaceAlignment(path, { ...stored.alignment, reviews: after.reviews }, stored, file);
  for (const finding of chosen) io.out(`${onOneLine(findingLine({ ...finding, decision }, t))}\n`);
  io.err(`${t('review.written', { file, findings: chosen.length, replaced: after.replaced })}\n`);
  return EXIT.fine;
}

/** `tarazy review remove`: takes decisions back, whatever they are worth by now. */
export async function removeReviews(
  name: string,
  eId: string,
  options: ReviewedOptions,
  context: Context,
): Promise<number> {
  const { io, t } = context;
  const files = await requestedAct(name, options, io);
  const { file, path, stored } = await storedAlignment(files, options, context);
  const { alignment } = stored;
  const fits = fitting(eId, options);
  const reviews = alignment.reviews.filter((review) => !fits(review));
  const removed = alignment.reviews.length - reviews.length;
  if (removed === 0) {
    const data = {
      act: files.id,
      eId,
      reviews: onLines(inDocumentOrder(alignment).map((review) => reviewLine(files.id, review, t))),
    };
    const message = `no decision of ${files.id} fits at ${eId}`;
    if (alignment.reviews.length === 0) throw new Failure('no-reviews', data, message);
    throw new Failure('no-such-review', data, message);
  }
  await replaceAlignment(path, { ...alignment, reviews }, stored, file);
  io.err(`${t('review.removed', { file, removed })}\n`);
  return EXIT.fine;
}

async function decisionFrom(
  verdict: Verdict,
  { by: named, on = today(), reason }: DecideOptions,
  { io }: Context,
): Promise<Decision> {
  const by = named ?? (await userName(io.cwd));
  if (by === undefined) throw new Failure('no-name', {}, 'it is not known who decides');
  return { verdict, by, on, ...(reason !== undefined && { reason }) };
}

function requireRule({ rule }: ReviewedOptions): void {
  if (rule !== undefined && !ALL_RULES.some(({ id }) => id === rule))
    throw new Failure('unknown-rule', { rule }, `there is no rule ${rule}`);
}

async function storedAlignment(
  files: ActFiles,
  { alignments }: ReviewedOptions,
  { io }: Context,
): Promise<{ file: string; path: string; stored: StoredAlignment }> {
  const file = alignmentPath(alignments, files.id);
  const path = resolve(io.cwd, file);
  const stored = await readStoredAlignment(path, file);
  if (!stored)
    throw new Failure('no-alignment', { act: files.id, file }, `${files.id} has no alignment in ${file}`);
  return { file, path, stored };
}
