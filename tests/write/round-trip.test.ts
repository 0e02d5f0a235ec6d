import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlignedAct } from '../../src/model/alignment.js';
import type { MemoryUnit } from '../../src/read/memory/unit.js';
import { memoryUnits } from '../../src/store/memory.js';
import { rows } from '../../src/write/rows.js';
import { tmx } from '../../src/write/tmx.js';
import { identifier, xliff } from '../../src/write/xliff.js';
import { xliff12 } from '../../src/write/xliff12.js';
import { folderWith } from '../cli/run.js';
import { alignedAct, SAMPLE } from './aligned.js';
import { notForXml, wording } from './hostile.js';
import { text } from './text.js';

const FORMATS = {
  tmx: {
    file: 'law.tmx',
    write: (act: AlignedAct) => tmx([act], { toolVersion: '0', codes: { kk: 'kk-KZ' }, keepUnaligned: true }),
    idOf: (id: string) => `charter:${id}`,
    languages: ['kk', 'ru', 'en'],
  },
  xliff: {
    file: 'law.xlf',
    write: (act: AlignedAct) => xliff([act], ['kk', 'ru'], { codes: { kk: 'kk-KZ' } }),
    idOf: identifier,
    languages: ['kk', 'ru'],
  },
  xliff12: {
    file: 'law.xlf',
    write: (act: AlignedAct) => xliff12([act], ['kk', 'ru'], { codes: { kk: 'kk-KZ' } }),
    idOf: identifier,
    languages: ['kk', 'ru'],
  },
} as const;

type FormatName = keyof typeof FORMATS;

async function readBack(format: FormatName, act: AlignedAct): Promise<MemoryUnit[]> {
  const { file, write } = FORMATS[format];
  const folder = await folderWith({ [file]: await text(write(act)) });
  const units: MemoryUnit[] = [];
  for await (const unit of memoryUnits(join(folder, file), file)) units.push(unit);
  return units;
}

/** Ids and texts as they must come back. */
function expected(format: FormatName, act: AlignedAct): unknown[] {
  const { idOf, languages } = FORMATS[format];
  return [...rows(act)]
    .filter(({ texts }) => format === 'tmx' || texts.has('kk'))
    .map(({ bead, texts }) => [
      idOf(bead.id),
      Object.fromEntries([...texts].filter(([language]) => languages.some((one) => one === language))),
    ]);
}

describe.each(['tmx', 'xliff', 'xliff12'] as const)('%s', (format) => {
  const shown = (units: readonly MemoryUnit[]): unknown[] =>
    units.map(({ id, texts }) => [id, Object.fromEntries(texts)]);

  test('is read back with the same ids and texts, a missing text as missing', async () => {
    const act = alignedAct(SAMPLE);
    expect(shown(await readBack(format, act))).toEqual(expected(format, act));
  });

  test('is read back whatever the wording', { timeout: 60_000 }, async () => {
    const beads = fc
      .sample(fc.tuple(wording, wording), { numRuns: 500, seed: 11 })
      .filter((pair) => pair.every((one) => notForXml(one) === undefined))
      .map(([kk, ru]) => ({ kk: [kk], ru: [ru] }));
    expect(beads.length).toBeGreaterThan(100);
    const act = alignedAct(beads);
    expect(shown(await readBack(format, act))).toEqual(expected(format, act));
  });
});
