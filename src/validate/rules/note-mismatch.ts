import type { Act } from '../../model/act.js';
import type { Observation } from '../../model/finding.js';
import type { LanguageCode, Span } from '../../model/text.js';
import { notesOf, type Note } from '../compare/notes.js';
import type { Rule } from '../rule.js';

/** An amendment that the notes of one version tell of and those of the other do not, at the same article. */
export const noteMismatch: Rule = {
  id: 'note-mismatch',
  compares: 'act',
  severity: { official: 'warning', translation: 'info' },
  *check(acts) {
    for (const [at, first] of acts.entries()) {
      for (const second of acts.slice(at + 1)) {
        // A version without any note is one from which they were taken out.
        const [own, other] = [byPlace(first), byPlace(second)];
        if (own.size === 0 || other.size === 0) continue;
        for (const place of new Set([...own.keys(), ...other.keys()])) {
          const [left, right] = [own.get(place) ?? [], other.get(place) ?? []];
          yield* missing(place, [first, left], [second, right]);
          yield* missing(place, [second, right], [first, left]);
        }
      }
    }
  },
};

type Side = readonly [Act, readonly Note[]];

function* missing(place: string, [act, notes]: Side, [other, others]: Side): Generator<Observation> {
  const known = new Set(others.flatMap(({ dates }) => dates));
  const dates = [...new Set(notes.flatMap((note) => note.dates))].filter((date) => !known.has(date));
  const [first] = notes.filter((note) => note.dates.some((date) => dates.includes(date)));
  if (!first) return;
  const spans: Record<LanguageCode, Span> = { [act.language]: first.division.span };
  const [counterpart] = others;
  if (counterpart) spans[other.language] = counterpart.division.span;
  yield {
    pair: [act.language, other.language],
    eId: place,
    confidence: 0.6,
    spans,
    message: 'only',
    data: { language: act.language, missing: other.language, left: dates.join(', ') },
  };
}

function byPlace(act: Act): Map<string, Note[]> {
  const places = new Map<string, Note[]>();
  for (const note of notesOf(act)) {
    if (note.dates.length > 0) places.set(note.place, [...(places.get(note.place) ?? []), note]);
  }
  return places;
}
