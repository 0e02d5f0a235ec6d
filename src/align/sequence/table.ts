import type { DirectedLexicon } from '../../lexicon/induced.js';
import type { SparseRows } from '../../lexicon/sparse.js';
import type { Corpus } from './corpus.js';
import type { PriorRows } from './kin.js';
import type { Weights } from './weights.js';

/** Less likely translations are left out: they cost time and say nothing. */
const LEAST = 0.01;
/** No single word says more than this, as odds. */
const MOST_ODDS = 2000;

/**
 * What the terms of one side say about the terms of the other: translation probabilities from what was known before and,
 * where there is one, the induced dictionary; and for each produced term how often it stays unexplained in a true pair.
 */
export class TranslationTable implements SparseRows {
  /** The translations of term `s` are `columns[starts[s]]` up to `columns[starts[s + 1]]`, their probabilities `values`. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  /** By produced term: the odds of an unexplained term, 1 where nothing on the other side could explain it. */
  readonly unexplained: Float32Array;
  /** By produced term: what a probability of 1 is worth as odds against chance. */
  readonly odds: Float32Array;

  constructor(
    source: Corpus,
    target: Corpus,
    prior: PriorRows,
    lexicon: DirectedLexicon | undefined,
    weights: Weights,
  ) {
    const { starts, columns, values } = joined(prior, lexicon, target.terms.length, weights.discount);
    [this.starts, this.columns, this.values] = [starts, columns, values];
    this.unexplained = new Float32Array(target.terms.length).fill(1);
    this.odds = new Float32Array(target.terms.length);
    const partners = new Float64Array(target.terms.length);
    for (let term = 0; term < source.terms.length; term += 1) {
      for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) {
        const word = columns[at] ?? 0;
        partners[word] = (partners[word] ?? 0) + (source.counts[term] ?? 0);
      }
    }
    target.terms.forEach(({ kind }, word) => {
      const count = target.counts[word] ?? 0;
      if (partners[word] === 0) {
        if (kind === 'value') this.unexplained[word] = weights.stray;
        return;
      }
      // A word that has fewer possible partners than occurrences must stay unexplained in places.
      const usual = prior.known[word] === 1 ? weights.unexplainedKnown : weights.unexplained[kind];
      const first = 1 - (1 - usual) * Math.min(1, (partners[word] ?? 0) / count);
      const share =
        ((lexicon?.produced.alone[word] ?? 0) + weights.unexplainedCount * first) /
        ((lexicon?.produced.seen[word] ?? 0) + weights.unexplainedCount);
      this.unexplained[word] = Math.min(1, share);
      this.odds[word] = Math.min(MOST_ODDS, target.ids.length / count) * (1 - Math.min(1, share));
    });
  }

  /** How likely `column` renders `row`; 0 where that is not known. */
  valueAt(row: number, column: number): number {
    for (let at = this.starts[row] ?? 0; at < (this.starts[row + 1] ?? 0); at += 1)
      if (this.columns[at] === column) return this.values[at] ?? 0;
    return 0;
  }
}

/** What was believed and what was learned, as probabilities by row. */
function joined(
  prior: PriorRows,
  lexicon: DirectedLexicon | undefined,
  width: number,
  discount: number,
): SparseRows {
  const rows = prior.starts.length - 1;
  const most = prior.columns.length + (lexicon?.joint.columns.length ?? 0);
  const table = {
    starts: new Int32Array(rows + 1),
    columns: new Int32Array(most),
    values: new Float32Array(most),
  };
  const mass = new Float32Array(width);
  let filled = 0;
  for (let row = 0; row < rows; row += 1) {
    const first = filled;
    const add = ({ starts, columns, values }: SparseRows, less: number): void => {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const [column, value] = [columns[at] ?? 0, Math.max(0, (values[at] ?? 0) - less)];
        if (value === 0) continue;
        if (mass[column] === 0) table.columns[filled++] = column;
        mass[column] = (mass[column] ?? 0) + value;
      }
    };
    add(prior, 0);
    if (lexicon) add(lexicon.joint, discount);
    const total = (lexicon?.seen[row] ?? 0) + (prior.counts[row] ?? 0);
    let kept = first;
    for (let at = first; at < filled; at += 1) {
      const column = table.columns[at] ?? 0;
      const probability = (mass[column] ?? 0) / total;
      mass[column] = 0;
      if (probability < LEAST) continue;
      table.columns[kept] = column;
      table.values[kept++] = probability;
    }
    filled = kept;
    table.starts[row + 1] = filled;
  }
  return { ...table, columns: table.columns.slice(0, filled), values: table.values.slice(0, filled) };
}
