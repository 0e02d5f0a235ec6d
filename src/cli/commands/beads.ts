import { resolve } from 'node:path';
import { runsOf } from '../../align/missing.js';
import { alignSequences } from '../../align/sequence/align.js';
import { makeSegment } from '../../align/sequence/segment.js';
import { packOf } from '../../languages/registry.js';
import { readLines } from '../../read/source.js';
import { ladder, vecalign } from '../../write/beads.js';
import { requestedDictionary } from '../dictionary.js';
import { EXIT } from '../exit.js';
import type { BeadsOptions, Context } from '../options.js';

/** `tarazy beads`: aligns two files of one segment a line, in any two languages. */
export async function beads(options: BeadsOptions, { io, t }: Context): Promise<number> {
  const sides = [
    [options.src, options.srcLang],
    [options.tgt, options.tgtLang],
  ] as const;
  const [source = [], target = []] = await Promise.all(
    sides.map(async ([file, language]) => {
      const named = options.encoding === undefined ? {} : { encoding: options.encoding };
      const lines = await readLines(resolve(io.cwd, file), { name: file, ...named });
      const pack = packOf(language);
      return lines.map((line) => makeSegment(line, pack));
    }),
  );
  const known = [options.srcLang, options.tgtLang].every((language) => packOf(language).code !== 'und');
  const dictionary = known
    ? (await requestedDictionary(io)).stems(packOf(options.srcLang).code, packOf(options.tgtLang).code)
    : undefined;
  const links = alignSequences(source, target, { dictionary });
  for (const side of ['source', 'target'] as const) {
    const here = side === 'source' ? options.src : options.tgt;
    const there = side === 'source' ? options.tgt : options.src;
    for (const [first, last] of runsOf(links.length, (at) => links[at]?.[side].length === 0)) {
      const other = links
        .slice(first, last + 1)
        .flatMap((link) => link[side === 'source' ? 'target' : 'source']);
      const [from, to] = [(other[0] ?? 0) + 1, (other.at(-1) ?? 0) + 1];
      io.err(`${t('align.missing-lines', { here, there, from, to, lines: other.length })}\n`);
    }
  }
  if (options.format === 'json') {
    const rows = links.map((link) => `  ${JSON.stringify(link)}`);
    io.out(`[\n${rows.join(',\n')}\n]\n`);
  } else {
    io.out(options.format === 'ladder' ? ladder(links) : vecalign(links));
  }
  return EXIT.fine;
}
