import { packOf } from '../languages/registry.js';
import type { Token } from '../languages/pack.js';
import type { LanguageCode, Span } from '../model/text.js';
import type { Entry } from './entry.js';

/** A word or term of the dictionary in a text. */
export interface TermMatch extends Span {
  /** Every entry that has it; they are different senses. */
  entries: readonly Entry[];
  /** Which tokens of the text it covers: from this one on, so many. */
  first: number;
  count: number;
}

/** A word of a term. */
export interface TermWord {
  norm: string;
  stem: string;
}

/** A term by its stems, for matching word by word. */
interface Node {
  next: Map<string, Node>;
  entries: Entry[];
}

/** Parts of speech without endings: «бері» (since) has the stem of «берген» (given), and is not in it. */
const INVARIABLE: ReadonlySet<string> = new Set(['post', 'conj', 'part']);

/** Finds the terms of one language in texts, in any of their forms: every word of a term may have its own ending. */
export class TermIndex {
  readonly #root: Node = { next: new Map(), entries: [] };
  /** Entries of single words without endings, by the word. */
  readonly #invariable = new Map<string, Entry[]>();
  readonly #stem: (word: string) => string;

  constructor(
    entries: readonly Entry[],
    language: LanguageCode,
    wordsOf: (rendering: string) => readonly TermWord[],
  ) {
    this.#stem = packOf(language).stem;
    for (const entry of entries) {
      for (const rendering of entry.renderings[language] ?? []) this.#add(wordsOf(rendering), entry);
    }
  }

  #add(words: readonly TermWord[], entry: Entry): void {
    const [only] = words;
    if (only && words.length === 1 && INVARIABLE.has(entry.pos)) {
      const entries = this.#invariable.get(only.norm) ?? [];
      this.#invariable.set(only.norm, entries.includes(entry) ? entries : [...entries, entry]);
      return;
    }
    let node = this.#root;
    for (const { stem } of words) {
      let next = node.next.get(stem);
      if (!next) node.next.set(stem, (next = { next: new Map(), entries: [] }));
      node = next;
    }
    if (node !== this.#root && !node.entries.includes(entry)) node.entries.push(entry);
  }

  /** The entries that have a single word with this stem. */
  ofOneWord(stem: string): readonly Entry[] {
    return this.#root.next.get(stem)?.entries ?? [];
  }

  /** The longest term at each word that is not within the term before, in order. */
  find(tokens: readonly Token[]): TermMatch[] {
    const found: TermMatch[] = [];
    let next = 0;
    for (const matches of this.#matches(tokens)) {
      const longest = matches.at(-1);
      if (!longest || longest.first < next) continue;
      found.push(longest);
      next = longest.first + longest.count;
    }
    return found;
  }

  /** Every term, also those within others. */
  findAll(tokens: readonly Token[]): TermMatch[] {
    return [...this.#matches(tokens)].flat();
  }

  /** For each token the terms that begin with it, the shortest first. */
  *#matches(tokens: readonly Token[]): Generator<TermMatch[]> {
    const stems = tokens.map(({ norm }) => this.#stem(norm));
    for (let first = 0; first < tokens.length; first += 1) {
      const matches: TermMatch[] = [];
      const invariable = this.#invariable.get(tokens[first]?.norm ?? '') ?? [];
      let node: Node | undefined = this.#root;
      for (let at = first; at < tokens.length; at += 1) {
        node = node.next.get(stems[at] ?? '');
        const entries = [...(at === first ? invariable : []), ...(node?.entries ?? [])];
        if (entries.length > 0) {
          const [start, end] = [tokens[first]?.start ?? 0, tokens[at]?.end ?? 0];
          matches.push({ entries, first, count: at - first + 1, start, end });
        }
        if (!node) break;
      }
      yield matches;
    }
  }
}
