import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Failure } from '../model/failure.js';
import { ALL_RULES } from '../validate/rules.js';
import { PAIR_KINDS } from '../validate/rule.js';
import type { RuleSettings } from '../validate/severity.js';

/** The file that a repository of texts keeps beside them. */
export const CONFIG_FILE = 'tarazy.config.json';

const nameSchema = v.pipe(v.string(), v.nonEmpty());

const levelSchema = v.picklist(['error', 'warning', 'info', 'off']);

const ruleSchema = v.union([
  levelSchema,
  v.strictObject({ official: v.exactOptional(levelSchema), translation: v.exactOptional(levelSchema) }),
]);

/** Of a bank: its certificate is checked, or it runs on this machine. */
const baseSchema = v.pipe(
  v.string(),
  v.regex(/^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?)\/?$/),
);

const pullSchema = v.strictObject({
  zan: v.pipe(v.exactOptional(baseSchema), v.description('The address of zan.gov.kz or of a mirror.')),
  adilet: v.pipe(v.exactOptional(baseSchema), v.description('The address of adilet.zan.kz or of a mirror.')),
  delay: v.pipe(
    v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60_000))),
    v.description('Milliseconds between two requests, and before the first further attempt; 1000 if absent.'),
  ),
  timeout: v.pipe(
    v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600_000))),
    v.description('Milliseconds of silence before an attempt is given up; 30000 if absent.'),
  ),
  retries: v.pipe(
    v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
    v.description('Further attempts after the first; 4 if absent.'),
  ),
  cache: v.pipe(
    v.exactOptional(nameSchema),
    v.description('The folder of answers, by path from this file; .tarazy-cache if absent.'),
  ),
});

/** What the file may hold; `schema/tarazy.config.schema.json` tells editors the same. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  glossaries: v.pipe(
    v.optional(v.array(nameSchema), []),
    v.description('Glossaries of your own, CSV or TBX-Basic, by path from this file.'),
  ),
  paths: v.pipe(
    v.optional(v.pipe(v.array(nameSchema), v.nonEmpty()), ['texts']),
    v.description('The files and folders of acts that commands work on where they are given none.'),
  ),
  rules: v.pipe(
    v.optional(
      v.strictObject(Object.fromEntries(ALL_RULES.map(({ id }) => [id, v.exactOptional(ruleSchema)]))),
      {},
    ),
    v.description(
      'How grave the findings of a rule are: for all versions at once, or apart for pairs of official versions and for those with a translation.',
    ),
  ),
  maxWarnings: v.pipe(
    v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    v.description('`tarazy check` ends with code 1 if there are more warnings than this.'),
  ),
  minConfidence: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0),
    v.description('`tarazy check` reports only what is at least this sure, 0 to 1.'),
  ),
  pull: v.pipe(v.exactOptional(pullSchema), v.description('How `tarazy pull` asks the banks of legal acts.')),
});

/** What the users of a repository have settled. */
export interface Config {
  /** Glossaries of their own, CSV or TBX-Basic, by path from the folder of the file. */
  glossaries: readonly string[];
  /** Where the acts are, by path from the folder of the file. */
  paths: readonly string[];
  /** How grave each rule is taken. */
  rules: RuleSettings;
  /** More warnings than this are as bad as an error. */
  maxWarnings?: number;
  /** The least confidence of a finding that is reported. */
  minConfidence: number;
  /** How `tarazy pull` asks the banks. */
  pull?: PullSettings;
}

/** Addresses, pace and cache of `tarazy pull`; what is absent has its default there. */
export type PullSettings = v.InferOutput<typeof pullSchema>;

/** Reads the settings of a folder; those of a folder without the file are the defaults. Throws a Failure on what is not known. */
export async function readConfig(folder: string): Promise<Config> {
  const config = v.safeParse(configSchema, await content(join(folder, CONFIG_FILE)));
  if (config.success) return config.output;
  throw refusal(config.issues[0]);
}

async function content(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw bad(error);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw bad(error);
  }
}

function bad(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return new Failure('bad-config', { file: CONFIG_FILE, reason }, `${CONFIG_FILE}: ${reason}`);
}

type Issue = v.InferIssue<typeof configSchema>;

/** The first thing that is wrong, by its place in the file and with the remedy. */
function refusal(issue: Issue): Failure {
  // Of a union that no member fits, what is wrong inside of one says more than that.
  const [inner] = issue.type === 'union' ? (issue.issues ?? []).filter(({ path }) => path) : [];
  const path = [...(issue.path ?? []), ...(inner?.path ?? [])].map((item) => String(item.key));
  const { type, expected, received } = inner ?? issue;
  const file = CONFIG_FILE;
  const key = path.join('.');
  if (type === 'strict_object' && expected === 'never') {
    const [section, rule = ''] = path;
    if (section === 'rules' && path.length === 2)
      return new Failure('unknown-rule-setting', { file, rule }, `${file}: there is no rule ${rule}`);
    const inner = section === 'pull' ? Object.keys(pullSchema.entries) : PAIR_KINDS;
    const known = (path.length === 1 ? Object.keys(configSchema.entries) : inner).join(', ');
    return new Failure('unknown-setting', { file, key, known }, `${file}: ${key} is no setting`);
  }
  // Some checks have no sign for what they expect; their names say it.
  const wanted = expected === null || type === 'non_empty' ? type.replace('_', '-') : expected;
  const data = { file, key, expected: wanted, received };
  return new Failure('bad-setting', data, `${file}: ${key}: expected ${wanted}, found ${received}`);
}
