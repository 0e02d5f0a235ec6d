import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawClauses, walk, type Act } from '../../src/model/act.js';
import { parseSource, readSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';
import { akn } from '../../src/write/akn.js';
import { folderWith } from '../cli/run.js';
import { alignedAct } from './aligned.js';
import { notForXml, wording } from './hostile.js';
import { has } from './programs.js';
import { all, parseXml, type Element } from './xml-tree.js';

const NAMES = ['library-rules', 'rural-council-charter'] as const;
const CODES = { kk: 'kaz', ru: 'rus', en: 'eng' } as const;

/** Every version of the sample acts, and an act with whatever they lack. */
async function samples(): Promise<Act[]> {
  const paths = NAMES.flatMap((name) =>
    (['kk', 'ru', 'en'] as const).map((language) => ({ name, path: `texts/${language}/${name}.md` })),
  );
  const acts = await Promise.all(paths.map(async ({ name, path }) => segment(await readSource(path), name)));
  return [...acts, withEverything()];
}

function withEverything(): Act {
  const source = parseSource(new TextEncoder().encode(EVERYTHING), { name: 'all.md', language: 'ru' });
  return segment(source, 'a b & "c"');
}

const EVERYTHING = `# О кодексе <образца>

Настоящий Закон определяет & устанавливает.

## Раздел 1. Общая часть

### Глава 1. Положения

**Статья 1. Начало**

Первая часть статьи.

Вторая часть статьи:

1) первый подпункт;

2) второй подпункт.

**Статья 2. Исключена Законом.**

**Статья 3. Конец**

1. Первый пункт.

> *Сноска. Статья 3 с изменениями.*

2. Второй пункт.

# Приложение 1. Форма

1. Пункт приложения.
`;

function written(act: Act): Element {
  return parseXml([...akn(act)].join(''));
}

function first(element: Element | undefined, name: string): Element | undefined {
  return element && all(element, name)[0];
}

describe('the rules of Akoma Ntoso 3.0', () => {
  test('root, namespace and order of the parts of an act', async () => {
    for (const act of await samples()) {
      const root = written(act);
      expect(root.name).toBe('akomaNtoso');
      expect(root.attributes).toEqual({ xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' });
      const [document] = root.children;
      expect(document?.name).toBe('act');
      expect(document?.attributes['name']).toBe('act');
      const parts = ['meta', 'preface', 'preamble', 'body', 'attachments'];
      const found = document?.children.map(({ name }) => name) ?? [];
      expect(found).toEqual(parts.filter((part) => found.includes(part)));
      expect(found).toContain('body');
      expect(first(document, 'body')?.children.length).toBeGreaterThan(0);
    }
  });

  test('identification: work, expression and manifestation with what each needs, in order', async () => {
    for (const act of await samples()) {
      for (const meta of all(written(act), 'meta')) {
        expect(meta.children.map(({ name }) => name)).toEqual(
          ['identification', 'references', 'notes'].slice(0, meta.children.length),
        );
        const levels = first(meta, 'identification')?.children ?? [];
        const common = ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor'];
        expect(levels.map(({ name, children }) => [name, children.map((child) => child.name)])).toEqual([
          ['FRBRWork', [...common, 'FRBRcountry']],
          ['FRBRExpression', [...common, 'FRBRlanguage']],
          ['FRBRManifestation', [...common, 'FRBRformat']],
        ]);
        const [work, expression] = levels.map((level) => first(level, 'FRBRuri')?.attributes['value'] ?? '');
        expect(work).toBe(`/akn/kz/act/${encodeURIComponent(act.id)}`);
        const language = CODES[act.language as keyof typeof CODES];
        expect(expression).toBe(`${work ?? ''}/${language}@${act.edition ?? ''}`);
        expect(first(meta, 'FRBRlanguage')?.attributes['language']).toBe(language);
        for (const date of all(meta, 'FRBRdate'))
          expect(date.attributes['date']).toMatch(/^\d{4}-\d\d-\d\d$/);
        for (const { attributes } of [...all(meta, 'identification'), ...all(meta, 'FRBRauthor')]) {
          const to = (attributes['source'] ?? attributes['href'] ?? '').slice(1);
          expect(all(meta, 'TLCOrganization').map((one) => one.attributes['eId'])).toContain(to);
        }
      }
    }
  });

  test('a division: number, heading, then a content or an opening and members', async () => {
    const hierarchy = new Set([
      'part',
      'section',
      'chapter',
      'subchapter',
      'article',
      'paragraph',
      'point',
      'indent',
      'subparagraph',
      'hcontainer',
    ]);
    const shape = /^(?:num )?(?:heading )?(?:content |(?:intro )?(?:member )+)$/;
    let divisions = 0;
    for (const act of await samples()) {
      const check = (element: Element): void => {
        if (hierarchy.has(element.name)) {
          divisions++;
          const names = element.children
            .map(({ name }) => `${hierarchy.has(name) ? 'member' : name} `)
            .join('');
          expect(names).toMatch(shape);
          expect(element.attributes['eId']).not.toBe('');
        }
        if (element.name === 'content' || element.name === 'intro')
          expect(new Set(element.children.map(({ name }) => name))).toEqual(new Set(['p']));
        element.children.forEach(check);
      };
      check(written(act));
    }
    expect(divisions).toBeGreaterThan(1000);
  });

  test('eIds are unique, and each division has its own in every language', async () => {
    for (const act of await samples()) {
      const eIds: string[] = [];
      const collect = ({ attributes, children }: Element): void => {
        if (attributes['eId'] !== undefined) eIds.push(attributes['eId']);
        children.forEach(collect);
      };
      const root = written(act);
      const [main, ...annexes] = all(root, 'references');
      // Each document of a collection names its own organisations.
      for (const references of [main, ...annexes]) if (references) references.children = [];
      collect(root);
      expect(new Set(eIds).size).toBe(eIds.length);
      const wanted = [...walk(act.root)].slice(1).map(({ eId }) => eId);
      expect(wanted.filter((eId) => !eIds.includes(eId))).toEqual([]);
    }
  });
});

describe('an act as Akoma Ntoso', () => {
  test('has every clause, in order', async () => {
    for (const act of await samples()) {
      const [document] = written(act).children;
      const text = (document?.children.filter(({ name }) => name !== 'meta') ?? [])
        .map((part) => part.text)
        .join('');
      let at = 0;
      for (const { clause } of lawClauses(act.root)) {
        const found = text.indexOf(clause.text, at);
        expect(found, clause.id).toBeGreaterThanOrEqual(at);
        at = found + clause.text.length;
      }
      expect(at).toBeGreaterThan(0);
    }
  });

  test('has annexes as attachments, notes in the metadata, and marks what was struck', () => {
    const act = withEverything();
    const kinds = new Set([...walk(act.root)].map(({ kind }) => kind));
    for (const kind of [
      'section',
      'chapter',
      'article',
      'item',
      'subitem',
      'subparagraph',
      'note',
      'annex',
    ] as const)
      expect(kinds).toContain(kind);
    const root = written(act);
    const attachment = first(root, 'attachment');
    expect(attachment?.attributes['eId']).toBe('annex_1');
    expect(attachment?.children.at(-1)?.name).toBe('doc');
    expect(first(attachment, 'mainBody')?.text).toContain('Пункт приложения.');
    expect(first(root, 'body')?.text).not.toContain('Пункт приложения.');
    const note = all(root, 'note').find(({ attributes }) => attributes['eId']?.startsWith('art_3'));
    expect(note?.text).toBe('Сноска. Статья 3 с изменениями.');
    expect(first(root, 'body')?.text).not.toContain('Сноска');
    const struck = all(root, 'article').filter(({ attributes }) => attributes['status'] === 'removed');
    expect(struck.map(({ attributes }) => attributes['eId'])).toEqual(['art_2']);
  });

  test('any text is refused or stands in it', () => {
    fc.assert(
      fc.property(wording, (kk) => {
        const act = alignedAct([{ kk: [kk] }]).acts[0];
        if (!act) throw new Error('the act has a version');
        const character = notForXml(kk);
        if (character !== undefined) {
          expect(() => written(act)).toThrow(`${character} cannot be written in XML`);
          return;
        }
        expect(first(written(act), 'content')?.text).toBe(kk);
      }),
    );
  });

  test.skipIf(!has('xmllint', 'libxml2-utils'))('xmllint finds it well-formed', async () => {
    for (const act of await samples()) {
      const folder = await folderWith({ 'act.xml': [...akn(act)].join('') });
      execFileSync('xmllint', ['--noout', '--nonet', join(folder, 'act.xml')], { stdio: 'pipe' });
    }
  });
});
