import XRegExp from 'xregexp';
import type { Span } from '../model/text.js';
import { foldLookAlikes } from './letters.js';
import { romanValue } from './numerals.js';
import type { HeadedKind, StructureWords } from './structure.js';

/** A heading found at the beginning of a line. */
export interface HeadingMatch {
  kind: HeadedKind;
  /** As printed, without the structure word: `12-1`, `ІV`, «первая»; absent where none is printed. */
  printed?: string;
  /** The number in the form of an eId: `12-1`, `4`, `1`. */
  number?: string;
  /** The structure word with its number, as printed: «Статья 12-1». */
  label: string;
  /** Where the title stands on the same line; empty where there is none. */
  title: Span;
  /** Something other than a space parts the label from the title, or there is no title. */
  closed: boolean;
}

/** A number or sign that opens a member of an enumeration: `2.`, `3-1)`, `а)`, `–`. */
export interface MemberMatch {
  kind: 'item' | 'subitem' | 'indent';
  number?: string;
  label: string;
  /** Where its wording begins. */
  textStart: number;
}

/** Recognises the headings and labels of one language. */
export interface StructureGrammar {
  heading(line: string): HeadingMatch | undefined;
  /** The line opens an editorial note: «Сноска. …», «Ескерту. …». */
  isNote(line: string): boolean;
  /** The text says only that its division was repealed. */
  isStruck(text: string): boolean;
  /** The line is the heading of a table of contents. */
  isContents(line: string): boolean;
}

/** A struck division holds no more than a reference to the act that struck it. */
const STRUCK_LIMIT = 160;

const MEMBER = XRegExp(
  `^(?:
     (?<item>    \\d{1,4} (?: [.-] \\d{1,3} )* ) \\. (?! \\d )   # 2.  3-1.  1.1.
   | (?<subitem> \\d{1,4} (?: - \\d{1,3} )* ) \\)                # 3)  2-1)
   | (?<letter>  \\p{L} ) \\)                                    # а)
   | (?<dash>    [–—-] ) (?= \\s )
   ) \\s*`,
  'xu',
);

/** The label of a member of an enumeration at the beginning of a line; the same in every language. */
export function matchMember(line: string): MemberMatch | undefined {
  const match = XRegExp.exec(line, MEMBER);
  if (!match?.groups) return undefined;
  const { item, subitem, letter } = match.groups;
  const rest = { label: match[0].trim(), textStart: match[0].length };
  if (item !== undefined) return { kind: 'item', number: item, ...rest };
  if (subitem !== undefined) return { kind: 'subitem', number: subitem, ...rest };
  return letter === undefined ? { kind: 'indent', ...rest } : { kind: 'indent', number: letter, ...rest };
}

