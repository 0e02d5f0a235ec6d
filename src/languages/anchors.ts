import { romanValue } from './numerals.js';
import type { Anchor, LanguagePack } from './pack.js';

type AnchorWords = Pick<LanguagePack, 'months' | 'structure'>;

const NUMBER = /\p{Nd}+(?:[\u00a0 ]\p{Nd}{3}(?!\p{Nd}))*(?:[.,]\p{Nd}+)?/gu;
const DOTTED_DATE = /(?<!\p{Nd})(?<day>\p{Nd}{1,2})\.(?<month>\p{Nd}{1,2})\.(?<year>\p{Nd}{4})(?!\p{Nd})/gu;
const YEAR_FIRST = /(?<!\p{Nd})(?<year>\p{Nd}{4})\.(?<month>\p{Nd}{1,2})\.(?<day>\p{Nd}{1,2})(?!\p{Nd})/gu;
const ROMAN = /(?<![\p{L}\p{N}])[IVXLCІХ]{1,7}(?![\p{L}\p{N}])/gu;

/**
 * The values of a text that must be the same in every language: dates, numbers in digits, citations of articles, Roman
 * numerals. What is part of a date or a citation is not told again as a number. `leading` says that the text begins with
 * its own number («3) …»), which is structure and no content.
 */
export function findAnchors(text: string, words: AnchorWords): Anchor[] {
  const taken = new Uint8Array(text.length);
  const anchors: Anchor[] = [];
  const take = (kind: Anchor['kind'], key: string, start: number, end: number): void => {
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    anchors.push({ kind, key, start, end });
  };
  const label = /^\s*(?:\p{Nd}{1,3}(?:-\p{Nd}{1,3})*[.)]|\p{L}\))\s/u.exec(text);
  if (label) taken.fill(1, 0, label[0].length);
  for (const pattern of [datePattern(words), DOTTED_DATE, YEAR_FIRST]) {
    for (const match of pattern ? text.matchAll(pattern) : []) {
      const date = dateOf(match.groups ?? {}, words);
      if (date !== undefined) take('date', date, match.index, match.index + match[0].length);
    }
  }
  for (const match of text.matchAll(articlePattern(words))) {
    const number = match.groups?.['first'] ?? match.groups?.['second'];
    if (number !== undefined) take('citation', `art_${number.replace(/[‐‑]/g, '-')}`, match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(NUMBER)) {
    const key = match[0].replace(/[\s\u00a0]/g, '').replace(',', '.');
    take('number', key, match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(ROMAN)) {
    const value = romanValue(match[0]);
    if (value !== undefined && match[0].length > 1) take('roman', String(value), match.index, match.index + match[0].length);
  }
  return anchors.sort((a, b) => a.start - b.start);
}

const patterns = new WeakMap<object, { date: RegExp | undefined; article: RegExp }>();

function patternsOf(words: AnchorWords): { date: RegExp | undefined; article: RegExp } {
  let found = patterns.get(words.structure);
  if (!found) {
    found = { date: buildDate(words), article: buildArticle(words) };
    patterns.set(words.structure, found);
  }
  return found;
}

const datePattern = (words: AnchorWords): RegExp | undefined => patternsOf(words).date;
const articlePattern = (words: AnchorWords): RegExp => patternsOf(words).article;

/** Day, month and year in the orders of the three languages: «2026 жылғы 1 шілде», «1 июля 2026», "July 1, 2026". */
function buildDate({ months }: AnchorWords): RegExp | undefined {
  const names = Object.keys(months).sort((a, b) => b.length - a.length);
  if (names.length === 0) return undefined;
  const month = (group: string): string => `(?<${group}>${names.join('|')})\\p{L}*`;
  return new RegExp(
    [
      `(?<!\\p{Nd})(?<y1>\\p{Nd}{4})\\s+\\p{L}+\\s+(?<d1>\\p{Nd}{1,2})\\s+${month('m1')}`,
      `(?<!\\p{Nd})(?<d2>\\p{Nd}{1,2})\\s+${month('m2')},?\\s+(?<y2>\\p{Nd}{4})(?!\\p{Nd})`,
      `(?<!\\p{L})${month('m3')}\\s+(?<d3>\\p{Nd}{1,2}),?\\s+(?<y3>\\p{Nd}{4})(?!\\p{Nd})`,
    ].join('|'),
    'giu',
  );
}

/** «53-баптың», «статьи 53», "Article 53": the stem of the word without its last letter, for it declines. */
function buildArticle({ structure }: AnchorWords): RegExp {
  const stems = structure.words.article.map((word) => (word.length > 4 ? word.slice(0, -1) : word.slice(0, 2)));
  if (stems.length === 0) return /(?!)/g;
  const number = '\\p{Nd}{1,4}(?:[-‐‑]\\p{Nd}{1,3})?';
  const stem = `(?:${stems.join('|')})\\p{L}{0,12}`;
  return new RegExp(
    structure.numberFirst
      ? `(?<!\\p{Nd})(?<first>${number})[-‐‑\\s]${stem}`
      : `(?<!\\p{L})${stem}\\s+(?<second>${number})(?!\\p{Nd})`,
    'giu',
  );
}

function dateOf(groups: Record<string, string | undefined>, { months }: AnchorWords): string | undefined {
  const day = groups['d1'] ?? groups['d2'] ?? groups['d3'] ?? groups['day'];
  const year = groups['y1'] ?? groups['y2'] ?? groups['y3'] ?? groups['year'];
  const name = (groups['m1'] ?? groups['m2'] ?? groups['m3'])?.toLowerCase();
  const month = name === undefined ? Number(groups['month']) : months[name];
  if (month === undefined || !(month >= 1 && month <= 12) || !(Number(day) >= 1 && Number(day) <= 31)) return undefined;
  return `${year ?? ''}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}
