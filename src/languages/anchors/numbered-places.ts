import { citedNumbers, printedList } from './cited-lists.js';
import type { Allowed, PrintedNumber } from './cited-numbers.js';
import type { Mention } from './mention.js';
import { between, hasRole, isSpace, type Reading } from './reading.js';
import type { LevelLexeme } from './vocabulary.js';

/** A word for a place, with what may be told from its surroundings. */
export interface Spot {
  reading: Reading;
  at: number;
  lexeme: LevelLexeme;
  allowed: Allowed;
  before: Mention | undefined;
}

/** The place that a word names with its numbers, if any stand where the language has them. */
export function numbered(spot: Spot): Mention | undefined {
  if (spot.reading.pack.structure.numberFirst) return numbersBefore(spot);
  return numbersBehind(spot) ?? ordinalsBefore(spot);
}

const BEFORE_NUMBER = /^\.?\s*(?:№\s*)?\(?$/u;

/** «статьями 5, 6 и 7», "Articles 5 to 7", «часть первая». */
function numbersBehind({ reading, at, lexeme, allowed, before }: Spot): Mention | undefined {
  let first = at + 1;
  while (hasRole(reading, first, 'lead') && isSpace(between(reading, first - 1, first))) first += 1;
  const gap = between(reading, first - 1, first);
  const isLead = first > at + 1;
  if (gap === '' || !BEFORE_NUMBER.test(gap) || (gap.startsWith('.') && !lexeme.short && !isLead))
    return undefined;
  // «18 ч. 30 мин.» is a time, «п. 2 ч. 1» is none.
  const isCounted = /^\d/.test(reading.tokens[at - 1]?.norm ?? '') && isSpace(between(reading, at - 1, at));
  if (lexeme.short && isCounted && before?.last !== at - 1) return undefined;
  const mayBeList = lexeme.many || lexeme.short;
  const list = printedList(reading, first, 1, allowed, ({ bracket }) => mayBeList || bracket);
  return mentionOf(reading, at, lexeme, list);
}

/** «второй и третьей частей», "the third indent". */
function ordinalsBefore({ reading, at, lexeme, allowed }: Spot): Mention | undefined {
  if (!isSpace(between(reading, at - 1, at))) return undefined;
  const ordinals = { ...allowed, digits: false, cardinals: false };
  const list = printedList(reading, at - 1, -1, ordinals, ({ inWords }) => inWords);
  return mentionOf(reading, at, lexeme, list);
}

const BEHIND_NUMBER = /^\)?\s*[-\u2010\u2011–]?$/u;
const BRACKET_OR_HYPHEN = /[)\u2010\u2011–-]/;

/** «2), 4) және 7) – 11) тармақшаларында», «екінші бөлігі». */
function numbersBefore({ reading, at, lexeme, allowed, before }: Spot): Mention | undefined {
  const { text, tokens } = reading;
  const gap = between(reading, at - 1, at);
  if (!BEHIND_NUMBER.test(gap.trim())) return undefined;
  const list = printedList(reading, at - 1, -1, { ...allowed, cardinals: false }, () => true);
  const [farthest, nearest] = [list[0], list.at(-1)];
  if (!farthest || !nearest) return undefined;
  const isJoined = BRACKET_OR_HYPHEN.test(gap);
  const isMarked = nearest.last > nearest.first || nearest.inWords || isRoman(reading, nearest);
  // Behind no more than a space, digits count, «15 бап»; but not behind a larger place, «53-баптың 2 тармағы».
  const isBehindPlace =
    before?.last === farthest.first - 1 && isSpace(text.slice(before.end, farthest.start));
  if (!isJoined && !isMarked && !isBehindPlace) return undefined;
  if (lexeme.short && !(isJoined && text.charAt(tokens[at]?.end ?? 0) === '.')) return undefined;
  return mentionOf(reading, at, lexeme, list);
}

function isRoman({ text }: Reading, { start, inWords }: PrintedNumber): boolean {
  return !inWords && !/\d/.test(text.charAt(start));
}

function mentionOf(
  reading: Reading,
  at: number,
  { level, many, owned }: LevelLexeme,
  list: readonly PrintedNumber[],
): Mention | undefined {
  const [head, tail, token] = [list[0], list.at(-1), reading.tokens[at]];
  if (!head || !tail || !token) return undefined;
  // Items have no brackets: «п. 3)» is a sub-item, but "paragraph (3)" is none, nor is «(пункт 3)».
  const isSubitem = level === 'item' && list.every(({ bracket, opened }) => bracket && !opened);
  const isPart = level === 'subpara' && isRoman(reading, head);
  const isBracketed = tail.bracket && (level === 'subitem' || tail.opened !== 'before');
  const tailEnd = reading.tokens[tail.last]?.end ?? tail.end;
  return {
    level: isSubitem ? 'subitem' : isPart ? 'part' : level,
    numbers: citedNumbers(reading.text, list, many),
    isOwned: owned,
    start: Math.min(token.start, head.start),
    end: Math.max(token.end, tailEnd + (isBracketed ? 1 : 0)),
    first: Math.min(at, head.first),
    last: Math.max(at, tail.last),
  };
}
