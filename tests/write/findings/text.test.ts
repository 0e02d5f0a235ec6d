import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from '../../../src/write/findings/json.js';
import { text } from '../../../src/write/findings/text.js';
import { FINDING, hostileFindings, reportOf } from './reports.js';

test.each([
  ['kk', 'қате'],
  ['ru', 'ошибка'],
  ['en', 'error'],
] as const)('a line for people, in %s', (language, severity) => {
  expect(text(reportOf([FINDING], language))).toBe(
    `texts/kk/charter.md:15:4 ${severity} unaligned-clause ${FINDING.cited}: ${FINDING.message}\n`,
  );
});

test('any findings are a line each, and a terminal has nothing to obey', () => {
  fc.assert(
    fc.property(hostileFindings, (findings) => {
      const lines = text(reportOf(findings)).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines).toHaveLength(findings.length);
      expect(lines.join('')).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test('JSON gives back all that is known of any findings', () => {
  fc.assert(
    fc.property(hostileFindings, (findings) => {
      expect(JSON.parse(json(reportOf(findings)))).toEqual(JSON.parse(JSON.stringify(findings)));
    }),
  );
});
