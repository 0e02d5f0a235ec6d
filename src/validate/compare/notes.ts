import { findAnchors } from '../../languages/anchors.js';
import { packOf } from '../../languages/registry.js';
import { ownText, walk, type Act, type Division } from '../../model/act.js';

/** An editorial note with the dates of the acts that it tells of. */
export interface Note {
  division: Division;
  /** The article or other part of the act that it stands at; empty for the act as a whole. */
  place: string;
  dates: readonly string[];
}

/** Full dates only: a year alone is a way of speaking. */
const FULL = /^\d{4}-\d{2}-\d{2}$/;

/** The notes of a version, in order. */
export function notesOf({ root, language }: Act): Note[] {
  const pack = packOf(language);
  return [...walk(root)]
    .filter(({ kind }) => kind === 'note')
    .map((division) => {
      const text = [ownText(division), ...division.children.map(ownText)].join(' ');
      const dates = findAnchors(text, pack).filter(({ kind, key }) => kind === 'date' && FULL.test(key));
      const [place = ''] = division.eId.split('__');
      return { division, place: place.startsWith('note_') ? '' : place, dates: dates.map(({ key }) => key) };
    });
}
