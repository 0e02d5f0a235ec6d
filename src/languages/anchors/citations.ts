import type { Anchor, Token } from '../pack.js';
import type { StructureWords } from '../structure.js';

/** The divisions whose citation can be told by their heading's word, with the eId prefix of Akoma Ntoso. */
const PREFIX = { article: 'art', chapter: 'chp', section: 'sec', part: 'part', annex: 'annex' } as const;

const NUMBER = String.raw`\d{1,4}(?:[-\u2010\u2011]\d{1,3})*`;
/** «2, 4 және 7 – 11»: numbers in a row, parted by commas, dashes or a short conjunction. */
const LIST = String.raw`${NUMBER}\)?(?:(?:\s*,\s*|\s*[–—]\s*|\s+\p{L}{1,5}\s+)${NUMBER}\)?)*`;
const LIST_BEHIND = new RegExp(String.raw`^[\s\u00A0]*(?:№\s*)?(?<list>${LIST})(?![\p{Nd}%])`, 'u');
const LIST_BEFORE = new RegExp(String.raw`(?<![\p{Nd}.,])(?<list>${LIST})\s*[-\u2010\u2011–]\s*$`, 'u');
const POINT = new RegExp(String.raw`(?<![\p{Nd}.,-])(?<number>${NUMBER})\)`, 'gu');

/** How far from a structure word its numbers may reach. */
const REACH = 60;

/**
 * Citations of articles, chapters and sections (`art_53`), which stand with the structure word in any of its forms, before
 * or after it as the language has it; and of sub-items (`point_3`), which are known by their bracket. Items are not told
 * from other numbers here.
 */
export function findCitations(text: string, tokens: readonly Token[], words: StructureWords): Anchor[] {
  const kindOf = structureWordFinder(words);
  const found: Anchor[] = [];
  for (const { norm, start, end } of tokens) {
    const kind = kindOf(norm);
    if (kind === undefined) continue;
    const before = text.slice(Math.max(0, start - REACH), start);
    const match = words.numberFirst
      ? LIST_BEFORE.exec(before)
      : LIST_BEHIND.exec(text.slice(end, end + REACH));
    const list = match?.groups?.['list'];
    if (match === null || list === undefined) continue;
    const offset = words.numberFirst ? start - before.length + match.index : end + match[0].indexOf(list);
    found.push(...citationsIn(list, offset, PREFIX[kind]));
  }
  return [...found, ...findPoints(text)].sort((a, b) => a.start - b.start);
}

function citationsIn(list: string, offset: number, prefix: string): Anchor[] {
  // A bracket behind a number makes it a sub-item: «53-бабының 2) тармақшасы» has two citations.
  return Array.from(
    list.matchAll(new RegExp(String.raw`${NUMBER}(?!\d*\))`, 'gu')),
    ({ 0: number, index }) => ({
      kind: 'citation' as const,
      key: `${prefix}_${number.replace(/[\u2010\u2011]/g, '-')}`,
      start: offset + index,
      end: offset + index + number.length,
    }),
  );
}

/** A number with a bracket that nothing opened, but for the label of the paragraph itself. */
function findPoints(text: string): Anchor[] {
  return Array.from(text.matchAll(POINT)).flatMap(({ index, groups }) => {
    const number = groups?.['number'] ?? '';
    const before = text.slice(0, index);
    const opened = before.lastIndexOf('(') > before.lastIndexOf(')');
    if (opened || before.trim() === '') return [];
    const key = `point_${number.replace(/[\u2010\u2011]/g, '-')}`;
    return { kind: 'citation' as const, key, start: index, end: index + number.length };
  });
}

/**
 * Tells a form of a structure word by the beginning that its forms share, whether their last consonant is voiced or not
 * («бап», «бабының»; «статья», «статьями»).
 */
function structureWordFinder(words: StructureWords): (norm: string) => keyof typeof PREFIX | undefined {
  const kinds = Object.keys(PREFIX) as (keyof typeof PREFIX)[];
  const stems = kinds.flatMap((kind) =>
    words.words[kind].map((word) => ({ kind, stem: voiceless(word.replace(ENDING, '')) })),
  );
  return (norm) => {
    const form = voiceless(norm);
    return stems.find(({ stem }) => form.startsWith(stem) && form.length <= stem.length + LONGEST_ENDING)
      ?.kind;
  };
}

const ENDING = /ь?[аяе]?$/u;
const LONGEST_ENDING = 9;
const VOICELESS: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'к', қ: 'к' };

function voiceless(word: string): string {
  return word.replace(/[бгғқ]/gu, (letter) => VOICELESS[letter] ?? letter);
}
