import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignActs } from '../../src/align/act.js';
import { lawClauses, type Act } from '../../src/model/act.js';
import type { Bead } from '../../src/model/alignment.js';
import { parseSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';
import { loadDictionary } from '../../src/store/glossary.js';
import { alignmentFile } from '../../src/store/alignment-file.js';

const CHARTER: Record<string, string> = Object.fromEntries(
  ['kk', 'ru', 'en'].map((language) => [
    language,
    readFileSync(`texts/${language}/rural-council-charter.md`, 'utf8'),
  ]),
);

function actOf(language: string, text: string): Act {
  return segment(parseSource(Buffer.from(text), { name: `${language}.md`, language }), 'charter');
}

function charter(language: string, change: (text: string) => string = (text) => text): Act {
  return actOf(language, change(CHARTER[language] ?? ''));
}

/** Beads in which not every version has a clause, as `kk | ru | en`. */
function lonely(beads: readonly Bead[]): string[] {
  return beads
    .filter(({ sides }) => Object.values(sides).some((ids) => ids.length === 0))
    .map(({ sides }) =>
      Object.values(sides)
        .map((ids) => ids.join(' '))
        .join(' | '),
    );
}

/** Everything from one article to the next. */
function article(text: string, label: RegExp): string {
  const start = text.search(label);
  const next = text.slice(start + 1).search(/^\*\*/m);
  return text.slice(start, start + 1 + next);
}

describe('versions that run in parallel', () => {
  test('meet clause by clause in three languages', () => {
    const { beads } = alignActs([charter('kk'), charter('ru'), charter('en')]);
    const unlike = beads.filter(
      ({ sides }) => new Set(Object.values(sides).map((ids) => ids.join(' '))).size > 1,
    );
    expect(unlike).toEqual([]);
    expect(beads.length).toBeGreaterThan(300);
    expect(beads.every(({ score }) => score > 0.5)).toBe(true);
  });

  test('give the same bytes twice, whatever was aligned in between', () => {
    const write = (): string => [...alignmentFile(alignActs([charter('kk'), charter('ru')]))].join('');
    const first = write();
    alignActs([charter('ru'), charter('en')]);
    expect(write()).toBe(first);
  });
});

describe('one version lacks something', () => {
  test('an article', () => {
    const gone = charter('ru', (text) => text.replace(article(text, /^\*\*Статья 9\./m), ''));
    const { beads } = alignActs([charter('kk'), gone]);
    const expected = lawClauses(charter('kk').root).filter(({ clause }) => /^art_9(?:_|#)/.test(clause.id));
    expect(lonely(beads)).toEqual(expected.map(({ clause }) => `${clause.id} | `));
  });

  test('an article, and those behind it were renumbered', () => {
    const gone = charter('kk', (text) =>
      text
        .replace(article(text, /^\*\*20-бап\./m), '')
        .replace(/^\*\*(\d+)-бап/gm, (label, number: string) =>
          Number(number) > 20 ? `**${Number(number) - 1}-бап` : label,
        ),
    );
    const { beads } = alignActs([gone, charter('ru')]);
    const expected = lawClauses(charter('ru').root).filter(({ clause }) => /^art_20(?:_|#)/.test(clause.id));
    expect(lonely(beads)).toEqual(expected.map(({ clause }) => ` | ${clause.id}`));
  });

  test('a clause that the other two have', () => {
    const [clause] = lawClauses(charter('ru').root)
      .filter(({ division }) => division.kind === 'subitem')
      .slice(12);
    const { start, end } = clause?.division.span ?? { start: 0, end: 0 };
    const gone = charter('ru', (text) => text.slice(0, start) + text.slice(end));
    const { beads } = alignActs([charter('kk'), gone, charter('en')]);
    const id = clause?.clause.id ?? '';
    expect(lonely(beads)).toEqual([`${id} |  | ${id}`]);
  });
});

test('one sentence with commas may be a list in the other language', async () => {
  const listed = charter('kk', (text) =>
    text.replace(
      article(text, /^\*\*4-бап\./m),
      '**4-бап. Қағидаттар**\n\nКеңестің қағидаттары: заңдылық пен әділдік; ашықтық пен жариялылық; тұрғындар алдындағы жауаптылық; жеке меншікті құрметтеу; табиғатты қорғау.\n\n',
    ),
  );
  const inOne = charter('ru', (text) =>
    text.replace(
      article(text, /^\*\*Статья 4\./m),
      '**Статья 4. Принципы**\n\nПринципы Совета: законность и справедливость, открытость и гласность, ответственность перед жителями, уважение частной собственности, охрана природы.\n\n',
    ),
  );
  const { beads } = alignActs([listed, inOne], await loadDictionary());
  expect(lonely(beads)).toEqual([]);
  const own = beads.find(({ id }) => id === 'kk:art_4#1');
  expect(own?.sides).toEqual({ kk: [1, 2, 3, 4, 5, 6].map((n) => `art_4#${n}`), ru: ['art_4#1'] });
});

describe('whatever is left of the versions', () => {
  const lines = (language: string): string[] => (CHARTER[language] ?? '').split('\n\n').slice(0, 60);

  test('every clause is in exactly one bead, in order', () => {
    const some = (language: string): fc.Arbitrary<string> =>
      fc.subarray(lines(language), { minLength: 20 }).map((kept) => kept.join('\n\n'));
    fc.assert(
      fc.property(some('kk'), some('ru'), some('en'), (...texts) => {
        const acts = texts.map((text, at) => actOf(['kk', 'ru', 'en'][at] ?? '', text));
        const { beads, fingerprints } = alignActs(acts);
        for (const act of acts) {
          const ids = lawClauses(act.root).map(({ clause }) => clause.id);
          const inBeads = beads.flatMap(({ sides }) => sides[act.language] ?? []);
          expect([...inBeads].sort()).toEqual([...ids].sort());
          expect(inBeads).toHaveLength(ids.length);
          for (const id of ids) expect(fingerprints.get(`${act.language}:${id}`)).toMatch(/^[0-9a-f]{12}$/);
        }
        expect(beads.flatMap(({ sides }) => sides['kk'] ?? [])).toEqual(
          lawClauses(acts[0]?.root ?? never()).map(({ clause }) => clause.id),
        );
        expect(new Set(beads.map(({ id }) => id)).size).toBe(beads.length);
      }),
      { numRuns: 25 },
    );
  });
});

function never(): never {
  throw new Error('no act');
}
