import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { AlignedAct } from '../../src/model/alignment.js';
import { Failure } from '../../src/model/failure.js';
import { rows } from '../../src/write/rows.js';
import { tmx, type TmxOptions } from '../../src/write/tmx.js';
import { folderWith } from '../cli/run.js';
import { alignedAct, SAMPLE } from './aligned.js';
import { notForXml, onOneLine, wording } from './hostile.js';
import { omegatProject } from './omegat.js';
import { has } from './programs.js';
import { text } from './text.js';

const OPTIONS: TmxOptions = { toolVersion: '0.0.0' };

async function written(aligned: AlignedAct, options = OPTIONS): Promise<string> {
  return text(tmx([aligned], options));
}

interface Unit {
  tuid: string;
  segtype: string;
  props: Record<string, string>;
  texts: Record<string, string>;
}

/** The units of a memory by a parser that refuses what is not well-formed. */
function parsed(xml: string): Unit[] {
  const units: Unit[] = [];
  const parser = new SaxesParser();
  let text = '';
  let [language, type] = ['', ''];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (more) => (text += more));
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    if (name === 'tu')
      units.push({
        tuid: attributes['tuid'] ?? '',
        segtype: attributes['segtype'] ?? '',
        props: {},
        texts: {},
      });
    if (name === 'tuv') language = attributes['xml:lang'] ?? '';
    if (name === 'prop') type = attributes['type'] ?? '';
  });
  parser.on('closetag', ({ name }) => {
    const unit = units.at(-1);
    if (unit && name === 'prop') unit.props[type] = text;
    if (unit && name === 'seg') unit.texts[language] = text;
  });
  parser.write(xml).close();
  return units;
}

async function refusal(aligned: AlignedAct): Promise<unknown> {
  try {
    await written(aligned);
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return error;
  }
  return undefined;
}

describe('a translation memory', async () => {
  const units = parsed(await written(alignedAct(SAMPLE)));

  test('has a unit for every bead with two versions, and their wording', () => {
    const expected = [...rows(alignedAct(SAMPLE))]
      .filter((row) => row.texts.size > 1)
      .map((row) => Object.fromEntries(row.texts));
    expect(units.map((unit) => unit.texts)).toEqual(expected);
    expect(expected).toHaveLength(5);
    expect(units[1]?.texts['ru']).toBe('Совет имеет печать. Совет имеет штамп с надписью «Акбулак».');
    expect(units[4]?.texts['kk']).toBe('Екі жолға бөлінген сөйлем.');
  });

  test('tells where each unit comes from', () => {
    expect(units[1]).toMatchObject({
      tuid: 'charter:kk:art_1__para_2#2',
      segtype: 'block',
      props: {
        'x-tarazy-act': 'charter',
        'x-tarazy-eId': 'art_1__para_2',
        'x-tarazy-score': '0.98',
        'x-tarazy-beadType': '1-2-1',
        'x-tarazy-origin': 'auto',
      },
    });
    expect(new Set(units.map((unit) => unit.tuid)).size).toBe(units.length);
  });

  test('keeps lonely clauses and other language codes where asked to', async () => {
    const all = parsed(
      await written(alignedAct(SAMPLE), {
        ...OPTIONS,
        keepUnaligned: true,
        codes: { kk: 'kk-KZ', ru: 'ru-RU' },
      }),
    );
    expect(all).toHaveLength(6);
    expect(Object.keys(all[0]?.texts ?? {})).toEqual(['kk-KZ', 'ru-RU', 'en']);
  });

  test('has no unit without a variant, whatever is kept', async () => {
    const { alignment, acts } = alignedAct(SAMPLE);
    const russian = { alignment, acts: acts.filter((act) => act.language === 'ru') };
    const kept = parsed(await written(russian, { ...OPTIONS, keepUnaligned: true }));
    expect(kept.map((unit) => Object.keys(unit.texts))).toEqual(Array(5).fill(['ru']));
    expect(parsed(await written(russian))).toEqual([]);
  });

  test('holds many acts, each unit with a name of its own that has no white space', async () => {
    const names = ['a b', 'a%20b', 'a_b', 'Жарғы «Кеңес» & "K"\n', 'charter'];
    const acts = names.map((name) => alignedAct(SAMPLE, name));
    const xml = await text(tmx(acts, OPTIONS));
    const tuids = parsed(xml).map((unit) => unit.tuid);
    expect(new Set(tuids).size).toBe(5 * names.length);
    expect(tuids.filter((tuid) => /\s/.test(tuid))).toEqual([]);
    expect(parsed(xml).map((unit) => unit.props['x-tarazy-act'])).toEqual(
      names.flatMap((name) => Array<string>(5).fill(name)),
    );
  });

  test.each([
    ['\u0007', 'U+0007'],
    ['\u001b', 'U+001B'],
    ['\ud800', 'U+D800'],
    ['\udfff', 'U+DFFF'],
    ['\ufffe', 'U+FFFE'],
    ['\uffff', 'U+FFFF'],
  ])('refuses what XML cannot hold, and says where it stands: %j', async (bad, character) => {
    const data = { act: 'charter', eId: 'art_1__para_2', language: 'ru', character };
    expect(await refusal(alignedAct([{ kk: ['Кеңес'], ru: [`Совет${bad}`] }]))).toMatchObject({
      code: 'bad-character',
      data,
    });
  });

  test('refuses the name of an act that XML cannot hold', async () => {
    expect(await refusal(alignedAct(SAMPLE, 'a\u0001'))).toMatchObject({
      code: 'bad-character',
      data: { character: 'U+0001' },
    });
  });

  test('any text is refused or comes back as it was, and the same bytes come twice', async () => {
    await fc.assert(
      fc.asyncProperty(wording, wording, async (kk, ru) => {
        const aligned = alignedAct([{ kk: [kk], ru: [ru] }]);
        const character = notForXml(onOneLine(kk)) ?? notForXml(onOneLine(ru));
        if (character !== undefined) {
          expect(await refusal(aligned)).toMatchObject({ code: 'bad-character', data: { character } });
          return;
        }
        const xml = await written(aligned);
        expect(await written(aligned)).toBe(xml);
        expect(parsed(xml)[0]?.texts).toEqual({ kk: onOneLine(kk), ru: onOneLine(ru) });
      }),
      { numRuns: 500 },
    );
  });
});

