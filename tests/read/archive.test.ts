import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { soundParts } from '../../src/read/archive.js';
import { parseFile } from '../../src/read/source.js';

const CONTENT_TYPES = strToU8(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
);

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'fine';
  } catch (error) {
    if (error instanceof Failure) return `${error.code}: ${String(error.data['reason'] ?? '')}`;
    throw error;
  }
}

const archive = (parts: Zippable): Uint8Array =>
  zipSync({ '[Content_Types].xml': CONTENT_TYPES, ...parts }, { level: 9 });

/** The archive with another number where the inflated size of every part is declared. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const buffer = Buffer.from(bytes);
  for (let at = buffer.indexOf('PK\u0001\u0002'); at >= 0; at = buffer.indexOf('PK\u0001\u0002', at + 1))
    buffer.writeUInt32LE(size, at + 24);
  return buffer;
}

/** The archive with one of its parts under the name of another, which it has too. */
function twice(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('documenx', 'document'), 'latin1');
}

describe('an archive is refused', () => {
  const zeros = new Uint8Array(32 * 1024 * 1024);
  test.each([
    ['a bomb', archive({ 'word/document.xml': zeros }), /document\.xml is \d+ times as large/],
    ['a bomb that declares a small size', lying(archive({ 'word/document.xml': zeros }), 100), /./],
    ['a name that leaves it', archive({ '../../evil.xml': strToU8('<a/>') }), /evil\.xml/],
    ['an absolute name', archive({ '/etc/passwd': strToU8('x') }), /passwd/],
    [
      'an entity bomb',
      archive({
        'word/document.xml': strToU8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa">]><x>&a;</x>'),
      }),
      /document\.xml declares a document type/,
    ],
    [
      'an external entity',
      archive({
        'word/document.xml': strToU8('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'),
      }),
      /document\.xml declares a document type/,
    ],
    [
      'a part that stands in it twice',
      twice(archive({ 'word/documenx.xml': strToU8('<a/>'), 'word/document.xml': strToU8('<b/>') })),
      /word\/document\.xml stands in it twice/,
    ],
    ['no archive at all', strToU8('Осы Жарғы'), /./],
  ])('%s', async (_, bytes, reason) => {
    const said = await refusal(soundParts(bytes, 'law.docx'));
    expect(said).toMatch(/^bad-archive: /);
    expect(said).toMatch(reason);
    // The reader of Word files refuses it too, with the same words.
    expect(await refusal(parseFile(bytes, { name: 'law.docx', format: 'docx' }))).toBe(said);
  });

  test('that is sound but no Word file', async () => {
    const bytes = archive({ 'a.txt': strToU8('Осы Жарғы') });
    expect(Object.keys(await soundParts(bytes, 'law.docx'))).toEqual(['[Content_Types].xml', 'a.txt']);
    expect(await refusal(parseFile(bytes, { name: 'law.docx', format: 'docx' }))).toMatch(/^bad-archive: /);
  });

  test('whatever bytes it has, is read or refused', async () => {
    const bytes = fc
      .uint8Array({ maxLength: 300 })
      .map((tail) => Buffer.concat([Buffer.from('PK\u0003\u0004'), tail]));
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        expect(await refusal(parseFile(content, { name: 'law.docx', format: 'docx' }))).toMatch(/^[a-z-]+/);
      }),
    );
  });
});
