import { expect, it } from 'vitest';
import { findFacts, type FactKind } from '../../../src/languages/facts.js';
import { packOf } from '../../../src/languages/registry.js';

const LANGUAGES = ['kk', 'ru', 'en'] as const;

/**
 * Tests the facts of one kind in rows of `kk | ru | en | keys`. The keys are those of all three, or of each after a
 * slash, in alphabetical order; a loose one has a tilde, and a dash says that there are none.
 */
export function testRows(kind: FactKind, table: string): void {
  for (const row of rowsOf(table)) {
    const expected = row[3]?.split('/').map((keys) => keys.trim()) ?? [];
    LANGUAGES.forEach((language, index) => {
      const text = row[index] ?? '';
      it(`${language}: ${text}`, () => {
        expect(keysOf(text, language, kind)).toBe(expected[index] ?? expected[0]);
      });
    });
  }
}

export function rowsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

function keysOf(text: string, language: string, kind: FactKind): string {
  const keys = findFacts(text, packOf(language))
    .filter((fact) => fact.kind === kind)
    .map(({ key, loose }) => (loose ? '~' : '') + key)
    .sort();
  return keys.join(' ') || '-';
}
