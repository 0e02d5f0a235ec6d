import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { Failure } from '../model/failure.js';
import { identityKey, type FindingIdentity } from '../model/finding.js';

/** The version of the file format; a reader refuses any other. */
const FORMAT = 1;

const entrySchema = v.strictObject({
  act: v.string(),
  rule: v.string(),
  pair: v.string(),
  eId: v.string(),
  clauses: v.array(v.string()),
});

const fileSchema = v.strictObject({ format: v.literal(FORMAT), findings: v.array(entrySchema) });

/**
 * Findings that are known, as a file that is made to be reviewed in a diff: JSON with one finding a line, the same bytes
 * for the same findings in whatever order they come, no law text and no lines.
 */
export function* baselineFile(known: readonly FindingIdentity[]): Generator<string> {
  const lines = known.map(({ act, rule, pair, eId, clauses }) => ({ act, rule, pair, eId, clauses }));
  const keyed = lines.map((entry) => [identityKey(entry), JSON.stringify(entry)] as const);
  const sorted = keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  yield `{\n  "format": ${FORMAT},\n  "findings": [\n`;
  for (const [at, [, line]] of sorted.entries()) yield `    ${line}${at < sorted.length - 1 ? ',' : ''}\n`;
  yield '  ]\n}\n';
}

/** The findings that a file knows, or undefined if there is no such file. Throws a Failure, naming it `shown`, on one that is none. */
export async function readBaseline(path: string, shown = path): Promise<FindingIdentity[] | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('unreadable', { file: shown, reason }, `${shown} cannot be read: ${reason}`);
  }
  const file = v.safeParse(fileSchema, parseJson(text, shown));
  if (file.success) return file.output.findings;
  const [issue] = file.issues;
  throw damaged(shown, `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/**
 * What the known findings leave over: those that are new, and how many of the known ones no longer occur. Where a clause
 * has more findings of one rule than are known, the last ones are the new ones.
 */
export function compareWithBaseline<Found extends FindingIdentity>(
  found: readonly Found[],
  known: readonly FindingIdentity[],
): { fresh: Found[]; gone: number } {
  const left = new Map<string, number>();
  for (const entry of known) left.set(identityKey(entry), (left.get(identityKey(entry)) ?? 0) + 1);
  const fresh = found.filter((finding) => {
    const key = identityKey(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  const gone = [...left.values()].reduce((sum, count) => sum + Math.max(count, 0), 0);
  return { fresh, gone };
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : String(error));
  }
}

function damaged(file: string, reason: string): Failure {
  return new Failure('damaged-baseline', { file, reason }, `${file} is no baseline: ${reason}`);
}
