import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import readExcelFile from 'read-excel-file/node';
import { withoutDates } from '../../src/write/zip-dates.js';

const DATA = [[{ value: 'Кеңес', type: String }], [{ value: 'Совет', type: String }]];

test('a workbook has the same bytes at any time, and says the same', async () => {
  const archive = await writeExcelFile([{ data: DATA, sheet: 'act' }]).toBuffer();
  const before = await readExcelFile(Buffer.from(archive));
  // As if it had been written at another time: a later second, minute and day in every entry.
  const later = Buffer.from(archive);
  for (let at = later.indexOf('PK\u0003\u0004'); at >= 0; at = later.indexOf('PK\u0003\u0004', at + 1))
    later.writeUInt32LE(0x5d775bb5, at + 10);
  for (let at = later.indexOf('PK\u0001\u0002'); at >= 0; at = later.indexOf('PK\u0001\u0002', at + 1))
    later.writeUInt32LE(0x5d775bb5, at + 12);
  expect(later.equals(archive)).toBe(false);
  expect(Buffer.from(withoutDates(later)).equals(Buffer.from(withoutDates(archive)))).toBe(true);
  expect(await readExcelFile(later)).toEqual(before);
});

test('what is no archive is not taken for one', () => {
  expect(() => withoutDates(deflateRawSync('Кеңес'.repeat(50)))).toThrow('no directory');
});
