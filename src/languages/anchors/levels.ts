import type { Level } from './citation-words.js';

/** The prefix of the eId of a place at a level. */
export const PREFIX: Readonly<Record<Level, string>> = {
  act: 'act',
  annex: 'annex',
  part: 'part',
  section: 'sec',
  subsection: 'subsec',
  chapter: 'chp',
  subchp: 'subchp',
  article: 'art',
  item: 'para',
  subitem: 'point',
  subpara: 'subpara',
  indent: 'indent',
};

/** How deep a place lies. Sub-items lie in parts of items and parts in sub-items, so these are of one depth. */
export const DEPTH: Readonly<Record<Level, number>> = {
  act: 0,
  annex: 1,
  part: 2,
  section: 3,
  subsection: 4,
  chapter: 5,
  subchp: 6,
  article: 7,
  item: 8,
  subitem: 9,
  subpara: 9,
  indent: 10,
};

/** Whether a place at one level may lie in a place at another. */
export function liesIn(inner: Level, outer: Level): boolean {
  return inner !== outer && DEPTH[inner] >= DEPTH[outer];
}

/** Numbered through the act, so that nothing they lie in belongs to their eId but an annex. */
export function isNumberedThrough(level: Level): boolean {
  return level !== 'subchp' && DEPTH[level] >= DEPTH.part && DEPTH[level] <= DEPTH.article;
}
