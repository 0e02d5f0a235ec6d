import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignActs } from '../../src/align/act.js';
import type { Act } from '../../src/model/act.js';
import type { Alignment } from '../../src/model/alignment.js';
import type { FindingIdentity } from '../../src/model/finding.js';
import { reviewKey, VERDICTS, type Review, type ReviewState } from '../../src/model/review.js';
import { segment } from '../../src/segment/segment.js';
import {
  alignmentFile,
  parseAlignment,
  readStoredAlignment,
  replaceAlignment,
} from '../../src/store/alignment-file.js';
import { decide, reviewStates, withReviews } from '../../src/store/reviews.js';
import { folderWith } from '../cli/run.js';
import { sourceOf } from '../segment/source.js';
import { wording } from '../write/hostile.js';

const KAZAKH =
  '# Жарғы\n**1-бап**\nКеңес сайланады. Ол 5 жыл жұмыс істейді.\n**2-бап**\nТөраға тағайындалады.';
const RUSSIAN =
  '# Устав\n**Статья 1**\nСовет избирается. Он работает 5 лет.\n**Статья 2**\nПредседатель назначается.';

const actsOf = (kk = KAZAKH, ru = RUSSIAN): Act[] => [
  segment(sourceOf('kk', kk), 'charter'),
  segment(sourceOf('ru', ru), 'charter'),
];

const ACTS = actsOf();
const ALIGNED = alignActs(ACTS);

/** The clauses of a bead as a finding names them. */
function clausesOf(bead: string, { beads, fingerprints }: Alignment = ALIGNED): string[] {
  const { sides = {} } = beads.find(({ id }) => id === bead) ?? {};
  return Object.entries(sides).flatMap(([language, ids]) =>
    ids.map((id) => `${language}:${fingerprints.get(`${language}:${id}`) ?? ''}`),
  );
}

const REVIEW: Review = {
  rule: 'number-mismatch',
  pair: 'kk-ru',
  eId: 'art_1',
  clauses: clausesOf('kk:art_1#2'),
  findings: 1,
  verdict: 'dismissed',
  by: 'А. Омарова',
  on: '2026-09-01',
  reason: 'екі мәтін бірдей',
};

const fileOf = (...reviews: Review[]): string => [...alignmentFile({ ...ALIGNED, reviews })].join('');

const anyReviews = fc.uniqueArray(
  fc
    .record(
      {
        rule: wording,
        pair: fc.constantFrom('kk', 'kk-ru'),
        eId: fc.oneof(wording, fc.constantFrom('', 'art_1', 'art_2', 'art_2__para_9')),
        clauses: fc.array(wording, { maxLength: 2 }),
        findings: fc.integer({ min: 1, max: 3 }),
        verdict: fc.constantFrom(...VERDICTS),
        by: wording,
        on: fc.constantFrom('2026-09-01', '2027-12-31'),
        reason: wording,
      },
      { requiredKeys: ['rule', 'pair', 'eId', 'clauses', 'findings', 'verdict', 'by', 'on'] },
    )
    .map((review): Review => {
      return review.verdict === 'dismissed' ? { reason: 'x', ...review } : review;
    }),
  { maxLength: 5, selector: (review) => reviewKey('charter', review) },
);

