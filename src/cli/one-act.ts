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
  const named = known.acts.find(({ id }) => id === name);
  if (named) return named;
  const [first, second] = await locateActs([name], io.cwd).catch((error: unknown) => {
    if (!isFailure(error, 'no-such-path')) throw error;
    if (known.failure) throw known.failure;
    const acts = known.acts.map(({ id }) => id).join(', ');
    throw new Failure('unknown-act', { act: name, acts }, `there is no act ${name}`);
  });
  if (first && !second) return first;
  const data = { path: name, first: first?.id ?? '', second: second?.id ?? '' };
  throw new Failure('several-acts', data, `${name} holds several acts`);
}

/** An act can be named by its path though the folders of the settings cannot be read; what is wrong there is told later. */
async function actsOfSettings({ cwd }: Io): Promise<{ acts: ActFiles[]; failure?: Failure }> {
  try {
    return { acts: await locateActs((await readConfig(cwd)).paths, cwd) };
  } catch (error) {
    if (isFailure(error, 'no-such-path') || isFailure(error, 'no-acts')) return { acts: [] };
    if (error instanceof Failure) return { acts: [], failure: error };
    throw error;
  }
}

function isFailure(error: unknown, code: string): boolean {
  return error instanceof Failure && error.code === code;
}
