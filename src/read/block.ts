import type { Block, Run } from '../model/text.js';

/** A piece of a source that becomes part of a block: a range of it, or a character that stands for one. */
export interface Piece {
  start: number;
  end: number;
  /** What is read instead of the range, such as the character of an entity. */
  instead?: string;
}

type Look = Partial<Pick<Block, 'level' | 'strong' | 'quoted' | 'marker' | 'cell'>>;

/** Joins pieces of a source into a block without white space at its ends; undefined if nothing else is left. */
export function blockOf(source: string, pieces: readonly Piece[], look: Look = {}): Block | undefined {
  let text = '';
  const runs: Run[] = [];
  for (const { start, end, instead } of pieces) {
    const wording = instead ?? source.slice(start, end);
    if (wording === '') continue;
    const last = runs.at(-1);
    if (!last || last.source + (text.length - last.at) !== start)
      runs.push({ at: text.length, source: start });
    text += wording;
  }
  const from = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return {
    level: 0,
    strong: false,
    quoted: false,
    ...look,
    text: trimmed,
    runs: shifted(runs, from, from + trimmed.length),
  };
}

/** The runs of the characters from `from` to `to`, counted from `from`. */
function shifted(runs: readonly Run[], from: number, to: number): Run[] {
  const first = runs.findLast((run) => run.at <= from) ?? { at: 0, source: 0 };
  const later = runs.filter((run) => run.at > from && run.at < to);
  return [
    { at: 0, source: first.source + (from - first.at) },
    ...later.map((run) => ({ at: run.at - from, source: run.source })),
  ];
}

/**
 * Blocks of a format that people do not read as a file, such as Word: their text with a line a block, and the blocks with places
 * in it, so that «line 12» is the twelfth paragraph.
 */
export function asLines(blocks: readonly Block[]): { text: string; blocks: Block[] } {
  let text = '';
  const placed = blocks.map((block): Block => {
    const source = text.length;
    text += `${block.text}\n`;
    return { ...block, runs: [{ at: 0, source }] };
  });
  return { text, blocks: placed };
}
