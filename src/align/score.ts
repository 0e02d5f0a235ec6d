/** A bead of a gold standard or of a system: the indexes of the segments on either side. */
export interface ScoredBead {
  source: readonly number[];
  target: readonly number[];
}

/** All from 0 to 1; 0 where nothing was to be found or nothing was found. */
export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * `strict` and `lax` are those of Vecalign (Thompson and Koehn 2019, its `score.py`; after Volk and others,
 * aclweb.org/anthology/W11-4624). `nulls` is how well the beads with one empty side, the missing clauses, were found.
 */
export interface BeadScores {
  strict: Figures;
  lax: Figures;
  nulls: Figures;
}

const BEAD = /^\s*\[(?<source>[\d\s,]*)\]\s*:\s*\[(?<target>[\d\s,]*)\]\s*(?::\s*\S+\s*)?$/;

/**
 * Reads Vecalign's format, a bead a line: `[0, 1]:[0]`, `[2]:[]`, with an optional third field for a score. Empty lines
 * and lines that begin with `#` say nothing. Throws a RangeError that names the first line that is no bead.
 */
export function parseBeads(text: string): ScoredBead[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (/^\s*(?:#|$)/.test(line)) return [];
    const groups = BEAD.exec(line)?.groups;
    const source = indexesIn(groups?.['source']);
    const target = indexesIn(groups?.['target']);
    if (!source || !target)
      throw new RangeError(`line ${index + 1}: not a bead such as [0, 1]:[0]: ${line.trim()}`);
    return [{ source, target }];
  });
}

function indexesIn(list: string | undefined): number[] | undefined {
  if (list === undefined) return undefined;
  if (list.trim() === '') return [];
  const parts = list.split(',').map((part) => part.trim());
  return parts.every((part) => /^\d+$/.test(part)) ? parts.map(Number) : undefined;
}

/**
 * Scores the beads of a system against a gold standard.
 *
 * - strict: a bead counts if the gold standard has exactly the same;
 * - lax: it counts if a gold bead shares a source and a target segment with it, or is the same;
 * - precision is over all beads of the system, recall over the gold beads with two sides, against the system's beads with
 *   two sides. So a missing clause that is found helps precision, one that is overlooked hurts it by the wrong bead.
 */
export function scoreBeads(gold: readonly ScoredBead[], system: readonly ScoredBead[]): BeadScores {
  const found = matches(system, gold);
  const wanted = matches(gold.filter(hasTwoSides), system.filter(hasTwoSides));
  const foundNulls = matches(system.filter(hasOneSide), gold.filter(hasOneSide));
  const wantedNulls = matches(gold.filter(hasOneSide), system.filter(hasOneSide));
  return {
    strict: figures(found.strict, wanted.strict),
    lax: figures(found.lax, wanted.lax),
    nulls: figures(foundNulls.strict, wantedNulls.strict),
  };
}

/** Which share of `beads` has a match in `others`; beads without any segment are left out, equal ones count once. */
function matches(
  beads: readonly ScoredBead[],
  others: readonly ScoredBead[],
): { strict: number; lax: number } {
  const known = distinct(others);
  const partners = new Map<number, Set<number>>();
  for (const { source, target } of known.values()) {
    for (const index of source) {
      const set = partners.get(index) ?? new Set();
      target.forEach((partner) => set.add(partner));
      partners.set(index, set);
    }
  }
  const counted = [...distinct(beads)];
  const strict = counted.filter(([key]) => known.has(key)).length;
  const lax = counted.filter(
    ([key, { source, target }]) =>
      known.has(key) || source.some((index) => target.some((partner) => partners.get(index)?.has(partner))),
  ).length;
  return counted.length === 0
    ? { strict: 0, lax: 0 }
    : { strict: strict / counted.length, lax: lax / counted.length };
}

function distinct(beads: readonly ScoredBead[]): Map<string, ScoredBead> {
  const filled = beads.filter(({ source, target }) => source.length + target.length > 0);
  return new Map(filled.map((bead) => [`${bead.source.join()}:${bead.target.join()}`, bead]));
}

function figures(precision: number, recall: number): Figures {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function hasTwoSides({ source, target }: ScoredBead): boolean {
  return source.length > 0 && target.length > 0;
}

function hasOneSide({ source, target }: ScoredBead): boolean {
  return source.length > 0 !== target.length > 0;
}
