import { packOf } from '../../../languages/registry.js';
import { tokenize } from '../../../languages/tokens.js';
import type { RoomAct } from '../../room.js';

/** Where a word stands: row, version, clause of the side, range in its text. */
export interface Occurrence {
  row: number;
  language: string;
  clause: number;
  start: number;
  end: number;
}

/** The words of an act by version and form. */
export interface SearchIndex {
  /** By language, the places of each word form (as `Token.norm`). */
  forms: ReadonlyMap<string, ReadonlyMap<string, readonly Occurrence[]>>;
  /** By language, the forms of each stem. */
  stems: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

/** Rows after which the browser may do something else. */
const SLICE = 200;

/** Reads through all clauses; long acts in slices, so that the page stays responsive. */
export async function indexAct(
  { rows, languages }: RoomAct,
  rest: () => Promise<void>,
): Promise<SearchIndex> {
  const forms = new Map(languages.map((code) => [code, new Map<string, Occurrence[]>()]));
  for (const [row, { sides }] of rows.entries()) {
    if (row > 0 && row % SLICE === 0) await rest();
    for (const language of languages)
      sides[language]?.forEach(({ text }, clause) => {
        for (const { norm, start, end } of tokenize(text))
          entryOf(forms.get(language), norm)?.push({ row, language, clause, start, end });
      });
  }
  const stems = new Map<string, Map<string, string[]>>();
  for (const [language, words] of forms) {
    await rest();
    const { stem } = packOf(language);
    const own = new Map<string, string[]>();
    for (const word of words.keys()) entryOf(own, stem(word))?.push(word);
    stems.set(language, own);
  }
  return { forms, stems };
}

function entryOf<T>(map: Map<string, T[]> | undefined, key: string): T[] | undefined {
  if (map === undefined) return undefined;
  const known = map.get(key);
  if (known !== undefined) return known;
  const made: T[] = [];
  map.set(key, made);
  return made;
}
