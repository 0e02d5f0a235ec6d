import { join, resolve } from 'node:path';
import { Failure } from '../../model/failure.js';
import { adiletBank, ADILET } from '../../pull/adilet.js';
import type { Banks } from '../../pull/bank.js';
import { folderCache } from '../../pull/cache.js';
import { politeClient, requireCheckedCertificates } from '../../pull/client.js';
import { pullDocument } from '../../pull/pull.js';
import { parseReference, shortForm, type Reference } from '../../pull/reference.js';
import { saveAll } from '../../pull/save.js';
import { zanBank, ZAN } from '../../pull/zan.js';
import { readConfig, type PullSettings } from '../../store/config.js';
import { EXIT } from '../exit.js';
import type { Context, PullOptions } from '../options.js';
import { checkEditions } from './pull-check.js';

/** `tarazy pull`: fetches documents from the State's banks, or tells which texts have a newer edition there. */
export async function pull(what: readonly string[], options: PullOptions, context: Context): Promise<number> {
  const { io } = context;
  const config = await readConfig(io.cwd);
  requireCheckedCertificates(io.env);
  const asking = banksOf(config.pull ?? {}, options, context);
  if (options.check) return checkEditions(what.length > 0 ? what : config.paths, asking, context);
  if (what.length === 0) throw new Failure('no-document', {}, 'no document is named');
  if (what.length > 1 && options.name !== undefined)
    throw new Failure('one-name', { name: options.name }, '--name is for one document');
  // All names are looked at before the first request.
  const references = what.map((document) => ({
    ...parseReference(document),
    ...(options.edition !== undefined && { edition: options.edition }),
  }));
  const names = references.map((reference) => nameOf(reference, options.name));
  for (const [index, reference] of references.entries())
    await pullOne(reference, names[index] ?? '', options, asking, context);
  return EXIT.fine;
}

async function pullOne(
  reference: Reference,
  name: string,
  options: PullOptions,
  { banks, client }: Banks,
  { io, t }: Context,
): Promise<void> {
  const bank = banks[reference.bank];
  const { texts, warnings } = await pullDocument(reference, options.languages, bank, client);
  const targets = texts.map(({ language, markdown }) => {
    const shown = join(options.out, language, `${name}.md`);
    return { path: resolve(io.cwd, shown), shown, text: markdown };
  });
  const states = await saveAll(targets, options.force ?? false);
  for (const { code, data } of warnings) io.err(`${t('pull.warning')}: ${t(`pull.${code}`, data)}\n`);
  for (const [index, { edition, clauses }] of texts.entries()) {
    const file = targets[index]?.shown ?? '';
    const state = states[index] === 'unchanged' ? 'unchanged' : 'written';
    io.out(`${t(`pull.${state}`, { file, edition: edition ?? '–', clauses })}\n`);
  }
}

function banksOf(settings: PullSettings, options: PullOptions, { io, t }: Context): Banks {
  const folder = settings.cache ?? '.tarazy-cache';
  const client = politeClient({
    cache: folderCache(resolve(io.cwd, folder), folder),
    offline: options.offline ?? false,
    delay: settings.delay ?? 1000,
    timeout: settings.timeout ?? 30_000,
    retries: settings.retries ?? 4,
    now: () => new Date(),
    onTrouble: (trouble) => {
      io.err(`${t('pull.waiting', { ...trouble })}\n`);
    },
  });
  return {
    client,
    banks: { zan: zanBank(settings.zan ?? ZAN), adilet: adiletBank(settings.adilet ?? ADILET) },
  };
}

/** The name of the files of a document. Throws a Failure on one that could leave the folder or hide in it. */
function nameOf(reference: Reference, given: string | undefined): string {
  const name = given ?? shortForm(reference).replace(':', '-');
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(name)) return name;
  throw new Failure('bad-act-name', { act: name }, `${name} cannot be the name of a file`);
}
