import { describe, expect, test } from 'vitest';
import en from '../../src/languages/en/abbreviations.json';
import kk from '../../src/languages/kk/abbreviations.json';
import type { Abbreviations } from '../../src/languages/pack.js';
import ru from '../../src/languages/ru/abbreviations.json';
import { splitSentences } from '../../src/languages/sentences.js';
import enTable from './sentences/en.json';
import kkTable from './sentences/kk.json';
import ruTable from './sentences/ru.json';

/** Sentences with one space between them, or a text that is joined otherwise with its sentences. */
type Case = string[] | { text: string; sentences: string[] };

const languages: [string, Abbreviations, Record<string, Case[]>][] = [
  ['kk', kk, kkTable],
  ['ru', ru, ruTable],
  ['en', en, enTable],
];

describe.each(languages)('%s', (_language, abbreviations, table) => {
  describe.each(Object.entries(table))('%s', (_kind, cases) => {
    const named = cases.map((one) => (Array.isArray(one) ? { text: one.join(' '), sentences: one } : one));
    test.each(named)('$text', ({ text, sentences }) => {
      expect(splitSentences(text, abbreviations).map(({ start, end }) => text.slice(start, end))).toEqual(
        sentences,
      );
    });
  });
});
