import type { Anchor, LanguagePack, Token } from '../pack.js';
import { numberWordsOf, type NumberWord, type NumberWords } from './number-words.js';
import { findDigits } from './numbers.js';

/** A number as far as it has been read. */
interface Reading {
  key: string;
  start: number;
  end: number;
  /** The first token behind it. */
  next: number;
  ordinal?: true;
  weak?: true;
}

const GAP = /^[\s\u00A0\u202F\u2010\u2011-]*$/u;
const SPACE = /^[\s\u00A0\u202F]*$/u;
const OPENS_GLOSS = /^[\s\u00A0]*\([\s\u00A0]*$/u;
const HUNDRED = 100;
/** The longest word for per cent, with the space before it and its endings. */
const LONGEST_PERCENT = 24;

/**
 * Numbers in digits and in words, of any size and in any form, outside of `isTaken` places: «он бес», пятнадцати, fifteen; «2 млн»;
 * «үштен екісі», две трети, two-thirds; «10 пайыз», 10%. A number that brackets repeat in words counts once.
 */
export function findNumbers(
  text: string,
  tokens: readonly Token[],
  pack: Pick<LanguagePack, 'numbers'>,
  isTaken: (at: number) => boolean,
): Anchor[] {
  const words = numberWordsOf(pack);
  const parts = tokens.flatMap((token) => partsOf(token, words));
  const digits = new Map(findDigits(text, isTaken).map((anchor) => [anchor.start, anchor]));
  const reader = new NumberReader(text, parts, words, digits);
  const found: Anchor[] = [];
  const read = new Set<number>();
  for (let at = 0; at < tokens.length;) {
    const start = tokens[at]?.start ?? 0;
    const number = isTaken(start) ? undefined : reader.read(at);
    if (!number) {
      at += 1;
      continue;
    }
    for (const from of digits.keys()) if (from >= number.start && from < number.end) read.add(from);
    const { next, ...anchor } = number;
    found.push({ kind: 'number', ...anchor });
    at = next;
  }
  // Digits inside of what is no token, and the second numbers of ranges.
  const rest = [...digits.values()].filter(({ start }) => !read.has(start));
  const all = [...found, ...rest].sort((a, b) => a.start - b.start);
  return all.filter((anchor, at) => {
    const before = all[at - 1];
    return !(before?.key === anchor.key && OPENS_GLOSS.test(text.slice(before.end, anchor.start)));
  });
}

/** "twenty-five", «два-три»: words of numbers that a hyphen joins are read one by one. */
function partsOf(token: Token, words: NumberWords): Token[] {
  if (!token.norm.includes('-')) return [token];
  const parts = token.norm.split('-');
  if (!parts.every((part) => words.read(part).length > 0)) return [token];
  let { start } = token;
  return parts.map((norm) => {
    const part = { norm, start, end: start + norm.length };
    start = part.end + 1;
    return part;
  });
}

class NumberReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #words: NumberWords;
  readonly #digits: ReadonlyMap<number, Anchor>;

  constructor(
    text: string,
    tokens: readonly Token[],
    words: NumberWords,
    digits: ReadonlyMap<number, Anchor>,
  ) {
    [this.#text, this.#tokens, this.#words, this.#digits] = [text, tokens, words, digits];
  }

  /** The number that begins with token `at`, if one does. */
  read(at: number): Reading | undefined {
    const token = this.#tokens[at];
    if (!token || (!this.#digits.has(token.start) && this.#words.read(token.norm).length === 0))
      return undefined;
    const number = this.#digitsAt(at) ?? this.#fractionFirst(at) ?? this.#half(at) ?? this.#inWords(at);
    return number && this.#perCent(this.#divided(number));
  }

  #digitsAt(at: number): Reading | undefined {
    const token = this.#tokens[at];
    const anchor = token && this.#digits.get(token.start);
    if (!anchor) return undefined;
    let next = at + 1;
    while ((this.#tokens[next]?.start ?? Infinity) < anchor.end) next += 1;
    const { key, start, end } = anchor;
    const scale = this.#wordAfter(end, next, SPACE, 'scale');
    if (!scale || !Number.isFinite(Number(key)) || scale.value <= HUNDRED) return { key, start, end, next };
    return { key: shown(Number(key) * scale.value), start, end: this.#endOf(next), next: next + 1 };
  }

  /** «үштен екісі»: the divisor, with its ending, before the dividend. */
  #fractionFirst(at: number): Reading | undefined {
    const divisor = this.#word(at, (word) => word.divides === true);
    if (!divisor) return undefined;
    const dividend = this.#wordAfter(this.#endOf(at), at + 1, SPACE, 'cardinal');
    if (!dividend || dividend.value >= divisor.value) return undefined;
    return {
      key: `${dividend.value}/${divisor.value}`,
      start: this.#tokens[at]?.start ?? 0,
      end: this.#endOf(at + 1),
      next: at + 2,
    };
  }

  #half(at: number): Reading | undefined {
    if (!this.#word(at, ({ role }) => role === 'half')) return undefined;
    return { key: '1/2', start: this.#tokens[at]?.start ?? 0, end: this.#endOf(at), next: at + 1 };
  }

  /** Thousands, hundreds, tens and units as long as each fits behind what stands before it. */
  #inWords(at: number): Reading | undefined {
    const sum = new Sum(this.#words.tenJoins);
    let next = at;
    let [ordinal, weak, half] = [false, false, false];
    for (; next < this.#tokens.length && !ordinal && !half; next += 1) {
      if (next > at && !GAP.test(this.#between(next - 1, next))) break;
      const words = this.#words.read(this.#tokens[next]?.norm ?? '');
      if (words.some(({ role }) => role === 'joiner') && next > at && this.#goesOn(next + 1, sum)) continue;
      const word = words.find((one) => sum.takes(one));
      half = next > at && words.some(({ role }) => role === 'andHalf');
      if (half) sum.add({ role: 'andHalf', value: 0.5 });
      else if (word) sum.add(word);
      else break;
      ordinal = word?.role === 'ordinal';
      weak = next === at && word?.weak === true;
    }
    if (next === at) return undefined;
    const number = {
      key: shown(sum.value),
      start: this.#tokens[at]?.start ?? 0,
      end: this.#endOf(next - 1),
      next,
    };
    const isWeak = weak && next === at + 1;
    return { ...number, ...(ordinal && { ordinal }), ...(isWeak && { weak: isWeak }) };
  }

  /** Whether a "and" leads on to a smaller number: "two hundred and five", not "one and two". */
  #goesOn(at: number, sum: Sum): boolean {
    return (
      sum.value >= HUNDRED && this.#word(at, (word) => word.role !== 'scale' && sum.takes(word)) !== undefined
    );
  }

  /** «две трети», "two-thirds"; 2/3. */
  #divided(number: Reading): Reading {
    const value = Number(number.key);
    const divisor = this.#wordAfter(number.end, number.next, GAP, 'denominator');
    if (divisor && !number.ordinal && value < divisor.value)
      return {
        key: `${number.key}/${divisor.value}`,
        start: number.start,
        end: this.#endOf(number.next),
        next: number.next + 1,
      };
    const second = this.#text[number.end] === '/' ? this.#digits.get(number.end + 1) : undefined;
    if (!second) return number;
    let { next } = number;
    while ((this.#tokens[next]?.start ?? Infinity) < second.end) next += 1;
    return { key: `${number.key}/${second.key}`, start: number.start, end: second.end, next };
  }

  #perCent(number: Reading): Reading {
    const sign = this.#words.percent.exec(this.#text.slice(number.end, number.end + LONGEST_PERCENT));
    if (!sign) return number;
    const end = number.end + sign[0].length;
    let { next } = number;
    while ((this.#tokens[next]?.start ?? Infinity) < end) next += 1;
    return { key: `${number.key}%`, start: number.start, end, next };
  }

  #wordAfter(end: number, at: number, gap: RegExp, role: NumberWord['role']): NumberWord | undefined {
    const token = this.#tokens[at];
    if (!token || !gap.test(this.#text.slice(end, token.start))) return undefined;
    return this.#word(at, (word) => word.role === role);
  }

  #word(at: number, is: (word: NumberWord) => boolean): NumberWord | undefined {
    const token = this.#tokens[at];
    return token && this.#words.read(token.norm).find(is);
  }

  #between(first: number, second: number): string {
    return this.#text.slice(this.#tokens[first]?.end, this.#tokens[second]?.start);
  }

  #endOf(at: number): number {
    return this.#tokens[at]?.end ?? this.#text.length;
  }
}

/** A number in words as it grows: «екі жүз елу мың бес». */
class Sum {
  readonly #tenJoins: boolean;
  #total = 0;
  #current = 0;
  /** A plain number must be smaller than this to be added; a multiplier above a hundred, smaller than the one before. */
  #below = Infinity;
  #scale = Infinity;

  /** `tenJoins`: eleven is «он бір», ten and one. */
  constructor(tenJoins: boolean) {
    this.#tenJoins = tenJoins;
  }

  get value(): number {
    return this.#total + this.#current;
  }

  takes({ role, value }: NumberWord): boolean {
    if (role === 'cardinal' || role === 'ordinal') {
      const multiplies = role === 'ordinal' && value >= HUNDRED;
      return multiplies ? this.#multiplies(value) : value < this.#below;
    }
    return role === 'scale' && this.#multiplies(value);
  }

  #multiplies(value: number): boolean {
    if (value === HUNDRED) return this.#current < 10 && this.#scale > HUNDRED;
    return value < this.#scale;
  }

  add({ role, value }: NumberWord): void {
    const multiplies = value >= HUNDRED && (role === 'scale' || role === 'ordinal');
    if (!multiplies) {
      this.#current += value;
      const leaves = value >= HUNDRED ? HUNDRED : value >= 20 || (value === 10 && this.#tenJoins) ? 10 : 0;
      this.#below = Math.min(this.#below, leaves);
    } else if (value === HUNDRED) {
      this.#current = (this.#current || 1) * HUNDRED;
      this.#below = HUNDRED;
    } else {
      this.#total += (this.#current || 1) * value;
      this.#current = 0;
      this.#below = this.#scale = value;
    }
  }
}

/** Without the noise of binary fractions. */
function shown(value: number): string {
  return String(Number(value.toPrecision(15)));
}
