/** Beads as the numbers of their terms, those terms left out that teach nothing. */
export interface NumberedBeads {
  source: readonly Int32Array[];
  target: readonly Int32Array[];
}

/**
 * Every pair of a source and a target term that meet in a bead has one slot, in the order of source terms; and for each
 * meeting, its slot. A slot's meetings are found without a hash table: term by term, the slots of the row under way are
 * marked on the targets.
 */
export interface PairSlots {
  /** The slots of source term `s` are `starts[s]` up to `starts[s + 1]`; `targets` tells the target term of each. */
  starts: Int32Array;
  targets: Int32Array;
  /** The slot of the `p`-th source and `q`-th target term of bead `b` is `meetings[offsets[b] + p * width + q]`. */
  offsets: Float64Array;
  meetings: Int32Array;
}

export function pairSlots(
  { source, target }: NumberedBeads,
  sourceTerms: number,
  targetTerms: number,
): PairSlots {
  const offsets = new Float64Array(source.length + 1);
  source.forEach((terms, bead) => {
    offsets[bead + 1] = (offsets[bead] ?? 0) + terms.length * (target[bead]?.length ?? 0);
  });
  const meetings = new Int32Array(offsets[source.length] ?? 0);
  const places = placesOf(source, sourceTerms);
  const starts = new Int32Array(sourceTerms + 1);
  const targets = new Int32Array(meetings.length);
  const owner = new Int32Array(targetTerms).fill(-1);
  const slotOf = new Int32Array(targetTerms);
  let slots = 0;
  for (let term = 0; term < sourceTerms; term += 1) {
    for (let place = places.starts[term] ?? 0; place < (places.starts[term + 1] ?? 0); place += 1) {
      const bead = places.beads[place] ?? 0;
      const words = target[bead] ?? new Int32Array();
      let at = (offsets[bead] ?? 0) + (places.positions[place] ?? 0) * words.length;
      for (const word of words) {
        if (owner[word] !== term) {
          owner[word] = term;
          slotOf[word] = slots;
          targets[slots++] = word;
        }
        meetings[at++] = slotOf[word] ?? 0;
      }
    }
    starts[term + 1] = slots;
  }
  return { starts, targets: targets.slice(0, slots), offsets, meetings };
}

/** Where each term stands: its beads, and its positions in them. */
function placesOf(
  beads: readonly Int32Array[],
  terms: number,
): { starts: Int32Array; beads: Int32Array; positions: Int32Array } {
  const starts = new Int32Array(terms + 1);
  for (const bead of beads) for (const term of bead) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const filled = starts.slice();
  const total = starts[terms] ?? 0;
  const found = { starts, beads: new Int32Array(total), positions: new Int32Array(total) };
  beads.forEach((bead, index) => {
    bead.forEach((term, position) => {
      const slot = filled[term] ?? 0;
      filled[term] = slot + 1;
      found.beads[slot] = index;
      found.positions[slot] = position;
    });
  });
  return found;
}
