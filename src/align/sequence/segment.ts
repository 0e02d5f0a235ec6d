import { findAnchors } from '../../languages/anchors.js';
import { romanValue } from '../../languages/numerals.js';
import type { Anchor, LanguagePack, Token } from '../../languages/pack.js';
import { rootKey } from '../../languages/skeleton.js';
import { tokenize } from '../../languages/tokens.js';

/** A piece of text with all that the aligner needs to know of it. */
export interface Segment {
  text: string;
  /** Letters and digits. */
  length: number;
  anchors: readonly Anchor[];
  /** Its words by stem, its numbers and dates by value. */
  terms: readonly SegmentTerm[];
}

/** A word or value as dictionaries count it. */
export interface SegmentTerm {
  /** What counts as the same word: a stem, or a canonical value. */
  key: string;
  /** What may be the same across languages: a script-neutral root or the value; empty where there is none. */
  root: string;
  /**
   * A `label` is the printed number that a segment begins with: it tells the place, hardly the content. A `mark` is how it
   * begins and ends: with a capital letter or not, with a colon, a semicolon, a full stop.
   */
  kind: 'word' | 'value' | 'label' | 'mark';
}

const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/gu;
const HAS_DIGIT = /\p{Nd}/u;

/** Prepares a text for `alignSequences`; any text will do, the empty one too. */
export function makeSegment(text: string, pack: LanguagePack): Segment {
  const tokens = tokenize(text);
  const anchors = findAnchors(text, pack);
  const values = anchors.flatMap((anchor): SegmentTerm[] => {
    const isLabel = !/\p{L}/u.test(text.slice(0, anchor.start));
    return valuesOf(anchor).map((value) =>
      isLabel
        ? { kind: 'label', key: `label ${value}`, root: value }
        : { kind: 'value', key: value, root: value },
    );
  });
  return {
    text,
    length: text.match(LETTER_OR_DIGIT)?.length ?? 0,
    anchors,
    terms: [...wordsOf(tokens, anchors, pack), ...values, ...marksOf(text)],
  };
}

/** Words come again and again: their stems are kept, one object for each, as long as these are not too many. */
const WORDS = new WeakMap<LanguagePack, Map<string, SegmentTerm>>();
const MOST_WORDS = 200_000;

function wordsOf(tokens: readonly Token[], anchors: readonly Anchor[], pack: LanguagePack): SegmentTerm[] {
  const romans = new Set(anchors.filter(({ kind }) => kind === 'roman').map(({ start }) => start));
  let words = WORDS.get(pack);
  if (!words || words.size > MOST_WORDS) {
    words = new Map<string, SegmentTerm>();
    WORDS.set(pack, words);
  }
  const terms: SegmentTerm[] = [];
  for (const { norm, start } of tokens) {
    let term = words.get(norm);
    if (!term) {
      if (HAS_DIGIT.test(norm)) continue;
      words.set(norm, (term = { kind: 'word', key: pack.stem(norm), root: rootKey(norm) }));
    }
    if (romans.size === 0 || !romans.has(start)) terms.push(term);
  }
  return terms;
}

const FIRST_LETTER = /\p{L}/u;
const LAST_MARK = /(?<mark>[.:;,!?])[\s»”"')]*$/u;

function marksOf(text: string): SegmentTerm[] {
  const marks: string[] = [];
  const first = FIRST_LETTER.exec(text)?.[0] ?? '';
  if (first.toLowerCase() !== first.toUpperCase())
    marks.push(first === first.toLowerCase() ? 'begins small' : 'begins large');
  const last = LAST_MARK.exec(text)?.groups?.['mark'];
  if (last !== undefined) marks.push(`ends ${last}`);
  return marks.map((mark) => ({ kind: 'mark', key: mark, root: mark }));
}

/**
 * The values behind an anchor. A citation counts by its numbers, for one version may cite a place in full where another is
 * brief; a word that is a pronoun as often as a number does not count.
 */
function valuesOf({ kind, key, weak }: Anchor): string[] {
  if (kind === 'number') return weak ? [] : [`#${key}`];
  if (kind === 'date') return [`#${key}`];
  if (kind === 'roman') return [`#${romanValue(key) ?? key}`];
  if (kind !== 'citation') return [];
  return key
    .split('__')
    .map((part) => (part.startsWith('~') ? part : `#${part.slice(part.lastIndexOf('_') + 1)}`));
}
