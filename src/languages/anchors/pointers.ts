import type { Mention } from './mention.js';
import { between, hasRole, isSpace, type Reading } from './reading.js';
import type { LevelLexeme } from './vocabulary.js';

/** «осы баптың», «предыдущего пункта», "of this Article". */
export function pointed(reading: Reading, at: number, { level, owned }: LevelLexeme): Mention | undefined {
  const pointer = pointerAt(reading, at - 1);
  const [before, own] = [reading.tokens[at - 1], reading.tokens[at]];
  if (!pointer || !before || !own || !isSpace(between(reading, at - 1, at))) return undefined;
  const place = { start: before.start, end: own.end, first: at - 1, last: at };
  return { level, numbers: [], pointer, isOwned: owned, ...place };
}

function pointerAt(reading: Reading, at: number): Mention['pointer'] {
  if (hasRole(reading, at, 'this')) return 'this';
  return hasRole(reading, at, 'previous') ? 'previous' : undefined;
}

/** How many words may stand between a pointer and the act: «настоящего Конституционного закона». */
const MOST_WORDS_BETWEEN = 2;

/** The act that token `at` names; "this" one only with a capital letter: «осы Заң», but not «осы шешім». */
export function actAt(reading: Reading, at: number, act: string): Mention | undefined {
  const { text, tokens } = reading;
  const own = tokens[at];
  if (!own) return undefined;
  const place = { level: 'act' as const, numbers: [], end: own.end, last: at };
  for (let before = at - 1; before >= at - 1 - MOST_WORDS_BETWEEN; before -= 1) {
    const token = tokens[before];
    if (!token || !isSpace(between(reading, before, before + 1))) break;
    if (!hasRole(reading, before, 'this')) continue;
    const isNamed = /^\p{Lu}/u.test(text.slice(tokens[before + 1]?.start, tokens[before + 1]?.end));
    if (isNamed) return { ...place, pointer: 'this', start: token.start, first: before };
  }
  // Another act says nothing without a place in it.
  return reading.has.levels ? { ...place, act, start: own.start, first: at } : undefined;
}
