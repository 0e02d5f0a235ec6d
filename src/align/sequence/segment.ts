import { findAnchors } from '../../languages/anchors.js';
import { romanValue } from '../../languages/numerals.js';
import type { Anchor, LanguagePack, Token } from '../../languages/pack.js';
import { rootKey } from '../../languages/skeleton.js';
import { tokenize } from '../../languages/tokens.js';
import type { Term } from '../../lexicon/induced.js';
import { rootsOf } from '../../lexicon/roots.js';

/** A piece of text with all that the aligner needs to know of it. */
export interface Segment {
  text: string;
  /** Letters and digits. */
  length: number;
  anchors: readonly Anchor[];
  /** Script-neutral roots of its words. */
  roots: readonly string[];
  /** Its words by crude stem, its numbers and dates by value. */
  terms: readonly SegmentTerm[];
}

export interface SegmentTerm extends Term {
  /**
   * A `label` is the printed number that a segment begins with: it tells the place, hardly the content. A `mark` is how it
   * begins and ends: with a capital letter or not, with a colon, a semicolon, a full stop.
   */
  kind: 'word' | 'value' | 'label' | 'mark';
}

/** Letters that a stem keeps: crude, but it brings the many forms of Kazakh and Russian words together. */
const STEM_LENGTH = 5;

const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/gu;
const HAS_DIGIT = /\p{Nd}/u;

/** Prepares a text for `alignSequences`; any text will do, the empty one too. */
export function makeSegment(
  text: string,
  pack: Pick<LanguagePack, 'code' | 'months' | 'structure'>,
): Segment {
  const tokens = tokenize(text);
  const anchors = findAnchors(text, pack);
  const values = anchors.flatMap((anchor): SegmentTerm[] => {
    const value = valueOf(anchor);
    if (value === undefined) return [];
    const isLabel = !/\p{L}/u.test(text.slice(0, anchor.start));
    return [
      isLabel
        ? { kind: 'label', key: `label ${value}`, root: value }
        : { kind: 'value', key: value, root: value },
    ];
  });
  return {
    text,
    length: text.match(LETTER_OR_DIGIT)?.length ?? 0,
    anchors,
    roots: rootsOf(tokens),
    terms: [...wordsOf(tokens, anchors), ...values, ...marksOf(text)],
  };
}

function wordsOf(tokens: readonly Token[], anchors: readonly Anchor[]): SegmentTerm[] {
  const romans = new Set(anchors.filter(({ kind }) => kind === 'roman').map(({ start }) => start));
  return tokens
    .filter(({ norm, start }) => !HAS_DIGIT.test(norm) && !romans.has(start))
    .map(({ norm }) => ({ kind: 'word', key: norm.slice(0, STEM_LENGTH), root: rootKey(norm) }));
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

/** The value behind an anchor; a citation counts by its number, for one version may cite in words where another uses signs. */
function valueOf({ kind, key }: Anchor): string | undefined {
  if (kind === 'number' || kind === 'date') return `#${key}`;
  if (kind === 'citation') return `#${key.slice(key.lastIndexOf('_') + 1)}`;
  return kind === 'roman' ? `#${romanValue(key) ?? key}` : undefined;
}
