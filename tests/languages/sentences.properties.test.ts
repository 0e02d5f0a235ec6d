import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Abbreviations } from '../../src/languages/pack.js';
import { splitSentences } from '../../src/languages/sentences.js';
import { splitClauses } from '../../src/segment/clauses.js';

const LISTS: (keyof Abbreviations)[] = ['inner', 'either', 'weak', 'beforeNumber', 'starters', 'numbered'];

const languages = ['kk', 'ru', 'en', 'und'].map((language): [string, Abbreviations] => {
  const file = new URL(`../../src/languages/${language}/abbreviations.json`, import.meta.url);
  return [language, JSON.parse(readFileSync(file, 'utf8')) as Abbreviations];
});

/** Law-like strings full of what the rules look at, and any Unicode at all. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...['Заң', 'бап', 'ст', 'т.б', 'и т. д', 'А.С', 'Он', 'Ол', 'He', 'U.S', 'the', '2026', '1', '2', '53-бап', 'I', 'ii'],
        ...[' ', ' ', ' ', '\u00a0', '\n', '\n\n', '.', '.', '...', '. . .', '. . . .', '…', '!', '?', ';', ':', ',', '。'],
        ...['«', '»', '“', '”', '„', '"', "'", '’', '(', ')', '[', ']', '1)', '2)', '1.', '2.', 'а)', 'б)', '•', '–', '№', 'a@b.kz'],
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
); // prettier-ignore

const splitters: [string, typeof splitSentences][] = [
  ['splitSentences', splitSentences],
  ['splitClauses', splitClauses],
];

describe.each(languages)('%s', (_language, abbreviations) => {
  test.each(splitters)('%s: trimmed, ascending, and every character once', (_name, split) => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const span of split(text, abbreviations)) {
          expect(text.slice(end, span.start)).toMatch(/^\s*$/u);
          const piece = text.slice(span.start, span.end);
          expect(piece).not.toBe('');
          expect(piece).toBe(piece.trim());
          end = span.end;
        }
        expect(text.slice(end)).toMatch(/^\s*$/u);
      }),
      { numRuns: 1000 },
    );
  });

  test('clauses lie within sentences', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clauses = splitClauses(text, abbreviations);
        for (const sentence of splitSentences(text, abbreviations)) {
          const within = clauses.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
          expect(within.at(0)?.start).toBe(sentence.start);
          expect(within.at(-1)?.end).toBe(sentence.end);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a blank line always parts sentences', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const text = `${first}\n\n${second}`;
        for (const { start, end } of splitSentences(text, abbreviations)) {
          expect(start >= first.length || end <= first.length).toBe(true);
        }
      }),
    );
  });

  test('very long strings of what rules look at are read to the end', () => {
    for (const part of ['. ', '«', '"', '(а. ', '1) А ', 'т. ', 'а.', ' .', '; ', '\n ', '. . ']) {
      const text = part.repeat(30_000);
      expect(splitClauses(text, abbreviations).at(-1)?.end).toBe(text.trimEnd().length || undefined);
    }
  });

  test.each(LISTS)(
    'the list %s is lower case or capitals, without doubles, spaces and final stops',
    (name) => {
      const entries = abbreviations[name];
      expect(new Set(entries).size).toBe(entries.length);
      for (const entry of entries) {
        expect(entry).toMatch(/^\S*[^\s.]$/u);
        expect([entry.toLowerCase(), entry.toUpperCase()]).toContain(entry);
      }
    },
  );
});

test('a text in a script without case is split', () => {
  const [, none] = languages.find(([language]) => language === 'und') ?? languages[0] ?? [];
  if (!none) throw new Error('no abbreviations');
  const text = '国家保护财产。财产有义务。 כל אדם שווה. החוק אחד.';
  expect(splitSentences(text, none).map(({ start, end }) => text.slice(start, end))).toEqual([
    '国家保护财产。',
    '财产有义务。',
    'כל אדם שווה.',
    'החוק אחד.',
  ]);
});
