import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadDictionary } from '../../src/store/glossary.js';
import { RULES } from '../../src/validate/rules.js';
import type { Observation } from '../../src/model/finding.js';
import type { ComparedPair } from '../../src/validate/compare/pair.js';
import type { Rule } from '../../src/validate/rule.js';
import { examplesOf, pairsOfExamples } from './example-pairs.js';

const dictionary = await loadDictionary();
const tables = readdirSync('tests/validate/examples').map((file) => file.replace('.json', ''));

/** Rules that account for words share out between them what they find. */
const WORDS = ['omission', 'addition', 'term-mismatch', 'term-inconsistency', 'name-mismatch'];

describe.each(tables)('%s', (id) => {
  const rules = RULES.flatMap((one) =>
    (WORDS.includes(id) ? WORDS : [id]).includes(one.id) && one.compares !== 'versions' ? [one] : [],
  );
  const examples = examplesOf(id);
  const pairs = pairsOfExamples(examples, dictionary);
  test.each(pairs.map((pair) => [pair.languages.join('-'), pair] as const))('%s', (_, pair) => {
    const told = new Set(
      rules
        .flatMap((rule) => [...observations(rule, pair)])
        .filter(({ confidence }) => confidence >= (pair.languages[1] === 'en' ? 0.3 : 0.5))
        .map(({ bead }) => bead),
    );
    const wrong = examples.flatMap((example, at) => {
      const diverges = example.off !== undefined && pair.languages.includes(example.off);
      if (told.has(String(at)) === diverges) return [];
      const [a, b] = pair.languages.map((language) => example[language as 'kk' | 'ru' | 'en']);
      return [`${diverges ? 'MISSED' : 'FALSE'} ${example.why}\n   ${a ?? ''}\n   ${b ?? ''}`];
    });
    if (process.env['SHOW'])
      console.log(
        `${id} ${pair.languages.join('-')}: ${examples.length - wrong.length} of ${examples.length}\n${wrong.join('\n')}`,
      );
    expect(wrong).toEqual([]);
  });
});

/** What a rule says of two versions, or of each of them by itself. */
function observations(rule: Rule, pair: ComparedPair): Observation[] {
  if (rule.compares === 'pair') return [...rule.check(pair)];
  if (rule.compares !== 'version') return [];
  return pair.acts.flatMap((act) =>
    Array.from(rule.check(act), (one) => ({ ...one, bead: String(Number(one.eId.replace('art_', '')) - 1) })),
  );
}
