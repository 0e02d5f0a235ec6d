import { areOfOneFamily } from '../../lexicon/family.js';
import type { ComparedPair } from '../compare/pair.js';
import type { ClauseReading } from '../compare/reading.js';
import { accountsOf, type Account } from './accounts.js';
import type { ContentWord } from './residue.js';

/** By side: the stems of terms of one word that the act defines, with the stems of their counterparts. */
export type DefinedTerms = readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>];

/** The term of a definition: «оқырман – …», «читатель – …», “reader – …”. */
const DEFINITION = /^[^\p{L}]*(?<term>\p{L}[\p{L}-]*)\s+[–—-]\s+\p{L}/u;
/** Fewer definitions than this may be sentences that only look so. */
const LEAST = 3;
/** A term is one only if it is so rendered in so many places, and in such a share of all. */
const RENDERED = { times: 4, share: 0.8 } as const;

const known = new WeakMap<ComparedPair, DefinedTerms>();

/** The terms that both versions define in a list of definitions and mostly render by each other. */
export function definedTerms(pair: ComparedPair): DefinedTerms {
  const terms = known.get(pair) ?? findTerms(accountsOf(pair));
  known.set(pair, terms);
  return terms;
}

/** Whether one of two words is a defined term and the other neither its counterpart nor of its family. */
export function isOtherwise(
  left: ContentWord,
  right: ContentWord,
  [forward, backward]: DefinedTerms,
): boolean {
  const [expected, other] = [forward.get(left.stem), backward.get(right.stem)];
  const differs = (term: string | undefined, stem: string): boolean =>
    term !== undefined && term !== stem && !areOfOneFamily(term, stem);
  return expected === undefined ? differs(other, left.stem) : differs(expected, right.stem);
}

function findTerms(accounts: readonly Account[]): DefinedTerms {
  const heads = accounts.flatMap(({ passage, alignment }): [string, string][] => {
    const [a, b] = passage.sides.map(([first]) => first && definedIn(first));
    const left = alignment.left.find(({ start }) => start === a);
    const right = alignment.right.find(({ start }) => start === b);
    return a === undefined || b === undefined || !left || !right ? [] : [[left.stem, right.stem]];
  });
  const terms = heads.length < LEAST ? [] : rendered(heads, accounts);
  return [new Map(terms), new Map(terms.map(([left, right]) => [right, left]))];
}

/** Where the defined term begins in a member of a list. */
function definedIn({ text, placed }: ClauseReading): number | undefined {
  const term = placed.division.number === undefined ? undefined : DEFINITION.exec(text)?.groups?.['term'];
  return term === undefined ? undefined : text.indexOf(term);
}

/** Those that stand for each other in most places where either stands: counted for all of them in one way through the act. */
function rendered(heads: readonly [string, string][], accounts: readonly Account[]): [string, string][] {
  const counts = heads.map(([left, right]) => ({ left, right, together: 0, all: 0 }));
  const having = (side: 'left' | 'right'): Map<string, Set<(typeof counts)[number]>> => {
    const found = new Map<string, Set<(typeof counts)[number]>>();
    for (const count of counts)
      found.set(count[side], (found.get(count[side]) ?? new Set<typeof count>()).add(count));
    return found;
  };
  const [byLeft, byRight] = [having('left'), having('right')];
  for (const { alignment } of accounts) {
    for (const { left, right } of alignment.links) {
      const own = new Set(left.flatMap((at) => [...(byLeft.get(alignment.left[at]?.stem ?? '') ?? [])]));
      const other = new Set(right.flatMap((at) => [...(byRight.get(alignment.right[at]?.stem ?? '') ?? [])]));
      for (const count of new Set([...own, ...other])) {
        count.all += 1;
        if (own.has(count) && other.has(count)) count.together += 1;
      }
    }
  }
  return counts
    .filter(({ together, all }) => together >= RENDERED.times && together >= RENDERED.share * all)
    .map(({ left, right }) => [left, right]);
}
