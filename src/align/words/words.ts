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
  /** The members of a word with hyphens («музей-қорық»), by stem and roots; none of another. */
  members: readonly Member[];
  /** The stem of what a negative prefix has made it of: of «неисполнение» that of «исполнение». */
  positive?: string;
  /** Neither a value, nor a word of force or grammar: its counterpart must say the same in a word. */
  content: boolean;
}

type Member = Pick<Word, 'stem' | 'roots'>;

const HAS_DIGIT = /\p{Nd}/u;
/** One letter is an initial or the label of a list. */
const SHORTEST = 2;

/** Values and acronyms are compared by rules of their own. */
const VALUES: ReadonlySet<Anchor['kind']> = new Set(['number', 'date', 'citation', 'roman', 'acronym']);

const QUANTITIES: ReadonlySet<string> = new Set(['number', 'unit', 'bound']);

/** The words of one side of a passage, clause after clause. */
export function wordsOf<T extends Readable>(side: readonly T[]): Word<T>[] {
  return side.flatMap((reading) => {
    const { pack, tokens, anchors, facts } = reading;
    const isFunctionWord = functionWordTest(pack);
    const spans = [...anchors.filter(({ kind }) => VALUES.has(kind)), ...facts.filter(isForce)];
    const quantities = spans.filter(({ kind }) => QUANTITIES.has(kind));
    const member = memberOf(pack);
    const [designators, measures] = [pack.functionWords.designators, pack.functionWords.measures].map(
      (words) => new Set(words?.map(pack.stem)),
    );
    const persons = new Set(pack.functionWords.persons?.words.map(pack.stem));
    const behind = pack.functionWords.persons?.behind ?? [];
    const isCovered = ({ start }: Token): boolean =>
      spans.some((span) => span.start <= start && start < span.end);
    const isMeasured = (token: Token | undefined): boolean =>
      token !== undefined &&
      (HAS_DIGIT.test(token.norm) ||
        quantities.some((span) => span.start <= token.start && token.start < span.end));
    return tokens.map((token, at): Word<T> => {
      const { norm } = token;
      const own = member(norm);
      const beside = [tokens[at - 1], tokens[at + 1]];
      const content =
        !isCovered(token) &&
        norm.length >= SHORTEST &&
        !HAS_DIGIT.test(norm) &&
        !isEnding(reading, token) &&
        !isFunctionWord(norm) &&
        !(designators?.has(own.stem) && beside.some((other) => isName(reading, other))) &&
        !(measures?.has(own.stem) && beside.some(isMeasured)) &&
        !(persons.has(own.stem) && behind.some((ending) => tokens[at - 1]?.norm.endsWith(ending)));
      const members = norm.includes('-') ? norm.split('-').map(member) : [];
      const positive = positiveOf(norm, reading);
      return {
        ...{ ...token, reading, ...own, members, content },
        ...(positive !== undefined && { positive: member(positive).stem }),
      };
    });
  });
}

const DIGIT_AND_HYPHEN = /\p{Nd}[-‐‑]$/u;

/** What is hung on a number in digits: «6-ға», «2-го». */
function isEnding({ text }: Readable, { start }: Token): boolean {
  return DIGIT_AND_HYPHEN.test(text.slice(Math.max(0, start - 2), start));
}

/** Fewer letters are no word. */
const SHORTEST_POSITIVE = 5;

function positiveOf(norm: string, { pack, facts }: Readable): string | undefined {
  const prefix = pack.force.negativePrefix;
  if (prefix === undefined || !norm.startsWith(prefix) || norm.length < prefix.length + SHORTEST_POSITIVE)
    return undefined;
  const isNegated = facts.some(({ kind, words }) => kind === 'negation' && words.toLowerCase() === norm);
  return isNegated ? norm.slice(prefix.length) : undefined;
}

/** A negation is in the ending of a word, or beside it, that has a content of its own: «бөлінбеу», «не применяется». */
export function isForce({ kind }: Fact): boolean {
  return kind !== 'negation';
}

/** By language, what is known of a word whatever the text: acts repeat their words. */
const known = new WeakMap<LanguagePack, Map<string, Member>>();

function memberOf(pack: LanguagePack): (norm: string) => Member {
  const own = known.get(pack) ?? new Map<string, Member>();
  known.set(pack, own);
  return (norm) => {
    const seen = own.get(norm);
    if (seen) return seen;
    const stem = pack.stem(norm);
    const roots = [...new Set([rootKey(norm), rootKey(stem)])].filter((root) => root !== '');
    const member = { stem, roots };
    own.set(norm, member);
    return member;
  };
}

function isName({ text }: Readable, token: Token | undefined): boolean {
  return token !== undefined && CAPITAL.test(text.charAt(token.start));
}

/** Whether a name is spelled alike but for its ending, in letters that both languages have: «Абай» and «Абая». */
export function areOneName(a: Word, b: Word): boolean {
  if (!isName(a.reading, a) || !isName(b.reading, b)) return false;
  const [one, other] = [spellingOf(a.norm), spellingOf(b.norm)];
  const shorter = Math.min(one.length, other.length);
  let common = 0;
  while (common < shorter && one[common] === other[common]) common += 1;
  return common >= SHORTEST_NAME && common >= shorter - 1;
}

const CAPITAL = /^\p{Lu}/u;
const SHORTEST_NAME = 3;

/** Kazakh letters, and the Russian ones that names have in their place. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и',
}; // prettier-ignore

function spellingOf(norm: string): string {
  return norm.replace(/[әғқңөұүһі]/gu, (letter) => NEIGHBOURS[letter] ?? letter);
}
