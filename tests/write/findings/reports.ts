import fc from 'fast-check';
import { translator, type MessageLanguage } from '../../../src/i18n/translator.js';
import { ALL_RULES } from '../../../src/validate/rules.js';
import type { Report, ReportedFinding, ReportedPlace } from '../../../src/write/findings/report.js';
import { wording } from '../hostile.js';

/** A finding with a place in each version, as `unaligned-clause` makes it. */
export const FINDING: ReportedFinding = {
  act: 'charter',
  rule: 'unaligned-clause',
  severity: 'error',
  confidence: 1,
  pair: 'kk-ru',
  eId: 'art_2__point_2',
  cited: '2-баптың 2) тармақшасы',
  message: '«айына кемінде бір рет өткізіледі;» сөйлемінің сәйкесі жоқ',
  bead: 'kk:art_2__point_2#1',
  clauses: ['kk:0123456789ab'],
  places: { kk: place('texts/kk/charter.md', 15), ru: place('texts/ru/charter.md', 13) },
  data: { missing: 'ru' },
};

export function place(file: string, line: number, endLine = line): ReportedPlace {
  return { file, line, column: 4, endLine, endColumn: 38 };
}

/** A report of the given findings about the acts that they name. */
export function reportOf(findings: readonly ReportedFinding[], language: MessageLanguage = 'en'): Report {
  const ids = new Set(findings.map(({ act }) => act));
  const acts = Array.from(ids, (id) => ({
    id,
    compared: !findings.some(({ act, rule }) => act === id && rule.endsWith('-alignment')),
  }));
  return { findings, acts, rules: ALL_RULES, toolVersion: '1.2.3', t: translator(language) };
}

const TRAPS = ['%', '%0A', '::error::', ':', ',', '{0}', '{', '}', '[1](2)', '\n', '::\r\n::warning::', 'Қ'];

const words = fc.oneof(
  wording,
  fc.array(fc.constantFrom(...TRAPS), { minLength: 1 }).map((parts) => parts.join('')),
);

/** Findings with anything in their wording, their names and the names of their files. */
export const hostileFindings = fc.array(
  fc.record({
    ...Object.fromEntries(Object.entries(FINDING).map(([key, value]) => [key, fc.constant(value)])),
    act: words,
    rule: fc.constantFrom(...ALL_RULES.map(({ id }) => id)),
    severity: fc.constantFrom('error', 'warning', 'info'),
    message: words,
    cited: fc.oneof(fc.constant(''), words),
    places: fc.oneof(
      fc.constant({}),
      words.map((file) => ({ kk: place(file, 15) })),
      words.map((file) => ({ kk: place(file, 15, 17), ru: place('texts/ru/charter.md', 1) })),
    ),
  }) as fc.Arbitrary<ReportedFinding>,
  { maxLength: 4 },
);
