import { resolve } from 'node:path';
import { lawClauses, type Act } from '../model/act.js';
import { Failure } from '../model/failure.js';
import { placeFinder, type LanguageCode } from '../model/text.js';
import { readSource, readUdhrSource } from '../read/source.js';
import { segment } from '../segment/segment.js';
import { readConfig } from '../store/config.js';
import type { Io } from './io.js';
import { locateActs, namedAct, UDHR, type ActFiles } from './locate.js';
import type { ActOptions } from './options.js';

/** The acts that a command is about: by paths, by files named one by one, or as the settings of the folder say. */
export async function requestedActs(
  paths: readonly string[],
  options: ActOptions,
  io: Io,
): Promise<ActFiles[]> {
  const named = new Map<LanguageCode, string>();
  for (const language of ['kk', 'ru', 'en'] as const) {
    const file = options[language];
    if (file !== undefined) named.set(language, file);
  }
  if (named.size === 0)
    return locateActs(paths.length > 0 ? paths : (await readConfig(io.cwd)).paths, io.cwd);
  if (paths.length > 0)
    throw new Failure('paths-and-files', {}, 'paths and --kk, --ru, --en exclude each other');
  const act = namedAct(named, options.id);
  if (act.id !== '' && !/[/\\:\0]/.test(act.id) && !act.id.startsWith('.')) return [act];
  throw new Failure('bad-act-name', { act: act.id }, `${act.id} cannot be the name of a file`);
}

/** Reads and segments every language version of an act. */
export async function loadActs(act: ActFiles, options: ActOptions, io: Io): Promise<Act[]> {
  const versions: Act[] = [];
  for (const [language, file] of act.files) {
    const source =
      file === UDHR
        ? await readUdhrSource(language)
        : await readSource(resolve(io.cwd, file), {
            name: file,
            language,
            ...(options.encoding !== undefined && { encoding: options.encoding }),
          });
    const version = segment(source, act.id, { members: options.members });
    requireSound(version, file);
    versions.push(version);
  }
  return versions;
}

/** Two articles with one number leave it open which of them is meant, and a text without clauses is none. */
function requireSound(act: Act, file: string): void {
  const twice = act.problems.find((problem) => /(?:^|__)art_[^_]*(?:__dup_\d+)?$/.test(problem.eId));
  if (twice) {
    const placeOf = placeFinder(act.source.text);
    const { line } = placeOf(twice.span.start);
    const first = placeOf(twice.first.start).line;
    const { label } = twice;
    throw new Failure(
      'duplicate-article',
      { file, line, label, first },
      `${file}:${line}: ${label} stands twice`,
    );
  }
  if (lawClauses(act.root).length === 0)
    throw new Failure('no-clauses', { file }, `${file} holds no law text`);
}
