/**
 * A dictionary learned from the texts themselves: IBM Model 1 (Brown and others 1993) with a null word, in both directions,
 * on beads of a first pass. It knows no language, and so helps every pair.
 */
import { pairSlots, type NumberedBeads, type PairSlots } from './pairs.js';
import { transpose, type SparseRows } from './sparse.js';

/** Segments that are thought to say the same, as numbers of terms, and how sure that is, 0 to 1. */
export interface TermBead {
  source: Int32Array;
  target: Int32Array;
  weight: number;
}

/** What one language says about the words of the other: expected counts, which the user smooths as it needs. */
export interface DirectedLexicon {
  /** By source term: how often it was seen, by weight of the beads. */
  seen: Float64Array;
  /** By source term, then target term: how often the one is thought to stand for the other. */
  joint: SparseRows;
  /** By target term: how often it was seen, and how often nothing accounted for it. */
  produced: { seen: Float64Array; alone: Float64Array };
}

export interface InducedLexicon {
  forward: DirectedLexicon;
  backward: DirectedLexicon;
}

const ROUNDS = 5;
/** The null word stands for so many words of each bead. */
const NULL_WORDS = 1;
/** Words seen less often teach nothing that would hold elsewhere. */
const RARE = 2;
/** In texts of so many beads, a word that stands in more than this share of them tells nothing of any; leaving it out saves time. */
const FREQUENT = { beads: 1000, share: 0.15 } as const;
/** Expected counts below this are noise. */
const NOISE = 0.3;
/** Pairs of words to look at; more beads than that are sampled evenly. It bounds time and memory. */
const PAIR_LIMIT = 1_500_000;

/**
 * Learns from beads; those with an empty side are of no use and left out. `sizes` are the numbers of different terms;
 * `headStart` tells, by source and target term, of pairs that are more likely than others before anything is seen, and how
 * many times so.
 */
export function learnLexicon(
  beads: readonly TermBead[],
  sizes: { source: number; target: number },
  headStart: SparseRows,
): InducedLexicon {
  const useful = beads.filter(({ source, target }) => source.length > 0 && target.length > 0);
  const source = informative(
    useful.map((bead) => bead.source),
    sizes.source,
  );
  const target = informative(
    useful.map((bead) => bead.target),
    sizes.target,
  );
  const step = Math.ceil(
    source.reduce((sum, own, at) => sum + own.length * (target[at]?.length ?? 0), 0) / PAIR_LIMIT,
  );
  const sampled = <T>(list: readonly T[]): T[] =>
    step <= 1 ? [...list] : list.filter((_, at) => at % step === 0);
  const sample = { source: sampled(source), target: sampled(target) };
  const weights = Float64Array.from(sampled(useful), ({ weight }) => weight);
  const slots = pairSlots(sample, sizes.source, sizes.target);
  const model = new Model(sample, weights, sizes, slots, headStart);
  for (let round = 0; round < ROUNDS; round += 1) model.round();
  return model.lexicon();
}

/** The terms of each bead that are neither too rare nor too frequent to teach anything. */
function informative(beads: readonly Int32Array[], size: number): Int32Array[] {
  const counts = new Int32Array(size);
  for (const bead of beads) for (const term of bead) counts[term] = (counts[term] ?? 0) + 1;
  const most = beads.length < FREQUENT.beads ? Infinity : FREQUENT.share * beads.length;
  return beads.map((bead) =>
    bead.filter((term) => (counts[term] ?? 0) >= RARE && (counts[term] ?? 0) <= most),
  );
}

/** Probabilities of both directions, and the counts of the round under way. */
class Model {
  readonly #beads: NumberedBeads;
  readonly #weights: Float64Array;
  readonly #slots: PairSlots;
  readonly #forward: Direction;
  readonly #backward: Direction;

  constructor(
    beads: NumberedBeads,
    weights: Float64Array,
    sizes: { source: number; target: number },
    slots: PairSlots,
    headStart: SparseRows,
  ) {
    this.#beads = beads;
    this.#weights = weights;
    this.#slots = slots;
    const advantage = advantages(slots, headStart, sizes.target);
    const sources = new Int32Array(slots.targets.length);
    for (let term = 0; term < sizes.source; term += 1)
      sources.fill(term, slots.starts[term], slots.starts[term + 1]);
    this.#forward = new Direction(sources, slots.targets, sizes.source, sizes.target, advantage);
    this.#backward = new Direction(slots.targets, sources, sizes.target, sizes.source, advantage);
  }

