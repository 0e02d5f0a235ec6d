import { functionWordTest } from '../../languages/function-words.js';
import type { Fact } from '../../languages/facts.js';
import type { Anchor, LanguagePack, Token } from '../../languages/pack.js';
import { rootKey } from '../../languages/skeleton.js';

/** A text that has been read: what words are aligned of. */
export interface Readable {
  readonly text: string;
  readonly pack: LanguagePack;
  readonly tokens: readonly Token[];
  readonly anchors: readonly Anchor[];
  readonly facts: readonly Fact[];
}

/** A word of one side of a passage. */
export interface Word<T extends Readable = Readable> extends Token {
  reading: T;
  stem: string;
  /** Script-neutral keys of its beginning, with endings and without; none where it is too short. */
  roots: readonly string[];
  /** Neither a value, nor a word of force or grammar: its counterpart must say the same in a word. */
  content: boolean;
}

const HAS_DIGIT = /\p{Nd}/u;
/** One letter is an initial or the label of a list. */
const SHORTEST = 2;

/** Values and acronyms are compared by rules of their own. */
const VALUES: ReadonlySet<Anchor['kind']> = new Set(['number', 'date', 'citation', 'roman', 'acronym']);

/** The words of one side of a passage, clause after clause. */
export function wordsOf<T extends Readable>(side: readonly T[]): Word<T>[] {
  return side.flatMap((reading) => {
    const { pack, tokens, anchors, facts } = reading;
    const isFunctionWord = functionWordTest(pack);
    const spans = [...anchors.filter(({ kind }) => VALUES.has(kind)), ...facts];
    return tokens.map((token): Word<T> => {
      const { norm, start } = token;
      const covered = spans.some((span) => span.start <= start && start < span.end);
      const content = !covered && norm.length >= SHORTEST && !HAS_DIGIT.test(norm) && !isFunctionWord(norm);
      const stem = pack.stem(norm);
      const roots = [...new Set([rootKey(norm), rootKey(stem)])].filter((root) => root !== '');
      return { ...token, reading, stem, roots, content };
    });
  });
}
