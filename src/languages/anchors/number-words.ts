import type { NumberData } from '../number-data.js';
import type { LanguagePack } from '../pack.js';

/** What a single word says about a number. */
export interface NumberWord {
  role: 'cardinal' | 'scale' | 'ordinal' | 'denominator' | 'half' | 'andHalf' | 'joiner';
  value: number;
  /** It is a pronoun as often as a number. */
  weak?: true;
  /** It has the ending of a divisor, «үштен». */
  divides?: true;
}

const CACHE_SIZE = 50_000;
const NONE: readonly NumberWord[] = [];

/** Reads single words; one reader a pack, which remembers what it has read. */
export class NumberWords {
  readonly #cache = new Map<string, readonly NumberWord[]>();
  readonly #patterns: readonly (readonly [pattern: RegExp, word: NumberWord])[];
  /** What makes a number a percentage, at the beginning of what stands behind it. */
  readonly percent: RegExp;
  /** Whether eleven is said as ten and one. */
  readonly tenJoins: boolean;
  readonly #weak: RegExp;
  readonly #never: RegExp;

  constructor(data: NumberData) {
    this.percent = new RegExp(
      `^[\\s\\u00A0\\u202F]*(?:%${data.percent ? `|(?:${data.percent})(?!\\p{L})` : ''})`,
      'iu',
    );
    this.tenJoins = !('11' in data.cardinals);
    this.#weak = whole(data.weak);
    this.#never = whole(data.never);
    const regular = { ...data.cardinals, ...data.scales };
    this.#patterns = [
      ...(data.denominatorFirst
        ? patterns(regular, 'cardinal', data.denominatorFirst, { divides: true })
        : []),
      ...patterns(data.cardinals, 'cardinal', data.endings),
      ...patterns(data.scales, 'scale', data.endings),
      ...(data.ordinalEndings ? patterns(regular, 'ordinal', data.ordinalEndings) : []),
      ...patterns(data.ordinals, 'ordinal'),
      ...patterns(data.denominators, 'denominator'),
      ...patterns(data.compounds, 'cardinal', data.compoundOf),
      ...patterns({ 0.5: data.half }, 'half'),
      ...patterns({ 0.5: data.andHalf }, 'andHalf'),
      ...patterns({ 0: data.joiners.join('|') }, 'joiner'),
    ];
  }

  /** Everything that a word (in the form of `Token.norm`) may mean; empty for most words. */
  read(norm: string): readonly NumberWord[] {
    if (this.#patterns.length === 0) return NONE;
    const known = this.#cache.get(norm);
    if (known) return known;
    const word = norm.replaceAll('ё', 'е');
    const found = this.#never.test(word)
      ? []
      : this.#patterns.filter(([pattern]) => pattern.test(word)).map(([, said]) => this.#doubted(said, word));
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(norm, found);
    return found;
  }

  #doubted(said: NumberWord, word: string): NumberWord {
    return said.role === 'cardinal' && this.#weak.test(word) ? { ...said, weak: true } : said;
  }
}

function patterns(
  words: Readonly<Record<string, string>>,
  role: NumberWord['role'],
  ending = '',
  more: Partial<NumberWord> = {},
): [RegExp, NumberWord][] {
  return Object.entries(words)
    .filter(([, pattern]) => pattern !== '')
    .map(([value, pattern]) => [whole(pattern, ending), { role, value: Number(value), ...more }]);
}

function whole(pattern: string, ending = ''): RegExp {
  return pattern === '' ? /(?!)/u : new RegExp(`^(?:${pattern})(?:${ending})$`, 'u');
}

const READERS = new WeakMap<LanguagePack['numbers'], NumberWords>();

export function numberWordsOf({ numbers }: Pick<LanguagePack, 'numbers'>): NumberWords {
  const known = READERS.get(numbers) ?? new NumberWords(numbers);
  READERS.set(numbers, known);
  return known;
}
