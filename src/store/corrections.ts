import type { Alignment, Bead } from '../model/alignment.js';
import { Failure } from '../model/failure.js';
import type { ClauseId } from '../model/act.js';
import type { LanguageCode } from '../model/text.js';

/** A correction that a person makes to an alignment. */
export type Correction =
  /** A bead in two: from the given clause of each version on (by index), the rest becomes a bead of its own. */
  | { do: 'split'; bead: string; at: Readonly<Record<LanguageCode, number>> }
  /** A bead and the next one in one. */
  | { do: 'merge'; bead: string }
  /** A clause from its bead to another one. */
  | { do: 'move'; language: LanguageCode; clause: ClauseId; to: string }
  /** A clause into a bead by itself. */
  | { do: 'part'; language: LanguageCode; clause: ClauseId };

/**
 * The alignment after a correction: every clause still in exactly one bead, beads in the order of the text, those that were
 * touched marked as reviewed. Throws a Failure where there is no such bead or clause, or nothing to correct.
 */
export function corrected(alignment: Alignment, correction: Correction): Alignment {
  const order = clauseOrder(alignment);
  const beads = changed(alignment.beads, correction, order).filter((bead) => sizeOf(bead) > 0);
  return { ...alignment, beads };
}

type Order = ReadonlyMap<string, number>;

function changed(beads: readonly Bead[], correction: Correction, order: Order): Bead[] {
  if (correction.do === 'split') return split(beads, correction);
  if (correction.do === 'merge') return merged(beads, correction.bead, order);
  const { language, clause } = correction;
  const from = beads.findIndex(({ sides }) => sides[language]?.includes(clause));
  const source = beads[from];
  if (!source) throw refused(`${language}:${clause}`);
  const left = reviewed({
    ...source.sides,
    [language]: (source.sides[language] ?? []).filter((id) => id !== clause),
  });
  if (correction.do === 'part') {
    if (sizeOf(source) === 1) throw refused(`${language}:${clause}`);
    const alone = reviewed(
      Object.fromEntries(Object.keys(source.sides).map((code) => [code, code === language ? [clause] : []])),
    );
    return beads.toSpliced(from, 1, ...inOrder([left, alone], order));
  }
  const to = indexOf(beads, correction.to);
  const target = beads[to];
  if (!target || to === from) throw refused(correction.to);
  const grown = reviewed({
    ...target.sides,
    [language]: sorted([...(target.sides[language] ?? []), clause], language, order),
  });
  return beads.map((bead, at) => (at === from ? left : at === to ? grown : bead));
}

function split(beads: readonly Bead[], { bead, at }: Extract<Correction, { do: 'split' }>): Bead[] {
  const index = indexOf(beads, bead);
  const whole = beads[index];
  if (!whole) throw refused(bead);
  const parts = [0, 1].map((part) =>
    reviewed(
      Object.fromEntries(
        Object.entries(whole.sides).map(([language, ids]) => {
          const cut = at[language] ?? ids.length;
          return [language, part === 0 ? ids.slice(0, cut) : ids.slice(cut)];
        }),
      ),
    ),
  );
  if (parts.some((part) => sizeOf(part) === 0)) throw refused(bead);
  return beads.toSpliced(index, 1, ...parts);
}

function merged(beads: readonly Bead[], bead: string, order: Order): Bead[] {
  const index = indexOf(beads, bead);
  const [first, second] = [beads[index], beads[index + 1]];
  if (!first || !second) throw refused(bead);
  const languages = new Set([...Object.keys(first.sides), ...Object.keys(second.sides)]);
  const sides = [...languages].map((language): [string, ClauseId[]] => {
    const ids = [...(first.sides[language] ?? []), ...(second.sides[language] ?? [])];
    return [language, sorted(ids, language, order)];
  });
  return beads.toSpliced(index, 2, reviewed(Object.fromEntries(sides)));
}

/** A bead that a person has made: nothing but that person speaks for it. */
function reviewed(sides: Bead['sides']): Bead {
  return {
    id: idOf(sides),
    sides,
    score: 1,
    evidence: { anchors: [], terms: [], disputed: [] },
    origin: 'reviewed',
  };
}

/** After its first clause, as the aligner names it. */
function idOf(sides: Bead['sides']): string {
  const [language, ids] = Object.entries(sides).find(([, own]) => own.length > 0) ?? [];
  return language === undefined ? '' : `${language}:${ids?.[0] ?? ''}`;
}

/** Where each clause stands among those of its version. */
function clauseOrder({ fingerprints }: Alignment): Order {
  return new Map([...fingerprints.keys()].map((key, at) => [key, at]));
}

function sorted(ids: readonly ClauseId[], language: LanguageCode, order: Order): ClauseId[] {
  return ids.toSorted((a, b) => (order.get(`${language}:${a}`) ?? 0) - (order.get(`${language}:${b}`) ?? 0));
}

/** Two parts of one bead in the order of the text of the first version that both have, else as they are. */
function inOrder(parts: readonly Bead[], order: Order): Bead[] {
  return parts.toSorted((a, b) => {
    const shared = Object.keys(a.sides).find(
      (language) => (a.sides[language]?.length ?? 0) > 0 && (b.sides[language]?.length ?? 0) > 0,
    );
    if (shared === undefined) return 0;
    const place = ({ sides }: Bead): number => order.get(`${shared}:${sides[shared]?.[0] ?? ''}`) ?? 0;
    return place(a) - place(b);
  });
}

function indexOf(beads: readonly Bead[], id: string): number {
  return beads.findIndex((bead) => bead.id === id);
}

function sizeOf({ sides }: Bead): number {
  return Object.values(sides).reduce((sum, ids) => sum + ids.length, 0);
}

function refused(place: string): Failure {
  return new Failure('no-correction', { place }, `there is nothing to correct in that way at ${place}`);
}

/**
 * The alignment made anew, with the beads that people have corrected in the earlier one, wherever the wording of all their clauses still
 * stands: these leave the beads that the aligner had put them in.
 */
export function withCorrections(alignment: Alignment, earlier: Alignment | undefined): Alignment {
  const kept = (earlier?.beads ?? []).filter(
    ({ origin, sides }) =>
      origin === 'reviewed' &&
      keysOf(sides).every(
        (key) =>
          alignment.fingerprints.has(key) &&
          alignment.fingerprints.get(key) === earlier?.fingerprints.get(key),
      ),
  );
  if (kept.length === 0) return alignment;
  const owner = new Map(kept.flatMap((bead) => keysOf(bead.sides).map((key) => [key, bead] as const)));
  const placed = new Set<Bead>();
  const beads = alignment.beads.flatMap((bead): Bead[] => {
    const corrections = new Set(keysOf(bead.sides).flatMap((key) => owner.get(key) ?? []));
    if (corrections.size === 0) return [bead];
    const sides = Object.fromEntries(
      Object.entries(bead.sides).map(([language, ids]) => [
        language,
        ids.filter((id) => !owner.has(`${language}:${id}`)),
      ]),
    );
    const rest: Bead = { ...bead, id: idOf(sides), sides };
    const here = [...corrections].filter((one) => !placed.has(one));
    for (const one of here) placed.add(one);
    return sizeOf(rest) > 0 ? [...here, rest] : here;
  });
  return { ...alignment, beads };
}

function keysOf(sides: Bead['sides']): string[] {
  return Object.entries(sides).flatMap(([language, ids]) => ids.map((id) => `${language}:${id}`));
}
