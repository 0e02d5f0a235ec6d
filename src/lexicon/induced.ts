/**
 * A dictionary learned from the texts themselves: IBM Model 1 (Brown and others 1993) with a null word, in both directions,
 * on beads of a first pass. It knows no language, and so helps every pair.
 */

/** A word or value as the dictionary counts it. */
export interface Term {
  /** What counts as the same word: a crude stem, or a canonical value. */
  key: string;
  /** What may be the same across languages: a script-neutral root or the value; empty where there is none. */
  root: string;
}

/** Segments that are thought to say the same, and how sure that is, 0 to 1. */
export interface TermBead {
  source: readonly Term[];
  target: readonly Term[];
  weight: number;
}

/** What one language says about the words of the other: expected counts, which the user smooths as it needs. */
export interface DirectedLexicon {
  /** How often each source key was seen, by weight of the beads. */
  seen: ReadonlyMap<string, number>;
  /** By source key, then target key: how often the one is thought to stand for the other. */
  joint: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By target key: how often it was seen, and how often nothing accounted for it. */
  produced: ReadonlyMap<string, { seen: number; alone: number }>;
}

export interface InducedLexicon {
  forward: DirectedLexicon;
  backward: DirectedLexicon;
}

const ROUNDS = 5;
/** What a shared root is worth at the beginning, against any other word of the bead. */
const ROOT_HEAD_START = 8;
/** The null word stands for so many words of each bead. */
const NULL_WORDS = 1;
/** Words seen less often teach nothing that would hold elsewhere. */
const RARE = 2;
/** Expected counts below this are noise. */
const NOISE = 0.3;
/** Pairs of words to look at; more beads than that are sampled evenly. It bounds time and memory. */
const PAIR_LIMIT = 3_000_000;

/** Learns from beads; those with an empty side are of no use and left out. */
export function learnLexicon(beads: readonly TermBead[]): InducedLexicon {
  const useful = sampled(beads.filter(({ source, target }) => source.length > 0 && target.length > 0));
  const turned = useful.map(({ source, target, weight }) => ({ source: target, target: source, weight }));
  return { forward: learnDirection(useful), backward: learnDirection(turned) };
}

function sampled(beads: readonly TermBead[]): readonly TermBead[] {
  const pairs = beads.reduce((sum, { source, target }) => sum + source.length * target.length, 0);
  const step = Math.ceil(pairs / PAIR_LIMIT);
  return step <= 1 ? beads : beads.filter((_, index) => index % step === 0);
}

function learnDirection(beads: readonly TermBead[]): DirectedLexicon {
  const source = new Inventory(beads.map((bead) => ({ terms: bead.source, weight: bead.weight })));
  const target = new Inventory(beads.map((bead) => ({ terms: bead.target, weight: bead.weight })));
  const table = new PairTable(source, target);
  for (let round = 0; round < ROUNDS; round += 1) expect(beads, source, target, table);
  return table.lexicon();
}

/** One round: share each target word among the source words of its bead, then turn the shares into probabilities. */
function expect(beads: readonly TermBead[], source: Inventory, target: Inventory, table: PairTable): void {
  table.begin();
  beads.forEach(({ weight }, bead) => {
    const from = source.idsOf(bead);
    const words = target.idsOf(bead);
    const slots = table.slotsOf(bead);
    words.forEach((word, position) => {
      const base = position * from.length;
      const alone = NULL_WORDS * table.nullProbability(word);
      let sum = alone;
      for (let at = 0; at < from.length; at += 1) sum += table.probability(slots[base + at] ?? 0);
      if (sum === 0) return;
      table.countAlone(word, (weight * alone) / sum);
      for (let at = 0; at < from.length; at += 1) {
        const slot = slots[base + at] ?? 0;
        table.count(slot, (weight * table.probability(slot)) / sum);
      }
    });
  });
  table.finish();
}

/** The terms of one side by number, without the rare ones. */
class Inventory {
  readonly keys: string[] = [];
  readonly roots: string[] = [];
  readonly seen: Float64Array;
  readonly #ids = new Map<string, number>();
  readonly #beads: Int32Array[];

  constructor(sides: readonly { terms: readonly Term[]; weight: number }[]) {
    const occurrences = new Map<string, number>();
    for (const { terms } of sides) {
      for (const { key } of terms) occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
    }
    this.#beads = sides.map(({ terms }) =>
      Int32Array.from(
        terms.filter(({ key }) => (occurrences.get(key) ?? 0) >= RARE).map((term) => this.#idOf(term)),
      ),
    );
    this.seen = new Float64Array(this.keys.length);
    sides.forEach(({ weight }, bead) => {
      for (const id of this.idsOf(bead)) this.seen[id] = (this.seen[id] ?? 0) + weight;
    });
  }

  get beads(): number {
    return this.#beads.length;
  }

  idsOf(bead: number): Int32Array {
    return this.#beads[bead] ?? new Int32Array();
  }

  #idOf({ key, root }: Term): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.keys.length);
    this.roots.push(root);
    return this.keys.push(key) - 1;
  }
}

