import data from './morphology.json' with { type: 'json' };

/** A kind of ending, by its place in the word: from the outer to the inner ones, as `inward` tells. */
interface LayerData {
  /** Layers whose endings may stand before one of this layer. */
  inward: string;
  /** Further such layers, believed only where a word of the lists is reached by it. */
  towardsKnown?: string;
  /** What stands before the ending is the stem of a verb. */
  verbal?: boolean;
  negates?: boolean;
  /** Whether a stem that is in no list may stand right before the ending. */
  ends?: boolean;
  /** Letters that a stem which is in no list must keep. */
  least?: number;
  /** The endings keep their vowel after back and front ones alike. */
  anyVowel?: boolean;
  /**
   * Endings by the sounds that they follow: names of `sounds`, or letters after a hyphen; "" for any. With a question
   * mark they are believed only where a word of the lists is reached.
   */
  endings: Record<string, string>;
}

export interface Layer {
  /** The layer's bit in `inward` and `towardsKnown`. */
  bit: number;
  inward: number;
  towardsKnown: number;
  verbal: boolean;
  negates: boolean;
  ends: boolean;
  least: number;
}

export interface Ending {
  layer: Layer;
  /** Letters, one of which stands before the ending; undefined for any. */
  after: string | undefined;
  /** Longer endings of the rest that serve as well. */
  afterTails: readonly string[];
  towardsKnown: boolean;
  harmony: Harmony;
}

export type Harmony = 'back' | 'front' | undefined;

const LEAST_LETTERS = 3;
const BACK = 'аоұыя';
const FRONT = 'еөүіэ';
const VOWELS = 'аәеёиоөуұүыіэюя';
const VOICELESS: Readonly<Record<string, string>> = { б: 'п', ғ: 'қ', г: 'к' };

const layerData: [string, LayerData][] = Object.entries(data.layers);
const bits = new Map(layerData.map(([name], index) => [name, 1 << index]));
const sounds: Readonly<Record<string, string>> = data.sounds;

export const OUTERMOST = bitsOf(data.outermost);
export const ENDINGS: ReadonlyMap<string, readonly Ending[]> = tableOfEndings();
/** How long an ending may be, by its last letter. */
export const LONGEST_ENDING: ReadonlyMap<string, number> = longestByLastLetter();

/** Endings that acronyms and foreign names take behind a hyphen: «БҰҰ-ның», «АЭС-ті». */
export const AFTER_HYPHEN: ReadonlySet<string> = new Set(splitWords(data.afterHyphen));

const SOFT_LOAN_ENDINGS = new Set(splitWords(data.softLoanEndings));

const full = new Map(
  splitWords(data.words['vowel is dropped']).map((word) => [word.slice(0, -2) + word.slice(-1), word]),
);

export const WORDS: ReadonlySet<string> = new Set(Object.values(data.words).flatMap(splitWords).map(devoice));
export const VERBS: ReadonlySet<string> = new Set(
  Object.values(data.verbs)
    .flatMap(splitWords)
    .map((word) => citation(word, true)),
);

function splitWords(list: string): string[] {
  return list.split(' ').filter((word) => word !== '');
}

function bitsOf(names: string): number {
  return splitWords(names).reduce((sum, name) => sum | (bits.get(name) ?? 0), 0);
}

function tableOfEndings(): Map<string, Ending[]> {
  const table = new Map<string, Ending[]>();
  for (const [name, one] of layerData) {
    const layer: Layer = {
      bit: bitsOf(name),
      inward: bitsOf(one.inward),
      towardsKnown: bitsOf(one.towardsKnown ?? ''),
      verbal: one.verbal ?? false,
      negates: one.negates ?? false,
      ends: one.ends ?? true,
      least: one.least ?? LEAST_LETTERS,
    };
    for (const [before, forms] of Object.entries(one.endings)) {
      const kinds = splitWords(before);
      const follows = {
        after: before === '' ? undefined : kinds.map((kind) => sounds[kind] ?? '').join(''),
        afterTails: kinds.filter((kind) => kind.startsWith('-')).map((kind) => kind.slice(1)),
        towardsKnown: kinds.includes('?'),
      };
      for (const form of splitWords(forms)) {
        const ending: Ending = {
          layer,
          ...follows,
          harmony: one.anyVowel === true ? undefined : harmonyOf(form),
        };
        table.set(form, [...(table.get(form) ?? []), ending]);
      }
    }
  }
  return table;
}

function longestByLastLetter(): Map<string, number> {
  const longest = new Map<string, number>();
  for (const ending of ENDINGS.keys()) {
    const last = ending.charAt(ending.length - 1);
    longest.set(last, Math.max(longest.get(last) ?? 0, ending.length));
  }
  return longest;
}

function harmonyOf(form: string): Harmony {
  for (const letter of form) {
    if (BACK.includes(letter)) return 'back';
    if (FRONT.includes(letter)) return 'front';
  }
  return undefined;
}

/**
 * Which endings a stem takes; undefined where it may take both: и and у within loan words, soft consonants, ә («куәлар»).
 * A final у says nothing: it takes the kind of the vowel before it.
 */
export function harmonyAfter(stem: string): Harmony {
  if (SOFT_LOAN_ENDINGS.has(stem.slice(-2))) return undefined;
  for (let at = stem.length - 1; at >= 0; at--) {
    const letter = stem.charAt(at);
    if (BACK.includes(letter)) return 'back';
    if (FRONT.includes(letter)) return 'front';
    if (letter === 'и' || letter === 'ә' || letter === 'ь') return undefined;
    if ((letter === 'у' || letter === 'ю') && at < stem.length - 1) return undefined;
  }
  return undefined;
}

/** Whether a word can end so: it has a vowel, and its last two consonants can stand together at an end. */
export function canEnd(stem: string): boolean {
  const last = stem.charAt(stem.length - 1);
  if (data.impossibleAfterConsonant.includes(last) && isConsonant(stem, stem.length - 2)) return false;
  for (const letter of stem) if (VOWELS.includes(letter)) return true;
  return false;
}

function isConsonant(word: string, at: number): boolean {
  const letter = word.charAt(at);
  // After a vowel у is the consonant w: «сайлаушы».
  if (letter === 'у') return VOWELS.includes(word.charAt(at - 1));
  return !VOWELS.includes(letter);
}

/** With the last consonant voiceless again, as before no vowel: баб(ы) – бап. */
export function devoice(stem: string): string {
  const voiceless = VOICELESS[stem.charAt(stem.length - 1)];
  return voiceless === undefined ? stem : stem.slice(0, -1) + voiceless;
}

/** A bare stem as the word is cited: a vowel that fell out put back, one that is not the stem's own left out. */
export function citation(stem: string, verbal: boolean): string {
  const whole = full.get(stem);
  if (whole !== undefined) return whole;
  const last = stem.charAt(stem.length - 1);
  // Of verbs in ы and і that vowel is lost before others («танылады», «тану»); loan words in -кт take one on («актісі»).
  if (verbal && stem.length > 2 && (last === 'ы' || last === 'і')) return stem.slice(0, -1);
  if (stem.endsWith('кті')) return stem.slice(0, -1);
  return stem;
}
