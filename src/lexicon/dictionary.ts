import { packOf } from '../languages/registry.js';
import { rootKey } from '../languages/skeleton.js';
import { tokenize } from '../languages/tokens.js';
import type { LanguageCode } from '../model/text.js';
import type { Entry, Glossary } from './entry.js';
import type { StemDictionary } from './stems.js';
import { TermIndex } from './terms.js';

/** The words and terms of several glossaries, by stem. */
export class Dictionary {
  readonly entries: readonly Entry[];
  readonly #stems = new Map<string, StemDictionary>();
  readonly #terms = new Map<LanguageCode, TermIndex>();
  readonly #kindred = new Map<string, (stem: string) => ReadonlySet<string>>();
  readonly #languages: ReadonlySet<LanguageCode>;
  /** By language, the words of each rendering: every pair of languages needs them again. */
  readonly #words = new Map<LanguageCode, Map<string, Word[]>>();

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
    for (const pivot of this.#languages) {
      if (pivot === from || pivot === to) continue;
      for (const middle of fullRenderings(this.stems(from, pivot), stem))
        for (const end of fullRenderings(this.stems(pivot, to), middle)) found.add(end);
    }
    for (const middle of fullRenderings(this.stems(from, to), stem))
      for (const synonym of fullRenderings(this.stems(to, from), middle))
        for (const end of fullRenderings(this.stems(from, to), synonym)) found.add(end);
    return found;
  }

  /**
   * Stems of single words render each other in full. In a term of several words, words that are known to render each other or
   * share a root belong together; what remains is shared out evenly.
   */
  #compileStems(from: LanguageCode, to: LanguageCode): StemDictionary {
    const renderings = new Map<string, Map<string, number>>();
    const add = (source: string, target: string, weight: number): void => {
      const row = renderings.get(source) ?? new Map<string, number>();
      row.set(target, Math.max(row.get(target) ?? 0, weight));
      renderings.set(source, row);
    };
    const terms: { source: Word[]; target: Word[] }[] = [];
    for (const entry of this.entries) {
      const targets = (entry.renderings[to] ?? []).map((rendering) => this.#wordsOf(rendering, to));
      for (const source of (entry.renderings[from] ?? []).map((rendering) =>
        this.#wordsOf(rendering, from),
      )) {
        for (const target of targets) {
          const [word, other] = [source[0], target[0]];
          if (source.length === 1 && target.length === 1 && word && other) add(word.stem, other.stem, 1);
          else terms.push({ source, target });
        }
      }
    }
    for (const { source, target } of terms) {
      const kin = (word: Word, other: Word): boolean =>
        isCognate(word, other) || renderings.get(word.stem)?.get(other.stem) === 1;
      const left = source.filter((word) => !target.some((other) => kin(word, other)));
      const right = target.filter((other) => !source.some((word) => kin(word, other)));
      for (const word of left)
        for (const other of right) add(word.stem, other.stem, 1 / Math.max(2, left.length, right.length));
    }
    return { renderings };
  }

  #wordsOf(rendering: string, language: LanguageCode): Word[] {
    const known = this.#words.get(language) ?? new Map<string, Word[]>();
    this.#words.set(language, known);
    const words = known.get(rendering) ?? wordsOf(rendering, language);
    known.set(rendering, words);
    return words;
  }

  /** Finds words and terms in texts of a language. */
  terms(language: LanguageCode): TermIndex {
    const known = this.#terms.get(language) ?? new TermIndex(this.entries, language);
    this.#terms.set(language, known);
    return known;
  }
}

function fullRenderings({ renderings }: StemDictionary, stem: string): string[] {
  return [...(renderings.get(stem) ?? [])].flatMap(([other, weight]) => (weight === 1 ? [other] : []));
}

interface Word {
  stem: string;
  root: string;
}

function isCognate(word: Word, other: Word): boolean {
  return word.root !== '' && word.root === other.root;
}

function wordsOf(rendering: string, language: LanguageCode): Word[] {
  const { stem } = packOf(language);
  return tokenize(rendering).map(({ norm }) => ({ stem: stem(norm), root: rootKey(norm) }));
}
