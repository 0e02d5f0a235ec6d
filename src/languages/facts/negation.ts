import type { Reading } from './fact.js';
import type { Force } from './force.js';
import type { Line, Word } from './line.js';
import { SILENT, wordMatcher } from './phrase.js';

/** What parts stretches of a text, each with its own predicate. */
const STRETCH_END = /^[.;:!?]$/;

/** What one stretch states: its negations, and the facts that may take them up. */
interface Stretch {
  negations: Reading[];
  takers: Reading[];
}

/**
 * Finds the negations that endings express, and leaves of all negations those that nothing else has taken up: a modal
 * («не вправе»), a bound («не менее»), a quantifier («қоспағанда»), a pronoun («никто не») or a ban of several acts.
 */
export function settleNegations(readings: readonly Reading[], line: Line, force: Force): Reading[] {
  const others = readings.filter(({ kind }) => kind !== 'negation');
  const isBanned = banOf(line, force);
  const negations = stretchesOf(readings, line, force).flatMap((stretch) => {
    const free = stretch.negations
      .flatMap((negation) => notTakenUp(negation, stretch.takers))
      .filter((negation) => !isBanned(negation, stretch.takers));
    return force.negativeConcord ? withoutConcord(free, stretch.takers) : free;
  });
  return [...others, ...negations];
}

function stretchesOf(readings: readonly Reading[], line: Line, force: Force): Stretch[] {
  const stretches: Stretch[] = [];
  const stated = [...readings].sort((a, b) => a.start - b.start);
  let next = 0;
  let current: Stretch = { negations: [], takers: [] };
  let negatedUntil = 0;
  for (const word of line.words) {
    for (; (stated[next]?.start ?? Infinity) <= word.start; next++) {
      const one = stated[next];
      if (one?.kind === 'negation') {
        current.negations.push(one);
        negatedUntil = one.end;
      } else if (one && one.key !== SILENT) current.takers.push(one);
    }
    if (word.start >= negatedUntil && force.isNegated?.(word.norm) === true)
      current.negations.push({ kind: 'negation', key: 'not', start: word.start, end: word.end });
    if (STRETCH_END.test(word.norm)) {
      stretches.push(current);
      current = { negations: [], takers: [] };
    }
  }
  return [...stretches, current];
}

/** What takes a negation up loosely leaves it loose. */
function notTakenUp(negation: Reading, takers: readonly Reading[]): Reading[] {
  const own = takers.filter(({ start, end }) => start < negation.end && negation.start < end);
  if (own.length === 0) return [negation];
  return own.every(({ loose }) => loose) ? [{ ...negation, loose: true }] : [];
}

/** Each pronoun takes up one negation of its stretch, the next one if there is one behind it; a ban has done so already. */
function withoutConcord(negations: readonly Reading[], takers: readonly Reading[]): Reading[] {
  const left = [...negations];
  if (takers.some(({ kind, key }) => kind === 'modality' && key === 'prohibition')) return left;
  for (const pronoun of takers.filter(({ kind, key }) => kind === 'quantifier' && key === 'none')) {
    const spelled = left.filter(({ key }) => key !== SILENT);
    const taken = spelled.find(({ start }) => start > pronoun.start) ?? spelled.at(-1);
    if (taken) left.splice(left.indexOf(taken), 1);
  }
  return left;
}

/** Whether a negated word is one of several that the ban behind it speaks for. */
function banOf(
  { words }: Line,
  { banned, classes }: Force,
): (negation: Reading, takers: readonly Reading[]) => boolean {
  if (banned === undefined) return () => false;
  const fits = wordMatcher(`<${banned}>`, classes);
  const starts = new Map<number, Word>(words.map((word) => [word.start, word]));
  return ({ start }, takers) =>
    fits(starts.get(start)?.norm ?? '') &&
    takers.find((taker) => taker.kind === 'modality' && taker.start > start)?.key === 'prohibition';
}
