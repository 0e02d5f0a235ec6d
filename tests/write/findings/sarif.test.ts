import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { MESSAGE_LANGUAGES } from '../../../src/i18n/translator.js';
import { ALL_RULES } from '../../../src/validate/rules.js';
import type { ReportedFinding } from '../../../src/write/findings/report.js';
import { sarif } from '../../../src/write/findings/sarif.js';
import { FINDING, hostileFindings, place, reportOf } from './reports.js';

/** The schema of SARIF 2.1.0 as its authors publish it. */
const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
) as object;
// One of its patterns is none by the stricter grammar of Unicode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

function parsed(findings: readonly ReportedFinding[]): Log {
  const log = JSON.parse(sarif(reportOf(findings))) as Log;
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  return log;
}

function results(...findings: ReportedFinding[]): Result[] {
  return parsed(findings).runs[0]?.results ?? [];
}

const prints = (...findings: ReportedFinding[]): unknown[] =>
  results(...findings).map((result) => result.partialFingerprints?.['tarazyFinding/v1']);

describe('SARIF', () => {
  test('is valid for any findings, and none', () => {
    parsed([]);
    fc.assert(
      fc.property(
        hostileFindings,
        (findings) => parsed(findings).runs[0]?.results?.length === findings.length,
      ),
    );
  });

  test.each(MESSAGE_LANGUAGES)('documents every rule, in %s', (language) => {
    const log = JSON.parse(sarif(reportOf([], language))) as Log;
    expect(validate(log)).toBe(true);
    const [run] = log.runs;
    expect(run?.language).toBe(language);
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(ALL_RULES.map(({ id }) => id));
    for (const { help, shortDescription } of run?.tool.driver.rules ?? []) {
      expect(help?.text).toContain(shortDescription?.text);
      expect(help?.markdown).toMatch(/\*\*.+:\*\* /);
    }
  });

  test('names the place, the place in the other version and the division', () => {
    const [result] = results({ ...FINDING, marks: { kk: [place('', 15)] } });
    expect(result).toMatchObject({
      ruleId: 'unaligned-clause',
      ruleIndex: ALL_RULES.findIndex(({ id }) => id === 'unaligned-clause'),
      level: 'error',
      rank: 100,
      message: { text: FINDING.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'texts/kk/charter.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 15, startColumn: 4, endLine: 15, endColumn: 38 },
          },
          logicalLocations: [{ fullyQualifiedName: 'charter/art_2__point_2', decoratedName: FINDING.cited }],
          annotations: [{ startLine: 15, startColumn: 4 }],
        },
      ],
      relatedLocations: [{ id: 1, physicalLocation: { artifactLocation: { uri: 'texts/ru/charter.md' } } }],
    });
  });

  test.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('the level of %s is %s', (severity, level) => {
    expect(results({ ...FINDING, severity })[0]?.level).toBe(level);
  });

  test.each([
    ['мәтіндер/қаз 1.md', '%D0%BC%D3%99%D1%82%D1%96%D0%BD%D0%B4%D0%B5%D1%80/%D2%9B%D0%B0%D0%B7%201.md'],
    ['udhr:kk', 'udhr%3Akk'],
    ['../50%.md', '../50%25.md'],
  ])('the file %s becomes the address %s', (file, uri) => {
    const [result] = results({ ...FINDING, places: { kk: place(file, 1) } });
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
  });

  test('braces in a message are no blanks', () => {
    expect(results({ ...FINDING, message: 'a {0} b' })[0]?.message.text).toBe('a {{0}} b');
  });

  test('a fingerprint outlives other lines, messages and severities, and tells findings apart', () => {
    const [print] = prints(FINDING);
    const moved = { kk: place('texts/kk/charter.md', 99) };
    expect(prints({ ...FINDING, places: moved, message: 'other', cited: '', severity: 'info' })).toEqual([
      print,
    ]);
    const others = [
      { ...FINDING, clauses: ['kk:ffffffffffff'] },
      { ...FINDING, eId: 'art_3' },
      { ...FINDING, pair: 'kk-en' },
      { ...FINDING, act: 'law' },
    ];
    expect(new Set(prints(FINDING, FINDING, ...others)).size).toBe(6);
  });
});
