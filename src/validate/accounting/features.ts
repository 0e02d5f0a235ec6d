import type { Dictionary } from '../../lexicon/dictionary.js';
import type { Experience } from './experience.js';
import type { Accounted, ContentWord, Residue } from './residue.js';

/** What tells whether a residue is a divergence, by the names of `weights.json`. */
export const FEATURES = {
  /** Words that nothing stands for. */
  alone: [
    'one',
    'words',
    'more',
    'reliable',
    'unreliable',
    'unmet',
    'unknown',
    'verb',
    'adjective',
    'adverb',
    'name',
    'others',
    'lack',
    'share',
    'related',
    'attribute',
    'member',
    'pronouns',
    'repeated',
    'shared',
    'sharedTogether',
  ],
  /** Words in whose place the other version has others, that are not accounted for either. */
  instead: [
    'one',
    'words',
    'lessReliable',
    'moreReliable',
    'unreliable',
    'unmet',
    'unknown',
    'verb',
    'alike',
    'others',
    'length',
    'senses',
    'related',
  ],
} as const;

export type Kind = keyof typeof FEATURES;
export type Features = Readonly<Record<string, number>>;

export function kindOf({ instead }: Residue): Kind {
  return instead ? 'instead' : 'alone';
}

/** What features are drawn from besides the passage itself. */
export interface Known {
  experience: Experience;
  dictionary: Dictionary | undefined;
  /** Whether anything relates a residue to any word of the other side. */
  related: (residue: Residue) => boolean;
  /** Whether the clause, or the one before it, has said the word already. */
  repeats: (word: ContentWord) => boolean;
}

export function featuresOf(residue: Residue, accounted: Accounted, known: Known): Features {
  const { instead } = residue;
  const own = featuresAlone(residue, accounted, known);
  if (!instead) return own;
  const other = featuresAlone(instead, accounted, known);
  const both = (name: string): [number, number] => [own[name] ?? 0, other[name] ?? 0];
  const parts = [residue, instead].map(({ words }) =>
    words.map((word) => partOfSpeech(word, known.dictionary)),
  );
  return {
    one: 1,
    words: Math.max(...both('words')),
    lessReliable: Math.min(...both('reliable')),
    moreReliable: Math.max(...both('reliable')),
    unreliable: Math.max(...both('unreliable')),
    unmet: Math.max(...both('unmet')),
    unknown: Math.max(...both('unknown')),
    verb: Math.max(...both('verb')),
    alike: parts[0]?.some((part) => part !== '' && parts[1]?.includes(part)) ? 1 : 0,
    others: Math.min(3, accounted.residues.length - 2),
    length: Math.abs(own['lack'] ?? 0),
    senses: Math.max(...both('senses')),
    related: Math.max(...both('related')),
  };
}

function featuresAlone(
  residue: Residue,
  { alignment, residues }: Accounted,
  { experience, dictionary, related, repeats }: Known,
): Features {
  const { side, words, places } = residue;
  const all = side === 0 ? alignment.left : alignment.right;
  const last = places.at(-1) ?? 0;
  const own = contents(all);
  const opposite = side === 0 ? alignment.right : alignment.left;
  const other = contents(opposite);
  const expected = side === 0 ? experience.ratio : -experience.ratio;
  const odds = words.map((word) => elsewhere(word, residues, side, experience));
  const kinds = words.map((word) => partOfSpeech(word, dictionary));
  const pronouns = Math.min(2, Math.max(0, pronounsIn(opposite) - pronounsIn(all)));
  const shareOf = (kind: string): number => kinds.filter((one) => one === kind).length / words.length;
  return {
    one: 1,
    words: Math.log(words.length),
    more: words.length > 1 ? 1 : 0,
    reliable: mean(odds.map((value) => Math.max(0, value))),
    unreliable: mean(odds.map((value) => Math.max(0, -value))),
    unmet: odds.filter((value) => value === 0).length / words.length,
    unknown: shareOf(''),
    verb: shareOf('verb'),
    adjective: shareOf('adj'),
    adverb: shareOf('adv'),
    name: shareOf('name'),
    others: Math.min(3, residues.filter((one) => one.side !== side).length),
    lack: Math.max(-1.5, Math.min(1.5, Math.log((own + 1) / (other + 1)) + expected)),
    share: words.length / Math.max(1, own),
    senses: mean(words.map((word) => Math.log(1 + sensesOf(word, dictionary)))),
    related: related(residue) ? 1 : 0,
    pronouns,
    repeated: pronouns > 0 && words.every(repeats) ? 1 : 0,
    shared: residue.shared / words.length,
    sharedTogether: residue.shared > 1 ? 1 : 0,
    attribute: all[last + 1]?.content === true && all[last + 1]?.reading === words[0]?.reading ? 1 : 0,
    member: isMember(all, places[0] ?? 0, last) ? 1 : 0,
  };
}

/** Whether commas and conjunctions set the words off from what stands beside them, as they do members of an enumeration. */
function isMember(all: readonly ContentWord[], from: number, to: number): boolean {
  return isSetOff(all, from - 1, from) && isSetOff(all, to, to + 1);
}

/** Whether a comma stands between two neighbouring words of a clause, or one of them is a conjunction. */
function isSetOff(all: readonly ContentWord[], before: number, after: number): boolean {
  const [one, other] = [all[before], all[after]];
  if (!one || !other || one.reading !== other.reading) return false;
  const { text, pack } = one.reading;
  const conjunctions = pack.functionWords.forms['conjunctions'] ?? [];
  return (
    text.slice(one.end, other.start).includes(',') ||
    conjunctions.includes(one.norm) ||
    conjunctions.includes(other.norm)
  );
}

function contents(words: readonly ContentWord[]): number {
  return words.filter(({ content }) => content).length;
}

/** What may stand for a noun that the other version repeats. */
function pronounsIn(words: readonly ContentWord[]): number {
  return words.filter(({ norm, reading }) => reading.pack.functionWords.forms['pronouns']?.includes(norm))
    .length;
}

/** Log odds that the word has a counterpart where it stands elsewhere in the act; 0 where it does not. */
function elsewhere(
  { stem }: ContentWord,
  residues: readonly Residue[],
  side: 0 | 1,
  experience: Experience,
): number {
  const { accounted, alone } = experience.of(side, stem);
  const here = residues
    .filter((one) => one.side === side)
    .reduce((sum, { words }) => sum + words.filter((word) => word.stem === stem).length, 0);
  return Math.log((accounted + 0.5) / (alone - here + 0.5));
}

/** The part of speech by the dictionary, or nothing where it has no entry. */
export function partOfSpeech(word: ContentWord, dictionary: Dictionary | undefined): string {
  const [match] = dictionary?.terms(word.reading.language).find([word]) ?? [];
  return match?.entries[0]?.pos ?? '';
}

/** How many renderings the dictionary has of the word; what has many is rendered freely. */
function sensesOf(word: ContentWord, dictionary: Dictionary | undefined): number {
  const [match] = dictionary?.terms(word.reading.language).find([word]) ?? [];
  return match?.entries.flatMap(({ renderings }) => Object.values(renderings).flat()).length ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
