import { replaceAll, wholeWords, type Edit } from './edit.js';

/** Words of which any may stand where another stands. */
export interface ExchangeClass {
  kind: string;
  words: readonly string[];
}

/** Each word of a class gives way to the next one of it, and to the one after that. */
export function exchanges(
  classes: readonly ExchangeClass[],
  guards: { before?: string; after?: string } = {},
): (text: string) => Iterable<Edit> {
  const { before, after } = guards;
  const compiled = classes.map(({ kind, words }) => ({
    kind,
    words,
    pattern: wholeWords(
      `${before === undefined ? '' : `(?<!(?:${before})\\s)`}(?:${words.join('|')})${after === undefined ? '' : `(?!\\s(?:${after}))`}`,
    ),
  }));
  return function* (text) {
    for (const { kind, words, pattern } of compiled) {
      for (const step of words.length > 2 ? [1, 2] : [1]) {
        yield* replaceAll(
          text,
          pattern,
          kind,
          ([word]) => words[(words.indexOf(word) + step) % words.length],
        );
      }
    }
  };
}
