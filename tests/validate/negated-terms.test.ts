import { expect, test } from 'vitest';
import { loadDictionary } from '../../src/store/glossary.js';
import { negationMismatch } from '../../src/validate/rules/negation-mismatch.js';
import { pairsOfExamples } from './example-pairs.js';

const dictionary = await loadDictionary();

/** Whether the rule says something of two wordings. */
function isTold(kk: string, ru: string): boolean {
  const [pair] = pairsOfExamples([{ kk, ru, en: '', why: '' }], dictionary);
  return (
    pair !== undefined && negationMismatch.compares === 'pair' && [...negationMismatch.check(pair)].length > 0
  );
}

test.each([
  ['Орган дереу, кідіртпей хабардар етеді.', 'Орган уведомляет незамедлительно.'],
  ['Қаражатты мақсатқа сай емес пайдалану анықталды.', 'Выявлено нецелевое использование средств.'],
  ['Мәселе даусыз тәртіппен шешіледі.', 'Вопрос решается в бесспорном порядке.'],
])('a negation that only words a term is none: %s', (kk, ru) => {
  expect(isTold(kk, ru)).toBe(false);
});

test.each([
  ['Орган шешімді жарияламайды.', 'Орган публикует решение.'],
  ['Орган кідіртпей хабарламайды.', 'Орган незамедлительно уведомляет.'],
  ['Шешім жарияланады.', 'Решение не публикуется.'],
])('a negation beside a term is one: %s', (kk, ru) => {
  expect(isTold(kk, ru)).toBe(true);
});
