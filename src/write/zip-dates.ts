/** The first day that a ZIP archive can name: 1 January 1980, at midnight. */
const FIRST_DAY = 0x21;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * A ZIP archive with the same date at every entry, in place: libraries put the moment of writing there, and the same text
 * would give other bytes each time. Throws where the bytes are no archive with its directory at the end.
 */
export function withoutDates(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('the archive has no directory');
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('the directory of the archive is damaged');
    const header = view.getUint32(at + 42, true);
    // Time, then date, in the directory and in the header of the entry itself.
    for (const place of [at + 12, header + 10]) {
      view.setUint16(place, 0, true);
      view.setUint16(place + 2, FIRST_DAY, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}
