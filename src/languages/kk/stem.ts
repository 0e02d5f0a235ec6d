import {
  AFTER_HYPHEN,
  canEnd,
  citation,
  devoice,
  ENDINGS,
  type Ending,
  harmonyAfter,
  LONGEST_ENDING,
  OUTERMOST,
  VERBS,
  WORDS,
} from './morphology.js';

export interface Analysis {
  stem: string;
  /** A verb form with -ма/-ме and its kin, or a word in -сыз/-сіз. */
  negated: boolean;
}

/** A way to read a word: what is left of it and what the endings taken off have said. */
interface Reading {
  rest: string;
  /** `rest` as the word is cited. */
  name: string;
  verbal: boolean;
  negated: boolean;
}

/** After a vowel ю and я of verbs stand for йу and йа: «жою», «қояды». Nouns in -ия have them too, so only known verbs count. */
const HIDDEN_GLIDE = /(?<=[аеоұүи])[юя]/u;

/** Longer ones are no words, and must not cost more than words. */
const LONGEST_WORD = 64;
const CACHE_SIZE = 20_000;
const cache = new Map<string, Analysis>();

/** What the forms of a Kazakh word, and of a verb with its nouns and voices, share. */
export function stem(word: string): string {
  return analyse(word).stem;
}

export function analyse(word: string): Analysis {
  const before = cache.get(word);
  if (before !== undefined) return before;
  const analysis = analyseAnew(word);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, analysis);
  return analysis;
}

function analyseAnew(word: string): Analysis {
  if (word.length > LONGEST_WORD) return { stem: word, negated: false };
  const bare = devoice(word);
  if (WORDS.has(bare)) return { stem: bare, negated: false };
  // Of a pair only the last member takes endings: «іс-шараларын», «ата-анасына».
  const hyphen = word.lastIndexOf('-') + 1;
  if (hyphen === 0) return new Search().run(word);
  if (AFTER_HYPHEN.has(word.slice(hyphen))) return analyse(word.slice(0, hyphen - 1));
  const last = analyse(word.slice(hyphen));
  return { stem: word.slice(0, hyphen) + last.stem, negated: last.negated };
}

/**
 * Reads a word in every way in which its endings may be taken off. A reading that leaves a word of the lists wins, the
 * one that leaves most of it if there are more; else the one that takes off most.
 */
class Search {
  private known: Reading | undefined;
  private shortest: Reading | undefined;

  run(word: string): Analysis {
    this.strip(unread(word), OUTERMOST, true);
    const withGlide = word.replace(HIDDEN_GLIDE, (letter) => (letter === 'ю' ? 'йу' : 'йа'));
    if (withGlide !== word) this.strip(unread(withGlide), OUTERMOST, false);
    const reading = this.known ?? this.shortest;
    if (reading === undefined) return { stem: devoice(word), negated: false };
    return { stem: stemOf(reading, word), negated: reading.negated };
  }

  private strip(reading: Reading, layers: number, sure: boolean): void {
    const { rest } = reading;
    const last = rest.charAt(rest.length - 1);
    const longest = Math.min(LONGEST_ENDING.get(last) ?? 0, rest.length - 2);
    for (let length = 1; length <= longest; length++) {
      const endings = ENDINGS.get(rest.slice(-length));
      if (endings === undefined) continue;
      const left = rest.slice(0, -length);
      const bare = devoice(left);
      for (const ending of endings) {
        if ((ending.layer.bit & layers) === 0 || !agrees(ending, bare)) continue;
        this.enter(reading, bare, ending, sure && !ending.towardsKnown, canEnd(left));
      }
    }
  }

  private enter(outer: Reading, rest: string, { layer }: Ending, sure: boolean, mayEnd: boolean): void {
    const verbal = outer.verbal || layer.verbal;
    const negated = outer.negated || layer.negates;
    const reading: Reading = { rest, name: citation(rest, verbal), verbal, negated };
    this.judge(reading, mayEnd && sure && layer.ends && rest.length >= layer.least);
    this.strip(reading, layer.inward, sure);
    if (layer.towardsKnown !== 0) this.strip(reading, layer.towardsKnown, false);
  }

  private judge(reading: Reading, mayEnd: boolean): void {
    const { rest, name, verbal } = reading;
    if ((verbal ? VERBS : WORDS).has(name)) {
      if (this.known === undefined || isBetter(reading, this.known)) this.known = reading;
    } else if (mayEnd) {
      if (this.shortest === undefined || rest.length < this.shortest.rest.length) this.shortest = reading;
    }
  }
}

/** Of two readings that leave words of the lists: «аталар» is of «ата» before it is of «ата-». */
function isBetter(one: Reading, other: Reading): boolean {
  const more = one.name.length - other.name.length;
  return more > 0 || (more === 0 && other.verbal && !one.verbal);
}

function agrees({ after, afterTails, harmony }: Ending, rest: string): boolean {
  const follows =
    after === undefined ||
    after.includes(rest.charAt(rest.length - 1)) ||
    afterTails.some((tail) => rest.endsWith(tail));
  if (!follows || harmony === undefined) return follows;
  const wanted = harmonyAfter(rest);
  return wanted === undefined || wanted === harmony;
}

function unread(word: string): Reading {
  return { rest: word, name: word, verbal: false, negated: false };
}

function stemOf({ name, verbal }: Reading, word: string): string {
  // «қалау» (wish) is not «қала» (town): a verb that sounds as a noun of the lists is cited as the act.
  return verbal && WORDS.has(name) && name.length < word.length ? `${name}у` : name;
}
