import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import morphology from '../../src/languages/kk/morphology.json' with { type: 'json' };
import { analyse, stem } from '../../src/languages/kk/stem.js';

interface Lemma {
  lemma: string;
  forms: string[];
}

const lemmas = Papa.parse<{ lemma: string; forms: string }>(
  readFileSync(new URL('kk-lemmas.csv', import.meta.url), 'utf8'),
  { header: true, skipEmptyLines: true },
).data.map(({ lemma, forms }): Lemma => ({ lemma, forms: forms.split(' ') }));

/** Every third lemma was kept aside until the rules and lists stood. */
const unseen = lemmas.filter((_, index) => index % 3 === 2);

describe('the table of lemmas', () => {
  it('is large enough to measure by', () => {
    expect(lemmas.length).toBeGreaterThanOrEqual(130);
    expect(lemmas.flatMap(({ forms }) => forms).length).toBeGreaterThanOrEqual(800);
    expect(lemmas.filter(({ forms }) => new Set(forms).size < 6)).toEqual([]);
  });

  it.each([
    ['all', lemmas],
    ['unseen', unseen],
  ])('gives the forms of one lemma one stem: %s', (_, some) => {
    expect(shareOfUnited(some)).toBeGreaterThan(0.97);
  });

  it('keeps different lemmas apart', () => {
    const { ofLemmas, ofForms } = shareOfCollisions(lemmas);
    expect(ofLemmas).toBeLessThan(0.003);
    expect(ofForms).toBeLessThan(0.003);
  });
});

