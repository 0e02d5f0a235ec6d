import iconv from 'iconv-lite';
import { Failure } from '../model/failure.js';

export interface Decoded {
  /** With `\n` line ends and without a byte order mark. */
  text: string;
  /** The name of the encoding as it is reported: `utf-8`, `utf-16le`, `windows-1251`, `rk1048`, `pt154`. */
  encoding: string;
}

/** Larger files are no acts; the longest code has some 3 MB. */
const LARGEST_FILE = 64 * 1024 * 1024;
/** No paragraph of law is that long; a dump of something else is. */
const LONGEST_LINE = 1_000_000;
const SAMPLE = 200_000;

/** Encodings of one byte in which Kazakh or Russian law texts are found, most common first. */
const LEGACY = ['windows-1251', 'rk1048', 'pt154'] as const;

/** Letters that RK1048 and PT154 have and windows-1251 has not. */
const KAZAKH = /[әғқңөұүһі]/giu;
const REPLACEMENT = '\uFFFD';

/**
 * The text of a file. UTF-8 and UTF-16 are recognised with certainty; among the one-byte encodings the one that gives
 * the most plausible Kazakh or Russian is taken. `encoding` forces one instead. Throws a Failure on empty and binary
 * files, on bytes that the encoding does not have, and on lines of absurd length.
 */
export function decode(bytes: Uint8Array, options: { file: string; encoding?: string }): Decoded {
  const { file } = options;
  if (bytes.length > LARGEST_FILE) throw tooLarge(file, bytes.length);
  const encoding = options.encoding === undefined ? detect(bytes, file) : known(options.encoding, file);
  const text = convert(bytes, encoding, file).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new Failure('empty-file', { file }, `${file} is empty`);
  requireText(text, file);
  return { text, encoding };
}

function detect(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const container = containerOf(bytes);
  if (container !== undefined) throw binary(file, container);
  const half = zeros(bytes);
  if (half !== undefined) return half;
  if (isUtf8(bytes)) return 'utf-8';
  return mostPlausible(bytes);
}

/** Files that are often taken for texts. */
function containerOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('PK\u0003\u0004')) return 'ZIP/DOCX';
  if (start.startsWith('%PDF')) return 'PDF';
  if (start.startsWith('{\\rtf')) return 'RTF';
  return start.startsWith('\u00d0\u00cf\u0011\u00e0') ? 'DOC' : undefined;
}

/** UTF-16 without a byte order mark shows in zeros at every second byte, for spaces, digits and punctuation. */
function zeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  let [even, odd] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  const enough = sample.length / 50;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function mostPlausible(bytes: Uint8Array): string {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  const scores = LEGACY.map((encoding) => ({
    encoding,
    score: plausibility(iconv.decode(sample, encoding)),
  }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).encoding;
}

/**
 * How much a text looks like Kazakh or Russian: letters are good, Kazakh ones between Cyrillic ones better, and what a
 * wrong table makes of them (Serbian letters, signs and capitals inside words) is bad.
 */
function plausibility(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const strange =
    count(/[ђѓѕјљњћќўџєїґ¤¦©®±µ¶‰†‡¬\uFFFD]/giu) +
    count(/\p{Ll}\p{Lu}/gu) +
    count(/\p{L}[^\p{L}\s\d.,;:!?)»”"'–—-]\p{L}/gu);
  return count(/\p{Script=Cyrillic}/gu) + count(KAZAKH) - 5 * strange;
}

function known(name: string, file: string): string {
  const encoding = name
    .toLowerCase()
    .replace(/^kz-?1048$|^strk1048-2002$/, 'rk1048')
    .replace(/^utf8$/, 'utf-8');
  if (iconv.encodingExists(encoding)) return encoding;
  throw new Failure('unknown-encoding', { file, encoding: name }, `${file}: there is no encoding ${name}`);
}

function convert(bytes: Uint8Array, encoding: string, file: string): string {
  const text = iconv.decode(Buffer.from(bytes), encoding, { stripBOM: true });
  const original = encoding === 'utf-8' && Buffer.from(bytes).includes(REPLACEMENT);
  const at = original ? -1 : text.indexOf(REPLACEMENT);
  if (at < 0) return text;
  const line = text.slice(0, at).split('\n').length;
  throw new Failure('bad-encoding', { file, line, encoding }, `${file}:${line}: not ${encoding}`);
}

function requireText(text: string, file: string): void {
  const controls = text.slice(0, SAMPLE).match(/(?![\t\n\v\f])\p{Cc}/gu)?.length ?? 0;
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

function tooLarge(file: string, bytes: number): Failure {
  const [size, limit] = [bytes, LARGEST_FILE].map((number) => Math.round(number / 1024 / 1024));
  return new Failure(
    'file-too-large',
    { file, size: size ?? 0, limit: limit ?? 0 },
    `${file} has ${size ?? 0} MB`,
  );
}
