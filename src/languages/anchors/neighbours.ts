import type { Mention } from './mention.js';
import { hasRole, isSpace, type Reading } from './reading.js';

/** The first word of another act's name must have a capital letter: «статьи 5 Гражданского процессуального кодекса». */
const NAME_OF_ACT = /^\s+\p{Lu}[\p{L}\p{M}-]*\s+(?:\p{L}[\p{L}\p{M}-]*\s+){0,2}$/u;
const LONGEST_NAME = 80;

/** Whether two mentions are of one place: only a space or "of the" stands between them, or the name of an act. */
export function areBeside(reading: Reading, first: Mention, second: Mention): boolean {
  const { text, tokens } = reading;
  let from = first.end;
  for (let at = first.last + 1; at < second.first && hasRole(reading, at, 'of'); at += 1) {
    if (!isSpace(text.slice(from, tokens[at]?.start))) return false;
    from = tokens[at]?.end ?? from;
  }
  const gap = text.slice(from, second.start);
  if (isSpace(gap)) return gap !== '';
  const isAct = second.level === 'act' && second.pointer === undefined;
  return isAct && gap.length <= LONGEST_NAME && NAME_OF_ACT.test(gap);
}

const COMMAS = new Set(['', ',', ';']);
const MOST_WORDS = 3;
const SHORT_WORD = 3;

/** Whether a comma, a conjunction or both stand between two places, and at most one short word beside: «и в пункте 2». */
export function areListed(reading: Reading, first: Mention, second: Mention): boolean {
  const { text, tokens } = reading;
  if (second.first <= first.last || second.first - first.last - 1 > MOST_WORDS) return false;
  let from = first.end;
  let [isList, others] = [false, 0];
  for (let at = first.last + 1; at <= second.first; at += 1) {
    const token = at === second.first ? second : tokens[at];
    const sign = text.slice(from, token?.start).trim();
    if (!token || !COMMAS.has(sign)) return false;
    const isConjunction = at < second.first && hasRole(reading, at, 'and');
    isList ||= sign !== '' || isConjunction;
    if (at < second.first && !isConjunction) {
      others += 1;
      if (others > 1 || token.end - token.start > SHORT_WORD) return false;
    }
    from = token.end;
  }
  return isList;
}
