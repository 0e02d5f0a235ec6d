import { Failure } from '../model/failure.js';
import { readConfig } from '../store/config.js';
import type { Io } from './io.js';
import { requestedActs } from './load.js';
import { locateActs, type ActFiles } from './locate.js';
import type { ActOptions } from './options.js';

/**
 * The act that a command is about, by its id among the acts of the settings, by a path, or as the id of the act whose
 * versions are named one by one.
 */
export async function requestedAct(name: string, options: ActOptions, io: Io): Promise<ActFiles> {
  if (options.kk ?? options.ru ?? options.en) {
    const [act] = await requestedActs([], { ...options, id: name }, io);
    if (act) return act;
  }
  const known = await actsOfSettings(io);
  const named = known.find(({ id }) => id === name);
  if (named) return named;
  const [first, second] = await locateActs([name], io.cwd).catch((error: unknown) => {
    if (!(error instanceof Failure && error.code === 'no-such-path')) throw error;
    const acts = known.map(({ id }) => id).join(', ');
    throw new Failure('unknown-act', { act: name, acts }, `there is no act ${name}`);
  });
  if (!first) throw new Failure('unknown-act', { act: name, acts: '' }, `there is no act ${name}`);
  if (!second) return first;
  throw new Failure(
    'several-acts',
    { path: name, first: first.id, second: second.id },
    `${name} holds several acts`,
  );
}

/** Without the folders of the settings an act can still be named by its path. */
async function actsOfSettings({ cwd }: Io): Promise<ActFiles[]> {
  const { paths } = await readConfig(cwd);
  return locateActs(paths, cwd).catch((error: unknown) => {
    if (error instanceof Failure) return [];
    throw error;
  });
}
