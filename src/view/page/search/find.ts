import { packOf } from '../../../languages/registry.js';
import { tokenize } from '../../../languages/tokens.js';
import type { Occurrence, SearchIndex } from './index-of-act.js';

/** A clause that has all words of the query, with the places of them. */
export interface Hit {
  row: number;
  language: string;
  clause: number;
  places: readonly { start: number; end: number }[];
}

/** Shorter beginnings of words would find half the act. */
const SHORTEST_BEGINNING = 3;

/**
 * The clauses of any version in which each word of the query occurs, in whatever form, in the order of the text. The last
 * word may be one that is still being typed: its beginning is enough.
 */
export function find(query: string, { forms, stems }: SearchIndex): Hit[] {
  const words = tokenize(query).map(({ norm }) => norm);
  if (words.length === 0) return [];
  const hits = [...forms.keys()].flatMap((language) => {
    const own = forms.get(language) ?? new Map<string, readonly Occurrence[]>();
    const byStem = stems.get(language) ?? new Map<string, readonly string[]>();
    const found = words.map((word, at) =>
      clausesWith(formsOf(word, language, own, byStem, at === words.length - 1), own),
    );
    const [first, ...others] = found;
    return [...(first ?? [])].flatMap(([clause, places]): Hit[] => {
      const rest = others.map((one) => one.get(clause));
      const [place] = places;
      if (place === undefined || rest.includes(undefined)) return [];
      const all = [...places, ...rest.flatMap((one) => one ?? [])];
      return [{ row: place.row, language, clause: place.clause, places: all }];
    });
  });
  return hits.sort((a, b) => a.row - b.row);
}

function formsOf(
  word: string,
  language: string,
  forms: ReadonlyMap<string, unknown>,
  stems: ReadonlyMap<string, readonly string[]>,
  last: boolean,
): Set<string> {
  const found = new Set(stems.get(packOf(language).stem(word)) ?? []);
  if (forms.has(word)) found.add(word);
  if (last && word.length >= SHORTEST_BEGINNING)
    for (const form of forms.keys()) if (form.startsWith(word)) found.add(form);
  return found;
}

function clausesWith(
  forms: ReadonlySet<string>,
  index: ReadonlyMap<string, readonly Occurrence[]>,
): Map<string, Occurrence[]> {
  const clauses = new Map<string, Occurrence[]>();
  for (const form of forms)
    for (const place of index.get(form) ?? []) {
      const key = `${place.row} ${place.clause}`;
      const own = clauses.get(key) ?? [];
      own.push(place);
      clauses.set(key, own);
    }
  return clauses;
}