/** Builds the grammar from the structure words of a language. */
export function structureGrammar(words: StructureWords): StructureGrammar {
  const numbered = numberedHeading(words);
  const annexLast = words.numberFirst ? annexAtEnd(words) : undefined;
  const note = opening(words.notes, '\\s*[.:!]');
  const struckFirst = opening(words.struck, '(?![\\p{L}\\p{M}])');
  // Kazakh puts the verb last: «ҚР 21.05.2007 № 254 Заңымен алып тасталды».
  const struckLast = words.numberFirst
    ? XRegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives(words.struck)})[\\s).;,]*$`, 'iu')
    : undefined;

  return {
    heading(line) {
      const folded = foldLookAlikes(line);
      return (
        namedHeading(folded, words) ??
        (numbered && matchNumbered(numbered, folded, line, words)) ??
        (annexLast && matchAnnex(annexLast, folded, line))
      );
    },
    isNote: (line) => note?.test(foldLookAlikes(line)) ?? false,
    isStruck(text) {
      const folded = foldLookAlikes(text).replace(/^[\s(]+/, '');
      if (struckFirst?.test(folded)) return true;
      return folded.length < STRUCK_LIMIT && (struckLast?.test(folded) ?? false);
    },
    isContents: (line) => words.contents.includes(bare(foldLookAlikes(line))),
  };
}

/** Numbers of divisions, inserted ones too: `12-1`. */
const ARABIC = '\\d{1,4} (?: [-‐‑] \\d{1,3} )*';

/** `(?<section> раздел ) | (?<article> статья )` with a number on the side where the language has it. */
function numberedHeading(words: StructureWords): RegExp | undefined {
  const kinds = Object.entries(words.words).filter(([, forms]) => forms.length > 0);
  if (kinds.length === 0) return undefined;
  const word = `(?: ${kinds.map(([kind, forms]) => `(?<${kind}> ${alternatives(forms)} )`).join(' | ')} )`;
  const number = `(?<number> ${ARABIC} | [IVXLCІХС]{1,8} | ${alternatives(Object.keys(words.ordinals))} )`;
  const end = '(?! [\\p{L}\\p{M}\\p{N}] )';
  const labelled = words.numberFirst
    ? `${number} [\\s‐‑–-]* ${word} ${end}`
    : `${word} \\s* №? \\s* ${number} ${end}`;
  return XRegExp(
    `^ (?<label> § \\s* (?<sign> ${ARABIC} ) ${end} | (?<signed> ${ARABIC} ) \\s* [‐‑-]? \\s* § | ${labelled} ) (?<stop> \\s* [.:] )? \\s*`,
    'xiu',
  );
}

/** «Жарғыға 1-қосымша»: in Kazakh the act that an annex belongs to may stand before the number. */
function annexAtEnd(words: StructureWords): RegExp {
  return XRegExp(
    `^ (?<title> .{1,200}? ) \\s (?<label> (?<number> \\d{1,3} ) [‐‑-] (?: ${alternatives(words.words.annex)} ) ) $`,
    'xiu',
  );
}

function matchNumbered(
  pattern: RegExp,
  folded: string,
  line: string,
  words: StructureWords,
): HeadingMatch | undefined {
  const match = XRegExp.exec(folded, pattern);
  if (!match?.groups) return undefined;
  const { label, stop, sign, signed, number } = match.groups;
  const kind = (Object.keys(words.words) as HeadedKind[]).find((name) => match.groups?.[name] !== undefined);
  const printed = sign ?? signed ?? number;
  const canonical = printed && canonicalNumber(printed, words);
  if (label === undefined || printed === undefined || canonical === undefined) return undefined;
  const at = match[0].indexOf(printed);
  return {
    kind: kind ?? 'paragraph',
    printed: line.slice(at, at + printed.length),
    number: canonical,
    label: line.slice(0, label.length),
    title: { start: match[0].length, end: line.length },
    closed: stop !== undefined || match[0].length === line.length,
  };
}

function matchAnnex(pattern: RegExp, folded: string, line: string): HeadingMatch | undefined {
  const groups = XRegExp.exec(folded, pattern)?.groups;
  const { title, label, number } = groups ?? {};
  if (title === undefined || label === undefined || number === undefined) return undefined;
  return {
    kind: 'annex',
    printed: number,
    number,
    label: line.slice(line.length - label.length),
    title: { start: 0, end: title.length },
    closed: true,
  };
}

function namedHeading(folded: string, words: StructureWords): HeadingMatch | undefined {
  const named = words.named[bare(folded)];
  if (!named) return undefined;
  const title = { start: folded.length, end: folded.length };
  const found = { kind: named.kind, label: folded.trim(), title, closed: true };
  return named.number === undefined ? found : { ...found, number: named.number };
}

function canonicalNumber(printed: string, words: StructureWords): string | undefined {
  const ordinal = words.ordinals[printed.toLowerCase().replace(/\s+/g, ' ')];
  if (ordinal !== undefined) return String(ordinal);
  if (/^\d/.test(printed)) return printed.replace(/[‐‑]/g, '-');
  const roman = printed === printed.toUpperCase() ? romanValue(printed) : undefined;
  return roman === undefined ? undefined : String(roman);
}

function bare(line: string): string {
  return line.trim().toLowerCase().replace(/[.:]$/, '').replace(/\s+/g, ' ');
}

function opening(phrases: readonly string[], end: string): RegExp | undefined {
  return phrases.length > 0 ? XRegExp(`^(?:${alternatives(phrases)})${end}`, 'iu') : undefined;
}

/** Longer phrases first, so that «пункт исключен» is not cut at «пункт»; spaces match any white space. */
function alternatives(phrases: readonly string[]): string {
  return (
    [...phrases]
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .map((phrase) => XRegExp.escape(phrase).replace(/(?:\\ |\s)+/g, '\\s+'))
      .join('|') || '(?!)'
  );
}
