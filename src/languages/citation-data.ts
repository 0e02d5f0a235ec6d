/** The words with which a language cites places, as a linguist keeps them in `citations.json`. */
export interface CitationData {
  /** By the prefix of the eId, the words for such a place as they are cited; `act` for the kinds of act. */
  levels: Readonly<Record<string, readonly string[]>>;
  /** The same for abbreviations, without their full stop. */
  abbreviations: Readonly<Record<string, string>>;
  /** Words that make the place that in which they stand, and the one before it, in every form. */
  this: readonly string[];
  previous: readonly string[];
  /** What parts the places of one citation beside a space: "of", as a pattern. */
  between: string;
  /** Words between the ends of a range beside dashes: "to", as a pattern. */
  range: string;
  /** Words between a place and the first number of a range: «с 5 по 7», as a pattern. */
  from: string;
}
