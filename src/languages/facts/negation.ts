import type { Force } from './force.js';
import type { Line, Word } from './line.js';
import { wordMatcher } from './phrase.js';
import type { Reading } from './reading.js';

/** What parts stretches of a text, each with its own predicate. */
const STRETCH_END = /^[.;:!?]$/;

/**
 * Finds the negations that endings express, and leaves of all negations those that nothing else has taken up: a modal
 * («не вправе»), a bound («не менее»), a quantifier («қоспағанда»), a pronoun («никто не») or a ban of several acts.
 */
export function settleNegations(readings: readonly Reading[], line: Line, force: Force): Reading[] {
  const others = readings.filter(({ kind }) => kind !== 'negation');
  const phrases = readings.filter(({ kind }) => kind === 'negation');
  const spelled = [...phrases, ...byEnding(line, force, phrases)].sort((a, b) => a.start - b.start);
  const free = spelled.flatMap((negation) => {
    const takers = others.filter((other) => overlap(negation, other));
    if (takers.length === 0) return [negation];
    return takers.every(({ loose }) => loose) ? [{ ...negation, loose: true as const }] : [];
  });
  const stretchOf = stretches(line);
  const unbanned = withoutBanned(free, others, line, force, stretchOf);
  return [...others, ...(force.negativeConcord ? withoutConcord(unbanned, others, stretchOf) : unbanned)];
}

function byEnding(line: Line, { isNegated }: Force, phrases: readonly Reading[]): Reading[] {
  if (!isNegated) return [];
  return line.words
    .filter((word) => isNegated(word.norm) && !phrases.some((phrase) => overlap(phrase, word)))
    .map(({ start, end }) => ({ kind: 'negation', key: 'not', start, end }));
}

/** Each pronoun takes up one negation of its stretch, the next one if there is one behind it. */
function withoutConcord(
  negations: readonly Reading[],
  others: readonly Reading[],
  stretchOf: (at: number) => number,
): Reading[] {
  const left = [...negations];
  for (const pronoun of others.filter(({ kind, key }) => kind === 'quantifier' && key === 'none')) {
    const stretch = stretchOf(pronoun.start);
    const banned = others.some(
      ({ kind, key, start }) => kind === 'modality' && key === 'prohibition' && stretchOf(start) === stretch,
    );
    if (banned) continue;
    const inStretch = left.filter(({ start, key }) => key === 'not' && stretchOf(start) === stretch);
    const taken = inStretch.find(({ start }) => start > pronoun.start) ?? inStretch.at(-1);
    if (taken) left.splice(left.indexOf(taken), 1);
  }
  return left;
}

function withoutBanned(
  negations: readonly Reading[],
  others: readonly Reading[],
  { words }: Line,
  { banned, classes }: Force,
  stretchOf: (at: number) => number,
): Reading[] {
  if (banned === undefined) return [...negations];
  const isBanned = wordMatcher(`<${banned}>`, classes);
  const starts = new Map<number, Word>(words.map((word) => [word.start, word]));
  return negations.filter(({ start }) => {
    if (!isBanned(starts.get(start)?.norm ?? '')) return true;
    const next = others.find((other) => other.kind === 'modality' && other.start > start);
    return next?.key !== 'prohibition' || stretchOf(next.start) !== stretchOf(start);
  });
}

/** The number of the stretch in which a place of the text lies. */
function stretches({ words }: Line): (at: number) => number {
  const ends = words.filter(({ norm }) => STRETCH_END.test(norm)).map(({ start }) => start);
  return (at) => ends.filter((end) => end < at).length;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
