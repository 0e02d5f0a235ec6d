import type { Dictionary } from '../lexicon/dictionary.js';
import { areOfOneFamily } from '../lexicon/family.js';
import type { LanguageCode, Span } from '../model/text.js';
import type { Account } from '../validate/accounting/accounts.js';
import type { ContentWord } from '../validate/accounting/residue.js';
import type { ClauseReading } from '../validate/compare/reading.js';

/** The words that stand for a term in another version, in one clause of it. */
export interface Rendering {
  reading: ClauseReading;
  /** Stretches of the clause's text, in order; more than one where other words stand between. */
  spans: readonly Span[];
  /** What its forms share: the stems of its words. */
  key: string;
}

/** A passage with the side on which the term stands, and what is known of its two languages. */
export interface Direction {
  account: Account;
  side: 0 | 1;
  dictionary: Dictionary | undefined;
}

/** Words of one rendering have no more than so many others between them. */
const GAP = 2;

const HAS_DIGIT = /\p{Nd}/u;

/**
 * What stands for some neighbouring words of a passage on its other side: the words linked to them, with what stands between
 * and is linked to nothing else. Undefined where nothing is linked.
 */
export function renderingOf(own: readonly number[], direction: Direction): Rendering | undefined {
  const pieces = piecesOf(linkedWords(own, direction), own, direction);
  const chosen = coveringPieces(pieces);
  const [first] = chosen;
  if (!first) return undefined;
  const words = wordsOn(direction, 1);
  const { reading } = words[first.from] ?? {};
  if (!reading) return undefined;
  const same = chosen.filter(({ from }) => words[from]?.reading === reading).sort((a, b) => a.from - b.from);
  const spans = same.map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 }));
  const stems = same.flatMap(({ from, to }) => words.slice(from, to + 1).map(({ stem }) => stem));
  return { reading, spans, key: stems.join(' ') };
}

/** The rendering as printed; an ellipsis stands for the words of other terms. */
export function textOf({ reading, spans }: Rendering): string {
  return spans.map(({ start, end }) => reading.text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
}

/** A word of the other side, with the words of the term it is linked to and how much speaks for it. */
interface Linked {
  at: number;
  covers: ReadonlySet<number>;
  strength: number;
}

/** The words of the term's side, or of the other one. */
function wordsOn({ account, side }: Direction, other: 0 | 1): readonly ContentWord[] {
  return (side + other) % 2 === 0 ? account.alignment.left : account.alignment.right;
}

function linkedWords(own: readonly number[], direction: Direction): Linked[] {
  const { account, side } = direction;
  const found = new Map<number, Linked>();
  const numeric = own.some((at) => HAS_DIGIT.test(wordsOn(direction, 0)[at]?.norm ?? ''));
  for (const link of account.alignment.links) {
    const [mine, theirs] = side === 0 ? [link.left, link.right] : [link.right, link.left];
    const inside = mine.filter((at) => own.includes(at));
    if (inside.length === 0) continue;
    const rest = mine.filter((at) => !own.includes(at));
    for (const at of partFor(inside, rest, theirs, direction)) {
      // The number of an article is no part of how «бап» is rendered.
      if (!numeric && HAS_DIGIT.test(wordsOn(direction, 1)[at]?.norm ?? '')) continue;
      const before = found.get(at);
      found.set(at, {
        at,
        covers: new Set([...(before?.covers ?? []), ...inside]),
        strength: Math.max(before?.strength ?? 0, link.strength),
      });
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** Of the counterparts of a longer term those that stand for some of its words alone: «Республика» of «Республика Казахстан». */
function partFor(
  inside: readonly number[],
  rest: readonly number[],
  theirs: readonly number[],
  direction: Direction,
): readonly number[] {
  if (rest.length === 0 || theirs.length === 1) return theirs;
  const related = (mine: readonly number[]): Set<number> =>
    new Set(theirs.filter((at) => mine.some((one) => areRelated(one, at, direction))));
  const [ours, others] = [related(inside), related(rest)];
  const sure = theirs.filter((at) => ours.has(at) && !others.has(at));
  if (sure.length > 0) return sure;
  const possible = theirs.filter((at) => ours.has(at));
  if (possible.length > 0) return possible;
  const left = theirs.filter((at) => !others.has(at));
  return left.length > 0 ? left : theirs;
}

function areRelated(mine: number, theirs: number, direction: Direction): boolean {
  const [word, other] = [wordsOn(direction, 0)[mine], wordsOn(direction, 1)[theirs]];
  if (!word || !other) return false;
  if (word.roots.some((root) => other.roots.includes(root))) return true;
  const codes = [word.reading.language, other.reading.language] as const;
  const renderings = [...(direction.dictionary?.stems(...codes).renderings.get(word.stem) ?? [])];
  return renderings.some(
    ([stem, weight]) => weight === 1 && (stem === other.stem || areOfOneFamily(stem, other.stem)),
  );
}

/** Neighbouring words of a rendering. */
interface Piece {
  from: number;
  to: number;
  covers: ReadonlySet<number>;
  strength: number;
}

/** Linked words joined with those beside them, unless a word between is the counterpart of something else. */
function piecesOf(linked: readonly Linked[], own: readonly number[], direction: Direction): Piece[] {
  const words = wordsOn(direction, 1);
  const foreign = new Set(
    direction.account.alignment.links.flatMap(({ left, right }) => {
      const [mine, theirs] = direction.side === 0 ? [left, right] : [right, left];
      return mine.some((at) => own.includes(at)) ? [] : theirs;
    }),
  );
  const isJoined = (from: number, to: number): boolean => {
    if (words[from]?.reading !== words[to]?.reading || to - from - 1 > GAP) return false;
    const [head, tail] = [words[from], words[to]];
    const text = head && tail ? head.reading.text.slice(head.end, tail.start) : '';
    if (/[,;:()]/.test(text)) return false;
    for (let at = from + 1; at < to; at += 1) if (foreign.has(at)) return false;
    return true;
  };
  const pieces: Piece[] = [];
  for (const { at, covers, strength } of linked) {
    const last = pieces.at(-1);
    if (last && isJoined(last.to, at))
      pieces[pieces.length - 1] = {
        from: last.from,
        to: at,
        covers: new Set([...last.covers, ...covers]),
        strength: last.strength + strength,
      };
    else pieces.push({ from: at, to: at, covers, strength });
  }
  return pieces;
}

/** The fewest pieces that answer every word of the term that is answered at all, the surest first. */
function coveringPieces(pieces: readonly Piece[]): Piece[] {
  const chosen: Piece[] = [];
  const covered = new Set<number>();
  const gain = ({ covers }: Piece): number => [...covers].filter((at) => !covered.has(at)).length;
  for (;;) {
    const [best] = pieces
      .filter((piece) => gain(piece) > 0)
      .sort((a, b) => gain(b) - gain(a) || b.strength - a.strength || a.from - b.from);
    if (!best) return chosen;
    chosen.push(best);
    for (const at of best.covers) covered.add(at);
  }
}

/** The other language of a pair. */
export function otherOf(
  languages: readonly [LanguageCode, LanguageCode],
  language: LanguageCode,
): LanguageCode | undefined {
  const [a, b] = languages;
  if (a === language) return b;
  return b === language ? a : undefined;
}
