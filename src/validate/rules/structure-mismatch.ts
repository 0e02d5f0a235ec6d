import type { Observation } from '../../model/finding.js';
import type { ComparedPair, Passage } from '../compare/pair.js';
import type { ClauseReading } from '../compare/reading.js';
import type { Rule } from '../rule.js';

/** Members that correspond and do not bear the same number. */
interface Moved {
  passage: Passage;
  left: ClauseReading;
  right: ClauseReading;
}

/** Items that stand in another order in the other version, or bear other numbers there. */
export const structureMismatch: Rule = {
  id: 'structure-mismatch',
  compares: 'pair',
  severity: { official: 'error', translation: 'warning' },
  *check(pair) {
    for (const list of movedByList(pair)) {
      if (isSortedApart(list, pair)) continue;
      const observation = observe(pair, list);
      if (observation) yield observation;
    }
  },
};

/** Counterparts with other numbers, list by list. */
function movedByList({ passages }: ComparedPair): Moved[][] {
  const lists = new Map<string, Moved[]>();
  const seen = new Set<string>();
  for (const passage of passages) {
    const [[left], [right]] = passage.sides;
    if (!left || !right || left.isTitle || !isNumbered(left) || !isNumbered(right)) continue;
    const [a, b] = [left.placed.division.eId, right.placed.division.eId];
    // Of a member that has several clauses the first one tells where it stands.
    if (a === b || seen.has(`${a} ${b}`) || isDuplicate(a) || isDuplicate(b)) continue;
    seen.add(`${a} ${b}`);
    const list = `${parentOf(a)} ${parentOf(b)}`;
    const moved = { passage, left, right };
    const others = lists.get(list);
    if (others) others.push(moved);
    else lists.set(list, [moved]);
  }
  return [...lists.values()];
}

/** A number that stands twice is told by a rule of its own. */
function isDuplicate(eId: string): boolean {
  return eId.includes('dup_');
}

function isNumbered({ placed }: ClauseReading): boolean {
  return placed.division.number !== undefined;
}

function parentOf(eId: string): string {
  return eId.slice(0, Math.max(0, eId.lastIndexOf('__')));
}

function observe({ languages }: ComparedPair, list: readonly Moved[]): Observation | undefined {
  const [first] = list;
  if (!first) return undefined;
  const [own, other] = [numbersOf(list, 'left'), numbersOf(list, 'right')];
  const sameNumbers = [...own].sort().join(' ') === [...other].sort().join(' ');
  const { left, right, passage } = first;
  return {
    bead: passage.bead,
    pair: [...languages],
    eId: left.eId,
    confidence: 0.95,
    spans: { [languages[0]]: left.placed.clause.span, [languages[1]]: right.placed.clause.span },
    message: sameNumbers ? 'order' : 'numbers',
    data: { first: languages[0], second: languages[1], left: own.join(', '), right: other.join(', ') },
  };
}

function numbersOf(list: readonly Moved[], side: 'left' | 'right'): string[] {
  return list.map((moved) => moved[side].placed.division.number ?? '');
}

const TERM = /\p{L}.*?(?=\s[–—-]\s)/u;

/** Whether the members are definitions that each version has in the order of its alphabet. */
function isSortedApart(list: readonly Moved[], { languages }: ComparedPair): boolean {
  const inOrder = (side: 'left' | 'right', language: string): boolean => {
    const terms = [...list]
      .sort((a, b) => a[side].placed.clause.span.start - b[side].placed.clause.span.start)
      .map((moved) => TERM.exec(moved[side].text)?.[0]);
    const { compare } = new Intl.Collator(language);
    return terms.every((term, at) => {
      const before = terms[at - 1];
      return term !== undefined && (before === undefined || compare(before, term) <= 0);
    });
  };
  return list.length > 2 && inOrder('left', languages[0]) && inOrder('right', languages[1]);
}
