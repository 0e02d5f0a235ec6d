import type { Block } from '../model/text.js';
import { blockOf } from './block.js';
import { inlinePieces } from './markdown-inline.js';
import { markdownParagraphs } from './markdown-paragraphs.js';

/** Signs alone are an ornament, no wording. */
const ORNAMENT = /^[_*=~\-–—\s]+$/u;

/**
 * The blocks of a law in Markdown, from `start` on; each as printed, without mark-up, in order. Every word of the source
 * ends up in exactly one block.
 */
export function readMarkdown(text: string, start = 0): Block[] {
  const blocks: Block[] = [];
  for (const paragraph of markdownParagraphs(text, start)) {
    const { level, quoted, bullet, cell, lines } = paragraph;
    const { pieces, strong } = inlinePieces(text, lines);
    const block = blockOf(text, pieces, { level, quoted, strong, ...(bullet && { marker: '– ' }) });
    if (block && (cell || !ORNAMENT.test(block.text))) blocks.push(block);
  }
  return blocks;
}
