import type { Span } from '../../model/text.js';
import type { Level } from './citation-words.js';
import type { CitedNumber } from './cited-lists.js';

/** A place that is named by its word, with its numbers or by a pointer: «2-тармағының», «настоящей статьи». */
export interface Mention extends Span {
  level: Level;
  numbers: readonly CitedNumber[];
  pointer?: 'this' | 'previous';
  /** The kind of act that is named. */
  act?: string;
  /** It belongs to a larger place named before it. */
  isOwned?: boolean;
  first: number;
  last: number;
}
