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
 * Throws a Failure on an archive (DOCX, XLSX) that is damaged, names files outside of itself, is inflated beyond measure,
 * whatever sizes it declares, or declares a document type in an XML part, through which entities could be smuggled in.
 */
export async function requireSoundArchive(bytes: Uint8Array, file: string): Promise<void> {
  const refuse = (reason: string): Failure =>
    new Failure('bad-archive', { file, reason }, `${file}: ${reason}`);
  const archive = await opened(bytes).catch((error: unknown) => {
    throw refuse(messageOf(error));
  });
  if (archive.entryCount > MOST_ENTRIES) throw refuse(`${archive.entryCount} parts`);
  let total = 0;
  try {
    await eachEntry(archive, async (entry) => {
      if ((entry.generalPurposeBitFlag & 1) !== 0) throw refuse('encrypted');
      const isXml = /\.(?:xml|rels|vml)$/iu.test(entry.fileName);
      const { size, head } = await inflated(archive, entry, LARGEST - total);
      total += size;
      if (total > LARGEST) throw refuse(`more than ${LARGEST / 1024 / 1024} MB when unpacked`);
      if (size > SMALL && size > MOST_INFLATED * Math.max(1, entry.compressedSize))
        throw refuse(
          `${entry.fileName} is ${Math.round(size / Math.max(1, entry.compressedSize))} times as large when unpacked`,
        );
      if (isXml && /<!(?:DOCTYPE|ENTITY)/iu.test(head))
        throw refuse(`${entry.fileName} declares a document type`);
    });
  } catch (error) {
    throw error instanceof Failure ? error : refuse(messageOf(error));
  }
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

/** The true size of a part, counted no further than `limit`, and how it begins. */
function inflated(archive: ZipFile, entry: Entry, limit: number): Promise<{ size: number; head: string }> {
  return new Promise((done, failed) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) {
        failed(error);
        return;
      }
      let size = 0;
      let head = '';
      stream.on('data', (chunk: Buffer) => {
        if (head.length < PROLOGUE) head += chunk.toString('latin1').replaceAll('\0', '');
        size += chunk.length;
        if (size <= limit) return;
        stream.destroy();
        done({ size, head });
      });
      stream.on('error', failed);
      stream.on('end', () => {
        done({ size, head });
      });
    });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
