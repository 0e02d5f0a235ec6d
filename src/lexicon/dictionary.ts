/**
 * A dictionary learned from the texts themselves: IBM Model 1 with a null word (Brown et al. 1993), trained on the pairs
 * of a first alignment as Moore (2002) does, in both directions.
 */

/** For each word of one side, the words of the other that stand for it. */
export type Dictionary = ReadonlyMap<string, ReadonlySet<string>>;

export interface InducedLexicon {
  forward: Dictionary;
  backward: Dictionary;
}

/** A pair of counterparts as the words of each, each word once. */
export type WordPair = readonly [source: readonly string[], target: readonly string[]];

const ROUNDS = 5;
/** A rendering is believed if it is this likely and was seen in this many pairs. */
const LIKELY = 0.15;
const PAIRS = 2;
/** Long pairs cost by the product of their lengths and teach little of which word is which. */
const LARGEST_PAIR = 2500;

/** Learns from pairs of word lists; the same for the same pairs in the same order. */
export function induceLexicon(pairs: readonly WordPair[]): InducedLexicon {
  const teaching = pairs.filter(([source, target]) => source.length * target.length <= LARGEST_PAIR);
  const forward = new Map<string, Set<string>>();
  const backward = new Map<string, Set<string>>();
  // What either direction believes is believed in both.
  for (const [giver, word] of renderings(teaching)) {
    addTo(forward, giver, word);
    addTo(backward, word, giver);
  }
  for (const [giver, word] of renderings(teaching.map(([source, target]) => [target, source] as const))) {
    addTo(backward, giver, word);
    addTo(forward, word, giver);
  }
  return { forward, backward };
}

/** Words as numbers, and the cells of the table that occur, numbered in order of appearance. */
class Cells {
  readonly givers = new Numbering<string>();
  readonly words = new Numbering<string>();
  readonly #cells = new Numbering<number>();
  readonly #giverOf: number[] = [];
  readonly #wordOf: number[] = [];
  readonly #pairs: number[] = [];

  /** The cell of a giver and a word; counts how many pairs have it. */
  seen(giver: number, word: number): number {
    const cell = this.#cells.of(giver * 2 ** 24 + word);
    this.#giverOf[cell] = giver;
    this.#wordOf[cell] = word;
    this.#pairs[cell] = (this.#pairs[cell] ?? 0) + 1;
    return cell;
  }

  get size(): number {
    return this.#cells.size;
  }

  giver(cell: number): number {
    return this.#giverOf[cell] ?? 0;
  }

  *believed(chances: Float64Array): Generator<[giver: string, word: string]> {
    for (let cell = 0; cell < this.size; cell += 1) {
      if ((chances[cell] ?? 0) < LIKELY || (this.#pairs[cell] ?? 0) < PAIRS) continue;
      const giver = this.givers.name(this.giver(cell));
      if (giver !== NULL) yield [giver, this.words.name(this.#wordOf[cell] ?? 0)];
    }
  }
}

class Numbering<Name> {
  readonly #numbers = new Map<Name, number>();
  readonly #names: Name[] = [];

  of(name: Name): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.length;
      this.#numbers.set(name, number);
      this.#names.push(name);
    }
    return number;
  }

  name(number: number): Name {
    const name = this.#names[number];
    if (name === undefined) throw new RangeError(`no name ${number}`);
    return name;
  }

  get size(): number {
    return this.#names.length;
  }
}

const NULL = '';

/** Which target words are likely renderings of a source word, after some rounds of expectation and maximisation. */
function renderings(pairs: readonly WordPair[]): Iterable<[giver: string, word: string]> {
  const cells = new Cells();
  // For each target word of each pair: the cells of all words that may have given it.
  const rows = pairs.flatMap(([source, target]) => {
    const givers = [NULL, ...source].map((word) => cells.givers.of(word));
    return target.map((word) => {
      const number = cells.words.of(word);
      return Int32Array.from(givers, (giver) => cells.seen(giver, number));
    });
  });
  let chances = new Float64Array(cells.size).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Float64Array(cells.size);
    const totals = new Float64Array(cells.givers.size);
    for (const row of rows) {
      let sum = 0;
      for (const cell of row) sum += chances[cell] ?? 0;
      for (const cell of row) counts[cell] = (counts[cell] ?? 0) + (chances[cell] ?? 0) / sum;
    }
    counts.forEach((count, cell) => {
      const giver = cells.giver(cell);
      totals[giver] = (totals[giver] ?? 0) + count;
    });
    chances = counts.map((count, cell) => count / (totals[cells.giver(cell)] ?? 1));
  }
  return cells.believed(chances);
}

function addTo(dictionary: Map<string, Set<string>>, word: string, rendering: string): void {
  const known = dictionary.get(word);
  if (known) known.add(rendering);
  else dictionary.set(word, new Set([rendering]));
}
