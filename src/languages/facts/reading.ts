import type { Fact, Reading } from './fact.js';
import type { Force, PhrasesByKey } from './force.js';
import type { Line, Word } from './line.js';
import { settleNegations } from './negation.js';
import { SILENT } from './phrase.js';
import { phraseFinder, type PhraseFinder, type PhraseMatch } from './phrases.js';

const KINDS = ['modality', 'negation', 'conjunction', 'quantifier', 'bound', 'unit'] as const;

/** Marks keys of phrases that state a fact loosely. */
const LOOSE = '~';

/** Made once a language: the patterns are large. */
const finders = new WeakMap<Force, Record<(typeof KINDS)[number], PhraseFinder>>();

export function readFacts(line: Line, force: Force): Reading[] {
  const found = finders.get(force) ?? compile(force);
  finders.set(force, found);
  const placeOf = placesOf(line);
  const readings = KINDS.flatMap((kind) =>
    found[kind](line.text).map((match) => reading(match, kind, placeOf)),
  );
  return settleNegations(obliging(withoutPartsOfBounds(readings)), line, force)
    .filter(({ key }) => key !== SILENT)
    .sort((a, b) => a.start - b.start || a.end - b.end || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** «Три и более», «сағаттан кейін ғана», "or more": such words only help to state a bound. */
function withoutPartsOfBounds(readings: readonly Reading[]): Reading[] {
  const bounds = readings.filter(({ kind, key }) => kind === 'bound' && key !== SILENT);
  return readings.filter(
    (one) =>
      (one.kind !== 'conjunction' && one.kind !== 'quantifier') ||
      !bounds.some((bound) => one.start < bound.end && bound.start < one.end),
  );
}

const EITHER_WAY: ReadonlySet<string> = new Set(['at-least', 'at-most']);

/** «Кем болмауға тиіс», «не должен превышать»: that the bound is kept is an obligation, which the other language may leave to it. */
function obliging(readings: readonly Reading[]): Reading[] {
  const bounds = readings.filter(({ kind, key }) => kind === 'bound' && EITHER_WAY.has(key));
  return readings.map((one): Reading =>
    one.kind === 'modality' &&
    one.key === 'prohibition' &&
    bounds.some((bound) => one.start < bound.end && bound.start < one.end)
      ? { ...one, key: 'obligation', loose: true }
      : one,
  );
}

function compile(force: Force): Record<(typeof KINDS)[number], PhraseFinder> {
  const units = new Map(Object.entries(force.countedUnit));
  for (const [key, phrases] of Object.entries(force.unit))
    units.set(key, [...(units.get(key) ?? []), ...phrases.map((phrase) => `${force.counted} ${phrase}`)]);
  const tables: Record<(typeof KINDS)[number], PhrasesByKey> = { ...force, unit: Object.fromEntries(units) };
  return {
    modality: phraseFinder(tables.modality, force.classes),
    negation: phraseFinder(tables.negation, force.classes),
    conjunction: phraseFinder(tables.conjunction, force.classes),
    quantifier: phraseFinder(tables.quantifier, force.classes),
    bound: phraseFinder(tables.bound, force.classes),
    unit: phraseFinder(tables.unit, force.classes),
  };
}

/** The words of a line by the place of their first letter and by that behind their last. */
function placesOf({ words }: Line): { from: Map<number, Word>; to: Map<number, Word> } {
  return {
    from: new Map(words.map((word) => [word.at, word])),
    to: new Map(words.map((word) => [word.at + word.norm.length, word])),
  };
}

function reading(
  { key, start, end }: PhraseMatch,
  kind: Fact['kind'],
  { from, to }: ReturnType<typeof placesOf>,
): Reading {
  const loose = key.startsWith(LOOSE);
  return {
    kind,
    key: loose ? key.slice(LOOSE.length) : key,
    start: from.get(start)?.start ?? 0,
    end: to.get(end)?.end ?? 0,
    ...(loose && { loose }),
  };
}