  /** Shares each word among the words of the other side of its bead, then turns the shares into probabilities. */
  round(): void {
    const { offsets, meetings } = this.#slots;
    this.#forward.begin();
    this.#backward.begin();
    this.#weights.forEach((weight, bead) => {
      const from = this.#beads.source[bead] ?? new Int32Array();
      const words = this.#beads.target[bead] ?? new Int32Array();
      const base = offsets[bead] ?? 0;
      const [height, width] = [from.length, words.length];
      for (let q = 0; q < width; q += 1)
        this.#forward.share(words[q] ?? 0, weight, meetings, base + q, width, height);
      for (let p = 0; p < height; p += 1)
        this.#backward.share(from[p] ?? 0, weight, meetings, base + p * width, 1, width);
    });
    this.#forward.finish();
    this.#backward.finish();
  }

  lexicon(): InducedLexicon {
    const seen = {
      source: this.#seen(this.#beads.source, this.#backward.null.length),
      target: this.#seen(this.#beads.target, this.#forward.null.length),
    };
    const rows = (counts: Float32Array): SparseRows => sifted(this.#slots, counts);
    return {
      forward: {
        seen: seen.source,
        joint: rows(this.#forward.counts),
        produced: { seen: seen.target, alone: this.#forward.alone },
      },
      backward: {
        seen: seen.target,
        joint: transpose(rows(this.#backward.counts), seen.target.length),
        produced: { seen: seen.source, alone: this.#backward.alone },
      },
    };
  }

  #seen(beads: readonly Int32Array[], size: number): Float64Array {
    const seen = new Float64Array(size);
    beads.forEach((terms, bead) => {
      for (const term of terms) seen[term] = (seen[term] ?? 0) + (this.#weights[bead] ?? 0);
    });
    return seen;
  }
}

/** One direction of the model: how likely each slot's word is, given the other word of the slot. */
class Direction {
  readonly counts: Float32Array;
  /** By word: how often it was shared out to nothing. */
  readonly alone: Float64Array;
  /** By word: how likely the null word is to produce it. */
  readonly null: Float64Array;
  readonly #probabilities: Float32Array;
  readonly #givenOf: Int32Array;
  readonly #totals: Float64Array;

  constructor(
    givenOf: Int32Array,
    wordOf: Int32Array,
    given: number,
    words: number,
    advantage: Float32Array,
  ) {
    const different = new Set(wordOf).size;
    this.counts = new Float32Array(wordOf.length);
    this.alone = new Float64Array(words);
    this.null = new Float64Array(words).fill(1 / Math.max(1, different));
    this.#probabilities = advantage.map((times) => times / different);
    this.#givenOf = givenOf;
    this.#totals = new Float64Array(given);
  }

  begin(): void {
    this.counts.fill(0);
    this.alone.fill(0);
  }

  /** Shares one word among `count` slots, which stand `step` apart in `meetings` from `first` on, and the null word. */
  share(
    word: number,
    weight: number,
    meetings: Int32Array,
    first: number,
    step: number,
    count: number,
  ): void {
    const nothing = NULL_WORDS * (this.null[word] ?? 0);
    const end = first + step * count;
    let sum = nothing;
    for (let at = first; at < end; at += step) sum += this.#probabilities[meetings[at] ?? 0] ?? 0;
    if (sum === 0) return;
    const share = weight / sum;
    this.alone[word] = (this.alone[word] ?? 0) + share * nothing;
    for (let at = first; at < end; at += step) {
      const slot = meetings[at] ?? 0;
      this.counts[slot] = (this.counts[slot] ?? 0) + share * (this.#probabilities[slot] ?? 0);
    }
  }

  finish(): void {
    this.#totals.fill(0);
    for (let slot = 0; slot < this.counts.length; slot += 1) {
      const given = this.#givenOf[slot] ?? 0;
      this.#totals[given] = (this.#totals[given] ?? 0) + (this.counts[slot] ?? 0);
    }
    for (let slot = 0; slot < this.counts.length; slot += 1) {
      const total = this.#totals[this.#givenOf[slot] ?? 0] ?? 0;
      this.#probabilities[slot] = total === 0 ? 0 : (this.counts[slot] ?? 0) / total;
    }
    const sum = this.alone.reduce((total, count) => total + count, 0);
    this.alone.forEach((count, word) => {
      this.null[word] = sum === 0 ? 0 : count / sum;
    });
  }
}

/** By slot: how many times likelier than others it is at the beginning. */
function advantages(
  { starts, targets }: PairSlots,
  headStart: SparseRows,
  targetTerms: number,
): Float32Array {
  const times = new Float32Array(targets.length).fill(1);
  const row = new Float32Array(targetTerms).fill(1);
  for (let term = 0; term + 1 < starts.length; term += 1) {
    const [from, to] = [headStart.starts[term] ?? 0, headStart.starts[term + 1] ?? 0];
    if (from === to) continue;
    for (let at = from; at < to; at += 1) row[headStart.columns[at] ?? 0] = headStart.values[at] ?? 1;
    for (let slot = starts[term] ?? 0; slot < (starts[term + 1] ?? 0); slot += 1)
      times[slot] = row[targets[slot] ?? 0] ?? 1;
    for (let at = from; at < to; at += 1) row[headStart.columns[at] ?? 0] = 1;
  }
  return times;
}

/** The counts that are more than noise. */
function sifted({ starts, targets }: PairSlots, counts: Float32Array): SparseRows {
  const kept = counts.reduce((sum, count) => sum + (count >= NOISE ? 1 : 0), 0);
  const rows: SparseRows = {
    starts: new Int32Array(starts.length),
    columns: new Int32Array(kept),
    values: new Float32Array(kept),
  };
  let at = 0;
  for (let term = 0; term + 1 < starts.length; term += 1) {
    for (let slot = starts[term] ?? 0; slot < (starts[term + 1] ?? 0); slot += 1) {
      const count = counts[slot] ?? 0;
      if (count < NOISE) continue;
      rows.columns[at] = targets[slot] ?? 0;
      rows.values[at++] = count;
    }
    rows.starts[term + 1] = at;
  }
  return rows;
}
