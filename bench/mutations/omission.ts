import { replaceAll, wholeWords, type ClauseWording, type Edit, type Version } from './edit.js';
import type { Family } from './family.js';
import { patterns } from './pattern.js';
import data from './omission.json' with { type: 'json' };

/** Words as alternatives; `~` stands for a space within one. */
const list = (words: string): string => words.replaceAll(' ', '|').replaceAll('~', ' ');

/** Words that may be gone, with the word that they leave behind. */
const attributes: Readonly<Record<Version, RegExp>> = {
  kk: new RegExp(
    `(?<=^|(?<!(?:және|немесе|мен|бен|пен|әрі)) |\\()(?<!, )(?:${list(data.kk.modifiers)}) (?!(?:${list(data.kk.notBefore)})(?!\\p{L}))(\\p{Ll}{3,})`,
    'gu',
  ),
  ru: new RegExp(
    `(?<=^|(?<!(?:и|или|не)) |\\()(?<!, )(?:${list(data.ru.stems)})(?:${list(data.ru.endings)}) (?!(?:${list(data.ru.notNouns)}) )(\\p{Ll}{3,})`,
    'gu',
  ),
};
const adverbs: Readonly<Record<Version, RegExp>> = {
  kk: new RegExp(`(?<![\\p{L}-])(?:${list(data.kk.adverbs)}) (\\p{L}+)`, 'gu'),
  ru: wholeWords(`(?:${list(data.ru.adverbs)}) (\\p{L}{3,})`),
};
const rows = patterns({ kk: data.kk.rows, ru: data.ru.rows });

/** Three words of a list in one form. */
const ENUMERATED = {
  kk: /(?<![\p{L}-])(\p{Ll}{4,}), (\p{Ll}{4,})((?:, | және | мен | бен | пен )(\p{Ll}{4,}))/gu,
  ru: /(?<![\p{L}-])(\p{Ll}{4,}), (\p{Ll}{4,})((?:, | и | или )(\p{Ll}{4,}))/gu,
} as const;
const JOINED = /(?<![\p{L}-])(\p{Ll}{3,}) (?:мен|бен|пен) (?!олар)(\p{Ll}{4,})/gu;
const PLURAL = /[лдт][ае]р/u;
const GENITIVE = /[ндт][ыі]ң$/u;
const PLURAL_JOINED =
  /(?<![\p{L}-])(\p{Ll}{4,}(?:ов|ей|ий|ам|ям|ами|ями|ах|ях)) и (\p{Ll}{4,}(?:ов|ей|ий|ам|ям|ами|ями|ах|ях))(?=[.,; ])/gu;
const PARTICIPLE = new RegExp(
  `(?<=\\p{L})(?<!(?:${list(data.ru.notBare)})\\p{L}*), (?:не )?(?:${list(data.ru.participles)})\\p{L}+(?: [\\p{L}\\d)-]+){1,6}(?<! порядке| \\d+\\)?)(?:,(?! (?:не )?\\p{L}+(?:щ|ш|нн)\\p{L}{2} )|(?=[.;:]))`,
  'gu',
);

/** A word or a phrase is gone, and the sentence is none the worse for it. */
export const omission: Family = {
  name: 'omission',
  rules: ['omission'],
  *propose(wording, version) {
    const { text } = wording;
    yield* replaceAll(text, attributes[version], 'attribute', ([, noun]) => noun);
    yield* replaceAll(text, adverbs[version], 'adverb', ([, word]) => word);
    yield* rows(wording, version);
    yield* replaceAll(
      text,
      ENUMERATED[version],
      'member',
      ([, first = '', second = '', rest = '', third = '']) =>
        isAlike([first, second, third]) ? first + rest : undefined,
    );
    yield* version === 'kk' ? kazakh(wording) : russian(wording);
  },
};

function* kazakh({ text }: ClauseWording): Generator<Edit> {
  yield* replaceAll(text, JOINED, 'member', ([, first = '', second = '']) =>
    PLURAL.test(first) === PLURAL.test(second) && (PLURAL.test(second) || !GENITIVE.test(second))
      ? second
      : undefined,
  );
}

function* russian({ text }: ClauseWording): Generator<Edit> {
  yield* replaceAll(text, PLURAL_JOINED, 'member', ([, first = '', second = '']) =>
    isAlike([first, second]) ? first : undefined,
  );
  yield* replaceAll(text, PARTICIPLE, 'participle', () => '');
}

/** Words of one form end alike. */
function isAlike(words: readonly string[]): boolean {
  return new Set(words.map((word) => word.slice(-2))).size === 1;
}
