import { walk, type Division } from '../../model/act.js';
import type { Observation } from '../../model/finding.js';
import type { ComparedPair, Passage } from '../compare/pair.js';
import { placesOf } from '../compare/observe.js';
import type { ClauseReading } from '../compare/reading.js';
import type { Rule } from '../rule.js';

/** Signs that come in twos, and must be as many in both versions. */
const PAIRS = { brackets: ['(', ')'], quotes: ['«“„', '»”'] } as const;
/** The printed number of a member, whose bracket has no partner. */
const LABEL = /(?:^|[\s(,;–—-])(?:\p{L}|\p{N}{1,3})(?:-\p{N}{1,2})?\)/gu;
/** What ends a member of a list within the list, and what ends a sentence. */
const END = /(?<mark>[;.])[\s»”"')]*$/u;

/** Brackets and quotation marks that do not match, and members of a list that end otherwise than their counterparts. */
export const punctuationMismatch: Rule = {
  id: 'punctuation-mismatch',
  compares: 'pair',
  severity: { official: 'info', translation: 'info' },
  *check(pair) {
    const last = new Set(
      pair.acts.flatMap(({ root }) => [...walk(root)].flatMap(({ children }) => children.at(-1) ?? [])),
    );
    for (const passage of pair.passages) {
      const [left, right] = passage.sides;
      for (const [message, [opening, closing]] of Object.entries(PAIRS)) {
        const [a, b] = [left, right].map((side) => {
          const text = side.map((reading) => reading.text.replace(LABEL, '')).join(' ');
          return { open: count(text, opening), shut: count(text, closing) };
        });
        if (!a || !b) continue;
        if (a.open !== a.shut || b.open !== b.shut)
          yield observe(pair, passage, `${message}-open`, { left: '', right: '' });
        else if (message === 'brackets' && a.open !== b.open)
          yield observe(pair, passage, message, { left: a.open, right: b.open });
      }
      const [own, other] = [endOf(left), endOf(right)];
      if (
        isInside(left, last) &&
        isInside(right, last) &&
        own !== undefined &&
        other !== undefined &&
        own !== other
      )
        yield observe(pair, passage, 'end', { left: own, right: other });
    }
  },
};

function count(text: string, signs: string): number {
  return Array.from(text).filter((sign) => signs.includes(sign)).length;
}

function endOf(side: readonly ClauseReading[]): string | undefined {
  return END.exec(side.at(-1)?.text ?? '')?.groups?.['mark'];
}

/** A member of a list that is not its last one, and so has no reason to end a sentence. */
function isInside(side: readonly ClauseReading[], last: ReadonlySet<Division>): boolean {
  const division = side.at(-1)?.placed.division;
  return division?.kind === 'subitem' && !last.has(division);
}

function observe(
  { languages }: ComparedPair,
  { bead, eId, sides }: Passage,
  message: string,
  said: Record<'left' | 'right', string | number>,
): Observation {
  const [first, second] = languages;
  const places = placesOf(
    languages,
    sides.map(([reading]) => ({ reading, claims: [] })),
  );
  return {
    bead,
    pair: [first, second],
    eId,
    confidence: 0.8,
    spans: places.spans,
    message,
    data: { first, second, ...said },
  };
}
