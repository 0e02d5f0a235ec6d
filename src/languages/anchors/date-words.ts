/** The words around dates, as a linguist keeps them in `dates.json`; the names of months are in `months.json`. */
export interface DateWords {
  /** The year stands before day and month: «2026 жылғы 1 шілде». */
  yearFirst: boolean;
  /** Words beside the number of a year: «жылғы», «года». */
  year: string;
  /** Words before a number of four digits that make a year of it: "in 2026". */
  yearBefore: string;
  /** Words that may follow such a year; any other word is what is counted: "of 2000 tenge". */
  yearFollowers: string;
  /** Words that may stand between day, month and year: "the first of July". */
  between: string;
  /** Words between the ends of a range: «по», «бастап», "to". */
  range: string;
  /** Months begin with a capital letter: "may" is no month. */
  capitalMonths: boolean;
}
