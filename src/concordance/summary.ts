import type { Dictionary } from '../lexicon/dictionary.js';
import { packOf } from '../languages/registry.js';
import { tokenize } from '../languages/tokens.js';
import type { LanguageCode } from '../model/text.js';
import type { Occurrence } from './concordance.js';
import type { Query } from './query.js';
import { textOf } from './rendering.js';

/** Places of a term that another version renders alike. */
export interface RenderingGroup {
  /** How it is cited: as the dictionary has it, or in its most frequent form; absent where nothing stands for the term. */
  name?: string;
  kind: 'rendered' | 'nothing' | 'unaligned';
  occurrences: readonly Occurrence[];
  /** The forms met, the most frequent first. */
  forms: readonly Form[];
}

/** A form in which words were met, in lower case unless it is always capitalised. */
export interface Form {
  text: string;
  count: number;
}

/** All places of a term, and by language what stands for it there. */
export interface Concordance {
  query: Query;
  occurrences: readonly Occurrence[];
  forms: readonly Form[];
  /** By the other languages: groups that have every place of an act in that language exactly once, the largest first. */
  groups: ReadonlyMap<LanguageCode, readonly RenderingGroup[]>;
}

export function summarize(
  query: Query,
  occurrences: readonly Occurrence[],
  dictionary?: Dictionary,
): Concordance {
  const languages = [...new Set(occurrences.flatMap(({ answers }) => [...answers.keys()]))];
  const forms = formsOf(occurrences.map(({ reading, span }) => reading.text.slice(span.start, span.end)));
  const groups = languages.map((language) => [
    language,
    groupsOf(query, occurrences, language, dictionary),
  ] as const); // prettier-ignore
  return { query, occurrences, forms, groups: new Map(groups) };
}

function groupsOf(
  query: Query,
  occurrences: readonly Occurrence[],
  language: LanguageCode,
  dictionary: Dictionary | undefined,
): RenderingGroup[] {
  const byKey = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const answer = occurrence.answers.get(language);
    if (!answer) continue;
    const key = answer.kind === 'rendered' ? `=${answer.rendering.key}` : answer.kind;
    const group = byKey.get(key);
    if (group) group.push(occurrence);
    else byKey.set(key, [occurrence]);
  }
  const groups = [...byKey].map(([key, members]): RenderingGroup => {
    if (key === 'nothing' || key === 'unaligned') return { kind: key, occurrences: members, forms: [] };
    const texts = members.flatMap(({ answers }) => {
      const answer = answers.get(language);
      return answer?.kind === 'rendered' ? [textOf(answer.rendering)] : [];
    });
    const forms = formsOf(texts);
    const name = nameOf(query, language, key.slice(1), forms, dictionary);
    return { kind: 'rendered', name, occurrences: members, forms };
  });
  // The sort is stable: groups of one size stay in the order of their first places.
  return groups.sort((a, b) => rank(a) - rank(b) || b.occurrences.length - a.occurrences.length);
}

/** What stands for nothing comes last, whatever its number. */
function rank({ kind }: RenderingGroup): number {
  return ['rendered', 'nothing', 'unaligned'].indexOf(kind);
}

/** Words that always begin with a capital are a name and keep it. */
function formsOf(texts: readonly string[]): Form[] {
  const counts = new Map<string, { lower: number; printed: Map<string, number> }>();
  for (const text of texts) {
    const key = text.toLowerCase();
    const form = counts.get(key) ?? { lower: 0, printed: new Map<string, number>() };
    form.lower += 1;
    form.printed.set(text, (form.printed.get(text) ?? 0) + 1);
    counts.set(key, form);
  }
  return [...counts]
    .map(([key, { lower, printed }]) => ({
      text: printed.has(key) ? key : (byCount(printed)[0]?.[0] ?? key),
      count: lower,
    }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

function byCount(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** The dictionary's rendering with the same stems, of an entry that has the query if there is one; else the usual form. */
function nameOf(
  query: Query,
  language: LanguageCode,
  key: string,
  forms: readonly Form[],
  dictionary: Dictionary | undefined,
): string {
  const usual = forms[0]?.text ?? '';
  if (!dictionary || usual.includes('…')) return usual;
  const stemsOf = (text: string, code: LanguageCode): string =>
    tokenize(text).map(({ norm }) => packOf(code).stem(norm)).join(' '); // prettier-ignore
  const tokens = tokenize(usual);
  const entries = dictionary
    .terms(language)
    .findAll(tokens)
    .filter(({ count }) => count === tokens.length)
    .flatMap((match) => match.entries);
  const own = entries.filter(({ renderings }) =>
    (renderings[query.language] ?? []).some((one) => stemsOf(one, query.language) === query.stems.join(' ')),
  );
  const cited = own
    .flatMap(({ renderings }) => renderings[language] ?? [])
    .find((one) => stemsOf(one, language) === key);
  if (cited === undefined) return usual;
  return /^\p{Lu}/u.test(usual) ? cited.replace(/^./u, (letter) => letter.toUpperCase()) : cited;
}
