import iconv from 'iconv-lite';
import { Failure } from '../model/failure.js';
import { detectEncoding, encodingNamed, isUtf8 } from './encoding.js';

export interface Decoded {
  /** With `\n` line ends and without a byte order mark. */
  text: string;
  /** The name of the encoding as it is reported: `utf-8`, `utf-16le`, `windows-1251`, `rk1048`, `pt154`. */
  encoding: string;
}

/** In bytes. Larger files are no acts; the longest code has some 3 MB. */
export const LARGEST_FILE = 64 * 1024 * 1024;
/** In characters. No paragraph of law is that long; a dump of something else is. */
const LONGEST_LINE = 1_000_000;
const SAMPLE = 200_000;
/** Half of a pair of UTF-16 units, or what decoders put for bytes that they do not understand. */
const NO_CHARACTER = /\p{Surrogate}|\uFFFD/u;

/**
 * The text of a file, in the encoding that its bytes tell or that `encoding` forces. Throws a Failure on empty and
 * binary files, on bytes that the encoding does not have, and on files and lines of absurd length.
 */
export function decode(bytes: Uint8Array, options: { file: string; encoding?: string }): Decoded {
  const { file } = options;
  requireSize(bytes.length, file);
  let encoding: string;
  if (options.encoding === undefined) {
    const container = containerOf(bytes);
    if (container !== undefined) throw binary(file, container);
    encoding = detectEncoding(bytes);
  } else {
    encoding = known(options.encoding, file);
  }
  const text = convert(bytes, encoding, file).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new Failure('empty-file', { file }, `${file} is empty`);
  requireText(text, file);
  return { text, encoding };
}

/** Throws a Failure on a file of more than `LARGEST_FILE` bytes. */
export function requireSize(bytes: number, file: string): void {
  if (bytes <= LARGEST_FILE) return;
  const size = Math.ceil(bytes / 1024 / 1024);
  const limit = LARGEST_FILE / 1024 / 1024;
  throw new Failure('file-too-large', { file, size, limit }, `${file} has ${size} MB`);
}

/** Files that are often taken for texts. */
function containerOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('PK\u0003\u0004')) return 'ZIP/DOCX';
  if (start.startsWith('%PDF')) return 'PDF';
  if (start.startsWith('{\\rtf')) return 'RTF';
  return start.startsWith('\u00d0\u00cf\u0011\u00e0') ? 'DOC' : undefined;
}

function known(name: string, file: string): string {
  const encoding = encodingNamed(name);
  if (encoding !== undefined) return encoding;
  throw new Failure('unknown-encoding', { file, encoding: name }, `${file}: there is no encoding ${name}`);
}

function convert(bytes: Uint8Array, encoding: string, file: string): string {
  const text = iconv.decode(Buffer.from(bytes), encoding, { stripBOM: true });
  // A replacement character that the file itself holds is a character like any other.
  if (encoding === 'utf-8' && isUtf8(bytes)) return text;
  const at = text.search(NO_CHARACTER);
  if (at < 0) return text;
  const line = text.slice(0, at).split(/\r\n?|\n/).length;
  throw new Failure('bad-encoding', { file, line, encoding }, `${file}:${line}: not ${encoding}`);
}

function requireText(text: string, file: string): void {
  const controls = text.slice(0, SAMPLE).match(/(?![\t\n\v\f\u0085])\p{Cc}/gu)?.length ?? 0;
  if (text.includes('\0') || controls > Math.min(text.length, SAMPLE) / 100) throw binary(file, 'binary');
  let start = 0;
  for (let line = 1; start < text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > LONGEST_LINE) {
      const data = { file, line, length, limit: LONGEST_LINE };
      throw new Failure('line-too-long', data, `${file}:${line}: a line of ${length} characters`);
    }
    start += length + 1;
  }
}

function binary(file: string, kind: string): Failure {
  return new Failure('binary-file', { file, kind }, `${file} is no text but ${kind}`);
}
