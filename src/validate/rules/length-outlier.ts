import { placesOf } from '../compare/observe.js';
import type { Passage } from '../compare/pair.js';
import type { Rule } from '../rule.js';

/** Passages of fewer letters may differ in length by any factor. */
const SHORTEST = 40;
/** How many robust standard deviations are out of the way, for a passage of `USUAL` letters; shorter ones vary more. */
const LIMIT = 5;
const USUAL = 150;
/** Turns a median absolute deviation into a standard deviation (Hampel 1974). */
const ROBUST = 1.4826;

/** A passage that is much longer or shorter than its counterpart, by what is usual between these versions. */
export const lengthOutlier: Rule = {
  id: 'length-outlier',
  compares: 'pair',
  severity: { official: 'info', translation: 'info' },
  *check({ passages, languages }) {
    const measured = passages
      .map((passage) => ({ passage, letters: lettersOf(passage) }))
      .filter(({ letters }) => Math.max(...letters) >= SHORTEST)
      .map(({ passage, letters }) => ({
        passage,
        letters,
        ratio: Math.log((letters[0] + 1) / (letters[1] + 1)),
      }));
    const usual = median(measured.map(({ ratio }) => ratio));
    const spread = ROBUST * median(measured.map(({ ratio }) => Math.abs(ratio - usual)));
    if (spread === 0) return;
    for (const { passage, letters, ratio } of measured) {
      const scale = Math.sqrt(Math.max(1, USUAL / Math.max(...letters)));
      if (Math.abs(ratio - usual) / (spread * scale) < LIMIT) continue;
      const { bead, eId, sides } = passage;
      const { spans } = placesOf(
        languages,
        sides.map(([reading]) => ({ reading, claims: [] })),
      );
      yield {
        bead,
        pair: [...languages],
        eId,
        confidence: 0.6,
        spans,
        message: 'length',
        data: { first: languages[0], second: languages[1], left: letters[0], right: letters[1] },
      };
    }
  },
};

function lettersOf({ sides }: Passage): readonly [number, number] {
  const [left, right] = sides.map((side) =>
    side.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0),
  );
  return [left ?? 0, right ?? 0];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
