import { decapitalise, VERSIONS, type Version } from './edit.js';
import { editSource, inSource, type Corpus, type PairedClause } from './corpus.js';
import type { SourceEdit } from './family.js';
import data from './phrases.json' with { type: 'json' };

const LEAST_LETTERS = 40;

/**
 * Texts with more dates and terms than laws have: one sentence of each article begins with a phrase that says the same in
 * both versions.
 */
export function enrich({ acts, clauses }: Pick<Corpus, 'acts' | 'clauses'>): {
  texts: Record<Version, string>;
  clauses: Set<string>;
} {
  const names = { kk: namesIn(acts.kk.source.text), ru: namesIn(acts.ru.source.text) };
  const edits: Record<Version, SourceEdit[]> = { kk: [], ru: [] };
  const enriched = new Set<string>();
  const articles = new Map<string, number>();
  for (const pair of sentencePairs(clauses)) {
    const [{ article }] = pair;
    const used = articles.get(article) ?? 0;
    if (used >= 2) continue;
    const phrase = data.phrases[(articles.size + used * 7) % data.phrases.length];
    const inserted = pair.flatMap(({ version, placed, text }) => {
      const first = /^[\p{L}-]+/u.exec(text)?.[0] ?? '';
      const to = names[version].has(first) ? first : decapitalise(first);
      const edit = { start: 0, end: first.length, to: `${phrase?.[version] ?? ''} ${to}`, kind: '' };
      return inSource(acts[version], placed.clause, edit) ?? [];
    });
    if (inserted.length < VERSIONS.length) continue;
    VERSIONS.forEach((version, at) => edits[version].push(...inserted.slice(at, at + 1)));
    for (const { version, placed } of pair) enriched.add(`${version}:${placed.clause.id}`);
    articles.set(article, used + 1);
  }
  return {
    texts: {
      kk: editSource(acts.kk.source.text, edits.kk),
      ru: editSource(acts.ru.source.text, edits.ru),
    },
    clauses: enriched,
  };
}

/** Whole sentences without numbers, in both versions: kk first. */
function sentencePairs(clauses: readonly PairedClause[]): [PairedClause, PairedClause][] {
  return clauses.flatMap((kk, at): [PairedClause, PairedClause][] => {
    const ru = clauses[at + 1];
    if (kk.version !== 'kk' || ru?.version !== 'ru' || ru.text !== kk.counterpart) return [];
    return isSentence(kk.text) && isSentence(ru.text) ? [[kk, ru]] : [];
  });
}

function isSentence(text: string): boolean {
  return text.length >= LEAST_LETTERS && /^\p{Lu}[\p{Ll}-][^\p{N}(]*\.$/u.test(text);
}

/** Words that have a capital within sentences too. */
function namesIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/(?<=\p{Ll}[ ,]{1,2})\p{Lu}[\p{L}-]*/gu), ([word]) => word));
}
