import { structureGrammar } from '../languages/grammar.js';
import { packOf } from '../languages/registry.js';
import type { Act } from '../model/act.js';
import type { SourceText } from '../model/text.js';
import { outline } from './outline.js';
import { buildTree } from './tree.js';

export interface SegmentOptions {
  /** Members of an enumeration set off by `;` are clauses of their own. Default true. */
  members?: boolean;
}

/** The tree of divisions and clauses of one language version. Total: any text gives an act. */
export function segment(source: SourceText, id: string, options: SegmentOptions = {}): Act {
  const pack = packOf(source.language);
  const lines = outline(source.blocks, structureGrammar(pack.structure));
  const { root, problems } = buildTree(lines, pack, { members: options.members ?? true });
  const act: Act = { id, language: source.language, source, root, problems };
  const title = source.meta.title ?? root.heading?.text;
  if (title !== undefined) act.title = title;
  if (source.meta.edition !== undefined) act.edition = source.meta.edition;
  return act;
}