describe('stem', () => {
  it.each([
    ['voices the last consonant before vowels', 'бап бабы бабына баптың'],
    ['voices қ', 'құқық құқығы құқықтарын'],
    ['voices к', 'бөлік бөлігі бөліктен'],
    ['drops a vowel', 'орын орны орнында орынға'],
    ['drops a vowel of a compound', 'кәсіпорын кәсіпорны кәсіпорындар'],
    ['knows the voices of a verb', 'қолдану қолданады қолданылады қолданылмайды қолданған'],
    ['knows verb and noun of one act', 'сайлау сайланады сайлауға сайлаудың сайлаушы'],
    ['knows й in ю and я', 'қою қояды қойылған қоятын қоюға'],
    ['knows verbs in ы', 'тану таниды танылады таныған'],
    ['knows the vowel that loan words take on', 'акт актісі актілерді'],
    ['bends the last of a pair only', 'іс-шара іс-шаралар іс-шараларын'],
    ['knows what is in a place', 'төменде төмендегі төмендегілер'],
  ])('%s', (_, forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it.each([
    'сот сату сан сана',
    'бап бас баспа басу',
    'заң зат',
    'жер жеті жету',
    'ел елу елші',
    'сай сайлау',
    'тарау тарату',
    'бөлім бөлік бөлу',
    'шек шектеу',
    'алу алқа',
    'мүлік мүше',
    'қала қалу қалау',
    'тармақ тармақша',
    'қолдау қолдану',
    'қауіп қауіпсіздік',
    'төраға төре',
  ])('keeps apart %s', (words) => {
    const all = words.split(' ');
    expect(new Set(all.map(stem)).size).toBe(all.length);
  });

  it('leaves the words of the lists as they are, but for the voice of their last consonant', () => {
    const words = Object.values(morphology.words).flatMap((list) => list.split(' '));
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((word) => stem(word).slice(0, -1) !== word.slice(0, -1))).toEqual([]);
  });
});

const NEGATED = `
  болмайды болмаса болмаған болмауы болмауға болмайтын болмай берілмеген берілмейді берілмесе бармаса бармайды
  жетпейтін жетпеген жетпейді жетпесе қолданылмайды қолданылмауы қолданылмаған қолданылмаса қолданылмайтын
  салынбайды салынбаған бөлінбейді бөлінбеген қабылданбаса қабылданбайды қабылданбаған қабылданбады көрсетілмеген
  орындамау орындамаған орындамаса орындалмаған сақтамау келіспеген келіспеушілік келіспесе қатыспайды қатыспауы
  өтпейді өтпеген кірмейтін шықпайды таппаса жойылмаған қойылмайды танылмайынша төленбейінше кешіктірмей
  кешіктірілмей төлемей аспайтын аспауға тиіспеуі сөйлемейді берілмесін жіберілмесін салынбасын қарамастан
  ұсынылмаған жарияланбаған белгіленбеген бекітілмеген тіркелмеген шектелмейді өзгермейді келтірмеуге бұзбауға
  заңсыз негізсіз тәуелсіз жарамсыз жұмыссыз себепсіз рұқсатсыз келісімінсіз шешімінсіз қатысуынсыз кінәсіздігін
  қабілетсіз баспайды алмайды алмаса
`;

/** Their -ма, -ме, -ба or -па, -сыз or -сіз is of the root, of a noun made of a verb, or of another ending. */
const NOT_NEGATED = `
  баспа баспасы баспаға баспалар баспасын мекеме мекемесі мекемесін мекемеде мекемелер жоспар жоспары жоспарда
  тапсырма тапсырмасы тапсырмасын тапсырмаға алма алмасы қызметі қызметін қаулама норма нормасын нормалар
  бағдарлама бағдарламасын бағдарламаны басқарма басқармасы басқармасын анықтама анықтамасын анықтамаға
  міндеттеме міндеттемесін міндеттемелер хабарлама хабарламасы мәлімдеме мәлімдемесін түсініктеме жазба жазбаша
  тармағы тармағына тармағында тармақ тармақша қарамағында қойма қоймасы тамақ мақсат мамандық емес мемлекет
  мемлекеттің министр мәселе мәселесі мәселесін болады болған берілген қолданылады қамау қамауда қамайды даму
  дамыту дамытуға көбейту азайту азайтады бағам қосымша қосымшасы сіз сіздер баға бағасы жалпы шара мамыр маусым
  мерзімі мәлімет пайымдау көлемі басым басып бас бастама бастамасын кеме кемесі нұсқама
  спорт парламент қамтамасыз қауіпсіздік жарамды қайтарма
`;

describe('negation', () => {
  it.each(wordsOf(NEGATED))('is seen in %s', (word) => {
    expect(analyse(word).negated).toBe(true);
  });

  it.each(wordsOf(NOT_NEGATED))('is not seen in %s', (word) => {
    expect(analyse(word).negated).toBe(false);
  });

  it('does not change the stem', () => {
    for (const pair of ['болады болмайды', 'берілген берілмеген', 'заңды заңсыз', 'қойылса қойылмаса']) {
      const [plain = '', negated = ''] = pair.split(' ');
      expect(stem(negated)).toBe(stem(plain));
    }
  });
});

describe('any text', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...Array.from('абгғдеиіклмнңоөпрстуұүшыйюя-')) }),
    fc
      .tuple(
        fc.constantFrom(...lemmas.flatMap(({ forms }) => forms)),
        fc.constantFrom('', 'лар', 'ды', 'мен', 'ын'),
      )
      .map((parts) => parts.join('')),
  );

  it('has a stem, no longer than the word and empty only for nothing', () => {
    fc.assert(
      fc.property(word, (text) => {
        const found = stem(text);
        expect(found.length).toBeLessThanOrEqual(text.length);
        expect(found === '').toBe(text === '');
      }),
    );
  });

  it('has one analysis', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(analyse(text)).toEqual(analyse(text));
      }),
    );
  });

  it.each(['', '-', '15', 'article', 'ii', '§', '12-1'])('of another kind is left alone: «%s»', (text) => {
    expect(analyse(text)).toEqual({ stem: text, negated: false });
  });

  it('of one endless word is done in a moment', () => {
    const start = performance.now();
    stem('қолданылмағандықтарындағы'.repeat(400));
    stem('ыныныныл'.repeat(2000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('morphology.json', () => {
  const layers: Record<string, { inward: string; towardsKnown?: string; endings: Record<string, string> }> =
    morphology.layers;

  it('names only layers and sounds that it has', () => {
    const named = Object.values(layers).flatMap(({ inward, towardsKnown }) =>
      wordsOf(`${inward} ${towardsKnown ?? ''} ${morphology.outermost}`),
    );
    expect(named.filter((name) => !(name in layers))).toEqual([]);
    const sounds = Object.values(layers).flatMap(({ endings }) => Object.keys(endings).flatMap(wordsOf));
    expect(
      sounds.filter((sound) => !(sound in morphology.sounds) && sound !== '?' && !sound.startsWith('-')),
    ).toEqual([]);
  });

  it('has no more layers than a number has bits', () => {
    expect(Object.keys(layers).length).toBeLessThan(32);
  });

  it('names no word twice', () => {
    for (const lists of [morphology.words, morphology.verbs]) {
      const words = Object.values(lists).flatMap(wordsOf);
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    }
  });
});

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function shareOfUnited(some: readonly Lemma[]): number {
  const pairs = some.flatMap(({ forms }) => {
    const stems = forms.map(stem);
    return stems.flatMap((one, index) => stems.slice(index + 1).map((other) => one === other));
  });
  return pairs.filter(Boolean).length / pairs.length;
}

function shareOfCollisions(some: readonly Lemma[]): { ofLemmas: number; ofForms: number } {
  const stems = some.map(({ forms }) => forms.map(stem));
  let [lemmaPairs, lemmasMet, formPairs, formsMet] = [0, 0, 0, 0];
  for (const [index, one] of stems.entries()) {
    for (const other of stems.slice(index + 1)) {
      const met = one.flatMap((form) => other.filter((another) => another === form)).length;
      lemmaPairs += 1;
      lemmasMet += met > 0 ? 1 : 0;
      formPairs += one.length * other.length;
      formsMet += met;
    }
  }
  return { ofLemmas: lemmasMet / lemmaPairs, ofForms: formsMet / formPairs };
}

it.each([
  ['бұұ-ның', 'бұұ'],
  ['жшс-ға', 'жшс'],
  ['аэс-ті', 'аэс'],
  ['iphone-дардың', 'iphone'],
  ['музей-қорықтың', 'музей-қорық'],
])('endings behind a hyphen: %s is of %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});
