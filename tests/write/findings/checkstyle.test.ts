import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkstyle } from '../../../src/write/findings/checkstyle.js';
import { citedMessage, mainPlace, type ReportedFinding } from '../../../src/write/findings/report.js';
import { FINDING, hostileFindings, place, reportOf } from './reports.js';
import { holdable, parseXml, type Element } from './xml.js';

const parsed = (...findings: ReportedFinding[]): Element => parseXml(checkstyle(reportOf(findings)));

describe('Checkstyle', () => {
  test('gathers the findings of a file', () => {
    const other = { ...FINDING, severity: 'info', places: { ru: place('b.md', 2) } } as const;
    const { name, children } = parsed(FINDING, other, FINDING);
    expect(name).toBe('checkstyle');
    expect(children.map((file) => [file.attributes['name'], file.children.length])).toEqual([
      ['texts/kk/charter.md', 2],
      ['b.md', 1],
    ]);
    expect(children[0]?.children[0]?.attributes).toEqual({
      line: '15',
      column: '4',
      severity: 'error',
      message: `${FINDING.cited}: ${FINDING.message}`,
      source: 'tarazy.unaligned-clause',
    });
  });

  test('gives back every message of any findings', () => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const files = parsed(...findings).children;
        const told = files.flatMap((file) =>
          file.children.map(
            (error) => `${file.attributes['name'] ?? ''}|${error.attributes['message'] ?? ''}`,
          ),
        );
        const wanted = findings.map((one) =>
          holdable(`${mainPlace(one)?.file ?? one.act}|${citedMessage(one)}`),
        );
        expect(told.sort()).toEqual(wanted.sort());
      }),
    );
  });
});
