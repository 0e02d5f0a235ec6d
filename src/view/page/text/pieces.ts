import type { RoomClause } from '../../room.js';
import type { Numbered } from '../state/findings.js';

/** A stretch of a clause that is drawn alike. */
export interface Piece {
  text: string;
  /** The place it cites. */
  eId?: string;
  /** The findings that it carries. */
  findings: readonly Numbered[];
  /** Those among them that end with it: their numbers are printed behind. */
  closing: readonly Numbered[];
  /** The links it takes part in, by their number within the row. */
  links: readonly number[];
  hit: boolean;
}

interface Span {
  start: number;
  end: number;
}

/** What lies upon a clause, in offsets of its text. */
export interface Layers {
  findings: readonly (Span & { of: Numbered })[];
  links: readonly (Span & { link: number })[];
  hits: readonly Span[];
}

/** The clause cut wherever something begins or ends, in order; the texts together are the clause's. */
export function piecesOf(clause: Pick<RoomClause, 'text' | 'citations'>, layers: Layers): Piece[] {
  const { text, citations } = clause;
  const spans = [...citations, ...layers.findings, ...layers.links, ...layers.hits];
  const cuts = new Set([0, text.length]);
  for (const { start, end } of spans) {
    if (start >= end || start < 0 || end > text.length) continue;
    cuts.add(start);
    cuts.add(end);
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((start, at) => {
    const end = bounds[at + 1] ?? text.length;
    const covers = (span: Span): boolean => span.start <= start && end <= span.end;
    const findings = layers.findings.filter(covers);
    const eId = citations.find(covers)?.eId;
    return {
      text: text.slice(start, end),
      ...(eId !== undefined && { eId }),
      findings: findings.map(({ of }) => of),
      closing: findings.filter((span) => span.end === end && isLast(span, layers)).map(({ of }) => of),
      links: layers.links.filter(covers).map(({ link }) => link),
      hit: layers.hits.some(covers),
    };
  });
}

/** A finding may mark several words of a clause; its number stands behind the last. */
function isLast(span: Span & { of: Numbered }, { findings }: Layers): boolean {
  return !findings.some((other) => other.of.number === span.of.number && other.end > span.end);
}
