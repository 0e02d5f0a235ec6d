import { walk, type Act, type Division } from '../../model/act.js';
import { sourceOffset, type Block } from '../../model/text.js';
import { textIndex } from './offsets.js';

/**
 * What is printed before the wording of a division in the source, such as `4)`, `12-1.` or `9-бап.`: the function gives it by
 * the division, empty where nothing is printed.
 */
export function printedLabels(act: Act): Map<Division, string> {
  const blocks = new Map(act.source.blocks.map((block) => [sourceOffset(block, 0), block]));
  const labels = new Map<Division, string>();
  for (const division of walk(act.root)) {
    const block = blocks.get(division.span.start);
    if (block && division.kind !== 'act' && division.number !== undefined)
      labels.set(division, label(division, block));
  }
  return labels;
}

function label({ heading, clauses }: Division, block: Block): string {
  if (block.marker !== undefined) return block.marker;
  const first = (heading ?? clauses[0])?.runs[0]?.source;
  const last = sourceOffset(block, block.text.length - 1);
  // A title may stand in a line of its own below the number.
  const end = first === undefined || first > last ? block.text.length : textIndex(block, first);
  return block.text.slice(0, end).trim();
}
