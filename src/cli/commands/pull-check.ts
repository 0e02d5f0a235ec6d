import { resolve } from 'node:path';
import { Failure } from '../../model/failure.js';
import type { Banks } from '../../pull/bank.js';
import { referenceOf } from '../../pull/reference.js';
import { readSource } from '../../read/source.js';
import { EXIT } from '../exit.js';
import { locateActs, UDHR, type ActFiles } from '../locate.js';
import type { Context } from '../options.js';

/** What is known of the editions of one act. */
interface Standing {
  /** The oldest edition among its files. */
  edition?: string;
  /** The newest edition at the bank. */
  newest?: string;
  newer: boolean;
}

/** `tarazy pull --check`: one line an act that came from a bank; exit code 1 if the bank has a newer edition of any. */
export async function checkEditions(
  paths: readonly string[],
  asking: Banks,
  context: Context,
): Promise<number> {
  const { io, t } = context;
  let asked = 0;
  let newer = false;
  for (const act of await locateActs(paths, io.cwd)) {
    const standing = await standingOf(act, asking, context);
    if (!standing) {
      io.err(`${t('pull.not-pulled', { act: act.id })}\n`);
      continue;
    }
    asked += 1;
    newer ||= standing.newer;
    const { edition = '–', newest = '–' } = standing;
    const state = standing.newer ? 'newer' : standing.newest === undefined ? 'unknown' : 'current';
    io.out(`${t(`pull.${state}`, { act: act.id, edition, newest })}\n`);
  }
  if (asked === 0) {
    const path = paths.join(' ');
    throw new Failure('nothing-pulled', { path }, `no act in ${path} came from a bank`);
  }
  return newer ? EXIT.findings : EXIT.fine;
}

async function standingOf(
  act: ActFiles,
  { banks, client }: Banks,
  { io }: Context,
): Promise<Standing | undefined> {
  let standing: Standing | undefined;
  for (const [language, file] of act.files) {
    if (file === UDHR) continue;
    const { meta } = await readSource(resolve(io.cwd, file), { name: file, language });
    const reference = meta.source === undefined ? undefined : referenceOf(meta.source);
    if (!reference) continue;
    const { edition } = meta;
    const newest = await banks[reference.bank].newest(reference.id, language, client);
    const known = standing ?? { newer: false };
    standing = {
      newer: known.newer || (newest !== undefined && newest > (edition ?? '')),
      ...bound('edition', [known.edition, edition], 'least'),
      ...bound('newest', [known.newest, newest], 'most'),
    };
  }
  return standing;
}

/** The least or most of two days that may be unknown, under a key that is left out if both are. */
function bound<Key extends 'edition' | 'newest'>(
  key: Key,
  days: readonly (string | undefined)[],
  which: 'least' | 'most',
): Partial<Record<Key, string>> {
  const sorted = days.filter((day) => day !== undefined).sort();
  const day = which === 'least' ? sorted[0] : sorted.at(-1);
  return day === undefined ? {} : ({ [key]: day } as Record<Key, string>);
}
