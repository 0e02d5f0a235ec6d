/** The key of phrases that state nothing. */
export const SILENT = '-';

/** A phrase of the tables, compiled; `ForceWords` tells how phrases are written. */
export interface Phrase {
  key: string;
  /** Matches from the space before it to that behind it, which is left out. */
  body: string;
  /** Match nothing where what stands before and behind is as the phrase wants it. */
  before: readonly string[];
  after: readonly string[];
  /** The first letters that it may have, in the form of `initialOf`; undefined where it may begin with any. */
  initials: ReadonlySet<string> | undefined;
  /** Of two phrases that begin at one word the one is tried first that weighs more. */
  weight: readonly number[];
}

type Classes = Readonly<Record<string, string>>;

/** A word that is no sign. */
const ANY_WORD = ' [\\p{L}\\p{N}][^ ]*';
const GAP = `(?:${ANY_WORD}){0,3}?`;

/** A word of which only the end is told. */
const ENDING = /^\*[^*]+$/;

const PARTS = /\[[^\]]*\]|\S+/g;

export function compilePhrase(phrase: string, key: string, classes: Classes): Phrase {
  const parts = phrase.match(PARTS) ?? [];
  const isContext = (part: string): boolean => part.startsWith('[');
  const first = parts.findIndex((part) => !isContext(part));
  const last = parts.findLastIndex((part) => !isContext(part));
  const body = parts.slice(first, last + 1);
  const before = parts.slice(0, first).map((part) => context(part, '<', classes));
  const after = parts.slice(last + 1).map((part) => context(part, '', classes));
  const sure = body.filter((part) => part !== '…' && !isOptional(part));
  return {
    key,
    body: `${body.map((part) => element(part, classes)).join('')}(?= )`,
    before,
    after,
    initials: initialsOf(body[0] ?? '', classes),
    weight: [
      sure.length,
      sure.filter((part) => !/[*<]/.test(part)).length,
      key === SILENT ? 1 : 0,
      before.length + after.length,
      letters(sure),
    ],
  };
}

/** How much of a phrase is told, by the longest of the words that stand for each other. */
function letters(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + Math.max(...part.split('|').map(({ length }) => length)), 0);
}

/** The letter that a word begins with; all digits are one. */
export function initialOf(word: string): string {
  return /^[\p{Nd}#]/u.test(word) ? '#' : word.charAt(0);
}

/** Whether one word fits an element of a phrase. */
export function wordMatcher(words: string, classes: Classes): (word: string) => boolean {
  const pattern = new RegExp(`^${alternatives(words, classes)}$`, 'u');
  return (word) => pattern.test(word);
}

function initialsOf(part: string, classes: Classes): ReadonlySet<string> | undefined {
  if (part === '…' || part === '_' || isOptional(part)) return undefined;
  const initials = new Set(wordsOf(part, classes).map(initialOf));
  return initials.has('*') ? undefined : initials;
}

function isOptional(part: string): boolean {
  return part.length > 1 && part.endsWith('?');
}

function context(part: string, behind: '<' | '', classes: Classes): string {
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
function element(part: string, classes: Classes): string {
  if (part === '…') return GAP;
  if (isOptional(part)) return `(?:${element(part.slice(0, -1), classes)})?`;
  return part === '_' ? ANY_WORD : ` ${alternatives(part, classes)}`;
}

function alternatives(part: string, classes: Classes): string {
  const words = wordsOf(part, classes);
  const ends = words.filter((word) => ENDING.test(word)).map((word) => wordPattern(word.slice(1)));
  const others = words.filter((word) => !ENDING.test(word)).map(wordPattern);
  // A word is run through once for all endings, not once for each.
  if (ends.length > 0) others.push(`[^ ]*(?= |$)(?<=${ends.join('|')})`);
  return `(?:${others.join('|')})`;
}

/** The words, with their stars, that an element stands for. */
function wordsOf(part: string, classes: Classes): string[] {
  return part.split('|').flatMap((word) => {
    const named = /^<(.+)>$/.exec(word)?.[1];
    if (named === undefined) return [word];
    return (classes[named] ?? '').split(' ').flatMap((member) => wordsOf(member, classes));
  });
}

function wordPattern(word: string): string {
  return word
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('*', '[^ ]*')
    .replaceAll('#', '\\p{Nd}');
}
