import { packOf } from '../languages/registry.js';
import { rootKey } from '../languages/skeleton.js';
import { tokenize } from '../languages/tokens.js';
import type { LanguageCode } from '../model/text.js';
import type { Entry, Glossary } from './entry.js';
import type { StemDictionary } from './stems.js';
import { TermIndex, type TermWord } from './terms.js';

/** A word that renders more words of another language has many senses, and tells little: "penalty" is «штраф» and «пеня». */
const MOST_SENSES = 4;

/** The words and terms of several glossaries, by stem. */
export class Dictionary {
  readonly entries: readonly Entry[];
  readonly #stems = new Map<string, StemDictionary>();
  readonly #singles = new Map<string, Singles>();
  readonly #byCitation = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  readonly #roots = new Map<string, string>();
  readonly #words = new Map<LanguageCode, Map<string, readonly TermWord[]>>();
  readonly #terms = new Map<LanguageCode, TermIndex>();
  readonly #kindred = new Map<string, (stem: string) => ReadonlySet<string>>();
  readonly #languages: ReadonlySet<LanguageCode>;

  constructor(glossaries: readonly Glossary[]) {
    this.entries = glossaries.flatMap(({ entries }) => entries);
    this.#languages = new Set(this.entries.flatMap(({ renderings }) => Object.keys(renderings)));
  }

  /** What the stems of one language are rendered by in another. */
  stems(from: LanguageCode, to: LanguageCode): StemDictionary {
    const key = `${from} ${to}`;
    const known = this.#stems.get(key) ?? this.#compileStems(from, to);
    this.#stems.set(key, known);
    return known;
  }

  /**
   * The stems that may render a stem by way of a common rendering: «нығайту» and «укрепление» are both "strengthen". Less
   * sure than what entries say outright, for words have several senses.
   */
  kindred(from: LanguageCode, to: LanguageCode): (stem: string) => ReadonlySet<string> {
    const known = this.#kindred.get(`${from} ${to}`);
    if (known) return known;
    const memory = new Map<string, ReadonlySet<string>>();
    const kindredOf = (stem: string): ReadonlySet<string> => {
      const found = memory.get(stem) ?? this.#kindredOf(stem, from, to);
      memory.set(stem, found);
      return found;
    };
    this.#kindred.set(`${from} ${to}`, kindredOf);
    return kindredOf;
  }

  #kindredOf(stem: string, from: LanguageCode, to: LanguageCode): Set<string> {
    const found = new Set<string>();
    const entries = this.terms(from).ofOneWord(stem);
    for (const pivot of this.#languages) {
      if (pivot === from || pivot === to) continue;
      const ends = this.#cited(pivot, to);
      for (const { renderings } of entries)
        for (const middle of renderings[pivot] ?? []) {
          const words = ends.get(middle);
          if (words && words.size <= MOST_SENSES) for (const end of words) found.add(end);
        }
    }
    const follow = (word: string, source: LanguageCode, [target, ...rest]: readonly LanguageCode[]): void => {
      if (target === undefined) found.add(word);
      else for (const next of this.#singlesOf(source, target).get(word) ?? []) follow(next, target, rest);
    };
    follow(stem, from, [to, from, to]);
    return found;
  }

  /** By rendering of one language, as it is cited: the stems of single words of another that render it. */
  #cited(from: LanguageCode, to: LanguageCode): ReadonlyMap<string, ReadonlySet<string>> {
    const key = `${from} ${to}`;
    const known = this.#byCitation.get(key);
    if (known) return known;
    const cited = new Map<string, Set<string>>();
    for (const { renderings } of this.entries) {
      const words = (renderings[to] ?? []).map((rendering) => this.#wordsOf(rendering, to));
      const singles = words.flatMap((all) => (all.length === 1 ? all.map(({ stem }) => stem) : []));
      for (const rendering of renderings[from] ?? []) {
        const row = cited.get(rendering) ?? new Set<string>();
        for (const stem of singles) row.add(stem);
        cited.set(rendering, row);
      }
    }
    this.#byCitation.set(key, cited);
    return cited;
  }

  /** Single words that entries say outright to render each other. */
  #singlesOf(from: LanguageCode, to: LanguageCode): Singles {
    const key = `${from} ${to}`;
    const known = this.#singles.get(key);
    if (known) return known;
    const singles = new Map<string, Set<string>>();
    for (const { source, target } of this.#renderings(from, to)) {
      const [word, other] = [source[0], target[0]];
      if (!word || !other || source.length + target.length > 2) continue;
      const row = singles.get(word.stem);
      if (row) row.add(other.stem);
      else singles.set(word.stem, new Set([other.stem]));
    }
    this.#singles.set(key, singles);
    return singles;
  }

  /**
   * Stems of single words render each other in full. In a term of several words, words that are known to render each other or
   * share a root belong together; what remains is shared out evenly.
   */
  #compileStems(from: LanguageCode, to: LanguageCode): StemDictionary {
    const singles = this.#singlesOf(from, to);
    const renderings = new Map<string, Map<string, number>>();
    for (const [stem, row] of singles) renderings.set(stem, new Map(Array.from(row, (other) => [other, 1])));
    const add = (source: string, target: string, weight: number): void => {
      const row = renderings.get(source) ?? new Map<string, number>();
      row.set(target, Math.max(row.get(target) ?? 0, weight));
      renderings.set(source, row);
    };
    const kin = (word: TermWord, other: TermWord): boolean =>
      singles.get(word.stem)?.has(other.stem) === true || this.#areCognate(word, other);
    for (const { source, target } of this.#renderings(from, to)) {
      if (source.length + target.length <= 2) continue;
      const left = source.filter((word) => !target.some((other) => kin(word, other)));
      const right = target.filter((other) => !source.some((word) => kin(word, other)));
      for (const word of left)
        for (const other of right) add(word.stem, other.stem, 1 / Math.max(2, left.length, right.length));
    }
    return { renderings };
  }

  /** Every rendering of one language with every one of another, word by word. */
  *#renderings(
    from: LanguageCode,
    to: LanguageCode,
  ): Generator<{ source: readonly TermWord[]; target: readonly TermWord[] }> {
    for (const { renderings } of this.entries) {
      const targets = (renderings[to] ?? []).map((rendering) => this.#wordsOf(rendering, to));
      for (const rendering of renderings[from] ?? []) {
        const source = this.#wordsOf(rendering, from);
        for (const target of targets) yield { source, target };
      }
    }
  }

  #areCognate(word: TermWord, other: TermWord): boolean {
    const root = this.#rootOf(word.norm);
    return root !== '' && root === this.#rootOf(other.norm);
  }

  #rootOf(norm: string): string {
    const root = this.#roots.get(norm) ?? rootKey(norm);
    this.#roots.set(norm, root);
    return root;
  }

  #wordsOf(rendering: string, language: LanguageCode): readonly TermWord[] {
    const known = this.#words.get(language) ?? new Map<string, readonly TermWord[]>();
    this.#words.set(language, known);
    const { stem } = packOf(language);
    const words = known.get(rendering) ?? tokenize(rendering).map(({ norm }) => ({ norm, stem: stem(norm) }));
    known.set(rendering, words);
    return words;
  }

  /** Finds words and terms in texts of a language. */
  terms(language: LanguageCode): TermIndex {
    const known =
      this.#terms.get(language) ??
      new TermIndex(this.entries, language, (rendering) => this.#wordsOf(rendering, language));
    this.#terms.set(language, known);
    return known;
  }
}

/** By stem of one language: the stems of another that render it in full. */
type Singles = ReadonlyMap<string, ReadonlySet<string>>;
