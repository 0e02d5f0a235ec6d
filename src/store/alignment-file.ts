import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { AlignedVersion, Alignment, Bead } from '../model/alignment.js';
import { Failure } from '../model/failure.js';
import { reviewKey, VERDICTS, type Review } from '../model/review.js';
import type { LanguageCode } from '../model/text.js';
import { writeFileExclusively } from './exclusive.js';
import { inDocumentOrder } from './reviews.js';

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

const reviewSchema = v.pipe(
  v.strictObject({
    rule: v.string(),
    pair: v.string(),
    eId: v.string(),
    clauses: v.array(v.string()),
    findings: v.pipe(v.number(), v.integer(), v.minValue(1)),
    verdict: v.picklist(VERDICTS),
    by: v.pipe(v.string(), v.nonEmpty()),
    on: v.pipe(v.string(), v.isoDate()),
    reason: v.optional(v.pipe(v.string(), v.nonEmpty())),
  }),
  v.check(
    ({ verdict, reason }) => verdict !== 'dismissed' || reason !== undefined,
    'dismissed without a reason',
  ),
);

const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  act: v.string(),
  versions: v.record(v.string(), versionSchema),
  beads: v.array(beadSchema),
  reviews: v.optional(v.array(reviewSchema), []),
});

/**
 * An alignment as a file that is made to be reviewed in a diff: JSON with one bead a line, in document order, no law
 * text, the same bytes for the same alignment. Each side maps clause ids to fingerprints. After the beads, if there are
 * any, the decisions of people, one a line too.
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
  const reviews = inDocumentOrder(alignment);
  if (reviews.length > 0) yield '  ],\n  "reviews": [\n';
  for (const [index, review] of reviews.entries()) {
    const end = index < reviews.length - 1 ? ',' : '';
    yield `    ${JSON.stringify(reviewRecord(review))}${end}\n`;
  }
  yield '  ]\n}\n';
}

/** Where the alignment of an act is kept. */
export function alignmentPath(folder: string, act: string): string {
  return join(folder, `${act}.json`);
}

/** An alignment with the text it was read from, by which it is noticed that the file has changed since. */
export interface StoredAlignment {
  alignment: Alignment;
  text: string;
}

/**
 * The stored alignment, or undefined if there is no such file. Throws a Failure, naming the file `shown`, on a file that
 * is none.
 */
export async function readAlignment(path: string, shown = path): Promise<Alignment | undefined> {
  return (await readStoredAlignment(path, shown))?.alignment;
}

export async function readStoredAlignment(path: string, shown = path): Promise<StoredAlignment | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('unreadable', { file: shown, reason }, `${shown} cannot be read: ${reason}`);
  }
  return { alignment: parseAlignment(text, shown), text };
}

/**
 * Puts an alignment in the place of the one that was read, or of none. Throws a Failure, and leaves the file as it is, if
 * somebody else has written there since: what people have decided must not be lost.
 */
export async function replaceAlignment(
  path: string,
  alignment: Alignment,
  read: Pick<StoredAlignment, 'text'> | undefined,
  shown = path,
): Promise<void> {
  await writeFileExclusively(path, alignmentFile(alignment), read?.text, shown);
}

export function parseAlignment(text: string, path: string): Alignment {
  const file = v.safeParse(fileSchema, parseJson(text, path));
  if (!file.success) {
    const [issue] = file.issues;
    const place = v.getDotPath(issue) ?? '';
    throw damaged(path, `${place}: ${issue.message}`);
  }
  const { act, versions, beads, reviews } = file.output;
  const languages = Object.keys(versions);
  const alignment: Alignment = {
    act,
    versions: versions as Alignment['versions'],
    beads: [],
    fingerprints: new Map(),
    reviews: reviews.map(reviewRecord),
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
  const decided = new Set<string>();
  for (const review of alignment.reviews) {
    const key = reviewKey(act, review);
    if (decided.has(key)) throw damaged(path, `two decisions on ${review.rule} at ${review.eId}`);
    decided.add(key);
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

/** In the order of the keys in the file. */
function reviewRecord(review: Review | v.InferOutput<typeof reviewSchema>): Review {
  const { rule, pair, eId, clauses, findings, verdict, by, on, reason } = review;
  return { rule, pair, eId, clauses, findings, verdict, by, on, ...(reason !== undefined && { reason }) };
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
