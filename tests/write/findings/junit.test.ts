import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../../src/validate/rules.js';
import { junit } from '../../../src/write/findings/junit.js';
import type { ReportedFinding } from '../../../src/write/findings/report.js';
import { FINDING, hostileFindings, place, reportOf } from './reports.js';
import { holdable, parseXml, type Element } from './xml.js';

const suites = (...findings: ReportedFinding[]): Element => parseXml(junit(reportOf(findings)));

function testcase(rule: string, ...findings: ReportedFinding[]): Element | undefined {
  return suites(...findings).children[0]?.children.find(({ attributes }) => attributes['name'] === rule);
}

describe('JUnit', () => {
  test('has a suite an act and a case a rule, counted', () => {
    const { name, attributes, children } = suites(FINDING, { ...FINDING, act: 'заң' });
    expect(name).toBe('testsuites');
    expect(attributes).toEqual({
      tests: String(2 * ALL_RULES.length),
      failures: '2',
      errors: '0',
      skipped: '0',
    });
    expect(children.map((suite) => suite.attributes['name'])).toEqual(['charter', 'заң']);
    expect(children[1]?.attributes).toMatchObject({ tests: String(ALL_RULES.length), failures: '1' });
    expect(children[0]?.children.map((one) => one.attributes['name'])).toEqual(ALL_RULES.map(({ id }) => id));
  });

  test('errors and warnings of a rule are one failure with a line each', () => {
    const warning = { ...FINDING, severity: 'warning', places: { kk: place('b.md', 3) } } as const;
    const found = testcase('unaligned-clause', warning, FINDING);
    expect(found?.attributes).toEqual({ classname: 'charter', name: 'unaligned-clause', file: 'b.md' });
    expect(found?.children.map(({ name }) => name)).toEqual(['failure']);
    const [failure] = found?.children ?? [];
    expect(failure?.attributes).toEqual({ message: 'findings: 2', type: 'error' });
    expect(failure?.text.trim().split('\n')).toEqual([
      expect.stringMatching(/^b\.md:3:4 warning unaligned-clause/),
      expect.stringMatching(/^texts\/kk\/charter\.md:15:4 error unaligned-clause/),
    ]);
  });

  test('infos do not fail a case', () => {
    const found = testcase('look-alike-letters', {
      ...FINDING,
      rule: 'look-alike-letters',
      severity: 'info',
    });
    expect(found?.children.map(({ name }) => name)).toEqual(['system-out']);
  });

  test('rules that compare are skipped where nothing could be compared', () => {
    const stale = { ...FINDING, rule: 'stale-alignment' };
    expect(testcase('unaligned-clause', stale)?.children.map(({ name }) => name)).toEqual(['skipped']);
    expect(testcase('stale-alignment', stale)?.children.map(({ name }) => name)).toEqual(['failure']);
    expect(testcase('look-alike-letters', stale)?.children).toEqual([]);
    expect(suites(stale).attributes['skipped']).toBe('1');
  });

  test('is well-formed for any findings and keeps the names of acts', () => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const names = suites(...findings).children.map(({ attributes }) => attributes['name']);
        expect(names).toEqual(reportOf(findings).acts.map(({ id }) => holdable(id)));
      }),
    );
  });
});
