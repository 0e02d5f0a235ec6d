import type { LanguagePack } from '../languages/pack.js';
import type { Clause } from '../model/act.js';
import { sourceOffset, type Block, type Span } from '../model/text.js';
import { splitClauses } from './clauses.js';
import { fingerprint } from './fingerprint.js';

/** The part of a block that is a division's own text, cut into clauses numbered from 1. */
export function clausesOf(
  block: Block,
  part: Span,
  eId: string,
  pack: LanguagePack,
  options: { members: boolean },
): Clause[] {
  const text = block.text.slice(part.start, part.end);
  const spans = splitClauses(text, pack.abbreviations, options);
  return spans.map((span, index) => {
    const next = spans[index + 1]?.start ?? span.end;
    return makeClause(`${eId}#${index + 1}`, block, part.start, span, text.slice(span.end, next));
  });
}

/** The part of a block as one clause, uncut: a title or a note; undefined if it is only white space. */
export function wholeClause(block: Block, part: Span, id: string): Clause | undefined {
  const text = block.text.slice(part.start, part.end);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end > start ? makeClause(id, block, part.start, { start, end }, '') : undefined;
}

function makeClause(id: string, block: Block, base: number, span: Span, after: string): Clause {
  const text = block.text.slice(base + span.start, base + span.end);
  return {
    id,
    text,
    after,
    span: {
      start: sourceOffset(block, base + span.start),
      end: sourceOffset(block, base + span.end - 1) + 1,
    },
    fingerprint: fingerprint(text),
  };
}
