/**
 * The number words of a language, as a linguist keeps them in `numbers.json`: by value, the words that have it, as patterns
 * of whole words in lower case.
 */
export interface NumberData {
  cardinals: Readonly<Record<string, string>>;
  /** Words that multiply what stands before them: hundred, thousand. */
  scales: Readonly<Record<string, string>>;
  /** Endings that any cardinal may take, and those that make ordinals of them, where a language is regular enough. */
  endings: string;
  ordinalEndings: string;
  ordinals: Readonly<Record<string, string>>;
  /** Words that divide: «две трети», "two thirds". */
  denominators: Readonly<Record<string, string>>;
  /** The ending of a cardinal that divides what stands behind it: «үштен екісі». */
  denominatorFirst: string;
  /** Words for a half, alone and added to a number («бір жарым»). */
  half: string;
  andHalf: string;
  percent: string;
  /** By value, what a compound begins with («двух-»), and how it must go on («-летний»). */
  compounds: Readonly<Record<string, string>>;
  compoundOf: string;
  /** Words that may stand inside a number: "two hundred and five". */
  joiners: readonly string[];
  /** Words that are pronouns as often as numbers. */
  weak: string;
  /** Words that only look like forms of a number: «үшін», «алтын». */
  never: string;
}
