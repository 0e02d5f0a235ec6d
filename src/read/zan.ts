import * as v from 'valibot';
import { Failure } from '../model/failure.js';
import type { Block, SourceMeta } from '../model/text.js';
import { isoDate } from './day.js';
import { decodedEntity, ENTITY } from './entity.js';

/** How deep the headings of an act lie; every other node with text is a paragraph. */
const LEVELS: Readonly<Record<string, number>> = {
  doc: 1,
  title: 1,
  part: 1,
  section: 1,
  subsection: 2,
  chapter: 2,
  paragraph: 2,
  heading: 3,
};
const NOTES: ReadonlySet<string> = new Set(['sideNote', 'sideNoteGroup', 'note', 'footnote', 'comment']);

const spoken = v.optional(v.record(v.string(), v.nullish(v.string())));
const nodeSchema = v.object({
  type: v.string(),
  level: v.nullish(v.number()),
  text: v.nullish(v.string()),
  properties: v.nullish(v.array(v.object({ key: v.string(), value: v.unknown() }))),
});
const documentSchema = v.object({
  id: v.union([v.number(), v.string()]),
  ngr: v.nullish(v.string()),
  language: v.nullish(v.string()),
  versionDate: v.nullish(v.string()),
  version: v.nullish(
    v.object({
      language: v.nullish(v.string()),
      versionDate: v.nullish(v.string()),
      metadata: v.nullish(v.object({ title: spoken })),
    }),
  ),
  content: v.array(nodeSchema),
});
type Node = v.InferOutput<typeof nodeSchema>;

/** What the document interface of the State's reference bank answers, as blocks; a paragraph a node, notes set off. */
export interface ZanDocument {
  blocks: Block[];
  meta: SourceMeta;
  /** As the bank names it: `kaz`, `rus`, `eng`. */
  language?: string;
}

/** Whether a text looks like such an answer. */
export function looksLikeZan(text: string): boolean {
  return /^\s*\{/u.test(text) && /"content"\s*:\s*\[/u.test(text);
}

/** Reads the JSON of zan.gov.kz. Throws a Failure that names the place in it on anything else. */
export function readZan(json: string, file: string): ZanDocument {
  const document = v.safeParse(documentSchema, parsed(json, file));
  if (!document.success) {
    const [issue] = document.issues;
    throw invalid(file, `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  const { id, ngr, version, content } = document.output;
  const language = version?.language ?? document.output.language ?? undefined;
  const meta: SourceMeta = { documentId: String(id) };
  const title = language === undefined ? undefined : version?.metadata?.title?.[language]?.trim();
  if (title) meta.title = title;
  const edition = version?.versionDate ?? document.output.versionDate;
  if (edition) meta.edition = isoDate(edition);
  if (ngr) meta.actCode = ngr;
  meta.source = addressOf(String(id), language);
  return {
    blocks: content.flatMap(blocksOf),
    meta,
    ...(language !== undefined && { language }),
  };
}

/** Where people read the document. */
function addressOf(id: string, language: string | undefined): string {
  return `https://zan.gov.kz/client/#!/doc/${id}${language === undefined ? '' : `/${language}`}`;
}

/** A node may be only a container; a line end within one parts paragraphs. */
function blocksOf({ type, text, properties }: Node): Block[] {
  const html = properties?.find(({ key }) => key === 'html')?.value;
  const quoted = NOTES.has(type) || (typeof html === 'string' && isNote(html));
  const level = quoted ? 0 : (LEVELS[type] ?? 0);
  return (text ?? '')
    .split(/\r?\n/u)
    .map((line) => line.replace(ENTITY, decodedEntity).trim())
    .filter((line) => line !== '')
    .map((line) => ({ level, text: line, runs: [{ at: 0, source: 0 }], strong: false, quoted }));
}

const TAG = /(?<tag><[^>]*>)/u;
const ITALIC = /^<(?:i|em)\b|font-style\s*:\s*italic/iu;
/** Elements without an end. */
const VOID = /^<(?:br|img|hr|wbr|!)|\/>$/iu;

/** Notes are nodes like others, but all of their wording is in italics; a word in italics at either end makes no note. */
function isNote(html: string): boolean {
  /** Whether the open elements, from the outermost on, are set in italics. */
  const open: boolean[] = [];
  let found = false;
  for (const piece of html.split(TAG)) {
    if (piece.startsWith('</')) open.pop();
    else if (piece.startsWith('<')) {
      if (!VOID.test(piece)) open.push((open.at(-1) ?? false) || ITALIC.test(piece));
    } else if (/[\p{L}\p{N}]/u.test(piece.replace(ENTITY, ' '))) {
      if (!open.at(-1)) return false;
      found = true;
    }
  }
  return found;
}

function parsed(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw invalid(file, error instanceof Error ? error.message : String(error));
  }
}

function invalid(file: string, reason: string): Failure {
  return new Failure('bad-zan', { file, reason }, `${file} is no document of zan.gov.kz: ${reason}`);
}
