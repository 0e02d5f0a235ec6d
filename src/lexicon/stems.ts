/** What a dictionary says of the words of two languages, stem by stem. */
export interface StemDictionary {
  /** By stem of the source language: the stems that may render it, and how much of a rendering each is, up to 1. */
  renderings: ReadonlyMap<string, ReadonlyMap<string, number>>;
}
