import { resolve } from 'node:path';
import { alignSequences } from '../../align/sequence/align.js';
import { makeSegment } from '../../align/sequence/segment.js';
import { packOf } from '../../languages/registry.js';
import { readLines } from '../../read/source.js';
import { ladder, vecalign } from '../../write/beads.js';
import { EXIT } from '../exit.js';
import type { BeadsOptions, Context } from '../options.js';

/** `tarazy beads`: aligns two files of one segment a line, in any two languages. */
export async function beads(options: BeadsOptions, { io }: Context): Promise<number> {
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
  const links = alignSequences(source, target);
  if (options.format === 'json') {
    const rows = links.map((link) => `  ${JSON.stringify(link)}`);
    io.out(`[\n${rows.join(',\n')}\n]\n`);
  } else {
    io.out(options.format === 'ladder' ? ladder(links) : vecalign(links));
  }
  return EXIT.fine;
}
