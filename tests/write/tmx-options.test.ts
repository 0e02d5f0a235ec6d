import { describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.js';
import type { ExportedAct, ExportSet, ExportSettings } from '../../src/write/format.js';
import { tmxFormat } from '../../src/write/tmx.js';
import { judgedAct, LANGUAGES } from './aligned.js';
import { text } from './text.js';
import { all, parseXml, type Element } from './xml-tree.js';

const PAIRS = [
  ['kk', 'ru'],
  ['ru', 'en'],
] as const;

function setOf(acts: readonly ExportedAct[], settings: Partial<ExportSettings>): ExportSet {
  return {
    name: 'all',
    languages: LANGUAGES,
    pairs: PAIRS,
    // eslint-disable-next-line @typescript-eslint/require-await -- acts come as from files
    acts: async function* () {
      yield* acts;
    },
    settings: { toolVersion: '0.0.0', t: translator('en'), ...settings },
  };
}

/** The units of each file. */
async function files(
  settings: Partial<ExportSettings>,
  acts: readonly ExportedAct[] = [judgedAct()],
): Promise<Map<string, Element[]>> {
  const found = new Map<string, Element[]>();
  for (const { name, chunks } of tmxFormat.files(setOf(acts, settings)))
    found.set(name, all(parseXml(await text(chunks as AsyncIterable<string>)), 'tu'));
  return found;
}

async function memory(settings: Partial<ExportSettings>, acts?: readonly ExportedAct[]): Promise<Element[]> {
  return (await files(settings, acts)).get('all.tmx') ?? [];
}

function prop(unit: Element | undefined, name: string): string | undefined {
  return unit?.children.find(({ attributes }) => attributes['type'] === `x-tarazy-${name}`)?.text;
}

describe('a memory by choice', () => {
  test('of all units, with findings as notes', async () => {
    const units = await memory({});
    expect(units).toHaveLength(7);
    expect(units.flatMap((unit) => all(unit, 'note').map((note) => note.text))).toEqual([
      '1-баптың 2-тармағы: «5» & <10>',
    ]);
    expect(units.map((unit) => prop(unit, 'places'))).toEqual(Array(7).fill(undefined));
  });

  test('without findings that a person has dismissed', async () => {
    const act = judgedAct();
    const decision = { verdict: 'dismissed', by: 'A', on: '2026-11-02', reason: 'same' } as const;
    const dismissed = { ...act, findings: act.findings?.map((one) => ({ ...one, decision })) ?? [] };
    expect((await memory({}, [dismissed])).flatMap((unit) => all(unit, 'note'))).toEqual([]);
  });

  test('of reviewed units', async () => {
    const units = await memory({ reviewedOnly: true });
    expect(units.map((unit) => prop(unit, 'origin'))).toEqual(['reviewed']);
  });

  test('of units with a score', async () => {
    expect((await memory({ minScore: 0.4 })).length).toBe(7);
    const scores = (await memory({ minScore: 0.41 })).map((unit) => prop(unit, 'score'));
    expect(scores).toEqual(Array(6).fill('0.98'));
  });

  test('of pairs of languages, each in a file of its own, with both wordings', async () => {
    const found = await files({ perPair: true });
    expect([...found].map(([name, units]) => [name, units.length])).toEqual([
      ['all.kk-ru.tmx', 6],
      ['all.ru-en.tmx', 4],
    ]);
    for (const [name, units] of found)
      for (const unit of units)
        expect(all(unit, 'tuv').map(({ attributes }) => attributes['xml:lang'])).toEqual(
          name.slice(4, 9).split('-'),
        );
    expect(prop(found.get('all.ru-en.tmx')?.[1], 'beadType')).toBe('2-1');
  });

  test('of texts that are written once, where they stand first, with the number of places', async () => {
    const acts = [judgedAct(), judgedAct()];
    const texts = (unit: Element): string => JSON.stringify(all(unit, 'seg').map((seg) => seg.text));
    const every = (await memory({}, acts)).map(texts);
    const units = await memory({ dedupe: true }, acts);
    expect(every).toHaveLength(14);
    expect(units.map(texts)).toEqual([...new Set(every)]);
    expect(units.map((unit) => prop(unit, 'places'))).toEqual(['2', '2', '2', '2', '2', '4']);
    for (const unit of units)
      expect(every.filter((one) => one === texts(unit))).toHaveLength(Number(prop(unit, 'places')));
  });
});
