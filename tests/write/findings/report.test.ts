import { describe, expect, test } from 'vitest';
import { alignActs } from '../../../src/align/act.js';
import { translator } from '../../../src/i18n/translator.js';
import type { Finding } from '../../../src/model/finding.js';
import { segment } from '../../../src/segment/segment.js';
import { checkAct } from '../../../src/validate/check.js';
import { findingReporter, type ReportedFinding } from '../../../src/write/findings/report.js';
import { sourceOf } from '../../segment/source.js';

const KAZAKH =
  '# Жарғы\n**1-бап**\nКеңес сайланады. Ол 5 жыл жұмыс iстейді.\n**2-бап**\nТөраға тағайындалады.';
const RUSSIAN =
  '# Устав\n**Статья 1**\nСовет избирается. Он работает 5 лет.\n**Статья 2**\nПредседатель назначается.';

function reported(kk: string, ru = RUSSIAN): ReportedFinding[] {
  const acts = [segment(sourceOf('kk', kk), 'charter'), segment(sourceOf('ru', ru), 'charter')];
  const alignment = alignActs(acts);
  const pathOf = (file: string): string => `texts/${file}`;
  return checkAct({ alignment, acts })
    .filter(({ rule }) => rule === 'look-alike-letters')
    .map(findingReporter({ id: 'charter', acts, alignment, pathOf }, translator('en')));
}

describe('a reported finding', () => {
  test('has its place in lines, in a file named as the caller says', () => {
    expect(reported(KAZAKH)).toMatchObject([
      {
        act: 'charter',
        rule: 'look-alike-letters',
        pair: 'kk',
        confidence: 1,
        places: { kk: { file: 'texts/kk.md', line: 3, column: 33, endLine: 3, endColumn: 40 } },
      },
    ]);
  });

  test('speaks of the clause that its span touches, and of the same one after lines have moved', () => {
    const [first] = reported(KAZAKH);
    expect(first?.clauses).toEqual([expect.stringMatching(/^kk:[0-9a-f]{12}$/)]);
    const [moved] = reported(KAZAKH.replace('# Жарғы\n', '# Жарғы\n\n\n\n'));
    expect(moved?.places['kk']?.line).toBe(6);
    expect(moved?.clauses).toEqual(first?.clauses);
    const [amended] = reported(KAZAKH.replace('5 жыл', '4 жыл'), RUSSIAN.replace('5 лет', '4 года'));
    expect(amended?.clauses).not.toEqual(first?.clauses);
  });

  test('of a bead speaks of all its clauses in the versions that are compared', () => {
    const acts = [segment(sourceOf('kk', KAZAKH), 'charter'), segment(sourceOf('ru', RUSSIAN), 'charter')];
    const alignment = alignActs(acts);
    const finding: Finding = {
      rule: 'unaligned-clause',
      severity: 'error',
      bead: 'kk:art_2#1',
      pair: ['kk', 'ru'],
      eId: 'art_2',
      confidence: 0.5,
      spans: {},
      marks: { kk: [{ start: 0, end: 1 }], de: [{ start: 0, end: 1 }] },
      message: 'missing',
      data: {},
    };
    const report = findingReporter({ id: 'charter', acts, alignment }, translator('en'));
    expect(report(finding)).toMatchObject({
      clauses: [
        `kk:${alignment.fingerprints.get('kk:art_2#1') ?? ''}`,
        `ru:${alignment.fingerprints.get('ru:art_2#1') ?? ''}`,
      ],
      marks: { kk: [{ line: 1, column: 1, endLine: 1, endColumn: 2 }] },
    });
    expect(Object.keys(report(finding).marks ?? {})).toEqual(['kk']);
  });
});
