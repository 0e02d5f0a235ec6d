import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { github } from '../../../src/write/findings/github.js';
import { citedMessage, mainPlace, type ReportedFinding } from '../../../src/write/findings/report.js';
import { FINDING, hostileFindings, place, reportOf } from './reports.js';

interface Command {
  command: string;
  properties: Record<string, string>;
  message: string;
}

/** As GitHub's runner reads a line of output: the first `::` ends the properties, and what is escaped is put back. */
function parsed(...findings: ReportedFinding[]): Command[] {
  const lines = github(reportOf(findings)).split('\n').slice(0, -1);
  return lines.map((line) => {
    const [, command = '', listed = '', message = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
    const pairs = listed.split(',').map((pair) => pair.split('='));
    const properties = pairs.map(([name = '', ...value]) => [name, unescaped(value.join('='))]);
    return {
      command,
      properties: Object.fromEntries(properties) as Record<string, string>,
      message: unescaped(message),
    };
  });
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (code) => signs[code] ?? code);
}

describe('GitHub annotations', () => {
  test('name file, region and rule', () => {
    expect(github(reportOf([FINDING]))).toBe(
      `::error file=texts/kk/charter.md,line=15,col=4,endLine=15,endColumn=38,title=unaligned-clause::${FINDING.cited}: ${FINDING.message}\n`,
    );
  });

  test.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'notice'],
  ] as const)('%s is an %s', (severity, command) => {
    expect(parsed({ ...FINDING, severity })[0]?.command).toBe(command);
  });

  test('a place of several lines has no columns, a finding without a place no file', () => {
    const [long, none] = parsed(
      { ...FINDING, places: { kk: place('a.md', 3, 5) } },
      { ...FINDING, places: {} },
    );
    expect(long?.properties).toEqual({ file: 'a.md', line: '3', endLine: '5', title: 'unaligned-clause' });
    expect(none?.properties).toEqual({ title: 'unaligned-clause' });
  });

  test('any findings are a line each and come back whole', () => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const told = parsed(...findings).map(({ properties, message }) => [properties['file'], message]);
        expect(told).toEqual(findings.map((one) => [mainPlace(one)?.file, citedMessage(one)]));
      }),
    );
  });
});
