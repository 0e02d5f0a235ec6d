import {
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
  verbal: boolean;
  negated: boolean;
}

/** After a vowel ю and я of verbs stand for йу and йа: «жою», «қояды». Nouns in -ия have them too, so only known verbs count. */
const HIDDEN_GLIDE = /(?<=[аеоұүи])[юя]/u;

const CACHE_SIZE = 20_000;
const cache = new Map<string, Analysis>();

/** What the forms of a Kazakh word, and of a verb with its nouns and voices, share. */
export function stem(word: string): string {
  return analyse(word).stem;
}

export function analyse(word: string): Analysis {
  const before = cache.get(word);
  if (before !== undefined) return before;
  const analysis = WORDS.has(word) ? { stem: word, negated: false } : new Search().run(word);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, analysis);
  return analysis;
}

/**
 * Reads a word in every way in which its endings may be taken off. A reading that leaves a word of the lists wins, the
 * one that leaves most of it if there are more; else the one that takes off most.
 */
class Search {
  private known: Reading | undefined;
  private shortest: Reading | undefined;

  run(word: string): Analysis {
    this.strip({ rest: word, verbal: false, negated: false }, OUTERMOST, true);
    const withGlide = word.replace(HIDDEN_GLIDE, (letter) => (letter === 'ю' ? 'йу' : 'йа'));
    if (withGlide !== word) this.strip({ rest: withGlide, verbal: false, negated: false }, OUTERMOST, false);
    const reading = this.known ?? this.shortest;
    if (reading === undefined) return { stem: citation(devoice(word), false), negated: false };
    return { stem: nameOf(reading, word), negated: reading.negated };
  }

  private strip(reading: Reading, layers: number, sure: boolean): void {
    const { rest } = reading;
    const longest = Math.min(LONGEST_ENDING, rest.length - 2);
    for (let length = 1; length <= longest; length++) {
      const endings = ENDINGS.get(rest.slice(-length));
      if (endings === undefined) continue;
      const left = devoice(rest.slice(0, -length));
      for (const ending of endings) {
        if ((ending.layer.bit & layers) !== 0 && agrees(ending, left))
          this.enter(reading, left, ending, sure);
      }
    }
  }

  private enter(outer: Reading, rest: string, { layer }: Ending, sure: boolean): void {
    const reading: Reading = {
      rest,
      verbal: outer.verbal || layer.verbal,
      negated: outer.negated || layer.negates,
    };
    this.judge(reading, sure && layer.ends && rest.length >= layer.least);
    this.strip(reading, layer.inward, sure);
    this.strip(reading, layer.towardsKnown & ~layer.inward, false);
  }

  private judge(reading: Reading, mayEnd: boolean): void {
    const { rest, verbal } = reading;
    if ((verbal ? VERBS : WORDS).has(citation(rest, verbal))) {
      if (this.known === undefined || rest.length > this.known.rest.length) this.known = reading;
    } else if (mayEnd && canEnd(rest)) {
      if (this.shortest === undefined || rest.length < this.shortest.rest.length) this.shortest = reading;
    }
  }
}

function agrees({ follows, harmony }: Ending, rest: string): boolean {
  if (follows !== undefined && !follows.some((sound) => rest.endsWith(sound))) return false;
  if (harmony === undefined) return true;
  const wanted = harmonyAfter(rest);
  return wanted === undefined || wanted === harmony;
}

function nameOf({ rest, verbal }: Reading, word: string): string {
  const name = citation(rest, verbal);
  // «қалау» (wish) is not «қала» (town): a verb that sounds as a noun of the lists is cited as the act.
  return verbal && WORDS.has(name) && name.length < word.length ? `${name}у` : name;
}
