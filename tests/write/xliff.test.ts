import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportedAct, LanguagePair } from '../../src/write/format.js';
import { rows } from '../../src/write/rows.js';
import { tmx } from '../../src/write/tmx.js';
import { identifier, xliff, type XliffOptions } from '../../src/write/xliff.js';
import { xliff12 } from '../../src/write/xliff12.js';
import { folderWith } from '../cli/run.js';
import { alignedAct, judgedAct, SAMPLE } from './aligned.js';
import { notForXml, onOneLine, wording } from './hostile.js';
import { omegatProject } from './omegat.js';
import { has, hasFile } from './programs.js';
import { text } from './text.js';
import { all, parseXml, type Element } from './xml-tree.js';

const KK_RU: LanguagePair = ['kk', 'ru'];
const WRITERS = { '2.1': xliff, '1.2': xliff12 };
const VERSIONS = ['2.1', '1.2'] as const;
type Version = (typeof VERSIONS)[number];

interface Unit {
  id: string;
  name: string;
  source: string;
  target: string | undefined;
  state: string | undefined;
  notes: string[];
}

async function written(
  version: Version,
  acts: readonly ExportedAct[],
  pair = KK_RU,
  options: XliffOptions = {},
): Promise<string> {
  return text(WRITERS[version](acts, pair, options));
}

function unitsOf(xml: string): Unit[] {
  const root = parseXml(xml);
  return [...all(root, 'unit'), ...all(root, 'trans-unit')].map((unit) => {
    const [target] = all(unit, 'target');
    return {
      id: unit.attributes['id'] ?? '',
      name: unit.attributes['name'] ?? unit.attributes['resname'] ?? '',
      source: all(unit, 'source')[0]?.text ?? '',
      target: target?.attributes['state'] === 'needs-translation' ? undefined : target?.text,
      state: all(unit, 'segment')[0]?.attributes['state'] ?? target?.attributes['state'],
      notes: all(unit, 'note').map((note) => note.text),
    };
  });
}

describe.each(VERSIONS)('XLIFF %s', (version) => {
  test('has a unit for each bead with a source, in either direction, and its texts', async () => {
    for (const [from, into] of [KK_RU, ['ru', 'kk'], ['kk', 'en']] as const) {
      const units = unitsOf(await written(version, [alignedAct(SAMPLE)], [from, into]));
      const expected = [...rows(alignedAct(SAMPLE))].filter(({ texts }) => texts.has(from));
      expect(units.map(({ name, source, target }) => [name, source, target])).toEqual(
        expected.map(({ bead, texts }) => [bead.id, texts.get(from), texts.get(into)]),
      );
    }
  });

  test('names its languages as asked for, and each act as a file of its own', async () => {
    const acts = [alignedAct(SAMPLE, 'a b'), alignedAct(SAMPLE, 'Жарғы «Кеңес» & "K"')];
    const root = parseXml(await written(version, acts, KK_RU, { codes: { kk: 'kk-KZ' } }));
    const files = all(root, 'file');
    expect(files.map(({ attributes }) => attributes['original'])).toEqual(['a b', 'Жарғы «Кеңес» & "K"']);
    const { srcLang, trgLang } = root.attributes;
    const { 'source-language': source, 'target-language': target } = files[0]?.attributes ?? {};
    expect([srcLang ?? source, trgLang ?? target]).toEqual(['kk-KZ', 'ru']);
  });

  test('says how far each unit is', async () => {
    const states = unitsOf(await written(version, [judgedAct()])).map(({ state }) => state);
    const [reviewed, none] =
      version === '2.1' ? ['reviewed', 'initial'] : ['signed-off', 'needs-translation'];
    expect(states).toEqual([
      reviewed,
      ...(Array(3).fill('translated') as string[]),
      none,
      'translated',
      'translated',
    ]);
  });

  test('carries findings on its own pair as notes', async () => {
    const notes = unitsOf(await written(version, [judgedAct()])).map((unit) => unit.notes);
    expect(notes[2]).toEqual(['1-баптың 2-тармағы: «5» & <10>']);
    expect(notes.flat()).toHaveLength(2);
    expect(
      unitsOf(await written(version, [judgedAct()], ['kk', 'en'])).flatMap((unit) => unit.notes),
    ).toEqual([]);
  });

  test('holds only what was asked for', async () => {
    const only = async (options: XliffOptions): Promise<number> =>
      unitsOf(await written(version, [judgedAct()], KK_RU, options)).length;
    expect(await only({})).toBe(7);
    expect(await only({ minScore: 0.5 })).toBe(6);
    expect(await only({ minScore: 0.98 })).toBe(6);
    expect(await only({ reviewedOnly: true })).toBe(1);
  });

  test('any text is refused or comes back as it was, and the same bytes come twice', async () => {
    await fc.assert(
      fc.asyncProperty(wording, wording, async (kk, ru) => {
        const act = alignedAct([{ kk: [kk], ru: [ru] }]);
        const character = notForXml(onOneLine(kk)) ?? notForXml(onOneLine(ru));
        if (character !== undefined) {
          const data = { act: 'charter', eId: 'art_1__para_2', character, format: 'XML' };
          await expect(written(version, [act])).rejects.toMatchObject({ code: 'bad-character', data });
          return;
        }
        const xml = await written(version, [act]);
        expect(await written(version, [act])).toBe(xml);
        expect(unitsOf(xml)).toMatchObject([{ source: onOneLine(kk), target: onOneLine(ru) }]);
      }),
      { numRuns: 300 },
    );
  });

  test('a megabyte in one unit comes back', async () => {
    const long = 'Ұзақ <мәтін> & "тырнақша" '.repeat(40_000).trim();
    const [unit] = unitsOf(await written(version, [alignedAct([{ kk: [long], ru: [long] }])]));
    expect(unit?.source === long && unit.target === long).toBe(true);
  });
});

