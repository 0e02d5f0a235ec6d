/** Keys of facts to the phrases that state them. */
export type PhrasesByKey = Readonly<Record<string, readonly string[]>>;

/**
 * The words by which one language states force and quantity. A linguist edits the file that holds them.
 *
 * A key may begin with a tilde for phrases that state the fact loosely (`Fact.loose`); the key "-" is for phrases that
 * look like others and state nothing: «бұдан әрі», «кроме того». Of phrases that begin at one word the longest counts; of
 * those of one length the one that names its words, then a silent one, then one with a context.
 *
 * Phrases are words in lower case, without ё, parted by spaces:
 * - `сөз|слово`: one of these words; `допуска*`: a word that begins so, `*уға`: one that ends so; `#`: a digit;
 * - `<number>`: a word of that class; `_`: any word; `…`: up to three words of any kind, without a sign between;
 * - `да?`: a word that may be left out;
 * - signs stand as words of their own: `и ( или )`, `%`;
 * - `[…]` before or after a phrase: what stands there but is not part of it; `[! …]`: what must not stand there.
 */
export interface ForceWords {
  /** Words that stand for each other in phrases, parted by spaces, with stars as in phrases. */
  classes: Readonly<Record<string, string>>;
  modality: PhrasesByKey;
  negation: PhrasesByKey;
  conjunction: PhrasesByKey;
  quantifier: PhrasesByKey;
  bound: PhrasesByKey;
  /** Units, which count only behind `counted`. */
  unit: PhrasesByKey;
  /** What stands before a unit, as a context: a number, perhaps with a word between. */
  counted: string;
  /** Words that hold a unit and its number: «десятидневный». */
  countedUnit: PhrasesByKey;
  /** «Никто не»: a negated pronoun has its verb negated too, and both are one negation. */
  negativeConcord: boolean;
  /** What makes a word of another: «неисполнение» is the negated «исполнение». */
  negativePrefix?: string;
  /** The class of negated words that a ban further on speaks for as well: «бұзбауға және шектемеуге тиіс». */
  banned?: string;
}

/** The words of a language with what its morphology knows. */
export interface Force extends ForceWords {
  /** Whether a word (`Token.norm`) is negated by an ending of its own. */
  isNegated?: (word: string) => boolean;
}
