import { lawClauses } from '../model/act.js';
import type { AlignedAct, Bead } from '../model/alignment.js';
import type { LanguageCode } from '../model/text.js';
import { ladder, type IndexLink } from './beads.js';
import { requireUtf8 } from './characters.js';
import type { ExportFormat, ExportSet } from './format.js';
import { oneLine } from './moses.js';

/** The clauses of each version, a line each, and for each pair the ladder whose numbers count those lines. */
export const ladderFormat: ExportFormat = {
  counts: 'rows',
  acts: 'apart',
  *files(set) {
    for (const language of set.languages)
      if (set.pairs.some((pair) => pair.includes(language)))
        yield { name: `${set.name}.${language}.txt`, chunks: segments(set, language) };
    for (const pair of set.pairs)
      yield { name: `${set.name}.${pair.join('-')}.ladder`, chunks: ladders(set, pair) };
  },
};

async function* segments({ acts }: ExportSet, language: LanguageCode): AsyncGenerator<string, number> {
  let count = 0;
  for await (const { alignment, acts: versions } of acts()) {
    const version = versions.find((act) => act.language === language);
    for (const { clause, division } of version ? lawClauses(version.root) : []) {
      requireUtf8(clause.text, { act: alignment.act, eId: division.eId, language });
      yield `${oneLine(clause.text)}\n`;
      count++;
    }
  }
  return count;
}

async function* ladders(
  { acts }: ExportSet,
  pair: readonly [LanguageCode, LanguageCode],
): AsyncGenerator<string, number> {
  let count = 0;
  for await (const act of acts()) {
    const links = rungs(act, pair);
    yield ladder(links);
    count += links.length;
  }
  return count;
}

/**
 * The beads of a pair as links that neither cross nor overlap, for a ladder cannot say that they do: beads that cross
 * become one link, with the lowest of their scores.
 */
export function rungs(
  { alignment, acts }: AlignedAct,
  [from, into]: readonly [LanguageCode, LanguageCode],
): IndexLink[] {
  const [sources, targets] = [from, into].map((language) => {
    const root = acts.find((act) => act.language === language)?.root;
    return new Map((root ? lawClauses(root) : []).map(({ clause }, index) => [clause.id, index]));
  });
  const beadOfSource = beadByIndex(alignment.beads, from, sources ?? new Map());
  const beadOfTarget = beadByIndex(alignment.beads, into, targets ?? new Map());
  const links: IndexLink[] = [];
  let [i, j] = [0, 0];
  while (i < beadOfSource.length || j < beadOfTarget.length) {
    const [start, startOfTarget] = [i, j];
    const seen = new Set<Bead>();
    const open: Bead[] = [];
    const take = (bead: Bead | undefined): void => {
      if (!bead || seen.has(bead)) return;
      seen.add(bead);
      open.push(bead);
    };
    const [next, nextTarget] = [beadOfSource[i], beadOfTarget[j]];
    // What only the target has is a rung of its own, as soon as it is its turn.
    take(nextTarget && (nextTarget.sides[from] ?? []).length === 0 ? nextTarget : next);
    for (let bead = open.pop(); bead; bead = open.pop()) {
      const lastSource = lastIndex(bead, from, sources);
      const lastTarget = lastIndex(bead, into, targets);
      while (i <= lastSource) take(beadOfSource[i++]);
      while (j <= lastTarget) take(beadOfTarget[j++]);
    }
    if (seen.size === 0) throw new Error(`a clause of ${alignment.act} is in no bead`);
    links.push({
      source: range(start, i),
      target: range(startOfTarget, j),
      score: scoreOf(seen, from, into),
    });
  }
  return links;
}

function hasBoth(bead: Bead, from: LanguageCode, into: LanguageCode): boolean {
  return [from, into].every((language) => (bead.sides[language] ?? []).length > 0);
}

function beadByIndex(
  beads: readonly Bead[],
  language: LanguageCode,
  indexes: ReadonlyMap<string, number>,
): Bead[] {
  const found: Bead[] = [];
  for (const bead of beads)
    for (const id of bead.sides[language] ?? []) {
      const index = indexes.get(id);
      if (index !== undefined) found[index] = bead;
    }
  return found;
}

function lastIndex(
  bead: Bead,
  language: LanguageCode,
  indexes: ReadonlyMap<string, number> | undefined,
): number {
  return Math.max(-1, ...(bead.sides[language] ?? []).map((id) => indexes?.get(id) ?? -1));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

function scoreOf(beads: ReadonlySet<Bead>, from: LanguageCode, into: LanguageCode): number {
  return Math.min(...[...beads].map((bead) => (hasBoth(bead, from, into) ? bead.score : 0)));
}
