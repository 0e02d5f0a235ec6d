import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { AlignedVersion, Alignment, Bead } from '../model/alignment.js';
import { Failure } from '../model/failure.js';
import type { LanguageCode } from '../model/text.js';

/** The version of the file format; a reader refuses any other. */
const FORMAT = 2;

const versionSchema = v.strictObject({
  sha256: v.string(),
  clauses: v.number(),
  edition: v.optional(v.string()),
  source: v.optional(v.string()),
});

const sideSchema = v.record(v.string(), v.string());

const beadSchema = v.objectWithRest(
  {
    id: v.string(),
    score: v.number(),
    anchors: v.array(v.string()),
    terms: v.array(v.string()),
    disputed: v.optional(v.array(v.string()), []),
    origin: v.picklist(['auto', 'reviewed']),
  },
  sideSchema,
);

const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  act: v.string(),
  versions: v.record(v.string(), versionSchema),
  beads: v.array(beadSchema),
});

/**
 * An alignment as a file that is made to be reviewed in a diff: JSON with one bead a line, in document order, no law
 * text, the same bytes for the same alignment. Each side maps clause ids to fingerprints.
 */
export function* alignmentFile(alignment: Alignment): Generator<string> {
  const { act, versions, beads } = alignment;
  yield '{\n';
  yield `  "format": ${FORMAT},\n  "act": ${JSON.stringify(act)},\n  "versions": {\n`;
  const languages = Object.keys(versions);
  for (const [index, language] of languages.entries()) {
    const end = index < languages.length - 1 ? ',' : '';
    yield `    ${JSON.stringify(language)}: ${JSON.stringify(versionRecord(versions[language]))}${end}\n`;
  }
  yield '  },\n  "beads": [\n';
  for (const [index, bead] of beads.entries()) {
    const end = index < beads.length - 1 ? ',' : '';
    yield `    ${JSON.stringify(beadRecord(bead, languages, alignment.fingerprints))}${end}\n`;
  }
  yield '  ]\n}\n';
}

/** Where the alignment of an act is kept. */
export function alignmentPath(folder: string, act: string): string {
  return join(folder, `${act}.json`);
}

/**
 * The stored alignment, or undefined if there is no such file. Throws a Failure, naming the file `shown`, on a file that
 * is none.
 */
export async function readAlignment(path: string, shown = path): Promise<Alignment | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('unreadable', { file: shown, reason }, `${shown} cannot be read: ${reason}`);
  }
  return parseAlignment(text, shown);
}

export function parseAlignment(text: string, path: string): Alignment {
  const file = v.safeParse(fileSchema, parseJson(text, path));
  if (!file.success) {
    const [issue] = file.issues;
    const place = v.getDotPath(issue) ?? '';
    throw damaged(path, `${place}: ${issue.message}`);
  }
  const { act, versions, beads } = file.output;
  const languages = Object.keys(versions);
  const alignment: Alignment = {
    act,
    versions: versions as Alignment['versions'],
    beads: [],
    fingerprints: new Map(),
  };
  for (const { id, score, anchors, terms, disputed, origin, ...rest } of beads) {
    const bead: Bead = { id, sides: {}, score, evidence: { anchors, terms, disputed }, origin };
    for (const [language, side] of Object.entries(rest)) {
      if (!languages.includes(language)) throw damaged(path, `bead ${id}: unknown key ${language}`);
      bead.sides[language] = Object.keys(side);
      for (const [clause, print] of Object.entries(side))
        alignment.fingerprints.set(`${language}:${clause}`, print);
    }
    alignment.beads.push(bead);
  }
  return alignment;
}

function versionRecord(version: AlignedVersion | undefined): object {
  const { edition, source, sha256, clauses } = version ?? { sha256: '', clauses: 0 };
  return { edition, source, sha256, clauses };
}

function beadRecord(
  bead: Bead,
  languages: readonly LanguageCode[],
  fingerprints: Alignment['fingerprints'],
): object {
  const sides = languages.map((language) => {
    const clauses = bead.sides[language] ?? [];
    return [
      language,
      Object.fromEntries(clauses.map((id) => [id, fingerprints.get(`${language}:${id}`) ?? ''])),
    ];
  });
  return {
    id: bead.id,
    ...Object.fromEntries(sides),
    score: bead.score,
    anchors: bead.evidence.anchors,
    terms: bead.evidence.terms,
    ...(bead.evidence.disputed.length > 0 && { disputed: bead.evidence.disputed }),
    origin: bead.origin,
  } as object;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : String(error));
  }
}

function damaged(path: string, reason: string): Failure {
  return new Failure('damaged-alignment', { file: path, reason }, `${path} is no alignment file: ${reason}`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
