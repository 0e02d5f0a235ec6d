import type { Dictionary, InducedLexicon } from '../../lexicon/dictionary.js';
import type { Band } from './band.js';
import type { Feature, FeatureKind, Segment } from './segment.js';
import { COMMON } from './weights.js';

/** Features of a segment that are looked at, the most telling first: as many as a machine word has bits. */
const BITS = 32;
/** Groups of more segments than this find a feature as often by chance as groups of this many. */
const LARGEST_GROUP = 3;

/** A feature of one segment with what it tells. */
interface Sign {
  feature: Feature;
  /** Where on the other side there is something that it would correspond to, ascending. */
  places: readonly number[];
}

/**
 * What the contents of two groups say for their being counterparts, in nats: each feature that the other text has
 * anywhere is found or missed in the group at hand, and either is weighed by how likely it is in counterparts and in any
 * pair. The shares for counterparts are learned; those for any pair are counted.
 */
export class ContentModel {
  readonly source: Side;
  readonly target: Side;

  constructor(
    source: readonly Segment[],
    target: readonly Segment[],
    shared: Readonly<Record<FeatureKind, number>>,
    lexicon: InducedLexicon | undefined,
  ) {
    this.source = new Side(source, target, shared, lexicon?.forward);
    this.target = new Side(target, source, shared, lexicon?.backward);
  }
}

/** One side of the comparison: the signs of its segments and what finding or missing them in a group is worth. */
export class Side {
  readonly signs: readonly (readonly Sign[])[];
  /** By segment and group size: the worth of missing every sign. */
  readonly #missed: Float64Array;
  /** By segment, group size and sign: what finding it changes. */
  readonly #gain: Float32Array;

  constructor(
    own: readonly Segment[],
    other: readonly Segment[],
    shared: Readonly<Record<FeatureKind, number>>,
    dictionary: Dictionary | undefined,
  ) {
    const find = placeFinder(other, dictionary);
    this.signs = own.map((segment) => signsOf(segment, other.length, find));
    this.#missed = new Float64Array(own.length * LARGEST_GROUP);
    this.#gain = new Float32Array(own.length * LARGEST_GROUP * BITS);
    this.signs.forEach((signs, index) => {
      signs.forEach(({ feature, places }, bit) => {
        for (let size = 1; size <= LARGEST_GROUP; size += 1) {
          const chance = Math.min(0.95, (size * places.length) / other.length);
          const likely = Math.max(shared[feature.kind], Math.min(0.97, chance * 1.2));
          const missed = Math.log((1 - likely) / (1 - chance));
          const slot = index * LARGEST_GROUP + size - 1;
          this.#missed[slot] = (this.#missed[slot] ?? 0) + missed;
          this.#gain[slot * BITS + bit] = Math.log(likely / chance) - missed;
        }
      });
    });
  }

  /** The worth of the signs of a segment, given which of them a group of `size` segments has. */
  worth(index: number, size: number, mask: number): number {
    const slot = index * LARGEST_GROUP + Math.min(size, LARGEST_GROUP) - 1;
    let sum = this.#missed[slot] ?? 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      sum += this.#gain[slot * BITS + (31 - Math.clz32(rest & -rest))] ?? 0;
    }
    return sum;
  }

  /** For each cell of the band, which signs of this side's segment the other side's segment has. */
  masks(band: Band, offsets: Float64Array, transposed: boolean): Uint32Array {
    const masks = new Uint32Array(offsets.at(-1) ?? 0);
    this.signs.forEach((signs, own) => {
      signs.forEach(({ places }, bit) => {
        for (const place of places) {
          const [i, j] = transposed ? [place, own] : [own, place];
          const [low, high] = [band.low[i + 1] ?? 0, band.high[i + 1] ?? 0];
          if (j + 1 < low || j + 1 >= high) continue;
          const cell = (offsets[i + 1] ?? 0) + j + 1 - low;
          masks[cell] = (masks[cell] ?? 0) | (1 << bit);
        }
      });
    });
    return masks;
  }
}

function signsOf(segment: Segment, others: number, find: (feature: Feature) => readonly number[]): Sign[] {
  return segment.features
    .map((feature) => ({ feature, places: find(feature) }))
    .filter(({ places }) => places.length > 0 && places.length <= Math.max(1, COMMON * others))
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, BITS);
}

/** Where the counterparts of a feature stand on the other side: the same key, or what the dictionary gives for it. */
function placeFinder(other: readonly Segment[], dictionary: Dictionary | undefined): (feature: Feature) => readonly number[] {
  const index = new Map<string, number[]>();
  other.forEach(({ features }, at) => {
    for (const { key } of features) {
      const places = index.get(key);
      if (places) places.push(at);
      else index.set(key, [at]);
    }
  });
  const known = new Map<string, readonly number[]>();
  return ({ key }) => {
    let places = known.get(key);
    if (!places) {
      const renderings = [key, ...(dictionary?.get(key) ?? [])].flatMap((rendering) => index.get(rendering) ?? []);
      places = [...new Set(renderings)].sort((a, b) => a - b);
      known.set(key, places);
    }
    return places;
  };
}
