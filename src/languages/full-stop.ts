import { unmixWord } from './letters.js';
import type { Abbreviations } from './pack.js';

/**
 * When the full stop of a word ends a sentence: wherever a sentence may begin behind it, before a capital letter, only
 * before a word that begins sentences, or never.
 */
export type Ending = 'anywhere' | 'capital' | 'starter' | 'never';

/** The abbreviations of a language, ready for asking. */
export type AbbreviationSets = {
  readonly [K in Exclude<keyof Abbreviations, 'numbered'>]: ReadonlySet<string>;
};

/** How far from a full stop its neighbourhood is read, in UTF-16 code units: longer words are no abbreviations. */
const REACH = 40;
/** With fewer words before it, an abbreviation belongs to an opening phrase: "At 5 a.m. Mr. Smith …". */
const OPENING_WORDS = 3;

const NUMBER = String.raw`\p{Nd}{1,3}(?:[-.]\p{Nd}{1,3})*|[IVXLCІХ]+`;
/** A number that stands for itself («2.», «1.1.», «б.»), after a capitalised word («Статья 5.») or before one («53-бап.», «II-бөлім.»). */
const LABEL = new RegExp(
  String.raw`^[^\p{L}\p{N}§]*(?:(?:\p{Lu}[\p{L}\p{M}]*\s+|§\s*)?(?:${NUMBER})|\p{L}|[ivx]+|(?:${NUMBER})-\p{L}+)$`,
  'u',
);
/** The word before a full stop, with the parts of a compound abbreviation before it: «т. д», «Ph.D». */
const WORD = /(?:\p{L}{1,4}\.\s?){0,5}[\p{L}\p{M}\p{N}№§°'’/-]+$/u;
const INITIALS = /^\p{Lu}(?:[.-]+\p{Lu})*$/u;
/** A single small letter, or short parts with stops between them that no list knows. */
const SHORT_PARTS = /^(?:\p{Ll}|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u;
const AFTER_NUMBER = /(?:\p{Nd}|(?<!\p{L})[IVXLCІХ]+)[%°]?\s*$/u;
const NUMBER_FOLLOWS = /^\s*(?:\p{Nd}|[IVXLCІХ]+(?![\p{L}\p{M}.]))/u;

const known = new WeakMap<Abbreviations, AbbreviationSets>();

export function abbreviationSets(abbreviations: Abbreviations): AbbreviationSets {
  let sets = known.get(abbreviations);
  if (!sets) {
    const { inner, either, weak, beforeNumber, starters } = abbreviations;
    sets = {
      inner: new Set(inner),
      either: new Set(either),
      weak: new Set(weak),
      beforeNumber: new Set(beforeNumber),
      starters: new Set(starters),
    };
    known.set(abbreviations, sets);
  }
  return sets;
}

/** What a single full stop at `stop` means in a sentence that began at `start`. */
export function endingAt(text: string, start: number, stop: number, sets: AbbreviationSets): Ending {
  const from = Math.max(start, stop - REACH);
  const before = text.slice(from, stop);
  if (from === start && LABEL.test(before)) return 'never';
  const found = WORD.exec(before);
  // A word longer than the window is none of those in the lists.
  if (!found || (found.index === 0 && from > start)) return 'anywhere';

  const compound = found[0].replace(/\s/gu, '');
  const printed = /\S+$/u.exec(found[0])?.[0] ?? '';
  // «5-б.» is «5 б.», with the hyphen of Kazakh numbers.
  const last = (/[^.]+$/u.exec(printed)?.[0] ?? '').replace(/^\p{Nd}+-(?=\p{L}$)/u, '');
  if (INITIALS.test(printed)) return inLists(printed, printed) ?? 'starter';
  return (
    inLists(compound) ??
    inLists(printed) ??
    (SHORT_PARTS.test(printed) ? 'starter' : (inLists(last) ?? 'anywhere'))
  );

  // Initials are looked up as they are printed: «Т.Б. Ермеков» is nothing like «т.б.».
  function inLists(word: string, form = unmixWord(word).toLowerCase()): Ending | undefined {
    const after = text.slice(stop + 1, stop + 1 + REACH);
    const lead = before.slice(0, before.length - word.length);
    if (sets.beforeNumber.has(form) && NUMBER_FOLLOWS.test(after)) return 'never';
    if (sets.weak.has(form) && (!sets.inner.has(form) || AFTER_NUMBER.test(lead))) return 'starter';
    if (sets.inner.has(form)) return 'never';
    if (!sets.either.has(form)) return undefined;
    return from === start && lead.trim().split(/\s+/u).length < OPENING_WORDS ? 'starter' : 'capital';
  }
}
