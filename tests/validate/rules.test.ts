import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '../../src/i18n/en.json' with { type: 'json' };
import { MESSAGE_LANGUAGES, translator } from '../../src/i18n/translator.js';
import type { Observation, Severity } from '../../src/model/finding.js';
import { ALIGNMENT_RULES, ALL_RULES, RULES } from '../../src/validate/rules.js';
import { isOn, judged, type RuleSettings } from '../../src/validate/severity.js';
import { documentation } from '../../src/write/findings/documentation.js';

const SOFTER: Record<Severity, Severity> = { error: 'warning', warning: 'info', info: 'info' };

describe('the registry', () => {
  test('holds every file of rules once, under its name', () => {
    const files = readdirSync('src/validate/rules').filter((file) => file.endsWith('.ts'));
    expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
    expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
  });

  test.each(RULES)('$id is one step less grave where a translation takes part', ({ severity }) => {
    expect(severity.translation).toBe(SOFTER[severity.official]);
  });

  test('the catalogues document these rules and no others', () => {
    expect(Object.keys(en.rule).sort()).toEqual(ALL_RULES.map(({ id }) => id).sort());
    expect(Object.keys(en.finding).sort()).toEqual(ALL_RULES.map(({ id }) => id).sort());
  });

  test.each(MESSAGE_LANGUAGES)('every rule is documented in %s', (language) => {
    for (const rule of ALL_RULES) {
      const { title, sections } = documentation(rule, translator(language));
      expect(title).not.toMatch(/^rule\.|\.$/);
      for (const { heading, text } of sections)
        expect(`${heading} ${text}`).not.toMatch(/\b(?:rule|explain)\./);
    }
  });
});

describe('severity by settings', () => {
  const [rule = ALL_RULES[0]] = RULES.filter(({ id }) => id === 'unaligned-clause');
  const about = (...pair: string[]): Observation => ({
    pair,
    eId: 'art_1',
    confidence: 1,
    spans: {},
    message: 'missing',
    data: {},
  });
  const pairs = [about('kk', 'ru'), about('kk', 'en'), about('ru')];

  test.each<[RuleSettings, string[]]>([
    [{}, ['error', 'warning', 'error']],
    [{ 'look-alike-letters': 'error' }, ['error', 'warning', 'error']],
    [{ 'unaligned-clause': 'info' }, ['info', 'info', 'info']],
    [{ 'unaligned-clause': 'off' }, []],
    [{ 'unaligned-clause': { translation: 'off' } }, ['error', 'error']],
    [{ 'unaligned-clause': { official: 'warning' } }, ['warning', 'warning', 'warning']],
    [{ 'unaligned-clause': { official: 'off', translation: 'error' } }, ['error']],
  ])('%j', (settings, expected) => {
    if (!rule) throw new Error('no rule');
    const findings = [...judged(rule, pairs, settings)];
    expect(findings.map(({ severity }) => severity)).toEqual(expected);
    expect(isOn(rule, settings)).toBe(expected.length > 0);
  });

  test('what stands in the way of a comparison is an error in every language', () => {
    for (const one of ALIGNMENT_RULES) {
      expect([...judged(one, pairs, {})].map(({ severity }) => severity)).toEqual([
        'error',
        'error',
        'error',
      ]);
    }
  });
});
