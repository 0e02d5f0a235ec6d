import { compoundReader } from '../../languages/anchors/number-lexemes.js';
import type { LanguagePack } from '../../languages/pack.js';
import type { WordLink } from './candidates.js';
import type { Word } from './words.js';

const STRENGTH = 1;

/**
 * Support verbs that were left on one side, and an empty verb of the other, which go with nouns that render each other: «өтініш
 * беру» is «подать заявление», though «беру» by itself is never «подать».
 */
export function supportLinks(
  left: readonly Word[],
  right: readonly Word[],
  links: readonly WordLink[],
): WordLink[] {
  return [
    ...verbsWithNouns(left, right, links).map(([verb, empty]): WordLink => ({
      left: [verb],
      right: [empty],
      strength: STRENGTH,
      reason: 'term',
    })),
    ...verbsWithNouns(right, left, links.map(mirrored)).map(([verb, empty]): WordLink => ({
      left: [empty],
      right: [verb],
      strength: STRENGTH,
      reason: 'term',
    })),
  ];
}

function mirrored({ left, right, ...link }: WordLink): WordLink {
  return { ...link, left: right, right: left };
}

/** The verbs of the left side with the empty verbs of the right side that go with the same nouns. */
function verbsWithNouns(
  left: readonly Word[],
  right: readonly Word[],
  links: readonly WordLink[],
): [verb: number, empty: number][] {
  const [own, others] = linkedWords(links);
  const used = new Set<number>();
  return left.flatMap((word, verb): [number, number][] => {
    if (!word.content || own.has(verb) || !isSupportVerb(word)) return [];
    const empty = links
      .filter((link) => isBeside(verb, link.left, left))
      .flatMap((link) => {
        // Its own verb may be one with the noun in the dictionary: «ант беру».
        const within = link.right.some((at) => right[at]?.content === true) ? link.right : [];
        const free = right.flatMap((_, at) =>
          !others.has(at) && isBeside(at, link.right, right) ? [at] : [],
        );
        return [...free, ...within];
      })
      .find((at) => !used.has(at) && isEmptyVerb(right[at]));
    if (empty === undefined) return [];
    used.add(empty);
    return [[verb, empty]];
  });
}

/**
 * Words behind a number whose counterpart is one word with its number: of «үш қабатты», which is «трехэтажный», the second.
 */
export function countedLinks(
  left: readonly Word[],
  right: readonly Word[],
  links: readonly WordLink[],
): WordLink[] {
  const taken = linkedWords(links);
  const behind = (span: readonly number[], words: readonly Word[], side: 0 | 1): number[] => {
    const last = span.at(-1) ?? 0;
    const next = words[last + 1];
    const isCounted = next?.content === true && next.reading === words[last]?.reading;
    return isCounted && !taken[side].has(last + 1) ? [last + 1] : [];
  };
  return links.flatMap(({ left: own, right: other, reason, strength }): WordLink[] => {
    if (reason !== 'value') return [];
    if (isCompound(other, right))
      return behind(own, left, 0).map((at) => ({ left: [at], right: other, strength, reason }));
    if (isCompound(own, left))
      return behind(other, right, 1).map((at) => ({ left: own, right: [at], strength, reason }));
    return [];
  });
}

function linkedWords(links: readonly WordLink[]): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  return [new Set(links.flatMap(({ left }) => left)), new Set(links.flatMap(({ right }) => right))];
}

function isCompound(span: readonly number[], words: readonly Word[]): boolean {
  const word = span.length === 1 ? words[span[0] ?? 0] : undefined;
  return word !== undefined && compoundsOf(word.reading.pack)(word.norm) !== undefined;
}

const compounds = new WeakMap<LanguagePack, ReturnType<typeof compoundReader>>();

function compoundsOf(pack: LanguagePack): ReturnType<typeof compoundReader> {
  const known = compounds.get(pack) ?? compoundReader(pack.numbers.compounds);
  compounds.set(pack, known);
  return known;
}

function isSupportVerb({ stem, reading: { pack } }: Word): boolean {
  return pack.functionWords.supportVerbs?.some((verb) => pack.stem(verb) === stem) === true;
}

/** A word that is empty in all of its forms. */
function isEmptyVerb(word: Word | undefined): boolean {
  if (!word || word.content) return false;
  const { norm, stem, reading } = word;
  const { lemmas } = reading.pack.functionWords;
  return lemmas.some((lemma) => lemma === norm || reading.pack.stem(lemma) === stem);
}

/** Whether nothing but words of grammar stands between a word and linked ones that are none. */
function isBeside(at: number, linked: readonly number[], words: readonly Word[]): boolean {
  return linked.some((other) => {
    const between = words.slice(Math.min(at, other) + 1, Math.max(at, other));
    return words[other]?.content === true && other !== at && !between.some(({ content }) => content);
  });
}
