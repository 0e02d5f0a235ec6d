import { accountsOf, type Account } from '../accounting/accounts.js';
import type { Observation } from '../../model/finding.js';
import { placesOf } from '../compare/observe.js';
import type { ComparedPair } from '../compare/pair.js';
import { shortNames, type ShortName } from '../compare/short-names.js';
import type { Rule } from '../rule.js';

/** One version may need no short name where the full one is as short. */
const CONFIDENCE = { differ: 0.7, only: 0.8 } as const;

/** A short name («бұдан әрі – …», «далее – …») that only one version introduces, or that means something else in the other. */
export const definitionMismatch: Rule = {
  id: 'definition-mismatch',
  compares: 'pair',
  severity: { official: 'warning', translation: 'info' },
  *check(pair) {
    for (const account of accountsOf(pair)) {
      const [left, right] = account.passage.sides.map((side) => side.flatMap(shortNames));
      if (!left || !right || left.length + right.length === 0) continue;
      const most = Math.max(left.length, right.length);
      for (let at = 0; at < most; at += 1) {
        const [own, other] = [left[at], right[at]];
        if (own && other && areLinked(account, own, other)) continue;
        yield observe(pair, account, own, other);
      }
    }
  },
};

/** Whether any word of one name is rendered by one of the other in this place; it need not be within the brackets. */
function areLinked(
  { alignment: { left, right, links } }: Account,
  own: ShortName,
  other: ShortName,
): boolean {
  const stemsOf = (words: typeof left, { reading, start, end }: ShortName): Set<string> =>
    new Set(
      words
        .filter((word) => word.reading === reading && start <= word.start && word.start < end)
        .map(({ stem }) => stem),
    );
  const [names, others] = [stemsOf(left, own), stemsOf(right, other)];
  return links.some(
    (link) =>
      link.left.some((at) => names.has(left[at]?.stem ?? '')) &&
      link.right.some((at) => others.has(right[at]?.stem ?? '')),
  );
}

function observe(
  { languages }: ComparedPair,
  { passage }: Account,
  own: ShortName | undefined,
  other: ShortName | undefined,
): Observation {
  const [first, second] = languages;
  const names = [own, other].flatMap((name) => name ?? []);
  const common = {
    bead: passage.bead,
    pair: [first, second],
    eId: names[0]?.reading.eId ?? passage.eId,
    ...placesOf(
      languages,
      [own, other].map((name, side) => ({
        reading: name?.reading ?? passage.sides[side === 0 ? 0 : 1][0],
        claims: name ? [name] : [],
      })),
    ),
  };
  if (own && other)
    return {
      ...common,
      confidence: CONFIDENCE.differ,
      message: 'differ',
      data: { first, second, left: own.name, right: other.name },
    };
  const data = { language: own ? first : second, missing: own ? second : first, left: names[0]?.name ?? '' };
  return { ...common, confidence: CONFIDENCE.only, message: 'only', data };
}
