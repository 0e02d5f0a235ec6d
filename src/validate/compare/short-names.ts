import type { Span } from '../../model/text.js';
import type { ClauseReading } from './reading.js';

/** A short name that a clause introduces: «(бұдан әрі – Кеңес)». */
export interface ShortName extends Span {
  reading: ClauseReading;
  /** The name, as printed. */
  name: string;
}

const BRACKETS = /\((?<inside>[^()]*)\)/gu;
const DASH = /^\s*[–—:,-]*\s*/u;

/** The short names of a clause, by the name itself within the brackets. */
export function shortNames(reading: ClauseReading): ShortName[] {
  const { text, pack } = reading;
  return Array.from(text.matchAll(BRACKETS)).flatMap((match): ShortName[] => {
    const inside = match.groups?.['inside'] ?? '';
    const hence = [...pack.definitions.hence]
      .sort((a, b) => b.length - a.length)
      .find((words) => inside.trimStart().toLowerCase().startsWith(words));
    if (hence === undefined) return [];
    const before = inside.length - inside.trimStart().length + hence.length;
    const gap = DASH.exec(inside.slice(before))?.[0].length ?? 0;
    const name = inside.slice(before + gap).trimEnd();
    const start = match.index + 1 + before + gap;
    return name === '' ? [] : [{ reading, name, start, end: start + name.length }];
  });
}
