import type { Dictionary } from '../../lexicon/dictionary.js';
import type { Accounted } from './accounts.js';
import type { Experience } from './experience.js';
import type { ContentWord, Residue } from './residue.js';

/** What tells whether a residue is a divergence; the names are those of `weights.json`. */
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

export const FEATURES = [
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
  'instead',
  'insteadUnknown',
  'others',
  'lack',
  'share',
  'title',
] as const;

export function featuresOf(
  residue: Residue,
  { alignment, residues }: Accounted,
  experience: Experience,
  dictionary: Dictionary | undefined,
): Features {
  const { side, words, instead } = residue;
  const own = contents(side === 0 ? alignment.left : alignment.right);
  const other = contents(side === 0 ? alignment.right : alignment.left);
  const expected = side === 0 ? experience.ratio : -experience.ratio;
  const odds = words.map((word) => elsewhere(word, residues, side, experience));
  const kinds = words.flatMap((word) => kindsOf(word, dictionary));
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
    instead: instead ? 1 : 0,
    insteadUnknown: instead?.words.some((word) => kindsOf(word, dictionary).includes('')) ? 1 : 0,
    others: Math.min(3, residues.filter((one) => one.side !== side && one !== instead).length),
    lack: Math.max(-1.5, Math.min(1.5, Math.log((own + 1) / (other + 1)) + expected)),
    share: words.length / Math.max(1, own),
    title: words[0]?.reading.isTitle ? 1 : 0,
  };
}

function contents(words: readonly ContentWord[]): number {
  return words.filter(({ content }) => content).length;
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
function kindsOf(word: ContentWord, dictionary: Dictionary | undefined): string {
  const [match] = dictionary?.terms(word.reading.language).find([word]) ?? [];
  return match?.entries[0]?.pos ?? '';
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
