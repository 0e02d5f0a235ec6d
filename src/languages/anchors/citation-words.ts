/** A kind of place within an act that is cited by its number. `subpara` is a часть / бөлік, `subchp` a §. */
export type Level =
  | 'act'
  | 'annex'
  | 'part'
  | 'section'
  | 'subsection'
  | 'chapter'
  | 'subchp'
  | 'article'
  | 'item'
  | 'subitem'
  | 'subpara'
  | 'indent';

/** Forms of the word for a level, as spaced lists with endings as those of numbers. */
export interface LevelForms {
  /** Singular forms: «бабы», «статье», "Article". */
  one: string;
  /** Plural forms, also those that may be singular: «баптары», «статьи», "Articles". */
  many: string;
  /** Which of the forms belong to a larger place named before: «тармағы». */
  owned?: string;
  /** Abbreviations without their full stop: «ст». */
  short?: string;
}

/** The words of citations, as a linguist keeps them in `citations.json`. */
export interface CitationWords {
  /** Whether the largest place comes first («53-баптың 2-тармағы») or last («пункт 2 статьи 53»). */
  largestFirst: boolean;
  /** Sets of endings by name; an ending may refer to a further set. */
  endings: Readonly<Record<string, string>>;
  levels: Readonly<Partial<Record<Exclude<Level, 'act' | 'part'>, LevelForms>>>;
  /** Words for acts by kinds that are the same in every language: `law` is «заң», «закон», "law". */
  acts: Readonly<Record<string, string>>;
  /** «осы», «настоящей», "this". */
  this: string;
  /** «алдыңғы», «предыдущего», "preceding". */
  previous: string;
  /** Words between members of a list: «және», «или», "and". */
  and: string;
  /** Words between the ends of a range: «по», "to". */
  range: string;
  /** Words before the first number: «с» of «с 5 по 7», "no". */
  lead: string;
  /** Words between a place and the larger one: "of the". */
  of: string;
  /** Cardinals may follow the word: "part two". */
  cardinalsFollow: boolean;
}
