import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { Failure } from '../model/failure.js';
import { readElements } from '../read/memory/elements.js';
import { tmxElements } from '../read/memory/tmx.js';
import type { MemoryUnit } from '../read/memory/unit.js';
import { xliffElements } from '../read/memory/xliff.js';

const FORMATS = { '.tmx': tmxElements, '.xlf': xliffElements, '.xliff': xliffElements } as const;

/** Whether a file is called like a translation memory. */
export function isMemory(path: string): boolean {
  return extname(path).toLowerCase() in FORMATS;
}

/**
 * The units of a translation memory, TMX 1.1–1.4 or XLIFF 1.2, 2.0, 2.1, in UTF-8 or UTF-16; read piece by piece, however large it
 * is. Throws a Failure, naming the file `shown` and the line, where it is damaged.
 */
export async function* memoryUnits(path: string, shown = path): AsyncGenerator<MemoryUnit> {
  const elements = FORMATS[extname(path).toLowerCase() as keyof typeof FORMATS];
  yield* readElements(piecesOf(path, shown), elements(), shown);
}

async function* piecesOf(path: string, shown: string): AsyncGenerator<string> {
  try {
    const decoder = new TextDecoder(await encodingOf(path), { fatal: true });
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('unreadable', { file: shown, reason }, `${shown} cannot be read: ${reason}`);
  }
}

/** By the byte order mark, or by the zeros of the first sign, `<`. */
async function encodingOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    const [first, second] = buffer;
    if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
    return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
  } finally {
    await file.close();
  }
}
