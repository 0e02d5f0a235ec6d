import type { Token } from '../languages/pack.js';
import { romanValue } from '../languages/numerals.js';
import { rootKey } from '../languages/skeleton.js';
import { tokenize } from '../languages/tokens.js';
import type { LanguageCode } from '../model/text.js';
import type { Dictionary } from './dictionary.js';
import type { Entry } from './entry.js';
import type { TermMatch } from './terms.js';

/** How many of the content words of a text are known, and which are not. */
export interface Coverage {
  /** Content words of the text, each time they occur. */
  words: number;
  /** Those that have an entry; those besides that are cognate with a word of another version; other names. */
  entries: number;
  cognates: number;
  names: number;
  /** The words that nothing accounts for, in the form in which they are met first, with how often they occur. */
  unknown: ReadonlyMap<string, number>;
  /** Every entry that the text has a word of. */
  used: ReadonlySet<Entry>;
}

/** Parts of speech of words that hold a sentence together but say nothing by themselves. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(['conj', 'post', 'part', 'pron']);
const IS_WORD = /^\p{L}{2,}/u;
const CAPITALISED = /^\p{Lu}/u;
const OPENS_SENTENCE = /(?:^|[.!?:;«“"(\n–—])\s*$/u;

/** Looks up every word of the clauses of one version; `others` are the clauses of the other versions of the act. */
export function coverage(
  clauses: readonly string[],
  language: LanguageCode,
  dictionary: Dictionary,
  others: readonly string[] = [],
): Coverage {
  const index = dictionary.terms(language);
  const roots = new Set(others.flatMap((text) => tokenize(text).map(({ norm }) => rootKey(norm))));
  roots.delete('');
  const counts = { words: 0, entries: 0, cognates: 0, names: 0 };
  const unknown = new Map<string, number>();
  const used = new Set<Entry>();
  for (const text of clauses) {
    const tokens = tokenize(text);
    const matches = index.find(tokens);
    for (const { entries } of matches) for (const entry of entries) used.add(entry);
    const matchOf = matchesByToken(matches);
    tokens.forEach((token, at) => {
      const match = matchOf.get(at);
      if (!isContent(token, text, match)) return;
      counts.words += 1;
      if (match) counts.entries += 1;
      else if (roots.has(rootKey(token.norm))) counts.cognates += 1;
      else if (isName(token, text)) counts.names += 1;
      else unknown.set(token.norm, (unknown.get(token.norm) ?? 0) + 1);
    });
  }
  return { ...counts, unknown, used };
}

function matchesByToken(matches: readonly TermMatch[]): Map<number, TermMatch> {
  return new Map(
    matches.flatMap((match) =>
      Array.from({ length: match.count }, (_, more) => [match.first + more, match] as const),
    ),
  );
}

/** Neither a number nor a word of grammar alone. */
function isContent({ norm, start, end }: Token, text: string, match: TermMatch | undefined): boolean {
  if (!IS_WORD.test(norm) || romanValue(text.slice(start, end)) !== undefined) return false;
  return match?.count !== 1 || !match.entries.every(({ pos }) => FUNCTION_WORDS.has(pos));
}

function isName({ start }: Token, text: string): boolean {
  return (
    CAPITALISED.test(text.slice(start)) && !OPENS_SENTENCE.test(text.slice(Math.max(0, start - 4), start))
  );
}
