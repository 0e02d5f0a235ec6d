import type { Span } from '../../model/text.js';
import { neighboursAmong } from './neighbours.js';
import type { ComparedPair, Passage } from './pair.js';
import type { ClauseReading } from './reading.js';

/** Something that a clause says and that its counterpart has to say too. */
export interface Claim extends Span {
  reading: ClauseReading;
  /** What it says in canonical form, the same in every language. */
  key: string;
  /** The clause says it by the by: the counterpart may be silent, but not contradict it. */
  optional?: boolean;
}

/** What one kind of comparison looks at. */
export interface Comparison {
  claimsOf(reading: ClauseReading, passage: Passage): Claim[];
  /** Whether a claim of one side can stand for another claim of the other; equal keys always can. */
  answers?(a: Claim, b: Claim): boolean;
  /** No version says such a thing twice where the other says it once. */
  countsEach?: boolean;
}

/** Claims of a passage that the other side does not answer. */
export interface Discrepancy {
  passage: Passage;
  left: Claim[];
  right: Claim[];
}

/**
 * Compares what the clauses of each passage claim, and what is left there with its neighbours: Kazakh states the force of a
 * list after its last member and Russian before its first, and either may state in one sentence what the other states in the
 * next. A claim that only one side makes is therefore answered by one that only the other side makes, in the same division
 * or in the lead-in of its list. Where both sides claim something else in one passage nothing further off excuses it.
 */
export function discrepancies(pair: ComparedPair, comparison: Comparison): Discrepancy[] {
  const answers = (a: Claim, b: Claim): boolean => a.key === b.key || (comparison.answers?.(a, b) ?? false);
  const open = pair.passages.map((passage): Discrepancy => {
    const [a, b] = passage.sides.map((side) =>
      side.flatMap((reading) => comparison.claimsOf(reading, passage)),
    );
    return compare(passage, [a ?? [], b ?? []], answers, comparison.countsEach === true);
  });
  settleNeighbours(open, answers);
  return open
    .filter(({ left, right }) => left.length + right.length > 0)
    .map(({ passage, left, right }) => ({ passage, left, right }));
}

type Answers = (a: Claim, b: Claim) => boolean;

/**
 * Each claim answers one: equal claims of one kind first, so that what both sides say by the by is no answer to anything else,
 * then whatever else fits. Where one side claims more than the other it may repeat itself, and a claim may answer several.
 */
function compare(
  passage: Passage,
  [a, b]: readonly [Claim[], Claim[]],
  answers: Answers,
  countsEach: boolean,
): Discrepancy {
  const taken = new Map<Claim, Claim>();
  const take = (claim: Claim, others: readonly Claim[], fits: Answers): void => {
    if (taken.has(claim)) return;
    const answer = others.find((other) => !taken.has(other) && fits(claim, other));
    if (answer) taken.set(answer, claim).set(claim, answer);
  };
  for (const claim of a)
    take(claim, b, (one, other) => one.key === other.key && isRequired(one) === isRequired(other));
  for (const claim of a) if (isRequired(claim)) take(claim, b, answers);
  for (const claim of b) if (isRequired(claim)) take(claim, a, answers);
  const [left, right] = [a.filter(isRequired), b.filter(isRequired)];
  const repeats = left.length !== right.length;
  // «Не могут быть подписаны либо ратифицированы»: one ban speaks for several negated verbs.
  const mayRepeat = (other: Claim, claim: Claim): boolean => {
    const answer = taken.get(other);
    return answer !== undefined && other.key === claim.key && !(countsEach && isRequired(answer));
  };
  const isOpen = (claim: Claim, own: readonly Claim[]): boolean =>
    !taken.has(claim) && !(repeats && own.some((other) => mayRepeat(other, claim)));
  return {
    passage,
    left: left.filter((claim) => isOpen(claim, left)),
    right: right.filter((claim) => isOpen(claim, right)),
  };
}

function isRequired({ optional }: Claim): boolean {
  return optional !== true;
}

/** Lets claims that one side makes alone be answered by neighbours in which the other side alone makes one. */
function settleNeighbours(open: readonly Discrepancy[], answers: Answers): void {
  const neighbours = neighboursAmong(open);
  const settled = new Set<Claim>();
  for (const one of open) {
    for (const side of ['left', 'right'] as const) {
      if (one[side].length === 0 || one[opposite(side)].length > 0) continue;
      for (const other of neighbours(one)) {
        if (other[side].length > 0 || other[opposite(side)].length === 0) continue;
        for (const claim of one[side])
          for (const answer of other[opposite(side)])
            if (answers(claim, answer)) settled.add(claim).add(answer);
      }
    }
  }
  for (const one of open) {
    one.left = one.left.filter((claim) => !settled.has(claim));
    one.right = one.right.filter((claim) => !settled.has(claim));
  }
}

function opposite(side: 'left' | 'right'): 'left' | 'right' {
  return side === 'left' ? 'right' : 'left';
}
