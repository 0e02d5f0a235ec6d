import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../src/i18n/en.json' with { type: 'json' };
import kk from '../../src/i18n/kk.json' with { type: 'json' };
import ru from '../../src/i18n/ru.json' with { type: 'json' };
import { cite } from '../../src/i18n/citation.js';
import { MESSAGE_LANGUAGES, messageLanguage, translator } from '../../src/i18n/translator.js';

const CATALOGUES: Record<string, unknown> = { kk, ru, en };

/** `finding.double.word` → the message. */
function messages(catalogue: unknown, path = ''): Map<string, string> {
  if (typeof catalogue === 'string') return new Map([[path, catalogue]]);
  const entries = Object.entries(catalogue as Record<string, unknown>);
  return new Map(
    entries.flatMap(([key, value]) => [...messages(value, path === '' ? key : `${path}.${key}`)]),
  );
}

function blanks(message: string | undefined): string[] {
  return [...(message ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

describe.each(['kk', 'ru'])('the catalogue in %s', (language) => {
  const own = messages(CATALOGUES[language]);
  const english = messages(en);

  test('has the keys of the English one', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test.each([...english.keys()])('%s is filled with the same values', (key) => {
    expect(own.get(key)).not.toBe('');
    expect(new Set(blanks(own.get(key)))).toEqual(new Set(blanks(english.get(key))));
  });
});

test('every message that the source names is in the catalogues, and the other way round', () => {
  const keys = [...messages(en).keys()];
  const source = sourceFiles('src')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const named = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1]);
  expect(named.filter((key) => key !== undefined && !keys.includes(key))).toEqual([]);
  const failures = [...source.matchAll(/new (?:Failure|ReadError|WriteError)\(\s*'([^']+)'/g)].map(
    (match) => `error.${match[1] ?? ''}`,
  );
  expect(failures.filter((key) => !keys.includes(key))).toEqual([]);
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

describe('citations', () => {
  test.each([
    [
      'art_53__para_2__point_3',
      '53-баптың 2-тармағының 3) тармақшасы',
      'подпункт 3) пункта 2 статьи 53',
      'subparagraph 3) of paragraph 2 of Article 53',
    ],
    ['art_12-1', '12-1-бап', 'статья 12-1', 'Article 12-1'],
    [
      'art_5__para_1__subpara_2',
      '5-баптың 1-тармағының 2-бөлігі',
      'часть 2 пункта 1 статьи 5',
      'part 2 of paragraph 1 of Article 5',
    ],
    ['chp_3__heading', '3-тараудың тақырыбы', 'заголовок главы 3', 'title of Chapter 3'],
    ['preamble', 'кіріспе', 'преамбула', 'preamble'],
    ['', '', '', ''],
  ])('%s', (eId, inKazakh, inRussian, inEnglish) => {
    expect(cite(eId, translator('kk'))).toBe(inKazakh);
    expect(cite(eId, translator('ru'))).toBe(inRussian);
    expect(cite(eId, translator('en'))).toBe(inEnglish);
  });
});

test.each([
  ['kk_KZ.UTF-8', 'kk'],
  ['ru_RU.UTF-8', 'ru'],
  ['ru-KZ', 'ru'],
  ['de_DE.UTF-8', 'en'],
  ['C', 'en'],
  [undefined, 'en'],
])('the locale %s speaks %s', (locale, language) => {
  expect(messageLanguage(locale)).toBe(language);
  expect(MESSAGE_LANGUAGES).toContain(language);
});