/** Numbers the pairs of words that meet, in the order of their first meeting; a hash table, for a Map is too slow here. */
class PairIndex {
  readonly pairs: number[] = [];
  readonly #slots: Int32Array;
  readonly #shift: number;

  constructor(source: Inventory, target: Inventory) {
    let meetings = 0;
    for (let bead = 0; bead < source.beads; bead += 1) {
      meetings += source.idsOf(bead).length * target.idsOf(bead).length;
    }
    const most = Math.min(meetings, source.keys.length * target.keys.length);
    const bits = Math.ceil(Math.log2(most + 1)) + 1;
    this.#slots = new Int32Array(2 ** bits).fill(-1);
    this.#shift = 32 - bits;
  }

  slotOf(pair: number): number {
    const mask = this.#slots.length - 1;
    // Fibonacci hashing: the upper bits of the product are the well mixed ones.
    let at = Math.imul(pair % 0x7fffffff, 0x9e3779b1) >>> this.#shift;
    for (let slot = this.#slots[at] ?? -1; slot >= 0; slot = this.#slots[at] ?? -1) {
      if (this.pairs[slot] === pair) return slot;
      at = (at + 1) & mask;
    }
    this.#slots[at] = this.pairs.length;
    return this.pairs.push(pair) - 1;
  }
}

/** A probability for each pair of words that meet in a bead, and the counts of the round under way. */
class PairTable {
  readonly #source: Inventory;
  readonly #target: Inventory;
  readonly #slots: Int32Array[] = [];
  readonly #sourceOf: Int32Array;
  readonly #targetOf: Int32Array;
  readonly #probability: Float64Array;
  readonly #count: Float64Array;
  readonly #null: Float64Array;
  readonly #alone: Float64Array;

  constructor(source: Inventory, target: Inventory) {
    this.#source = source;
    this.#target = target;
    const size = target.keys.length;
    const index = new PairIndex(source, target);
    for (let bead = 0; bead < source.beads; bead += 1) {
      const from = source.idsOf(bead);
      const words = target.idsOf(bead);
      const slots = new Int32Array(from.length * words.length);
      words.forEach((word, position) => {
        from.forEach((id, at) => {
          slots[position * from.length + at] = index.slotOf(id * size + word);
        });
      });
      this.#slots.push(slots);
    }
    this.#sourceOf = Int32Array.from(index.pairs, (pair) => Math.floor(pair / size));
    this.#targetOf = Int32Array.from(index.pairs, (pair) => pair % size);
    this.#probability = new Float64Array(index.pairs.length);
    this.#count = new Float64Array(index.pairs.length);
    for (let slot = 0; slot < this.#probability.length; slot += 1) {
      const root = source.roots[this.#sourceOf[slot] ?? 0] ?? '';
      const isKin = root !== '' && root === target.roots[this.#targetOf[slot] ?? 0];
      this.#probability[slot] = (isKin ? ROOT_HEAD_START : 1) / size;
    }
    this.#null = new Float64Array(size).fill(1 / Math.max(1, size));
    this.#alone = new Float64Array(size);
  }

  slotsOf(bead: number): Int32Array {
    return this.#slots[bead] ?? new Int32Array();
  }

  probability(slot: number): number {
    return this.#probability[slot] ?? 0;
  }

  nullProbability(word: number): number {
    return this.#null[word] ?? 0;
  }

  begin(): void {
    this.#count.fill(0);
    this.#alone.fill(0);
  }

  count(slot: number, share: number): void {
    this.#count[slot] = (this.#count[slot] ?? 0) + share;
  }

  countAlone(word: number, share: number): void {
    this.#alone[word] = (this.#alone[word] ?? 0) + share;
  }

  finish(): void {
    const totals = new Float64Array(this.#source.keys.length);
    this.#count.forEach((count, slot) => {
      const id = this.#sourceOf[slot] ?? 0;
      totals[id] = (totals[id] ?? 0) + count;
    });
    this.#count.forEach((count, slot) => {
      this.#probability[slot] = count / Math.max(totals[this.#sourceOf[slot] ?? 0] ?? 0, Number.MIN_VALUE);
    });
    const sum = this.#alone.reduce((total, count) => total + count, 0);
    this.#alone.forEach((count, word) => {
      this.#null[word] = sum === 0 ? 0 : count / sum;
    });
  }

  lexicon(): DirectedLexicon {
    const joint = new Map<string, Map<string, number>>();
    this.#count.forEach((count, slot) => {
      const key = this.#source.keys[this.#sourceOf[slot] ?? 0];
      const word = this.#target.keys[this.#targetOf[slot] ?? 0];
      if (count < NOISE || key === undefined || word === undefined) return;
      const row = joint.get(key) ?? new Map<string, number>();
      joint.set(key, row.set(word, count));
    });
    const seen = new Map(this.#source.keys.map((key, id) => [key, this.#source.seen[id] ?? 0]));
    const produced = new Map(
      this.#target.keys.map((key, id) => [
        key,
        { seen: this.#target.seen[id] ?? 0, alone: this.#alone[id] ?? 0 },
      ]),
    );
    return { seen, joint, produced };
  }
}
