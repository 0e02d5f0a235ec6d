import type { Level } from './citation-words.js';
import { DEPTH, liesIn } from './levels.js';
import type { Mention } from './mention.js';
import { areBeside, areListed } from './neighbours.js';
import type { Reading } from './reading.js';

/** The mentions that make up one citation. */
export interface Chain {
  /** From the largest place to the smallest, with those that it takes from its neighbours in a list. */
  mentions: readonly Mention[];
  /** Its own ones, as they are printed. */
  printed: readonly Mention[];
}

/** Joins the mentions of a text to citations: «53-баптың 2-тармағы», «пункт 1 статьи 50 и пункт 1 статьи 51 Закона». */
export function findChains(reading: Reading, mentions: readonly Mention[]): Chain[] {
  const { largestFirst } = reading.pack.citations;
  const chains = inRows(reading, mentions).map((printed) => {
    const isGrowing = !largestFirst && grows(printed.map(({ level }) => level));
    return { mentions: isGrowing ? printed.toReversed() : printed, printed };
  });
  // What is said once for all members of a list stands with the first one, or with the last one.
  const order = chains.map((_, at) => at);
  for (const at of largestFirst ? order : order.reverse()) {
    const [chain, giver] = [chains[at], chains[largestFirst ? at - 1 : at + 1]];
    if (!chain || !giver) continue;
    const [first, second] = largestFirst ? [giver, chain] : [chain, giver];
    const [end, start] = [first.printed.at(-1), second.printed[0]];
    if (!end || !start || !areListed(reading, end, start)) continue;
    chain.mentions = [...shared(chain.mentions, giver.mentions, largestFirst), ...chain.mentions];
  }
  return chains;
}

/** Runs of mentions that stand side by side, each larger, or each smaller, than the one before. */
function inRows(reading: Reading, mentions: readonly Mention[]): Mention[][] {
  const rows: Mention[][] = [];
  for (const mention of mentions) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && goesOn(reading, row, mention) && areBeside(reading, before, mention))
      row.push(mention);
    else rows.push([mention]);
  }
  return rows;
}

function goesOn({ pack }: Reading, row: readonly Mention[], next: Mention): boolean {
  const levels = [...row, next].map(({ level }) => level);
  if (new Set(levels).size < levels.length) return false;
  const isShrinking = grows(levels.toReversed());
  if (pack.citations.largestFirst) return isShrinking;
  // «Ст. 5 п. 2» is short for «пункт 2 статьи 5»; «положения статьи 5» are no act with an article.
  return grows(levels) || (isShrinking && levels[0] !== 'act');
}

function grows(levels: readonly Level[]): boolean {
  return levels.every((level, at) => at === 0 || liesIn(levels[at - 1] ?? level, level));
}

/** What a member of a list leaves to its neighbour to say: all that is larger than what both of them name. */
function shared(own: readonly Mention[], giver: readonly Mention[], mustBeOwned: boolean): Mention[] {
  const largest = own[0];
  if (!largest || largest.pointer || (mustBeOwned && !largest.isOwned)) return [];
  const depth = DEPTH[largest.level];
  if (!giver.some(({ level, pointer }) => DEPTH[level] === depth && !pointer)) return [];
  return giver.filter(({ level }) => DEPTH[level] < depth);
}
