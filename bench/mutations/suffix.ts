/** Kazakh endings put to a noun or a numeral by harmony and by the sound before. */

const CASES = ['genitive', 'dative', 'accusative', 'locative', 'ablative', 'instrumental'] as const;
type Case = (typeof CASES)[number];

const BACK = 'аоұыя';
const FRONT = 'әеөүіэ';
const VOICED: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' };

/** Sounds before an ending: after which of them it begins with another letter. */
const VOWELS = 'аәеоөұүыіяиэ';
const NASALS = 'мнң';
const LIQUIDS = 'лруй';
const SIBILANTS = 'зж';

/**
 * All forms of a word that legal texts use, by what they are: `plural genitive`, `possessed dative`. Two words' forms of
 * one name stand in the same place of a sentence.
 */
export function kazakhForms(word: string): Map<string, string> {
  const forms = new Map<string, string>();
  const stems: [string, string, boolean][] = [
    ['', word, false],
    ['plural ', plural(word), false],
    ['possessed ', possessed(word), true],
    ['possessed plural ', possessed(plural(word)), true],
  ];
  for (const [name, stem, isPossessed] of stems) {
    forms.set(`${name}nominative`, stem);
    for (const one of CASES) forms.set(name + one, inCase(stem, one, isPossessed));
  }
  return forms;
}

function plural(stem: string): string {
  const kind = soundOf(stem);
  const letter = kind === 'vowel' || /[руй]$/.test(stem) ? 'л' : kind === 'voiceless' ? 'т' : 'д';
  return harmonised(stem, `${letter}ар`);
}

/** Of the third person: «органы», «комиссиясы», «талабы». */
function possessed(stem: string): string {
  if (soundOf(stem) === 'vowel') return harmonised(stem, 'сы');
  const last = stem.charAt(stem.length - 1);
  const voiced = VOICED[last];
  return harmonised(voiced === undefined ? stem : stem.slice(0, -1) + voiced, 'ы');
}

export function ordinal(stem: string): string {
  if (stem === 'жиырма') return 'жиырмасыншы';
  return harmonised(stem, soundOf(stem) === 'vowel' ? 'ншы' : 'ыншы');
}

function inCase(stem: string, which: Case, isPossessed = false): string {
  const kind = soundOf(stem);
  if (which === 'instrumental') {
    const letter = kind === 'sibilant' ? 'б' : kind === 'voiceless' ? 'п' : 'м';
    return `${stem}${letter}ен`;
  }
  if (isPossessed) {
    const ending = { genitive: 'ның', dative: 'на', accusative: 'н', locative: 'нда', ablative: 'нан' }[
      which
    ];
    return harmonised(stem, ending);
  }
  const isHard = kind === 'voiceless';
  switch (which) {
    case 'genitive':
      return harmonised(stem, `${kind === 'vowel' || kind === 'nasal' ? 'н' : isHard ? 'т' : 'д'}ың`);
    case 'dative':
      return harmonised(stem, isHard ? 'қа' : 'ға');
    case 'accusative':
      return harmonised(stem, `${kind === 'vowel' ? 'н' : isHard ? 'т' : 'д'}ы`);
    case 'locative':
      return harmonised(stem, isHard ? 'та' : 'да');
    case 'ablative':
      return harmonised(stem, `${kind === 'nasal' ? 'н' : isHard ? 'т' : 'д'}ан`);
  }
}

/** An ending written with back vowels, as it is after this stem. */
export function harmonised(stem: string, ending: string): string {
  if (isBack(stem)) return stem + ending;
  const front: Readonly<Record<string, string>> = { а: 'е', ы: 'і', қ: 'к', ғ: 'г' };
  return stem + ending.replace(/[аықғ]/g, (letter) => front[letter] ?? letter);
}

function isBack(stem: string): boolean {
  for (let at = stem.length - 1; at >= 0; at -= 1) {
    const letter = stem.charAt(at);
    // In loan words only: «референдум»; at an end it follows the vowel before.
    if (BACK.includes(letter) || (letter === 'у' && at < stem.length - 1)) return true;
    if (FRONT.includes(letter)) return false;
  }
  return true;
}

export function soundOf(stem: string): 'vowel' | 'nasal' | 'liquid' | 'sibilant' | 'voiceless' {
  const last = stem.charAt(stem.length - 1);
  if (VOWELS.includes(last)) return 'vowel';
  if (NASALS.includes(last)) return 'nasal';
  if (LIQUIDS.includes(last)) return 'liquid';
  return SIBILANTS.includes(last) ? 'sibilant' : 'voiceless';
}
