import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../src/languages/facts.js';
import { LANGUAGES, packOf } from '../../../src/languages/registry.js';
import type { LanguagePack } from '../../../src/languages/pack.js';

/** Words of the tables without stars and signs, so that random texts are full of facts. */
function wordsOf({ force }: LanguagePack): string[] {
  const tables = [
    force.modality,
    force.negation,
    force.conjunction,
    force.quantifier,
    force.bound,
    force.unit,
  ];
  return tables.flatMap((table) =>
    Object.values(table)
      .flat()
      .flatMap((phrase) => phrase.match(/[\p{L}-]+/gu) ?? []),
  );
}

const PACKS = [...LANGUAGES, packOf('und')];

const texts = (pack: LanguagePack): fc.Arbitrary<string> => {
  const words = ['10', '2026', 'sözü', '( ', '), ', '. ', '5-', '%', '\u00AD', 'ТИІС', ...wordsOf(pack)];
  const mixed = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' '));
  return fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), mixed);
};

describe.each(PACKS)('facts of any text in $code', (pack) => {
  it('stand in the text with their words, in order, and do not overlap within a kind', () => {
    fc.assert(
      fc.property(texts(pack), (text) => {
        const facts = findFacts(text, pack);
        facts.forEach((fact, index) => {
          expect(fact.words).toBe(text.slice(fact.start, fact.end));
          expect(fact.words).not.toBe('');
          expect(fact.start).toBeGreaterThanOrEqual(facts[index - 1]?.start ?? 0);
          const next = facts.slice(index + 1).find(({ kind }) => kind === fact.kind);
          expect(next?.start ?? text.length).toBeGreaterThanOrEqual(fact.end);
        });
      }),
    );
  });

  it('are the same every time', () => {
    fc.assert(
      fc.property(texts(pack), (text) => {
        expect(findFacts(text, pack)).toEqual(findFacts(text, pack));
      }),
    );
  });
});

describe('the words of a fact', () => {
  it.each([
    ['kk', 'Ақпаратты таратуға жол берiлмейдi.', 'modality', 'жол берiлмейдi'],
    ['kk', 'Өзге\u00ADше белгіленбесе', 'quantifier', 'Өзге\u00ADше'],
    ['ru', 'НЕ  ДОПУСКАЕТСЯ вмешательство', 'modality', 'НЕ  ДОПУСКАЕТСЯ'],
    ['ru', 'Всё имущество', 'quantifier', 'Всё'],
    ['ru', 'Договор не применяется', 'negation', 'не применяется'],
    ['ru', 'Не позднее, чем за 5 дней', 'bound', 'Не позднее, чем за'],
    ['en', 'goods and/or services', 'conjunction', 'and/or'],
  ])('are as printed in %s: %s', (language, text, kind, words) => {
    const facts = findFacts(text, packOf(language)).filter((fact) => fact.kind === kind);
    expect(facts.map((fact) => fact.words)).toEqual([words]);
  });
});
