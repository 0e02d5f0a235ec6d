import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/model/finding.js';
import { loadDictionary } from '../../src/store/glossary.js';
import type { ComparedPair } from '../../src/validate/compare/pair.js';
import type { Rule } from '../../src/validate/rule.js';
import { RULES } from '../../src/validate/rules.js';
import { examplesOf, pairsOfExamples } from './example-pairs.js';

/**
 * The tables in `examples/` were written by people who had not seen the rules: an exam. What a rule does not get right yet stands
 * in `examples-open.json`, by rule and pair; a rule that gets better or worse fails here until the list says so.
 */
const open = JSON.parse(readFileSync('tests/validate/examples-open.json', 'utf8')) as Record<
  string,
  Record<string, string[]>
>;
const dictionary = await loadDictionary();
const tables = readdirSync('tests/validate/examples').map((file) => file.replace('.json', ''));

/** Rules that account for words share out between them what they find. */
const WORDS = ['omission', 'addition', 'term-mismatch', 'term-inconsistency', 'name-mismatch'];

/** What is told of two originals, and of a translation, where drafting is freer and every finding a step softer. */
const TOLD = { official: 0.5, translation: 0.3 } as const;

describe.each(tables)('%s', (id) => {
  const rules = RULES.filter((one) => (WORDS.includes(id) ? WORDS : [id]).includes(one.id));
  const examples = examplesOf(id);

  test('has 25 examples a pair, a quarter of which or more diverge', () => {
    for (const pair of [
      ['kk', 'ru'],
      ['kk', 'en'],
      ['ru', 'en'],
    ]) {
      const diverging = examples.filter(({ off }) => off !== undefined && pair.includes(off)).length;
      expect(examples.length).toBeGreaterThanOrEqual(25);
      expect(diverging / examples.length).toBeGreaterThan(0.25);
      expect(diverging / examples.length).toBeLessThan(0.65);
    }
  });

  const pairs = pairsOfExamples(examples, dictionary);
  test.each(pairs.map((pair) => [pair.languages.join('-'), pair] as const))('%s', (name, pair) => {
    const least = pair.languages[1] === 'en' ? TOLD.translation : TOLD.official;
    const told = new Set(
      rules
        .flatMap((rule) => observations(rule, pair))
        .filter(({ confidence }) => confidence >= least)
        .map(({ bead }) => bead),
    );
    const wrong = examples.flatMap((example, at) => {
      const diverges = example.off !== undefined && pair.languages.includes(example.off);
      return told.has(String(at)) === diverges ? [] : [`${diverges ? 'missed' : 'false'}: ${example.why}`];
    });
    expect(wrong).toEqual(open[id]?.[name] ?? []);
  });
});

/** What a rule says of two versions, or of each of them by itself. */
function observations(rule: Rule, pair: ComparedPair): Observation[] {
  if (rule.compares === 'pair') return [...rule.check(pair)];
  if (rule.compares !== 'version') return [];
  return pair.acts.flatMap((act) =>
    Array.from(rule.check(act), (one) => ({
      ...one,
      bead: String(Number(one.eId.replace('art_', '')) - 1),
    })),
  );
}
