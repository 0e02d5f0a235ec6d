import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import iconv from 'iconv-lite';
import { Failure } from '../model/failure.js';
import { encodingNamed } from '../read/encoding.js';
import { readElements } from '../read/memory/elements.js';
import { tmxElements } from '../read/memory/tmx.js';
import type { MemoryUnit } from '../read/memory/unit.js';
import { xliffElements } from '../read/memory/xliff.js';

/** The last four are XLIFF 1.2 as Trados, memoQ, Phrase and Wordfast call it. */
const FORMATS = {
  '.tmx': tmxElements,
  '.xlf': xliffElements,
  '.xliff': xliffElements,
  '.sdlxliff': xliffElements,
  '.mqxliff': xliffElements,
  '.mxliff': xliffElements,
  '.txlf': xliffElements,
} as const;

/** How much of a file is looked at for the encoding that it declares. */
const HEAD = 1000;
/** What is read of it at once. */
const PIECE = 64 * 1024;

/** Whether a file is called like a translation memory. */
export function isMemory(path: string): boolean {
  return extname(path).toLowerCase() in FORMATS;
}

/**
 * The units of a translation memory, TMX 1.1–1.4 or XLIFF 1.2, 2.0, 2.1, in UTF-8, UTF-16 or the encoding that it declares; read
 * piece by piece, however large it is. Throws a Failure, naming the file `shown` and the line, where it is damaged.
 */
export async function* memoryUnits(path: string, shown = path): AsyncGenerator<MemoryUnit> {
  const elements = FORMATS[extname(path).toLowerCase() as keyof typeof FORMATS];
  yield* readElements(piecesOf(path, shown), elements(), shown);
}

async function* piecesOf(path: string, file: string): AsyncGenerator<string> {
  try {
    const encoding = await encodingOf(path, file);
    const decode = decoderOf(encoding);
    let lines = 1;
    for await (const chunk of createReadStream(path, { highWaterMark: PIECE })) {
      const piece = decode(chunk as Buffer);
      if (piece === undefined) throw notThat(chunk as Buffer, lines, encoding, file);
      lines += linesIn(piece);
      yield piece;
    }
    const last = decode();
    if (last === undefined) throw notThat(Buffer.alloc(0), lines, encoding, file);
    yield last;
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('unreadable', { file, reason }, `${file} cannot be read: ${reason}`);
  }
}

/** Decodes piece after piece, the end without one; undefined for bytes that the encoding does not have. */
function decoderOf(encoding: string): (bytes?: Buffer) => string | undefined {
  if (!encoding.startsWith('utf')) {
    const decoder = iconv.getDecoder(encoding);
    return (bytes) => (bytes ? decoder.write(bytes) : (decoder.end() ?? ''));
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      return undefined;
    }
  };
}

function notThat(bytes: Buffer, lines: number, encoding: string, file: string): Failure {
  const text = new TextDecoder(encoding).decode(bytes);
  const line = lines + linesIn(text.slice(0, Math.max(0, text.indexOf('\uFFFD'))));
  return new Failure('bad-encoding', { file, line, encoding }, `${file}:${line}: not ${encoding}`);
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

/** By the byte order mark, by the zeros of the first sign, `<`, or as the file declares. */
async function encodingOf(path: string, shown: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const [first, second] = buffer;
    if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
    if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
    const head = buffer.toString('latin1');
    const declared = /^(?:\xEF\xBB\xBF)?<\?xml[^>]*?\sencoding\s*=\s*["'](?<name>[^"']+)/u.exec(head)
      ?.groups?.['name'];
    const encoding = declared === undefined ? 'utf-8' : encodingNamed(declared);
    if (encoding === undefined)
      throw new Failure(
        'unknown-encoding',
        { file: shown, encoding: declared ?? '' },
        `no ${declared ?? ''}`,
      );
    // What is told in bytes of one each is not in words of two.
    return encoding.startsWith('utf') ? 'utf-8' : encoding;
  } finally {
    await file.close();
  }
}
