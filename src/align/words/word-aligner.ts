import type { Dictionary } from '../../lexicon/dictionary.js';
import { candidateLinks, type WordKnowledge, type WordLink } from './candidates.js';
import { learnPairs } from './learned.js';
import { wordsOf, type Readable, type Word } from './words.js';

export type { WordLink } from './candidates.js';
export type { Word } from './words.js';

/** The words of a passage with the links between its sides. */
export interface WordAlignment<T extends Readable = Readable> {
  left: readonly Word<T>[];
  right: readonly Word<T>[];
  links: readonly WordLink[];
}

/** How much a link loses from one end of the passage to the other. */
const DISTANCE = 0.6;
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
  constructor(passages: readonly (readonly [readonly T[], readonly T[]])[], dictionary: Dictionary | undefined) {
    const [first] = passages;
    const [a, b] = [first?.[0][0]?.pack.code ?? '', first?.[1][0]?.pack.code ?? ''];
    const stems = dictionary?.stems(a, b);
    const words = passages.map(([left, right]) => [this.#words(left), this.#words(right)] as const);
    this.#knowledge = { dictionary, stems, learned: learnPairs(words, stems) };
  }

  align([a, b]: readonly [readonly T[], readonly T[]]): WordAlignment<T> {
    const [left, right] = [this.#words(a), this.#words(b)];
    const scored = candidateLinks(left, right, this.#knowledge)
      .map((link) => ({ link, score: link.strength - DISTANCE * distance(link, left.length, right.length) }))
      .filter(({ score }) => score >= LEAST)
      .sort((x, y) => y.score - x.score || first(x.link.left) - first(y.link.left) || first(x.link.right) - first(y.link.right));
    const taken = [new Set<number>(), new Set<number>()] as const;
    const links: WordLink[] = [];
    const take = (link: WordLink): void => {
      links.push(link);
      for (const at of link.left) taken[0].add(at);
      for (const at of link.right) taken[1].add(at);
    };
    for (const { link } of scored)
      if (!link.left.some((at) => taken[0].has(at)) && !link.right.some((at) => taken[1].has(at))) take(link);
    for (const { link } of scored)
      if (
        (link.left.some((at) => !taken[0].has(at)) && joins(link.left, link.right, left, partners(links, 'right', 'left'))) ||
        (link.right.some((at) => !taken[1].has(at)) && joins(link.right, link.left, right, partners(links, 'left', 'right')))
      )
        take(link);
    return { left, right, links };
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

type Partners = (at: number) => readonly number[];

/** The words that a word of one side is linked to. */
function partners(links: readonly WordLink[], from: 'left' | 'right', to: 'left' | 'right'): Partners {
  return (at) => links.flatMap((link) => (link[from].includes(at) ? link[to] : []));
}

/** How many words may stand between two that one word renders. */
const REACH = 2;

/**
 * Whether words that have no counterpart may share that of others: they stand beside one that has it, or repeat it.
 */
function joins(own: readonly number[], shared: readonly number[], words: readonly Word[], partnersOf: Partners): boolean {
  return shared
    .flatMap(partnersOf)
    .some((partner) =>
      own.some((at) => at === partner || Math.abs(at - partner) <= REACH || words[at]?.stem === words[partner]?.stem),
    );
}
