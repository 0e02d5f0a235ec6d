/**
 * The number words of a language, as a linguist keeps them in `numbers.json`. Lists are spaced; `стем+set` stands for the
 * stem with every ending of a set of `endings`, `-` for no ending.
 */
export interface NumberWords {
  /** Sets of endings by name; an ending may refer to a further set: `ы+cases`. */
  endings: Readonly<Record<string, string>>;
  /** Words by their value, also `1.5`: «полтора». Those of thousands and more multiply what stands before them. */
  cardinals: Readonly<Record<string, string>>;
  /** Words that tell the place in a row: «бірінші», «первый», "first". */
  ordinals: Readonly<Record<string, string>>;
  /** What stands behind digits to make an ordinal of them: «5-інші», «5-й», "5th". */
  ordinalMarks: string;
  /** Whole fractions: `1/2` is «жартысы», «половина», "half". */
  fractions: Readonly<Record<string, string>>;
  /** Words that tell of how many parts a fraction is: «үштен», «третей», "thirds". */
  denominators: Readonly<Record<string, string>>;
  /** The same behind one, where that form is another: «пятая», "third". */
  singleDenominators: Readonly<Record<string, string>>;
  /** «үштен екісі»: the denominator comes first. Else, «две трети». */
  denominatorFirst: boolean;
  /** "a third of": before a denominator and a word of `partitive` these count as one. */
  indefinite: string;
  partitive: string;
  /** «бір бүтін оннан бес», «одна целая пять десятых», "one point five". */
  wholes: string;
  /** What adds a half: «жарым», «с половиной», "and a half". */
  andHalf: readonly string[];
  /** «пайыз», «процентов», "per cent". */
  percent: readonly string[];
  /** Words of which, standing alone, nobody can say whether they count: «бір» is also "a certain", «тоқсан» a quarter. */
  weak: string;
  /** Words that look like forms of numbers and are others: «үшін», «онда». */
  never: string;
  /** Words that are forms of numbers in larger ones only: «бірден» is "at once", «отыз бірден» from 31. */
  neverAlone: string;
  /** Adjectives of a number and a noun in one word: «двухлетний», «пятнадцатидневный». */
  compounds: {
    /** First halves by their value. */
    first: Readonly<Record<string, string>>;
    /** Beginnings of second halves: «летн», «дневн». */
    second: string;
    /** The same for percentages: «пятипроцентный». */
    percent: string;
  };
  /** Ten and the tens alike take ones behind them: «он бес». Else, ten does not: «десять», «пятнадцать». */
  tenTakesOnes: boolean;
  /** «екі жүз», "two hundred"; else, each hundred has its own word: «двести». */
  hundredMultiplies: boolean;
  /** A word with an ending takes no further number: «оннан бес» is 5 of 10, «он бестен» from 15. */
  onlyLastInflected: boolean;
  /** "twenty-five" is one number; else, words joined by hyphens are numbers of their own: «два-три». */
  hyphenJoins: boolean;
  /** What may stand behind hundreds and thousands: "one hundred and five". */
  joiner: string;
  /** Words between the ends of a range, where the percent sign stands only behind the second: «от 5 до 10 процентов». */
  range: string;
}
