import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import kk from '../../src/languages/kk/abbreviations.json';
import ru from '../../src/languages/ru/abbreviations.json';
import { splitSentences } from '../../src/languages/sentences.js';

const OFFICIAL = process.env['TARAZY_OFFICIAL'] ?? '../shared/official';
const ACTS = ['constitution-1995', 'constitution-2026'];
const present = ACTS.every((act) => existsSync(`${OFFICIAL}/${act}/kk.md`));

/** The paragraphs below the front matter, without notes and marks of Markdown. */
function paragraphs(act: string, language: 'kk' | 'ru'): string[] {
  const file = readFileSync(`${OFFICIAL}/${act}/${language}.md`, 'utf8').replace(/^---\n[^]*?\n---\n/u, '');
  return file
    .split(/\n\s*\n/u)
    .filter((paragraph) => !paragraph.startsWith('>'))
    .map((paragraph) => paragraph.replace(/[*#\\]/gu, '').trim());
}

const title = present ? 'official texts' : `SKIPPED: no official texts in ${OFFICIAL}; set TARAZY_OFFICIAL`;

describe.skipIf(!present)(title, () => {
  test.each(ACTS.flatMap((act) => [[act, 'kk', kk] as const, [act, 'ru', ru] as const]))(
    '%s in %s: no sentence but a paragraph’s first begins with a small letter',
    (act, language, abbreviations) => {
      const odd = paragraphs(act, language).flatMap((paragraph) =>
        splitSentences(paragraph, abbreviations)
          .slice(1)
          .map(({ start, end }) => paragraph.slice(start, end))
          .filter((sentence) => /^\p{Ll}/u.test(sentence)),
      );
      expect(odd).toEqual([]);
    },
  );

  test('the versions of 2026, drafted sentence for sentence, have as many sentences in nearly every paragraph', () => {
    const kazakh = paragraphs('constitution-2026', 'kk');
    const russian = paragraphs('constitution-2026', 'ru');
    expect(kazakh.length).toBe(russian.length);
    const differing = kazakh.filter(
      (paragraph, index) =>
        splitSentences(paragraph, kk).length !== splitSentences(russian[index] ?? '', ru).length,
    );
    expect(differing.length / kazakh.length).toBeLessThan(0.02);
  });
});
