import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { VERDICTS, type Decision } from '../../../src/model/review.js';
import { json } from '../../../src/write/findings/json.js';
import type { ReportedFinding } from '../../../src/write/findings/report.js';
import { sarif } from '../../../src/write/findings/sarif.js';
import { text } from '../../../src/write/findings/text.js';
import { wording } from '../hostile.js';
import { FINDING, reportOf } from './reports.js';

const DISMISSED: Decision = { verdict: 'dismissed', by: 'A. Omarova', on: '2026-09-01', reason: 'Same.' };
const MARKED: Decision = { verdict: 'marked', by: 'A. Omarova', on: '2026-09-01' };

const decided = (decision: Decision): ReportedFinding => ({ ...FINDING, decision });

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

function results(...findings: ReportedFinding[]): Result[] {
  const log = JSON.parse(sarif(reportOf(findings))) as Log;
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  return log.runs[0]?.results ?? [];
}

describe('a decision', () => {
  test('ends the line of its finding', () => {
    const [plain, marked] = text(reportOf([FINDING, decided(MARKED)])).split('\n');
    expect(marked).toBe(`${plain ?? ''} [marked for correction, A. Omarova, 2026-09-01]`);
    expect(text(reportOf([decided({ ...MARKED, reason: 'Later.\u0007' })], 'ru'))).toContain(
      ' [помечено к исправлению, A. Omarova, 2026-09-01: Later.\uFFFD]\n',
    );
  });

  test('is part of its finding in JSON', () => {
    const parsed = JSON.parse(json(reportOf([FINDING, decided(DISMISSED)]))) as ReportedFinding[];
    expect(parsed.map(({ decision }) => decision)).toEqual([undefined, DISMISSED]);
  });

  test('is a property in SARIF, and a suppression where the finding was dismissed', () => {
    const [plain, dismissed] = results(FINDING, decided(DISMISSED));
    expect(plain?.suppressions).toEqual([]);
    expect(dismissed?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'Same.' },
    ]);
    expect(dismissed?.properties).toEqual({ pair: 'kk-ru', decision: DISMISSED });
    expect(results(FINDING, decided(MARKED)).map(({ suppressions }) => suppressions)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('does not change by what a finding is known again', () => {
    const prints = (...findings: ReportedFinding[]): unknown[] =>
      results(...findings).map(({ partialFingerprints }) => partialFingerprints);
    expect(prints(decided(DISMISSED), FINDING)).toEqual(prints(FINDING, FINDING));
  });

  test('leaves SARIF valid whoever made it, and for whatever reason', () => {
    const decision = fc.record({
      verdict: fc.constantFrom(...VERDICTS),
      by: wording,
      on: fc.constant('2026-09-01'),
      reason: wording,
    });
    fc.assert(fc.property(decision, (one) => results(FINDING, decided(one)).length === 2));
  });
});