describe('decisions in an alignment file', () => {
  test('are one a line after the beads, in document order, and absent where there are none', () => {
    expect(fileOf()).not.toContain('reviews');
    const other: Review = { ...REVIEW, eId: 'art_2', verdict: 'marked' };
    const gone: Review = { ...REVIEW, eId: 'art_1__para_7', findings: 2 };
    const whole: Review = { ...REVIEW, eId: '', clauses: [] };
    const file = fileOf(other, gone, REVIEW, whole);
    const lines = [whole, REVIEW, gone, other].map(lineOf).join(',\n');
    expect(file.slice(file.indexOf('  "reviews"'))).toBe(`  "reviews": [\n${lines}\n  ]\n}\n`);
  });

  test('survive writing and reading, and have the same bytes in whatever order they come', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const file = fileOf(...reviews);
        expect(fileOf(...[...reviews].reverse())).toBe(file);
        const read = parseAlignment(file, 'charter.json');
        expect([...alignmentFile(read)].join('')).toBe(file);
        expect(read.reviews).toHaveLength(reviews.length);
        expect(read.reviews).toEqual(expect.arrayContaining(reviews));
        expect({ ...read, reviews: [] }).toEqual(ALIGNED);
      }),
    );
  });

  const line = lineOf(REVIEW);
  test.each([
    ['cut off', (file: string) => file.slice(0, -10)],
    ['no list', (file: string) => file.replace(/"reviews": \[[^]*/, '"reviews": {}\n}\n')],
    ['an unknown verdict', (file: string) => file.replace('"dismissed"', '"rejected"')],
    ['an unknown key', (file: string) => file.replace('"by"', '"who"')],
    ['nobody', (file: string) => file.replace('"by":"А. Омарова"', '"by":""')],
    ['no day', (file: string) => file.replace('2026-09-01', '1 September')],
    ['no finding', (file: string) => file.replace('"findings":1', '"findings":0')],
    ['no reason', (file: string) => file.replace(',"reason":"екі мәтін бірдей"', '')],
    ['twice', (file: string) => file.replace(line, `${line},\n${line}`)],
  ])('are refused by name where they are damaged: %s', (_, damage) => {
    const damaged = damage(fileOf(REVIEW));
    expect(damaged).not.toBe(fileOf(REVIEW));
    expect(() => parseAlignment(damaged, 'charter.json')).toThrow(/^charter\.json is no alignment file: /);
  });
});

function lineOf(review: Review): string {
  return `    ${JSON.stringify(review)}`;
}

describe('a decision', () => {
  const found: FindingIdentity = { act: 'charter', ...identityOf(REVIEW) };

  test.each<[string, FindingIdentity[], Review, boolean[]]>([
    ['its finding', [found], REVIEW, [true]],
    ['one more of the same', [found, found], REVIEW, [true, false]],
    ['as many as were decided', [found, found], { ...REVIEW, findings: 2 }, [true, true]],
    ['another rule', [{ ...found, rule: 'date-mismatch' }], REVIEW, [false]],
    ['another pair', [{ ...found, pair: 'kk-en' }], REVIEW, [false]],
    ['another place', [{ ...found, eId: 'art_2' }], REVIEW, [false]],
    ['another wording', [{ ...found, clauses: ['kk:0'] }], REVIEW, [false]],
    ['another act', [{ ...found, act: 'code' }], REVIEW, [false]],
    ['an obstacle', [{ ...found, rule: 'stale-alignment' }], { ...REVIEW, rule: 'stale-alignment' }, [false]],
  ])('fits %s or not', (_, findings, review, expected) => {
    const decided = decide(findings, 'charter', [review]);
    expect(decided.findings.map(({ decision }) => decision !== undefined)).toEqual(expected);
    expect(decided.fitting.size).toBe(expected.includes(true) ? 1 : 0);
    expect(findings.every((finding) => !('decision' in finding))).toBe(true);
  });

  test.each<[string, Act[], Review[], boolean, ReviewState]>([
    ['fits a finding', ACTS, [REVIEW], true, 'in-force'],
    ['fits none', ACTS, [], true, 'without-finding'],
    ['cannot be compared', ACTS, [], false, 'in-force'],
    ['lines have moved', actsOf(`\n\n${KAZAKH}`), [], true, 'without-finding'],
    ['its clause has changed', actsOf(KAZAKH.replace('5 жыл', '4 жыл')), [], true, 'expired'],
    [
      'the other version has changed',
      actsOf(KAZAKH, RUSSIAN.replace('5 лет', '4 года')),
      [],
      false,
      'expired',
    ],
    ['its place is gone', actsOf(KAZAKH.replace('**1-бап**\n', '')), [], true, 'expired'],
    ['another clause has changed', actsOf(KAZAKH.replace('Төраға', 'Хатшы')), [], false, 'in-force'],
  ])('where it %s is worth what it says', (_, acts, fitting, compared, state) => {
    const alignment = { ...ALIGNED, reviews: [REVIEW] };
    expect(reviewStates(alignment, acts, new Set(fitting), compared)).toEqual([{ review: REVIEW, state }]);
  });

  test('expires although its wording stands elsewhere', () => {
    const kk = KAZAKH.replace('Ол 5 жыл', 'Ол 4 жыл').replace(
      'тағайындалады.',
      'тағайындалады. Ол 5 жыл жұмыс істейді.',
    );
    const [judged] = reviewStates({ ...ALIGNED, reviews: [REVIEW] }, actsOf(kk), new Set(), true);
    expect(judged?.state).toBe('expired');
  });

  test('takes the place of the one before, and of those that have expired there', () => {
    const fresh: Review = { ...REVIEW, verdict: 'marked' };
    const elsewhere: Review = { ...REVIEW, eId: 'art_2' };
    const reworded: Review = { ...REVIEW, clauses: ['kk:1'] };
    const judged = (review: Review, state: ReviewState): { review: Review; state: ReviewState } => ({
      review,
      state,
    });
    const before = [
      judged(REVIEW, 'in-force'),
      judged(reworded, 'expired'),
      judged({ ...reworded, clauses: ['kk:2'] }, 'without-finding'),
      judged(elsewhere, 'expired'),
    ];
    expect(withReviews(before, [fresh], 'charter')).toEqual({
      reviews: [{ ...reworded, clauses: ['kk:2'] }, elsewhere, fresh],
      replaced: 2,
    });
  });
});

