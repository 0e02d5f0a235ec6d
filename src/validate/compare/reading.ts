import { findAnchors } from '../../languages/anchors.js';
import { findFacts, type Fact } from '../../languages/facts.js';
import type { Anchor, LanguagePack, Token } from '../../languages/pack.js';
import { packOf } from '../../languages/registry.js';
import { tokenize } from '../../languages/tokens.js';
import type { PlacedClause } from '../../model/act.js';
import { sourceOffset, type LanguageCode, type Span } from '../../model/text.js';

/** A clause with all that its language pack reads in it. Everything is read once, when a rule first asks. */
export class ClauseReading {
  readonly placed: PlacedClause;
  readonly language: LanguageCode;
  readonly pack: LanguagePack;
  #tokens: readonly Token[] | undefined;
  #anchors: readonly Anchor[] | undefined;
  #facts: readonly Fact[] | undefined;

  constructor(placed: PlacedClause, language: LanguageCode) {
    this.placed = placed;
    this.language = language;
    this.pack = packOf(language);
  }

  get text(): string {
    return this.placed.clause.text;
  }

  /** The place of the clause as it is cited. */
  get eId(): string {
    const { clause, division } = this.placed;
    return clause === division.heading ? `${division.eId}__heading` : division.eId;
  }

  /** Titles are drafted more freely than the law below them. */
  get isTitle(): boolean {
    return this.placed.clause === this.placed.division.heading;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokenize(this.text));
  }

  get anchors(): readonly Anchor[] {
    return (this.#anchors ??= findAnchors(this.text, this.pack));
  }

  get facts(): readonly Fact[] {
    return (this.#facts ??= findFacts(this.text, this.pack));
  }

  /** A stretch of the clause as a place in the source. */
  spanOf({ start, end }: Span): Span {
    const { clause } = this.placed;
    return { start: sourceOffset(clause, start), end: sourceOffset(clause, end - 1) + 1 };
  }
}