/** Hostile sentences that XML can hold, the same in every run. */
function hostileBeads(): Parameters<typeof alignedAct>[0] {
  const texts = fc.sample(wording, { numRuns: 400, seed: 7 }).filter((text) => notForXml(text) === undefined);
  expect(texts.length).toBeGreaterThan(100);
  return texts.map((text) => ({ kk: [text], ru: ['Совет', text] }));
}

describe('real programs', () => {
  const xmllint = has('xmllint', 'libxml2-utils');
  const toolkit = has('po2tmx', 'translate-toolkit');
  const omegat = has('omegat', 'omegat');

  test.skipIf(!xmllint)('xmllint finds it valid against the DTD of TMX 1.4', async () => {
    const folder = await folderWith({
      'memory.tmx': await written(alignedAct(SAMPLE)),
      'hostile.tmx': await written(alignedAct(hostileBeads(), 'a "b" <c> & d')),
      'kept.tmx': await written(alignedAct(SAMPLE), { ...OPTIONS, keepUnaligned: true }),
      'broken.tmx': (await written(alignedAct(SAMPLE)))
        .replaceAll('<seg>', '<text>')
        .replaceAll('</seg>', '</text>'),
    });
    const validate = (file: string): void =>
      void execFileSync(
        'xmllint',
        ['--noout', '--nonet', '--dtdvalid', resolve('tests/write/tmx14.dtd'), join(folder, file)],
        {
          stdio: 'pipe',
        },
      );
    validate('memory.tmx');
    validate('hostile.tmx');
    validate('kept.tmx');
    expect(() => {
      validate('broken.tmx');
    }).toThrow();
  });

  test.skipIf(!toolkit)('translate-toolkit reads every unit and its text', async () => {
    const script = `
import json, sys
from translate.storage.tmx import tmxfile
memory = tmxfile(open(sys.argv[1], 'rb'), sourcelanguage='kk', targetlanguage='ru')
text = lambda unit, lang: (lambda node: None if node is None else unit.getNodeText(node))(unit.getlanguageNode(lang))
print(json.dumps([[text(u, 'kk'), text(u, 'ru')] for u in memory.units]))`;
    for (const aligned of [alignedAct(SAMPLE), alignedAct(hostileBeads())]) {
      const folder = await folderWith({ 'memory.tmx': await written(aligned) });
      const read = execFileSync('/usr/bin/python3', ['-c', script, join(folder, 'memory.tmx')], {
        encoding: 'utf8',
      });
      const expected = [...rows(aligned)]
        .filter((row) => row.texts.size > 1)
        .map((row) => [row.texts.get('kk') ?? null, row.texts.get('ru') ?? null]);
      expect(JSON.parse(read)).toEqual(expected);
    }
  });

  test.skipIf(!omegat).each([
    { from: 'ru', into: 'kk', codes: {} },
    { from: 'kk', into: 'ru', codes: { kk: 'kk-KZ', ru: 'ru-RU' } },
  ] as const)(
    'OmegaT translates by it from $from into $into',
    { timeout: 120_000 },
    async ({ from, into, codes }) => {
      const pairs = [...rows(alignedAct(SAMPLE))].flatMap(({ texts }) => {
        const [source, target] = [texts.get(from), texts.get(into)];
        return source !== undefined && target !== undefined ? [{ source, target }] : [];
      });
      expect(pairs).toHaveLength(4);
      const folder = await folderWith({
        'omegat.project': omegatProject(from, into),
        'tm/auto/memory.tmx': await written(alignedAct(SAMPLE), { ...OPTIONS, codes }),
        'source/law.txt': pairs.map(({ source }) => `${source}\n`).join('\n'),
      });
      for (const name of ['omegat', 'target', 'glossary', 'dictionary']) mkdirSync(join(folder, name));
      execFileSync('omegat', [folder, '--mode=console-translate', `--config-dir=${join(folder, 'config')}`], {
        stdio: 'pipe',
      });
      const translated = readFileSync(join(folder, 'target/law.txt'), 'utf8').split('\n');
      expect(translated.filter((line) => line.trim() !== '')).toEqual(pairs.map(({ target }) => target));
    },
  );
});
