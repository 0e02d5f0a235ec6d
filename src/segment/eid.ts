import type { Division, DivisionKind } from '../model/act.js';

/** Prefixes of the Akoma Ntoso naming convention (OASIS LegalDocML 1.0), as far as they exist there. */
const PREFIX: Readonly<Record<DivisionKind, string>> = {
  act: '',
  preamble: 'preamble',
  part: 'part',
  section: 'sec',
  chapter: 'chp',
  paragraph: 'subchp',
  article: 'art',
  item: 'para',
  subitem: 'point',
  indent: 'indent',
  subparagraph: 'subpara',
  note: 'note',
  annex: 'annex',
};

/** Numbered through the act: they are cited without what they stand in, «53-бап», not «III бөлім 53-бап». */
const NUMBERED_THROUGH: ReadonlySet<DivisionKind> = new Set([
  'part',
  'section',
  'chapter',
  'article',
  'annex',
]);

/**
 * The eId that a division has by its kind and number in its parent; `number` is in canonical form. Whatever stands in an
 * annex carries the annex before it, for there the numbers begin anew.
 */
export function eIdOf(kind: DivisionKind, number: string | undefined, path: readonly Division[]): string {
  const own = number === undefined ? PREFIX[kind] : `${PREFIX[kind]}_${number}`;
  const context = NUMBERED_THROUGH.has(kind)
    ? path.find((division) => division.kind === 'annex' && kind !== 'annex')
    : path.at(-1);
  return context === undefined || context.eId === '' ? own : `${context.eId}__${own}`;
}

/** The same number where numbers begin anew in each parent, as chapters do in some codes. */
export function eIdInParent(kind: DivisionKind, number: string | undefined, parent: Division): string {
  const own = number === undefined ? PREFIX[kind] : `${PREFIX[kind]}_${number}`;
  return parent.eId === '' ? own : `${parent.eId}__${own}`;
}

/** The eId under which a title stands. */
export function headingEId(division: Division): string {
  return division.kind === 'act' ? 'title' : `${division.eId}__heading`;
}
