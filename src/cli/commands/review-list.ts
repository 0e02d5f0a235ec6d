import { decisionOf } from '../../model/review.js';
import type { JudgedReview } from '../../store/reviews.js';
import { onOneLine, reviewLine } from '../../write/findings/text.js';
import { EXIT } from '../exit.js';
import { requestedActs } from '../load.js';
import type { Context, ReviewListOptions } from '../options.js';
import { requestedStandard } from '../standard.js';
import { checkFiles } from './check.js';

/** `tarazy review list`: what was decided, by whom, and whether it still says something. */
export async function listReviews(
  paths: string[],
  options: ReviewListOptions,
  context: Context,
): Promise<number> {
  const { io, t } = context;
  const standard = await requestedStandard(io);
  const listed: (JudgedReview & { act: string })[] = [];
  for (const files of await requestedActs(paths, options, io)) {
    const { reviews } = await checkFiles(files, options, standard, context);
    listed.push(...reviews.map((judged) => ({ act: files.id, ...judged })));
  }
  const expired = listed.filter(({ state }) => state === 'expired');
  const shown = options.expired ? expired : listed;
  if (options.format === 'json') {
    const records = shown.map(({ act, review, state }) => {
      const { rule, pair, eId, clauses, findings } = review;
      return { act, rule, pair, eId, clauses, findings, state, decision: decisionOf(review) };
    });
    io.out(`${JSON.stringify(records, undefined, 2)}\n`);
  } else {
    for (const { act, review, state } of shown) io.out(`${onOneLine(reviewLine(act, review, t, state))}\n`);
  }
  io.err(`${t('review.listed', { reviews: listed.length, expired: expired.length })}\n`);
  return EXIT.fine;
}
