import type { Dictionary } from '../../lexicon/dictionary.js';
import { candidateLinks, kindredLinks, type WordKnowledge, type WordLink } from './candidates.js';
import { learnPairs } from './learned.js';
import { countedLinks, supportLinks } from './support.js';
import { wordsOf, type Readable, type Word } from './words.js';

export type { WordLink } from './candidates.js';
export type { Word } from './words.js';

/** The words of a passage with the links between its sides. */
export interface WordAlignment<T extends Readable = Readable> {
  left: readonly Word<T>[];
  right: readonly Word<T>[];
  links: readonly WordLink[];
  /**
   * By side: the words that have a counterpart only together with others that stand elsewhere. One version may repeat what
   * the other says once; or it says it twice, and the other lacks it once.
   */
  shared: readonly [ReadonlySet<number>, ReadonlySet<number>];
}

/** How much a link loses from one end of the passage to the other. */
const DISTANCE = 0.6;
/** What is weaker relates words only where nothing better does. */
const RELATED = 1;
/** The weakest link that is made. */
const LEAST = 0.2;

/**
 * Aligns words within passages: the best links first, each word once (competitive linking, Melamed 2000), then words that are
 * left with those that the same counterpart already has: one word may be rendered by several, and a repeated one by one.
 */
export class WordAligner<T extends Readable> {
  readonly #knowledge: WordKnowledge;
  readonly #known = new Map<readonly T[], Word<T>[]>();

  /** Learns from all passages what stands for what. */
  constructor(
    passages: readonly (readonly [readonly T[], readonly T[]])[],
    dictionary: Dictionary | undefined,
  ) {
    const [first] = passages;
    const [a, b] = [first?.[0][0]?.pack.code ?? '', first?.[1][0]?.pack.code ?? ''];
    const stems = dictionary?.stems(a, b);
    const words = passages.map(([left, right]) => [this.#words(left), this.#words(right)] as const);
    this.#knowledge = {
      dictionary,
      stems,
      learned: learnPairs(words, stems),
      kindred: dictionary?.kindred(a, b),
    };
  }

  align([a, b]: readonly [readonly T[], readonly T[]]): WordAlignment<T> {
    const [left, right] = [this.#words(a), this.#words(b)];
    const links: WordLink[] = [];
    const taken = [new Set<number>(), new Set<number>()] as const;
    const take = (link: WordLink): void => {
      links.push(link);
      for (const at of link.left) taken[0].add(at);
      for (const at of link.right) taken[1].add(at);
    };
    const isFree = (link: WordLink): boolean =>
      !link.left.some((at) => taken[0].has(at)) && !link.right.some((at) => taken[1].has(at));
    const candidates = bestFirst(candidateLinks(left, right, this.#knowledge), left.length, right.length);
    for (const link of candidates) if (isFree(link)) take(link);
    const shared = [new Set<number>(), new Set<number>()] as const;
    for (const link of candidates) {
      const way = waysToShare(link, links, taken, [left, right]);
      if (way === undefined) continue;
      if (way === 'elsewhere') {
        for (const at of link.left) if (!taken[0].has(at)) shared[0].add(at);
        for (const at of link.right) if (!taken[1].has(at)) shared[1].add(at);
      }
      take(link);
    }
    const leftOver = (words: readonly Word[], side: ReadonlySet<number>): [number, Word][] =>
      words.flatMap((word, at): [number, Word][] => (word.content && !side.has(at) ? [[at, word]] : []));
    const kindred = kindredLinks(leftOver(left, taken[0]), leftOver(right, taken[1]), this.#knowledge);
    for (const link of bestFirst(kindred, left.length, right.length)) if (isFree(link)) take(link);
    for (const link of countedLinks(left, right, links)) take(link);
    for (const link of supportLinks(left, right, links)) take(link);
    return { left, right, links, shared };
  }

  /** Whether anything speaks for words of one side as counterparts of words of the other, wherever they stand. */
  areRelated(left: readonly Word[], right: readonly Word[]): boolean {
    const content = (words: readonly Word[]): (readonly [number, Word])[] =>
      words.map((word, at) => [at, word]);
    return (
      candidateLinks(left, right, this.#knowledge).some(({ strength }) => strength >= RELATED) ||
      kindredLinks(content(left), content(right), this.#knowledge).length > 0
    );
  }

  #words(side: readonly T[]): Word<T>[] {
    const known = this.#known.get(side) ?? wordsOf(side);
    this.#known.set(side, known);
    return known;
  }
}

function first(numbers: readonly number[]): number {
  return numbers[0] ?? 0;
}

/** How far apart two stretches stand, as shares of their sides, 0 to 1. */
function distance({ left, right }: WordLink, m: number, n: number): number {
  const middle = (at: readonly number[], length: number): number =>
    (first(at) + (at.at(-1) ?? 0) + 1) / 2 / Math.max(1, length);
  return Math.abs(middle(left, m) - middle(right, n));
}

/** What speaks most, and of that what stands at the same place of the passage. */
function bestFirst(links: readonly WordLink[], m: number, n: number): WordLink[] {
  return links
    .map((link) => ({ link, score: link.strength - DISTANCE * distance(link, m, n) }))
    .filter(({ score }) => score >= LEAST)
    .sort(
      (x, y) =>
        y.score - x.score ||
        first(x.link.left) - first(y.link.left) ||
        first(x.link.right) - first(y.link.right),
    )
    .map(({ link }) => link);
}

/** How many words may stand between two that one word renders. */
const REACH = 2;

/** What an entry of the dictionary says in full; one counterpart may then serve several words wherever they stand. */
const SURE = 2;

/**
 * How a link may join words that have no counterpart to the counterpart of others: `beside` these, as parts of one rendering;
 * or `elsewhere`, where they repeat them or the dictionary is sure.
 */
function waysToShare(
  link: WordLink,
  links: readonly WordLink[],
  taken: readonly [ReadonlySet<number>, ReadonlySet<number>],
  words: readonly [readonly Word[], readonly Word[]],
): 'beside' | 'elsewhere' | undefined {
  if (link.strength < RELATED) return undefined;
  const ways = (['left', 'right'] as const).flatMap((side, at) => {
    if (link[side].every((word) => taken[at]?.has(word))) return [];
    const opposite = side === 'left' ? 'right' : 'left';
    const partners = links
      .filter((other) => other[opposite].some((word) => link[opposite].includes(word)))
      .flatMap((other) => other[side]);
    const near = partners.some((partner) => link[side].some((word) => Math.abs(word - partner) <= REACH));
    const stems = new Set(link[side].map((word) => words[at]?.[word]?.stem));
    const repeated = partners.some((partner) => stems.has(words[at]?.[partner]?.stem));
    if (near && !repeated) return ['beside' as const];
    return repeated || link.strength >= SURE ? ['elsewhere' as const] : [];
  });
  return ways.includes('beside') ? 'beside' : ways[0];
}
