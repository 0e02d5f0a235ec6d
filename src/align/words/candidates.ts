import type { Dictionary } from '../../lexicon/dictionary.js';
import { areOfOneFamily } from '../../lexicon/family.js';
import type { StemDictionary } from '../../lexicon/stems.js';
import type { Anchor } from '../../languages/pack.js';
import type { LearnedPairs } from './learned.js';
import { areOneName, isForce, type Readable, type Word } from './words.js';

/** Words that stand for each other, by their numbers on each side, and why. */
export interface WordLink {
  left: readonly number[];
  right: readonly number[];
  /** How much speaks for it; a single entry of a dictionary is 2. */
  strength: number;
  reason: 'value' | 'force' | 'term' | 'root' | 'learned';
}

export interface WordKnowledge {
  dictionary: Dictionary | undefined;
  stems: StemDictionary | undefined;
  learned: LearnedPairs;
  /** What renders a stem by way of a third word. */
  kindred: ((stem: string) => ReadonlySet<string>) | undefined;
}

const STRENGTH = {
  value: 4,
  force: 1.5,
  term: 2,
  longer: 0.5,
  part: 1.2,
  root: 1.4,
  learned: 1.5,
  kindred: 1,
} as const;

/** Everything that may link words of two sides. */
export function candidateLinks(
  left: readonly Word[],
  right: readonly Word[],
  knowledge: WordKnowledge,
): WordLink[] {
  return [
    ...sameSpans(left, right, 'value', STRENGTH.value, ({ anchors }) => anchors.filter(isValue)),
    ...sameSpans(left, right, 'force', STRENGTH.force, ({ facts }) => facts.filter(isForce)),
    ...sharedTerms(left, right, knowledge.dictionary),
    ...wordPairs(left, right, knowledge),
  ];
}

function isValue({ kind }: Anchor): boolean {
  return kind !== 'name' && kind !== 'quote';
}

interface KeyedSpan {
  kind: string;
  key: string;
  start: number;
  end: number;
}

/** Values and facts that both sides have, word against word. */
function sameSpans(
  left: readonly Word[],
  right: readonly Word[],
  reason: WordLink['reason'],
  strength: number,
  spansOf: (reading: Readable) => readonly KeyedSpan[],
): WordLink[] {
  const groups = (words: readonly Word[]): Map<string, number[][]> => {
    const found = new Map<string, number[][]>();
    for (const reading of new Set(words.map((word) => word.reading))) {
      for (const { kind, key, start, end } of spansOf(reading)) {
        const inside = words.flatMap((word, at) =>
          word.reading === reading && start <= word.start && word.start < end ? [at] : [],
        );
        if (inside.length === 0) continue;
        const name = `${kind} ${key}`;
        found.set(name, [...(found.get(name) ?? []), inside]);
      }
    }
    return found;
  };
  const others = groups(right);
  return [...groups(left)].flatMap(([name, spans]) =>
    spans.flatMap((span) =>
      (others.get(name) ?? []).map((other): WordLink => ({ left: span, right: other, strength, reason })),
    ),
  );
}

/** Words and terms of one entry of the dictionary. */
function sharedTerms(
  left: readonly Word[],
  right: readonly Word[],
  dictionary: Dictionary | undefined,
): WordLink[] {
  if (!dictionary || !left[0] || !right[0]) return [];
  const others = dictionary.terms(right[0].reading.pack.code).findAll(right);
  const byEntry = new Map<unknown, typeof others>();
  for (const match of others)
    for (const entry of match.entries) byEntry.set(entry, [...(byEntry.get(entry) ?? []), match]);
  const range = (first: number, count: number): number[] =>
    Array.from({ length: count }, (_, at) => first + at);
  return dictionary
    .terms(left[0].reading.pack.code)
    .findAll(left)
    .flatMap((match) =>
      [...new Set(match.entries.flatMap((entry) => byEntry.get(entry) ?? []))].map((other): WordLink => ({
        left: range(match.first, match.count),
        right: range(other.first, other.count),
        strength: STRENGTH.term + STRENGTH.longer * (Math.min(match.count, other.count) - 1),
        reason: 'term',
      })),
    );
}

/** Single words: of one root, of a term that both have in part, or paired elsewhere in the act. */
function wordPairs(
  left: readonly Word[],
  right: readonly Word[],
  { stems, learned }: WordKnowledge,
): WordLink[] {
  return left.flatMap((word, i) => {
    const known = stems?.renderings.get(word.stem);
    const positive = word.positive === undefined ? undefined : stems?.renderings.get(word.positive);
    const seen = learned.get(word.stem);
    return right.flatMap((other, j): WordLink[] => {
      const pair = { left: [i], right: [j] };
      const found: WordLink[] = [];
      // What is negated is compared elsewhere.
      const part = Math.max(
        known?.get(other.stem) ?? 0,
        known?.get(other.positive ?? '') ?? 0,
        positive?.get(other.stem) ?? 0,
      );
      if (part > 0 && word.content && other.content)
        found.push({ ...pair, strength: STRENGTH.part * part, reason: 'term' });
      if (word.norm === other.norm || shareRoot(word, other) || areOneName(word, other))
        found.push({ ...pair, strength: STRENGTH.root, reason: 'root' });
      else if (areRelatedByMembers(word, other, stems))
        found.push({ ...pair, strength: STRENGTH.part, reason: 'term' });
      const likely = word.content && other.content ? (seen?.get(other.stem) ?? 0) : 0;
      if (likely > 0) found.push({ ...pair, strength: STRENGTH.learned * likely, reason: 'learned' });
      return found;
    });
  });
}

type Rooted = Pick<Word, 'stem' | 'roots'>;

function shareRoot(word: Rooted, other: Rooted): boolean {
  return word.roots.some((root) => other.roots.includes(root));
}

/** Whether half of the members of a word with hyphens, or more, have a counterpart in the other word. */
function areRelatedByMembers(word: Word, other: Word, stems: StemDictionary | undefined): boolean {
  if (word.members.length + other.members.length === 0) return false;
  const [own, others] = [membersOf(word), membersOf(other)];
  const most = Math.max(own.length, others.length);
  const related = own.filter((a) => others.some((b) => areRelated(a, b, stems))).length;
  return related * 2 >= most;
}

function membersOf(word: Word): readonly Rooted[] {
  return word.members.length > 0 ? word.members : [word];
}

function areRelated(a: Rooted, b: Rooted, stems: StemDictionary | undefined): boolean {
  return (
    shareRoot(a, b) ||
    [...(stems?.renderings.get(a.stem) ?? [])].some(
      ([stem, weight]) => weight === 1 && (stem === b.stem || areOfOneFamily(stem, b.stem)),
    )
  );
}

/**
 * Content words that were left on both sides and may stand for each other by way of a third word, or of one that they are
 * derived from: «оқырман» is «читатель», and so it is «читательский».
 */
export function kindredLinks(
  left: readonly (readonly [number, Word])[],
  right: readonly (readonly [number, Word])[],
  { stems, kindred }: WordKnowledge,
): WordLink[] {
  if (!kindred || right.length === 0) return [];
  return left.flatMap(([i, word]) => {
    const near = kindred(word.stem);
    const renderings = [...(stems?.renderings.get(word.stem) ?? [])].flatMap(([stem, weight]) =>
      weight === 1 ? [stem] : [],
    );
    return right.flatMap(([j, other]): WordLink[] =>
      near.has(other.stem) || renderings.some((stem) => areOfOneFamily(stem, other.stem))
        ? [{ left: [i], right: [j], strength: STRENGTH.kindred, reason: 'term' }]
        : [],
    );
  });
}
