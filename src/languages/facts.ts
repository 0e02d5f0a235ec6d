import { lineOf } from './facts/line.js';
import { readFacts } from './facts/reading.js';
import type { Fact } from './facts/fact.js';
import type { LanguagePack } from './pack.js';

export type { Fact, FactKind } from './facts/fact.js';

/** The facts of a text in the order of their places; those of one kind do not overlap. */
export function findFacts(text: string, pack: Pick<LanguagePack, 'force'>): Fact[] {
  return readFacts(lineOf(text), pack.force).map(({ kind, key, loose, start, end }) => ({
    kind,
    key,
    start,
    end,
    words: text.slice(start, end),
    ...(loose && { loose }),
  }));
}
