import type { Span } from '../../model/text.js';
import type { Anchor } from '../pack.js';
import { findChains, type Chain } from './chains.js';
import type { Allowed } from './cited-numbers.js';
import { isNumberedThrough, PREFIX } from './levels.js';
import type { Mention } from './mention.js';
import { findMentions } from './mentions.js';
import type { Reading } from './reading.js';

/** What citations say, and all that they cover: their numbers are no numbers besides. */
export interface Citations {
  anchors: Anchor[];
  covered: Span[];
}

/** A list of several lists has more members than anyone has written. */
const MOST_TARGETS = 1000;

/**
 * Citations with all their places, in canonical form and from large to small, whatever the order of the language:
 * «53-бабы 2-тармағының 3) тармақшасы», «подпункт 3) пункта 2 статьи 53», "subparagraph 3) of paragraph 2 of Article 53" are
 * `art_53__para_2__point_3`. Lists and ranges give one anchor for each place, where its number stands; other citations are
 * anchored at all their words. «Осы баптың», «настоящей статьи» are `~art`.
 */
export function findCitations(reading: Reading, allowed: Allowed): Citations {
  if (!reading.has.levels && !reading.has.acts) return { anchors: [], covered: [] };
  const chains = findChains(reading, findMentions(reading, allowed));
  const covered: Span[] = [];
  const anchors: Anchor[] = [];
  for (const chain of chains) {
    const found = anchorsOf(chain);
    anchors.push(...found);
    if (found.length > 0)
      covered.push(...chain.printed.filter(({ numbers, pointer }) => numbers.length > 0 || pointer));
  }
  return { anchors: anchors.sort((a, b) => a.start - b.start || a.end - b.end), covered };
}

function anchorsOf({ mentions, printed }: Chain): Anchor[] {
  const act = mentions.find(({ level }) => level === 'act');
  const places = placesOf(mentions, act !== undefined);
  if (places.length === 0)
    return act?.pointer
      ? [{ kind: 'citation', key: '~act', ...placeOf([act]), parts: ['~act'], base: 'this-act' }]
      : [];
  const relative = places.find(({ pointer }) => pointer);
  const base = relative ? `${relative.pointer}-${relative.level}` : act?.pointer && `${act.pointer}-act`;
  const about = { ...(base !== undefined && { base }), ...(act?.act !== undefined && { act: act.act }) };
  const whole = placeOf(printed.filter(({ act: name }) => name === undefined));
  // Of a list, each member is anchored at its own number.
  const list = places.findLast(({ numbers }) => numbers.length > 1);
  return targetsOf(places, list).map(({ parts, place }) => ({
    kind: 'citation',
    key: parts.join('__'),
    ...(place ?? whole),
    parts,
    ...about,
  }));
}

/** The places that make up the eId, from the largest to the smallest. */
function placesOf(mentions: readonly Mention[], hasAct: boolean): Mention[] {
  const all = mentions.filter(({ level }) => level !== 'act');
  // Part two of an act is not the second paragraph of an article.
  const [largest, ...others] = all;
  const places =
    largest?.level === 'subpara' && hasAct ? [{ ...largest, level: 'part' as const }, ...others] : all;
  const start = places.findLastIndex(({ pointer }) => pointer);
  const near = places.slice(Math.max(start, 0));
  const through = near.findLastIndex(({ level }) => isNumberedThrough(level));
  return near.filter(({ level }, at) => at >= through || level === 'annex');
}

function placeOf(mentions: readonly Mention[]): Span {
  return {
    start: Math.min(...mentions.map(({ start }) => start)),
    end: Math.max(...mentions.map(({ end }) => end)),
  };
}

interface Target {
  parts: string[];
  place?: Span;
}

function targetsOf(places: readonly Mention[], list: Mention | undefined): Target[] {
  let targets: Target[] = [{ parts: [] }];
  for (const mention of places) {
    const names = namesOf(mention);
    if (targets.length * names.length > MOST_TARGETS) return [];
    targets = targets.flatMap(({ parts, place }) =>
      names.map(({ name, span }) => {
        const own = mention === list ? span : place;
        return { parts: [...parts, name], ...(own && { place: own }) };
      }),
    );
  }
  return targets;
}

function namesOf({ level, numbers, pointer }: Mention): { name: string; span?: Span }[] {
  const prefix = PREFIX[level];
  if (pointer) return [{ name: pointer === 'this' ? `~${prefix}` : `~previous-${prefix}` }];
  return numbers.map(({ number, start, end }) => ({ name: `${prefix}_${number}`, span: { start, end } }));
}
