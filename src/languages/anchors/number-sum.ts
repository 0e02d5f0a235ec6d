import { isDecimal, timesPowerOfTen } from './decimals.js';

const HUNDRED = 100;
const THOUSAND = 1000;
/** More digits than these cannot be reckoned with exactly. */
const LONGEST = 15;

export interface SumRules {
  tenTakesOnes: boolean;
  hundredMultiplies: boolean;
}

/** A number as its parts are read one after the other: «екі жүз елу мың бес», "2.5 million". */
export class NumberSum {
  readonly #rules: SumRules;
  /** The thousands that are complete, in canonical form. */
  #total = '0';
  /** What the next thousands will multiply. */
  #group = 0;
  /** Digits that begin the number, or a group of it. */
  #digits: string | undefined;
  /** A number that is added to the group must be smaller than this. */
  #room = THOUSAND;
  /** A power of a thousand must be smaller than this. */
  #scale = Infinity;
  #isEmpty = true;

  constructor(rules: SumRules) {
    this.#rules = rules;
  }

  get key(): string {
    if (this.#digits === undefined && this.#group === 0) return this.#total;
    const group = this.#digits ?? String(this.#group);
    return this.#total === '0' ? group : String(Number(this.#total) + Number(group));
  }

  /** Takes on digits, where none stand before them but complete thousands: «1 млн 500 мың». */
  takeDigits(digits: string): boolean {
    const isFirst = this.#isEmpty;
    if (!isFirst && !(isDecimal(digits) && this.#room === THOUSAND && this.#group === 0)) return false;
    if (!isFirst && (this.#total.length > LONGEST || Number(digits) >= this.#scale || digits.includes('.')))
      return false;
    this.#digits = digits;
    this.#room = 1;
    this.#isEmpty = false;
    return true;
  }

  takeWord(value: number): boolean {
    const isTaken = this.#take(value);
    if (isTaken) this.#isEmpty = false;
    return isTaken;
  }

  /** «жарым»: takes on a half, where a number of ones stands before it. */
  takeHalf(): boolean {
    const group = this.#digits ?? String(this.#group);
    if (!/^[1-9]\d?$/.test(group)) return false;
    this.#digits = undefined;
    this.#group = Number(group) + 0.5;
    this.#room = 1;
    return true;
  }

  #take(value: number): boolean {
    if (value < THOUSAND) return this.#add(value);
    if (Number.isInteger(Math.log10(value) / 3)) return this.#multiply(value);
    // «Восьмитысячекратный»: eight and thousand in one word.
    return this.#add(value / THOUSAND) && this.#multiply(THOUSAND);
  }

  #multiply(value: number): boolean {
    if (value >= this.#scale || (!this.#isEmpty && this.#group === 0 && this.#digits === undefined))
      return false;
    if (this.#digits !== undefined && !isDecimal(this.#digits)) return false;
    const product = timesPowerOfTen(this.#digits ?? String(this.#group || 1), value);
    if (this.#total !== '0' && product.length > LONGEST) return false;
    this.#total = this.#total === '0' ? product : String(Number(this.#total) + Number(product));
    [this.#group, this.#digits, this.#room] = [0, undefined, THOUSAND];
    // Nothing can be added to «2,5 млн».
    this.#scale = product.includes('.') || product.length > LONGEST ? 0 : value;
    return true;
  }

  #add(value: number): boolean {
    if (value === HUNDRED && this.#rules.hundredMultiplies && this.#group > 0 && this.#group < 10) {
      if (!Number.isInteger(this.#group)) return false;
      [this.#group, this.#room] = [this.#group * HUNDRED, HUNDRED];
      return true;
    }
    const takes = value < 10 ? 10 : value < HUNDRED ? HUNDRED : THOUSAND;
    const isWhole = Number.isInteger(value) && value > 0;
    if (this.#scale === 0 || this.#room < takes || (!isWhole && !this.#isEmpty)) return false;
    this.#group += value;
    const tens = value >= 20 || (value === 10 && this.#rules.tenTakesOnes);
    this.#room = !isWhole ? 1 : value >= HUNDRED ? HUNDRED : tens && value % 10 === 0 ? 10 : 1;
    return true;
  }
}
