import { resolve } from 'node:path';
import Table from 'cli-table3';
import pc from 'picocolors';
import { alignActs } from '../../align/act.js';
import { missingBlocks } from '../../align/missing.js';
import { cite } from '../../i18n/citation.js';
import { eIdOfClause, lawClauses, type Act } from '../../model/act.js';
import { beadType, type Alignment } from '../../model/alignment.js';
import { alignmentPath, readStoredAlignment, replaceAlignment } from '../../store/alignment-file.js';
import { withCorrections } from '../../store/corrections.js';
import { requestedDictionary } from '../dictionary.js';
import { EXIT } from '../exit.js';
import { loadActs, requestedActs } from '../load.js';
import type { ActOptions, Context } from '../options.js';

/** `tarazy align`: pairs the clauses of every act and keeps the result in `alignments/`. */
export async function align(paths: string[], options: ActOptions, { io, t }: Context): Promise<number> {
  const colours = pc.createColors(io.decorated);
  const table = new Table({
    head: [t('align.act'), t('align.clauses'), t('align.beads'), t('align.unaligned'), t('align.seconds')],
    colAligns: ['left', 'left', 'left', 'right', 'right'],
    style: io.decorated ? { head: ['cyan'] } : { head: [], border: [] },
  });
  const blocks: string[] = [];
  const located = await requestedActs(paths, options, io);
  const dictionary = await requestedDictionary(io);
  for (const files of located) {
    const start = performance.now();
    const acts = await loadActs(files, options, io);
    for (const { source } of acts) {
      if (!source.encoding.startsWith('utf-8')) {
        io.err(`${t('align.encoding', { file: source.file, encoding: source.encoding })}\n`);
      }
    }
    const path = alignmentPath(options.alignments, files.id);
    const earlier = await readStoredAlignment(resolve(io.cwd, path), path);
    const alignment = withCorrections(alignActs(acts, dictionary), earlier?.alignment);
    alignment.reviews = earlier?.alignment.reviews ?? [];
    await replaceAlignment(resolve(io.cwd, path), alignment, earlier, path);
    const lonely = unaligned(alignment);
    const languages = acts.map((act) => act.language);
    for (const { language, presentIn, first, last, clauses } of missingBlocks(alignment.beads, languages)) {
      const [from, to] = [cite(eIdOfClause(first), t), cite(eIdOfClause(last), t)];
      blocks.push(t('align.missing-block', { act: files.id, language, presentIn, from, to, clauses }));
    }
    table.push([
      files.id,
      acts.map((act) => `${act.language} ${lawClauses(act.root).length}`).join('\n'),
      beadTypes(alignment, acts),
      lonely === 0 ? colours.green('0') : colours.red(String(lonely)),
      ((performance.now() - start) / 1000).toFixed(2),
    ]);
  }
  io.out(`${table.toString()}\n`);
  for (const block of blocks) io.err(`${block}\n`);
  io.err(`${t('align.columns', { languages: 'kk-ru-en' })}\n`);
  io.err(`${t('align.done', { acts: located.length, folder: options.alignments })}\n`);
  return EXIT.fine;
}

/** Beads that lack a version which the act has. */
function unaligned(alignment: Alignment): number {
  const languages = Object.keys(alignment.versions);
  return alignment.beads.filter((bead) => languages.some((code) => (bead.sides[code] ?? []).length === 0))
    .length;
}

/** `1-1-1 × 318`, most frequent first. */
function beadTypes(alignment: Alignment, acts: readonly Act[]): string {
  const languages = acts.map((act) => act.language);
  const counts = new Map<string, number>();
  for (const bead of alignment.beads) {
    const type = beadType(bead, languages);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([type, count]) => `${type} × ${count}`)
    .join('\n');
}
