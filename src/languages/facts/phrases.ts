import type { PhrasesByKey } from './force.js';
import { compilePhrase, initialOf, type Phrase } from './phrase.js';

/** A place in a line where a phrase stands, from its first letter to behind its last. */
export interface PhraseMatch {
  key: string;
  start: number;
  end: number;
}

export type PhraseFinder = (line: string) => PhraseMatch[];

/** The phrases that may begin with a letter, heaviest first. */
interface Choice {
  /** Fails where none of them stands, as nearly everywhere. */
  screen: RegExp;
  phrases: readonly Phrase[];
}

/** A pattern to be tried at one place, by its source: many phrases share their contexts, and those are long. */
type Patterns = (source: string) => RegExp;

/** Finds phrases of a table in a line, from left to right, no two of which overlap. */
export function phraseFinder(table: PhrasesByKey, classes: Readonly<Record<string, string>>): PhraseFinder {
  const phrases = Object.entries(table)
    .flatMap(([key, list]) => list.map((phrase) => compilePhrase(phrase, key, classes)))
    .sort(heavierFirst);
  const patterns = remembered((source: string) => new RegExp(source, 'uy'));
  const choices = remembered((initial: string) => choose(phrases, initial));
  return (line) => {
    const matches: PhraseMatch[] = [];
    let at = 0;
    while (at >= 0 && at < line.length - 1) {
      const match = matchAt(line, at, choices(initialOf(line.charAt(at + 1))), patterns);
      if (match) matches.push(match);
      at = match ? match.end : line.indexOf(' ', at + 1);
    }
    return matches;
  };
}

function choose(phrases: readonly Phrase[], initial: string): Choice {
  const possible = phrases.filter(({ initials }) => initials?.has(initial) ?? true);
  const screen = possible.map(({ body }) => body).join('|') || '(?!)';
  return { screen: new RegExp(screen, 'uy'), phrases: possible };
}

function matchAt(
  line: string,
  at: number,
  { screen, phrases }: Choice,
  patterns: Patterns,
): PhraseMatch | undefined {
  if (!matchesAt(screen, line, at)) return undefined;
  for (const { key, body, before, after } of phrases) {
    const pattern = patterns(body);
    if (!matchesAt(pattern, line, at)) continue;
    const end = pattern.lastIndex;
    const fits =
      before.every((context) => matchesAt(patterns(context), line, at)) &&
      after.every((context) => matchesAt(patterns(context), line, end));
    if (fits) return { key, start: at + 1, end };
  }
  return undefined;
}

function matchesAt(pattern: RegExp, line: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(line);
}

function heavierFirst(a: Phrase, b: Phrase): number {
  const differing = a.weight.findIndex((weight, index) => weight !== b.weight[index]);
  return differing < 0 ? 0 : (b.weight[differing] ?? 0) - (a.weight[differing] ?? 0);
}

function remembered<T>(make: (source: string) => T): (source: string) => T {
  const made = new Map<string, T>();
  return (source) => {
    const value = made.get(source) ?? make(source);
    made.set(source, value);
    return value;
  };
}