describe('of the metadata module of XLIFF 2.1 (section 5.5), whose schema no package has, a file keeps', async () => {
  const root = parseXml(await written('2.1', [judgedAct()]));
  const names = (element: Element): string[] => element.children.map(({ name }) => name);

  test('its namespace, declared at the root', () => {
    expect(root.attributes['xmlns:mda']).toBe('urn:oasis:names:tc:xliff:metadata:2.0');
    expect(root.attributes['version']).toBe('2.1');
  });

  test('metadata before notes and segments, once a unit, with groups in it; groups with meta in them', () => {
    for (const unit of all(root, 'unit'))
      expect(names(unit).join(' ')).toMatch(/^mda:metadata(?: notes)?(?: segment)+$/);
    for (const metadata of all(root, 'mda:metadata'))
      expect(new Set(names(metadata))).toEqual(new Set(['mda:metaGroup']));
    for (const group of all(root, 'mda:metaGroup')) {
      expect(group.attributes['category']).toBe('tarazy');
      expect(new Set(names(group))).toEqual(new Set(['mda:meta']));
    }
  });

  test('a type at every meta, and text alone within', () => {
    const metas = all(root, 'mda:meta');
    expect(metas.length).toBeGreaterThan(15);
    for (const { attributes, children } of metas) {
      expect(attributes['type']).toMatch(/^(?:eId|score|origin)$/);
      expect(children).toEqual([]);
    }
  });
});

describe('an id', () => {
  test('is an NMTOKEN, and another one for every other name', () => {
    const name = fc.oneof(wording, fc.stringMatching(/^[a-z_#.23]{1,8}$/));
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(identifier(one)).toMatch(/^[A-Za-z0-9_:.-]+$/);
        expect(identifier(one) === identifier(other)).toBe(one === other);
      }),
    );
  });

  test('shows the number of the clause', () => {
    expect(identifier('kk:art_1__para_2#3')).toBe('kk:art_1__para_2.23.3');
  });
});

/** Debian has the schemas of OASIS in this package. Version 2.1 has the core, and its namespace, of 2.0. */
const SCHEMAS = '/usr/share/php/Symfony/Component/Translation/Resources/schemas';

