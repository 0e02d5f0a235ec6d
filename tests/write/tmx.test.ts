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
import { has } from './programs.js';

const OPTIONS: TmxOptions = { toolVersion: '0.0.0' };

function written(aligned: AlignedAct, options = OPTIONS): string {
  return [...tmx([aligned], options)].join('');
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
    if (name === 'tu') units.push({ tuid: attributes['tuid'] ?? '', segtype: attributes['segtype'] ?? '', props: {}, texts: {} });
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

describe('a translation memory', () => {
  const units = parsed(written(alignedAct(SAMPLE)));

  test('has a unit for every bead with two versions, and their wording', () => {
    const expected = [...rows(alignedAct(SAMPLE))].filter((row) => row.texts.size > 1).map((row) => Object.fromEntries(row.texts));
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

  test('keeps lonely clauses and other language codes where asked to', () => {
    const all = parsed(written(alignedAct(SAMPLE), { ...OPTIONS, keepUnaligned: true, codes: { kk: 'kk-KZ', ru: 'ru-RU' } }));
    expect(all).toHaveLength(6);
    expect(Object.keys(all[0]?.texts ?? {})).toEqual(['kk-KZ', 'ru-RU', 'en']);
  });

  test.each(['\u0007', '\ud800', '\uffff', '\u001b'])('refuses what XML cannot hold: %j', (character) => {
    const bad = alignedAct([{ kk: [`Кеңес${character}`], ru: ['Совет'] }]);
    expect(() => written(bad)).toThrow(Failure);
    expect(() => written(bad)).toThrow(/U\+/);
  });

  test('any other text comes back as it was, and the same bytes come twice', () => {
    const wording = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('</seg><seg>', '&amp;', ']]>', '<!--', 'שלום', '👩‍⚖️', '\u202e'))
      .map((text) => text.replace(/\s*\n\s*/g, ' '));
    fc.assert(
      fc.property(wording, wording, (kk, ru) => {
        const aligned = alignedAct([{ kk: [kk], ru: [ru] }]);
        let xml: string;
        try {
          xml = written(aligned);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          return;
        }
        expect(written(aligned)).toBe(xml);
        expect(parsed(xml)[0]?.texts).toEqual({ kk, ru });
      }),
    );
  });
});

describe('real programs', () => {
  const xmllint = has('xmllint', 'libxml2-utils');
  const toolkit = has('po2tmx', 'translate-toolkit');
  const omegat = has('omegat', 'omegat');

  test.skipIf(!xmllint)('xmllint finds it valid against the DTD of TMX 1.4', async () => {
    const folder = await folderWith({
      'memory.tmx': written(alignedAct(SAMPLE)),
      'broken.tmx': written(alignedAct(SAMPLE)).replaceAll('<seg>', '<text>').replaceAll('</seg>', '</text>'),
    });
    const validate = (file: string): void =>
      void execFileSync('xmllint', ['--noout', '--nonet', '--dtdvalid', resolve('tests/write/tmx14.dtd'), join(folder, file)], {
        stdio: 'pipe',
      });
    validate('memory.tmx');
    expect(() => {
      validate('broken.tmx');
    }).toThrow();
  });

  test.skipIf(!toolkit)('translate-toolkit reads every unit and its text', async () => {
    const folder = await folderWith({ 'memory.tmx': written(alignedAct(SAMPLE)) });
    const script = `
import json, sys
from translate.storage.tmx import tmxfile
memory = tmxfile(open(sys.argv[1], 'rb'), sourcelanguage='kk', targetlanguage='ru')
text = lambda unit, lang: (lambda node: None if node is None else unit.getNodeText(node))(unit.getlanguageNode(lang))
print(json.dumps([[text(u, 'kk'), text(u, 'ru')] for u in memory.units]))`;
    const read = JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', script, join(folder, 'memory.tmx')], { encoding: 'utf8' }),
    ) as unknown;
    const expected = [...rows(alignedAct(SAMPLE))]
      .filter((row) => row.texts.size > 1)
      .map((row) => [row.texts.get('kk') ?? null, row.texts.get('ru') ?? null]);
    expect(read).toEqual(expected);
  });

  test.skipIf(!omegat)('OmegaT translates by it from Russian into Kazakh', { timeout: 120_000 }, async () => {
    const units = parsed(written(alignedAct(SAMPLE))).filter((unit) => unit.texts['kk'] && unit.texts['ru']);
    const folder = await folderWith({
      'omegat.project': PROJECT,
      'tm/auto/memory.tmx': written(alignedAct(SAMPLE)),
      'source/law.txt': units.map((unit) => `${unit.texts['ru'] ?? ''}\n`).join('\n'),
    });
    for (const name of ['omegat', 'target', 'glossary', 'dictionary']) mkdirSync(join(folder, name));
    execFileSync('omegat', [folder, '--mode=console-translate', `--config-dir=${join(folder, 'config')}`], { stdio: 'pipe' });
    const translated = readFileSync(join(folder, 'target/law.txt'), 'utf8').split('\n').filter((line) => line.trim() !== '');
    expect(translated).toEqual(units.map((unit) => unit.texts['kk']));
  });
});

const PROJECT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>RU-RU</source_lang>
    <target_lang>KK-KZ</target_lang>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
`;
