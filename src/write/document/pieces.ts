import type { Severity } from '../../model/finding.js';
import type { Span } from '../../model/text.js';
import type { Piece } from './model.js';

/** Words of a text that a finding is about. */
export interface Mark extends Span {
  severity: Severity;
  /** The number of the note that says so, where there are notes. */
  note?: number;
}

const GRAVITY: readonly Severity[] = ['info', 'warning', 'error'];

/** A text cut where marks begin and end; marks may overlap. Together the pieces are the text. */
export function pieces(text: string, marks: readonly Mark[]): Piece[] {
  const real = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.start < mark.end);
  const cuts = [...new Set([0, text.length, ...real.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).map((end, index): Piece => {
    const start = cuts[index] ?? 0;
    const over = real.filter((mark) => mark.start < end && start < mark.end);
    const begins = notesOf(over.filter((mark) => mark.start === start));
    const ends = notesOf(over.filter((mark) => mark.end === end));
    const severity = GRAVITY.findLast((one) => over.some((mark) => mark.severity === one));
    return {
      text: text.slice(start, end),
      ...(severity !== undefined && { severity }),
      ...(begins.length > 0 && { begins }),
      ...(ends.length > 0 && { ends }),
    };
  });
}

function notesOf(marks: readonly Mark[]): number[] {
  return [...new Set(marks.flatMap(({ note }) => (note === undefined ? [] : [note])))];
}
