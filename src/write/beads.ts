/** Segments of two sequences that belong together, by their indexes from 0. */
export interface IndexLink {
  source: readonly number[];
  target: readonly number[];
  score: number;
}

/** `[0, 1]:[0]:0.9871` lines: Vecalign's gold format, followed by the score as in its output. */
export function vecalign(links: readonly IndexLink[]): string {
  return links
    .map(({ source, target, score }) => `[${source.join(', ')}]:[${target.join(', ')}]:${score.toFixed(4)}\n`)
    .join('');
}

/**
 * hunalign's ladder: a line a rung with the number of segments before it on either side and the score of the bead that
 * begins there; the last rung is the end of both texts.
 */
export function ladder(links: readonly IndexLink[]): string {
  let [i, j] = [0, 0];
  let lines = '';
  for (const { source, target, score } of links) {
    lines += `${i}\t${j}\t${score.toFixed(4)}\n`;
    i += source.length;
    j += target.length;
  }
  return `${lines}${i}\t${j}\t0\n`;
}
