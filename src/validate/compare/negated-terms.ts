import { findFacts } from '../../languages/facts.js';
import type { Entry } from '../../lexicon/entry.js';
import type { TermMatch } from '../../lexicon/terms.js';
import type { LanguageCode, Span } from '../../model/text.js';
import { packOf } from '../../languages/registry.js';
import type { ComparedPair, Passage } from './pair.js';
import type { ClauseReading } from './reading.js';

/**
 * Tells of a negation whether it is only how one language words a term: «кідіртпей» is «незамедлительно», «мақсатқа сай емес» is
 * «нецелевой». The dictionary has the term, negated in the one language and not in the other, and the other version has it so.
 */
export function negatedTerms({
  dictionary,
  languages,
}: ComparedPair): (claim: Span, reading: ClauseReading, passage: Passage) => boolean {
  if (!dictionary) return () => false;
  const found = new Map<ClauseReading, readonly TermMatch[]>();
  const matchesOf = (reading: ClauseReading): readonly TermMatch[] => {
    const matches = found.get(reading) ?? dictionary.terms(reading.language).findAll(reading.tokens);
    found.set(reading, matches);
    return matches;
  };
  return (claim, reading, { sides }) => {
    const [own, other] = languages[0] === reading.language ? languages : [languages[1], languages[0]];
    const entries = matchesOf(reading)
      .filter((match) => overlap(match, claim))
      .flatMap((match) => match.entries)
      .filter((entry) => isNegated(entry, own) && !isNegated(entry, other));
    if (entries.length === 0) return false;
    const there = sides[own === languages[0] ? 1 : 0];
    return there.some((counterpart) =>
      matchesOf(counterpart).some(
        (match) =>
          match.entries.some((entry) => entries.includes(entry)) &&
          !counterpart.facts.some((fact) => fact.kind === 'negation' && overlap(fact, match)),
      ),
    );
  };
}

const known = new WeakMap<Entry, Map<LanguageCode, boolean>>();

/** Whether a rendering of the entry has a negation. */
function isNegated(entry: Entry, language: LanguageCode): boolean {
  const own = known.get(entry) ?? new Map<LanguageCode, boolean>();
  known.set(entry, own);
  const negated =
    own.get(language) ??
    (entry.renderings[language] ?? []).some((rendering) =>
      findFacts(rendering, packOf(language)).some(({ kind }) => kind === 'negation'),
    );
  own.set(language, negated);
  return negated;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