describe('real programs', () => {
  const schemas =
    has('xmllint', 'libxml2-utils') && hasFile(`${SCHEMAS}/xliff-core-2.0.xsd`, 'php-symfony-translation');
  const toolkit = has('xliff2po', 'translate-toolkit');
  const omegat = has('omegat', 'omegat');

  test.skipIf(!schemas).each(VERSIONS)(
    'xmllint finds %s valid against the schema of OASIS',
    async (version) => {
      const hostile = fc
        .sample(wording, { numRuns: 300, seed: 7 })
        .filter((one) => notForXml(one) === undefined);
      expect(hostile.length).toBeGreaterThan(80);
      const acts = [
        alignedAct(SAMPLE),
        judgedAct(),
        alignedAct(hostile.map((one) => ({ kk: [one], ru: [one] }))),
      ];
      const files = {
        'sample.xlf': await written(
          version,
          acts.map((act, index) => ({
            ...act,
            alignment: { ...act.alignment, act: `act ${String(index)} <&">` },
          })),
        ),
        'no-unit.xlf': await written(version, [alignedAct([{ ru: ['Совет'] }])]),
        'no-act.xlf': await written(version, []),
      };
      const broken = files['sample.xlf'].replace(/<source>/g, '<text>').replace(/<\/source>/g, '</text>');
      const folder = await folderWith({ ...files, 'broken.xlf': broken });
      const validate = schemaValidator(folder, version);
      for (const name of Object.keys(files)) validate(name);
      expect(() => {
        validate('broken.xlf');
      }).toThrow();
    },
  );

  test.skipIf(!toolkit)(
    'translate-toolkit reads every unit of 1.2: id, texts, notes, place, approval',
    async () => {
      const folder = await folderWith({ 'law.xlf': await written('1.2', [judgedAct()]) });
      const read = JSON.parse(
        execFileSync('/usr/bin/python3', ['-c', READ_XLIFF, join(folder, 'law.xlf')], { encoding: 'utf8' }),
      ) as { source: string; target: string | null; notes: string; approved: boolean }[];
      const expected = unitsOf(await written('1.2', [judgedAct()]));
      expect(read.map(({ source, target }) => [source, target])).toEqual(
        expected.map(({ source, target }) => [source, target ?? source]),
      );
      expect(read.map(({ notes }) => notes)).toEqual(expected.map(({ notes }) => notes.join('')));
      expect(read.map(({ approved }) => approved)).toEqual([true, ...(Array(6).fill(false) as boolean[])]);
    },
  );

  test.skipIf(!omegat)('OmegaT translates a 1.2 file by our memory', { timeout: 120_000 }, async () => {
    const pairs = [...rows(alignedAct(SAMPLE))].filter(({ texts }) => texts.has('kk') && texts.has('ru'));
    const untranslated = alignedAct(pairs.map(({ texts }) => ({ kk: [texts.get('kk') ?? ''] })));
    const folder = await folderWith({
      'omegat.project': omegatProject('kk', 'ru'),
      'tm/auto/memory.tmx': await text(tmx([alignedAct(SAMPLE)], { toolVersion: '0.0.0' })),
      'source/law.xlf': await written('1.2', [untranslated]),
    });
    for (const name of ['omegat', 'target', 'glossary', 'dictionary']) mkdirSync(join(folder, name));
    execFileSync('omegat', [folder, '--mode=console-translate', `--config-dir=${join(folder, 'config')}`], {
      stdio: 'pipe',
    });
    const translated = all(parseXml(readFileSync(join(folder, 'target/law.xlf'), 'utf8')), 'target');
    expect(translated.map((target) => target.text)).toEqual(pairs.map(({ texts }) => texts.get('ru')));
  });
});

const READ_XLIFF = `
import json, sys
from translate.storage.xliff import xlifffile
units = [unit for unit in xlifffile(open(sys.argv[1], 'rb')).units if not unit.isheader()]
print(json.dumps([dict(source=str(u.source), target=None if u.target is None else str(u.target), notes=u.getnotes(), approved=u.isapproved()) for u in units]))`;

/** The schemas as they want to be found: by a path below them, or by a catalogue in place of the network. */
function schemaValidator(folder: string, version: Version): (file: string) => void {
  const copies = join(folder, 'informativeCopiesOf3rdPartySchemas/w3c');
  cpSync(SCHEMAS, folder, { recursive: true });
  mkdirSync(copies, { recursive: true });
  cpSync(join(SCHEMAS, 'xml.xsd'), join(copies, 'xml.xsd'));
  writeFileSync(
    join(folder, 'catalog.xml'),
    '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><system systemId="http://www.w3.org/2001/xml.xsd" uri="xml.xsd"/></catalog>',
  );
  const schema = version === '2.1' ? 'xliff-core-2.0.xsd' : 'xliff-core-1.2-strict.xsd';
  return (file) => {
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', join(folder, schema), join(folder, file)], {
      stdio: 'pipe',
      env: { ...process.env, XML_CATALOG_FILES: join(folder, 'catalog.xml') },
    });
  };
}
