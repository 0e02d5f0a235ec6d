import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { Failure } from '../model/failure.js';

/** A Word file of a code has some 40 parts; a workbook of all codes some hundreds. */
const MOST_ENTRIES = 5000;
/** Bytes of all parts together, inflated; the longest code makes some 30 MB. */
const LARGEST = 256 * 1024 * 1024;
/** How many times its packed size a part may have; text seldom reaches 30. */
const MOST_INFLATED = 200;
/** Parts smaller than this are not suspicious, however well they pack. */
const SMALL = 1024 * 1024;
/** Where a document type would stand. */
const PROLOGUE = 4096;

/**
 * The parts of an archive (DOCX, XLSX) by their names. Throws a Failure on one that is damaged, names files outside of itself or a file
 * twice, is inflated beyond measure, whatever sizes it declares, or declares a document type in an XML part, through which
 * entities could be smuggled in. Readers are given these parts and not the archive, which they might understand in another way.
 */
export async function soundParts(bytes: Uint8Array, file: string): Promise<Record<string, Uint8Array>> {
  const refuse = (reason: string): Failure =>
    new Failure('bad-archive', { file, reason }, `${file}: ${reason}`);
  const archive = await opened(bytes).catch((error: unknown) => {
    throw refuse(messageOf(error));
  });
  if (archive.entryCount > MOST_ENTRIES) throw refuse(`${archive.entryCount} parts`);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  try {
    await eachEntry(archive, async (entry) => {
      if ((entry.generalPurposeBitFlag & 1) !== 0) throw refuse('encrypted');
      const isXml = /\.(?:xml|rels|vml)$/iu.test(entry.fileName);
      const { size, content } = await inflated(archive, entry, LARGEST - total);
      total += size;
      if (total > LARGEST) throw refuse(`more than ${LARGEST / 1024 / 1024} MB when unpacked`);
      if (size > SMALL && size > MOST_INFLATED * Math.max(1, entry.compressedSize))
        throw refuse(
          `${entry.fileName} is ${Math.round(size / Math.max(1, entry.compressedSize))} times as large when unpacked`,
        );
      if (isXml && /<!(?:DOCTYPE|ENTITY)/iu.test(headOf(content)))
        throw refuse(`${entry.fileName} declares a document type`);
      if (parts.has(entry.fileName)) throw refuse(`${entry.fileName} stands in it twice`);
      if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, content);
    });
  } catch (error) {
    throw error instanceof Failure ? error : refuse(messageOf(error));
  }
  return Object.fromEntries(parts);
}

/** The beginning of a part in letters of any encoding of XML. */
function headOf(content: Uint8Array): string {
  return Buffer.from(content.subarray(0, PROLOGUE)).toString('latin1').replaceAll('\0', '');
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((done, failed) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error) failed(error);
      else done(archive);
    });
  });
}

function eachEntry(archive: ZipFile, look: (entry: Entry) => Promise<void>): Promise<void> {
  return new Promise((done, failed) => {
    archive.on('error', failed);
    archive.on('end', done);
    archive.on('entry', (entry: Entry) => {
      look(entry).then(() => {
        archive.readEntry();
      }, failed);
    });
    archive.readEntry();
  });
}

/** The true size of a part, counted no further than `limit`, and what it holds as far as that. */
function inflated(
  archive: ZipFile,
  entry: Entry,
  limit: number,
): Promise<{ size: number; content: Uint8Array }> {
  return new Promise((done, failed) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) {
        failed(error);
        return;
      }
      let size = 0;
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size <= limit) return;
        stream.destroy();
        done({ size, content: new Uint8Array() });
      });
      stream.on('error', failed);
      stream.on('end', () => {
        done({ size, content: Buffer.concat(chunks) });
      });
    });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
