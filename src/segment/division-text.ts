import type { LanguagePack } from '../languages/pack.js';
import type { Clause } from '../model/act.js';
import { sourceOffset, type Block, type Run, type Span } from '../model/text.js';
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
  const start = base + span.start;
  const end = base + span.end;
  const text = block.text.slice(start, end);
  return {
    id,
    text,
    after,
    span: { start: sourceOffset(block, start), end: sourceOffset(block, end - 1) + 1 },
    runs: runsWithin(block, start, end),
    fingerprint: fingerprint(text),
  };
}

function runsWithin(block: Block, start: number, end: number): Run[] {
  const later = block.runs.filter((run) => run.at > start && run.at < end);
  return [
    { at: 0, source: sourceOffset(block, start) },
    ...later.map((run) => ({ at: run.at - start, source: run.source })),
  ];
}
