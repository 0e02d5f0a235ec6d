import type { Dictionary } from '../../lexicon/dictionary.js';
import { lawClauses, type Act, type ClauseId } from '../../model/act.js';
import type { AlignedAct } from '../../model/alignment.js';
import type { LanguageCode } from '../../model/text.js';
import { ClauseReading } from './reading.js';

/** Counterparts in two versions: the clauses of a bead, none of them empty. */
export interface Passage {
  bead: string;
  /** In the order of the pair's languages. */
  sides: readonly [readonly ClauseReading[], readonly ClauseReading[]];
  /** Where the first clause stands, as it is cited. */
  eId: string;
}

/** Two versions of an act, passage by passage in the order of the alignment. */
export interface ComparedPair {
  act: string;
  languages: readonly [LanguageCode, LanguageCode];
  acts: readonly [Act, Act];
  passages: readonly Passage[];
  /** The pairs in which a third version takes part: it bears witness where two differ. */
  others: () => readonly ComparedPair[];
  dictionary: Dictionary | undefined;
}

/** Every two versions of an act; each clause is read once, however many it is compared with. */
export function pairsOf({ alignment, acts }: AlignedAct, dictionary?: Dictionary): ComparedPair[] {
  const readings = new Map(acts.map((act) => [act.language, readingsOf(act)]));
  const sides = new Map(
    alignment.beads.map((bead) => [
      bead.id,
      new Map(
        acts.map(({ language }) => [
          language,
          (bead.sides[language] ?? []).flatMap((id) => readings.get(language)?.get(id) ?? []),
        ]),
      ),
    ]),
  );
  const pairs: ComparedPair[] = acts.flatMap((first, at) =>
    acts.slice(at + 1).map((second): ComparedPair => {
      const passages = alignment.beads.flatMap(({ id }): Passage[] => {
        const bead = sides.get(id);
        const [left, right] = [bead?.get(first.language) ?? [], bead?.get(second.language) ?? []];
        const [head] = left;
        return head && right.length > 0 ? [{ bead: id, sides: [left, right], eId: head.eId }] : [];
      });
      return {
        act: alignment.act,
        languages: [first.language, second.language],
        acts: [first, second],
        passages,
        others: () => pairs.filter(({ acts: both }) => both[0] !== first || both[1] !== second),
        dictionary,
      };
    }),
  );
  return pairs;
}

function readingsOf({ root, language }: Act): Map<ClauseId, ClauseReading> {
  return new Map(lawClauses(root).map((placed) => [placed.clause.id, new ClauseReading(placed, language)]));
}