function identityOf({ rule, pair, eId, clauses }: Review): Omit<FindingIdentity, 'act'> {
  return { rule, pair, eId, clauses };
}

describe('replacing an alignment file', () => {
  const named = async (): Promise<{ folder: string; path: string }> => {
    const folder = await folderWith({ 'a/charter.json': fileOf() });
    return { folder: join(folder, 'a'), path: join(folder, 'a/charter.json') };
  };

  test('writes what was asked and leaves nothing beside it', async () => {
    const { folder, path } = await named();
    const stored = await readStoredAlignment(path);
    await replaceAlignment(path, { ...ALIGNED, reviews: [REVIEW] }, stored);
    expect(await readFile(path, 'utf8')).toBe(fileOf(REVIEW));
    await replaceAlignment(join(folder, 'b/new.json'), ALIGNED, undefined);
    expect(await readFile(join(folder, 'b/new.json'), 'utf8')).toBe(fileOf());
    expect(await readdir(folder)).toEqual(['b', 'charter.json']);
  });

  test.each<[string, (path: string) => Promise<void>, Review[] | undefined, string]>([
    ['has changed', (path) => writeFile(path, fileOf(REVIEW)), [], 'changed-meanwhile'],
    ['has appeared', () => Promise.resolve(), undefined, 'changed-meanwhile'],
    ['is being written', (path) => writeFile(join(path, '../.charter.json.lock'), ''), [], 'locked'],
  ])('is refused where it %s, and nothing is lost', async (_, meddle, read, code) => {
    const { folder, path } = await named();
    const stored = read && (await readStoredAlignment(path));
    await meddle(path);
    const before = await readFile(path, 'utf8');
    const files = await readdir(folder);
    const other = { ...ALIGNED, reviews: [{ ...REVIEW, by: 'B' }] };
    await expect(replaceAlignment(path, other, stored, 'a/charter.json')).rejects.toMatchObject({
      code,
      data: { file: 'a/charter.json' },
    });
    expect(await readFile(path, 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(files);
  });

  test('by many at once loses none that was told to be written', async () => {
    const { path } = await named();
    const names = Array.from({ length: 12 }, (_, at) => `art_${at}`);
    const done = await Promise.all(
      names.map(async (eId) => {
        const stored = await readStoredAlignment(path);
        const reviews = [...(stored?.alignment.reviews ?? []), { ...REVIEW, eId }];
        return replaceAlignment(path, { ...ALIGNED, reviews }, stored).then(
          () => [eId],
          () => [],
        );
      }),
    );
    const kept = parseAlignment(await readFile(path, 'utf8'), path).reviews.map(({ eId }) => eId);
    expect(kept.sort()).toEqual(done.flat().sort());
    expect(kept.length).toBeGreaterThan(0);
  });
});
