import type { PlacedClause } from '../../src/model/act.js';
import type { ClauseWording, Edit, Version } from './edit.js';

/** Kinds of divergence, or of rewording, with the rules that ought to find them. */
export interface Family {
  name: string;
  /** The rules that are right; none where nothing may be found. */
  rules: readonly string[];
  /** Made on texts that got phrases inserted in both versions, at those clauses alone. */
  enriched?: boolean;
  /** How many are made in each version, if not the usual number. */
  count?: number;
  propose: (wording: ClauseWording, version: Version) => Iterable<Edit>;
}

/** A family whose edits concern whole clauses of an article. */
export interface StructureFamily {
  name: string;
  rules: readonly string[];
  structural: true;
  count?: number;
  propose: (article: ArticleText) => Iterable<StructureEdit>;
}

/** An article or another outermost part of an act, with its source text. */
export interface ArticleText {
  text: string;
  version: Version;
  clauses: readonly PlacedClause[];
}

/** Edits of the source text that belong together. */
export interface StructureEdit {
  kind: string;
  eId: string;
  edits: readonly SourceEdit[];
  shown: string;
}

export interface SourceEdit {
  start: number;
  end: number;
  to: string;
}
