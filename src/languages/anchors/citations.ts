import type { Anchor, LanguagePack, Token } from '../pack.js';
import { findMentions, type Mention } from './mentions.js';

/** What citations say, and all that they cover: their numbers are no numbers besides. */
export interface Citations {
  anchors: Anchor[];
  covered: { start: number; end: number }[];
}

/** From the largest place to the smallest. */
const RANKS = ['act', 'annex', 'sec', 'subsec', 'chp', 'art', 'para', 'point', 'subpara', 'indent'];
const POINT = /(?<![\p{Nd}.,-])(?<number>\d{1,4}(?:[-\u2010\u2011]\d{1,3})*)\)/gu;

/**
 * Citations with all their places, in canonical form and from large to small, whatever the order of the language:
 * «53-бабы 2-тармағының 3) тармақшасы», подпункт 3) пункта 2 статьи 53, subparagraph 3) of paragraph 2 of Article 53 are
 * `art_53__para_2__point_3`. Lists and ranges give one anchor for each place. «Осы баптың», настоящей статьи are `~art`.
 */
export function findCitations(text: string, tokens: readonly Token[], pack: LanguagePack): Citations {
  const mentions = findMentions(text, tokens, pack);
  const chains = chainsOf(text, mentions, pack);
  const covered = chains.map((chain) => ({ start: chain[0]?.start ?? 0, end: chain.at(-1)?.end ?? 0 }));
  const anchors = chains.flatMap((chain) => anchorsOf(chain, pack.structure.numberFirst));
  const isCovered = (at: number): boolean => covered.some(({ start, end }) => start <= at && at < end);
  const points = findPoints(text).filter(({ start }) => !isCovered(start));
  return { anchors: [...anchors, ...points].sort((a, b) => a.start - b.start || a.end - b.end), covered };
}

/** Mentions that follow each other and become smaller, or in other languages larger, are one citation. */
function chainsOf(
  text: string,
  mentions: readonly Mention[],
  { citations, structure }: LanguagePack,
): Mention[][] {
  const gap = new RegExp(`^[\\s\\u00A0]+(?:(?:${citations.between || '(?!)'})[\\s\\u00A0]+)?$`, 'iu');
  const chains: Mention[][] = [];
  for (const mention of mentions) {
    const chain = chains.at(-1);
    const before = chain?.at(-1);
    const step = before ? RANKS.indexOf(mention.level) - RANKS.indexOf(before.level) : 0;
    const follows = structure.numberFirst ? step > 0 : step < 0;
    if (before && follows && gap.test(text.slice(before.end, mention.start))) chain?.push(mention);
    else chains.push([mention]);
  }
  return chains;
}

function anchorsOf(chain: readonly Mention[], largeFirst: boolean): Anchor[] {
  const ordered = largeFirst ? chain : chain.toReversed();
  const leaf = ordered.at(-1);
  const whole = { start: chain[0]?.start ?? 0, end: chain.at(-1)?.end ?? 0 };
  if (!leaf) return [];
  // A place of "this act" is the same as one without any act; which other act is meant, its own words say.
  const parents = ordered
    .slice(0, -1)
    .map(keyOf)
    .filter((key) => key !== 'act' && key !== '~act');
  const anchor = (key: string, span: { start: number; end: number }): Anchor => ({
    kind: 'citation',
    key: [...parents, key].join('__').replace(/(?<=.)~/g, ''),
    start: span.start,
    end: span.end,
  });
  if (leaf.numbers.length === 0) return [anchor(keyOf(leaf), whole)];
  return leaf.numbers.map(({ number, start, end }) =>
    anchor(`${leaf.level}_${number}`, leaf.numbers.length === 1 ? whole : { start, end }),
  );
}

/** A place that is named relative to where it stands begins with a tilde; of several parents the first counts. */
function keyOf({ level, numbers, relative }: Mention): string {
  const [first] = numbers;
  if (first) return `${level}_${first.number}`;
  return relative === 'previous' ? `~previous-${level}` : relative === 'this' ? `~${level}` : level;
}

/** A number with a bracket that nothing opened, but for the label of the paragraph itself. */
function findPoints(text: string): Anchor[] {
  return Array.from(text.matchAll(POINT)).flatMap(({ index, groups }) => {
    const number = groups?.['number'] ?? '';
    const before = text.slice(0, index);
    const opened = before.lastIndexOf('(') > before.lastIndexOf(')');
    if (opened || before.trim() === '') return [];
    const key = `point_${number.replace(/[\u2010\u2011]/g, '-')}`;
    return [{ kind: 'citation' as const, key, start: index, end: index + number.length }];
  });
}
