import { join, resolve } from 'node:path';
import { version } from '../../../package.json' with { type: 'json' };
import type { ExportSet, ExportSettings, OutputFile } from '../../write/format.js';
import { writeFileAtomic } from '../../store/file.js';
import { requestedDictionary } from '../dictionary.js';
import { EXIT } from '../exit.js';
import { exportedActs } from '../exported.js';
import { FORMATS } from '../formats.js';
import { languageCodes, languagePairs, languagesOf } from '../languages.js';
import { requestedActs } from '../load.js';
import type { ActFiles } from '../locate.js';
import type { ActOptions, Context, ExportOptions } from '../options.js';

/** What the file of all acts is called. */
const ALL = 'all';

/** `tarazy export`: writes what has been aligned in the formats of other people's tools. */
export async function exportActs(
  paths: string[],
  options: ActOptions & ExportOptions,
  context: Context,
): Promise<number> {
  const { io, t } = context;
  const pairs = languagePairs(options.pair);
  const formats = options.format.map((name) => FORMATS[name]);
  const settings = {
    ...settingsOf(options, context),
    ...(formats.some(({ dictionary }) => dictionary) && { dictionary: await requestedDictionary(io) }),
  };
  const located = await requestedActs(paths, options, io);
  const read = exportedActs(
    options,
    formats.some((format) => format.findings) || options.findings === true,
    context,
  );

  const setOf = (name: string, members: readonly ActFiles[]): ExportSet => {
    const languages = languagesOf(members);
    return {
      name,
      languages,
      pairs: pairs.filter((pair) => pair.every((language) => languages.includes(language))),
      acts: () => read(members),
      settings,
    };
  };
  const write = async ({ name, chunks }: OutputFile, counts: string): Promise<void> => {
    const file = join(options.out, name);
    let number: number | undefined;
    const counted = async function* (): AsyncGenerator<string | Uint8Array> {
      number = yield* chunks;
    };
    await writeFileAtomic(resolve(io.cwd, file), counted(), file);
    io.err(`${t(`export.${counts}`, { file, number: number ?? 0 })}\n`);
  };
  const together = setOf(ALL, located);
  // One act after the other, so that none is read again for the next format.
  for (const act of located) {
    for (const { acts, files, counts } of formats) {
      if (acts === 'together' || (options.oneFile && acts !== 'apart')) continue;
      for (const file of files(setOf(act.id, [act]))) await write(file, counts);
    }
  }
  for (const { acts, files, counts } of formats) {
    if (acts !== 'together' && (!options.oneFile || acts === 'apart')) continue;
    for (const file of files(together)) await write(file, counts);
  }
  return EXIT.fine;
}

function settingsOf(options: ExportOptions, { t }: Context): ExportSettings {
  return {
    toolVersion: version,
    t,
    codes: languageCodes(options.code ?? []),
    perPair: options.perPair ?? false,
    keepUnaligned: options.unaligned ?? false,
    reviewedOnly: options.reviewed ?? false,
    minScore: options.minScore ?? 0,
    dedupe: options.dedupe ?? false,
    delimiter: options.delimiter === 'tab' ? '\t' : options.delimiter,
    bom: options.bom ?? false,
    excel: options.excel ?? false,
  };
}
