import type { Accounted, ContentWord } from './residue.js';

/**
 * What has been mentioned just before: one version repeats a noun where the other has a pronoun, «сессияны шақыру» for «ее
 * созыв». Passages are added in the order of the text.
 */
export class Mentions {
  readonly #before = new Map<string, ReadonlySet<string>>();
  #last: readonly [ReadonlySet<string>, ReadonlySet<string>] = [new Set(), new Set()];

  add({ alignment: { left, right } }: Accounted): void {
    for (const [side, words] of [left, right].entries())
      for (const word of words) this.#before.set(clauseOf(word), this.#last[side] ?? new Set());
    this.#last = [stemsOf(left), stemsOf(right)];
  }

  /** Whether the passage, or the one before it, has said the word already. */
  repeats(word: ContentWord, { alignment: { left, right } }: Pick<Accounted, 'alignment'>): boolean {
    if (this.#before.get(clauseOf(word))?.has(word.stem) === true) return true;
    const own = [left, right].find((words) => words.includes(word)) ?? [];
    return own.findIndex(({ stem }) => stem === word.stem) < own.indexOf(word);
  }
}

function clauseOf({ reading: { language, placed } }: ContentWord): string {
  return `${language}:${placed.clause.id}`;
}

function stemsOf(words: readonly ContentWord[]): Set<string> {
  return new Set(words.map(({ stem }) => stem));
}
