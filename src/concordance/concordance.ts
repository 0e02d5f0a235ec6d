/** Where a term stands in acts, and what stands for it in their other versions. */
import type { Dictionary } from '../lexicon/dictionary.js';
import type { AlignedAct } from '../model/alignment.js';
import { lawClauses } from '../model/act.js';
import type { LanguageCode, Span } from '../model/text.js';
import { accountsOf, type Account } from '../validate/accounting/accounts.js';
import { pairsOf } from '../validate/compare/pair.js';
import { ClauseReading } from '../validate/compare/reading.js';
import { findQuery, type Query } from './query.js';
import { otherOf, renderingOf, type Rendering } from './rendering.js';

/** What another version has for an occurrence: a rendering, nothing in the passage, or no passage at all. */
export type Answer =
  | { kind: 'rendered'; rendering: Rendering }
  | { kind: 'nothing'; readings: readonly ClauseReading[] }
  | { kind: 'unaligned' };

/** One place of a term. */
export interface Occurrence {
  act: string;
  reading: ClauseReading;
  /** In the clause's text. */
  span: Span;
  /** By the other languages of the act. */
  answers: ReadonlyMap<LanguageCode, Answer>;
}

interface Side {
  account: Account;
  side: 0 | 1;
}

/** Every place of the term in one act, each once, in the order of its text; none where the act has no version in its language. */
export function occurrencesOf(query: Query, aligned: AlignedAct, dictionary?: Dictionary): Occurrence[] {
  const act = aligned.acts.find(({ language }) => language === query.language);
  if (!act) return [];
  const pairs = pairsOf(aligned, dictionary).filter(({ languages }) => otherOf(languages, act.language));
  const found = lawClauses(act.root).flatMap((placed) => {
    const reading = new ClauseReading(placed, act.language);
    return findQuery(query, reading.tokens).map((match) => ({ reading, match }));
  });
  if (found.length === 0) return [];
  const sides = new Map(
    pairs.map((pair) => {
      const side = pair.languages[0] === act.language ? 0 : 1;
      const other = pair.languages[side === 0 ? 1 : 0];
      const byClause = new Map<string, Side>();
      for (const account of accountsOf(pair))
        for (const { placed } of account.passage.sides[side])
          byClause.set(placed.clause.id, { account, side });
      return [other, byClause] as const;
    }),
  );
  return found.map(({ reading, match }): Occurrence => {
    const [first, last] = [reading.tokens[match.first], reading.tokens[match.first + match.count - 1]];
    const span = { start: first?.start ?? 0, end: last?.end ?? 0 };
    const answers = new Map<LanguageCode, Answer>();
    for (const [language, byClause] of sides) {
      const place = byClause.get(reading.placed.clause.id);
      answers.set(language, place ? answerOf(place, reading, span, dictionary) : { kind: 'unaligned' });
    }
    return { act: aligned.alignment.act, reading, span, answers };
  });
}

function answerOf(
  { account, side }: Side,
  { placed }: ClauseReading,
  span: Span,
  dictionary: Dictionary | undefined,
): Answer {
  const words = side === 0 ? account.alignment.left : account.alignment.right;
  const own = words.flatMap(({ reading, start }, at) =>
    reading.placed.clause.id === placed.clause.id && span.start <= start && start < span.end ? [at] : [],
  );
  const rendering = renderingOf(own, { account, side, dictionary });
  if (rendering) return { kind: 'rendered', rendering };
  return { kind: 'nothing', readings: account.passage.sides[side === 0 ? 1 : 0] };
}
