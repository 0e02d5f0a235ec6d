/** Words without a content of their own, as a linguist lists them; `Token.norm` is the form of each. */
export interface FunctionWords {
  /** Words that count in the form listed only: pronouns, conjunctions, prepositions, particles. */
  forms: Readonly<Record<string, readonly string[]>>;
  /** Words that count in all of their forms: auxiliary and empty verbs. */
  lemmas: readonly string[];
  /** Words that add nothing beside a name, in all of their forms: «город Алматы» is «Алматы». */
  designators?: readonly string[];
  /** Words that add nothing beside a number, in all of their forms: «үш айлық мерзім» is «три месяца». */
  measures?: readonly string[];
  /**
   * Words that add nothing behind others with such endings, in all of their forms: «қаза тапқан адам» is «погибший», a participle
   * that stands as a noun.
   */
  persons?: { words: readonly string[]; behind: readonly string[] };
  /** Verbs that lend a noun little more than a verb, in all of their forms: «подать заявление», «вести учет». */
  supportVerbs?: readonly string[];
}

interface WithFunctionWords {
  functionWords: FunctionWords;
  stem: (word: string) => string;
}

const tests = new WeakMap<FunctionWords, (word: string) => boolean>();

/** Tells of a word (in the form of `Token.norm`) whether it is one. */
export function functionWordTest({ functionWords, stem }: WithFunctionWords): (word: string) => boolean {
  const known = tests.get(functionWords);
  if (known) return known;
  const forms = new Set([...Object.values(functionWords.forms).flat(), ...functionWords.lemmas]);
  const stems = new Set(functionWords.lemmas.map(stem));
  const test = (word: string): boolean => forms.has(word) || stems.has(stem(word));
  tests.set(functionWords, test);
  return test;
}
