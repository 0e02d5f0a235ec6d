import type { PhrasesByKey } from './force.js';

/** A place in a line where a phrase stands, from its first letter to behind its last. */
export interface PhraseMatch {
  key: string;
  start: number;
  end: number;
}

export type PhraseFinder = (line: string) => PhraseMatch[];

/** The key of phrases that state nothing. */
export const SILENT = '-';

/** A word that is no sign. */
const ANY_WORD = ' [\\p{L}\\p{N}][^ ]*';
const GAP = `(?:${ANY_WORD}){0,3}?`;

const PARTS = /\[[^\]]*\]|\S+/g;

interface Phrase {
  key: string;
  pattern: string;
  /** Of two phrases that begin at one word the one is tried first that weighs more. */
  weight: readonly number[];
}

/** Finds phrases of a table in a line, from left to right, no two of which overlap. */
export function phraseFinder(table: PhrasesByKey, classes: Readonly<Record<string, string>>): PhraseFinder {
  const phrases = Object.entries(table)
    .flatMap(([key, list]) => list.map((phrase) => compile(phrase, key, classes)))
    .sort((a, b) => byWeight(b, a));
  if (phrases.length === 0) return () => [];
  const pattern = new RegExp(phrases.map((phrase) => `(${phrase.pattern})`).join('|'), 'gu');
  return (line) =>
    Array.from(line.matchAll(pattern), (match) => ({
      key: phrases[match.indexOf(match[0], 1) - 1]?.key ?? '',
      start: match.index + 1,
      end: match.index + match[0].length,
    }));
}

function byWeight(a: Phrase, b: Phrase): number {
  const differing = a.weight.findIndex((weight, index) => weight !== b.weight[index]);
  return differing < 0 ? 0 : (a.weight[differing] ?? 0) - (b.weight[differing] ?? 0);
}

function compile(phrase: string, key: string, classes: Readonly<Record<string, string>>): Phrase {
  const parts = phrase.match(PARTS) ?? [];
  const isContext = (part: string): boolean => part.startsWith('[');
  const first = parts.findIndex((part) => !isContext(part));
  const last = parts.findLastIndex((part) => !isContext(part));
  const body = parts.slice(first, last + 1);
  const inside = body.map((part) => element(part, classes)).join('');
  const before = parts.slice(0, first).map((part) => context(part, '<', classes));
  const after = parts.slice(last + 1).map((part) => context(part, '', classes));
  const sure = body.filter((part) => part !== '…' && !part.endsWith('?'));
  return {
    key,
    // What stands before is looked at only where the phrase itself begins.
    pattern: `${before.length > 0 ? `(?=${inside} )${before.join('')}` : ''}${inside}(?= )${after.join('')}`,
    weight: [
      sure.length,
      sure.filter((part) => !/[*<]/.test(part)).length,
      key === SILENT ? 1 : 0,
      before.length + after.length,
      sure.join('').length,
    ],
  };
}

function context(part: string, behind: '<' | '', classes: Readonly<Record<string, string>>): string {
  const negative = part.startsWith('[!');
  const inside = part
    .slice(negative ? 2 : 1, -1)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => element(word, classes))
    .join('');
  return `(?${behind}${negative ? '!' : '='}${inside}(?= ))`;
}

/** One word of a phrase with the space before it. */
function element(part: string, classes: Readonly<Record<string, string>>): string {
  if (part === '…') return GAP;
  if (part === '_') return ANY_WORD;
  const optional = part.length > 1 && part.endsWith('?');
  const word = alternatives(optional ? part.slice(0, -1) : part, classes);
  return optional ? `(?: ${word})?` : ` ${word}`;
}

function alternatives(words: string, classes: Readonly<Record<string, string>>): string {
  const patterns = words.split('|').flatMap((word) => {
    const named = /^<(.+)>$/.exec(word)?.[1];
    if (named === undefined) return [wordPattern(word)];
    return (classes[named] ?? '').split(' ').map((member) => alternatives(member, classes));
  });
  return `(?:${patterns.join('|')})`;
}

/** `#` stands for a digit. */
function wordPattern(word: string): string {
  return word
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('*', '[^ ]*')
    .replaceAll('#', '\\p{Nd}');
}

/** Whether one word fits an element of a phrase. */
export function wordMatcher(
  words: string,
  classes: Readonly<Record<string, string>>,
): (word: string) => boolean {
  const pattern = new RegExp(`^${alternatives(words, classes)}$`, 'u');
  return (word) => pattern.test(word);
}
