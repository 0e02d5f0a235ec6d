import { join, resolve } from 'node:path';
import { version } from '../../../package.json' with { type: 'json' };
import { Failure } from '../../model/failure.js';
import type { AlignedAct } from '../../model/alignment.js';
import type { LanguageCode } from '../../model/text.js';
import { alignmentPath, readAlignment } from '../../store/alignment-file.js';
import { writeFileAtomic } from '../../store/file.js';
import { staleness } from '../../store/freshness.js';
import { csv } from '../../write/csv.js';
import { tmx } from '../../write/tmx.js';
import { EXIT } from '../exit.js';
import { loadActs, requestedActs } from '../load.js';
import type { ActFiles } from '../locate.js';
import type { ActOptions, Context, ExportOptions } from '../options.js';

/** `tarazy export`: writes what has been aligned in the formats of other people's tools. */
export async function exportActs(
  paths: string[],
  options: ActOptions & ExportOptions,
  { io, t }: Context,
): Promise<number> {
  const codes = languageCodes(options.code ?? []);
  for (const files of await requestedActs(paths, options, io)) {
    const aligned = await alignedAct(files, options, io);
    for (const format of options.format) {
      const file = join(options.out, `${files.id}.${format}`);
      const chunks =
        format === 'tmx'
          ? tmx([aligned], { toolVersion: version, codes, keepUnaligned: options.unaligned ?? false })
          : csv(aligned, {
              delimiter: options.delimiter === 'tab' ? '\t' : options.delimiter,
              bom: options.bom ?? false,
              excel: options.excel ?? false,
            });
      await writeFileAtomic(resolve(io.cwd, file), chunks, file);
      const { beads } = aligned.alignment;
      const paired = beads.filter(
        ({ sides }) => Object.values(sides).filter((ids) => ids.length > 0).length > 1,
      );
      const units = options.unaligned ? beads.length : paired.length;
      io.err(
        `${format === 'tmx' ? t('export.units', { file, units }) : t('export.rows', { file, rows: beads.length })}\n`,
      );
    }
  }
  return EXIT.fine;
}

async function alignedAct(files: ActFiles, options: ActOptions, io: Context['io']): Promise<AlignedAct> {
  const acts = await loadActs(files, options, io);
  const file = alignmentPath(options.alignments, files.id);
  const data = { act: files.id, file };
  const alignment = await readAlignment(resolve(io.cwd, file), file);
  if (!alignment) throw new Failure('no-alignment', data, `${files.id} has no alignment in ${file}`);
  if (!staleness(alignment, acts, file).next().done) {
    throw new Failure(
      'stale-alignment',
      data,
      `the texts of ${files.id} have changed since ${file} was made`,
    );
  }
  return { alignment, acts };
}

function languageCodes(pairs: readonly string[]): Record<LanguageCode, string> {
  const codes: Record<LanguageCode, string> = {};
  for (const pair of pairs) {
    const [language, code] = pair.split('=');
    if (!language || !code || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code)) {
      throw new Failure('bad-code', { code: pair }, `${pair} is no language code in the form kk=kk-KZ`);
    }
    codes[language] = code;
  }
  return codes;
}
