import { eIdOfClause, lawClauses, type ClauseId } from '../model/act.js';
import type { AlignedAct, Bead } from '../model/alignment.js';
import type { LanguageCode } from '../model/text.js';

/** A bead with its wording. */
export interface Row {
  bead: Bead;
  /** The division of its first clause. */
  eId: string;
  /** By language; a version without a clause in the bead is absent. Clauses of one side are joined by a space. */
  texts: ReadonlyMap<LanguageCode, string>;
}

/**
 * The beads of an act with their wording, in document order. A line end inside a clause (a preamble may be broken into
 * lines) becomes one space together with the white space around it: neither a segment nor a cell has lines. Throws where
 * the alignment names a clause that the text does not have, that is, where it was made from another text.
 */
export function* rows({ alignment, acts }: AlignedAct): Generator<Row> {
  const wordings = acts.map(({ language, root }) => {
    const texts = new Map(
      lawClauses(root).map(({ clause }) => [clause.id, clause.text.replace(/\s*\n\s*/g, ' ')]),
    );
    return { language, texts };
  });
  for (const bead of alignment.beads) {
    const texts = new Map<LanguageCode, string>();
    let first: string | undefined;
    for (const { language, texts: wording } of wordings) {
      const ids = bead.sides[language] ?? [];
      first ??= ids[0];
      if (ids.length > 0)
        texts.set(language, ids.map((id) => wording.get(id) ?? missing(language, id)).join(' '));
    }
    yield { bead, eId: eIdOfClause(first ?? '#'), texts };
  }
}

function missing(language: LanguageCode, id: ClauseId): never {
  throw new Error(`the alignment names ${language}:${id}, which the text does not have`);
}
