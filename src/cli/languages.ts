import { LANGUAGES } from '../languages/registry.js';
import { Failure } from '../model/failure.js';
import type { LanguageCode } from '../model/text.js';
import type { LanguagePair } from '../write/format.js';
import type { ActFiles } from './locate.js';

/** The originals with each other and into the translation; who wants another way says so. */
const DEFAULT_PAIRS: readonly LanguagePair[] = [
  ['kk', 'ru'],
  ['ru', 'en'],
  ['kk', 'en'],
];

/** `kk=kk-KZ` as it is given to `--code`. Throws a Failure on what has another form. */
export function languageCodes(given: readonly string[]): Record<LanguageCode, string> {
  const codes: Record<LanguageCode, string> = {};
  for (const pair of given) {
    const [language, code] = pair.split('=');
    if (!language || !code || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code)) {
      throw new Failure('bad-code', { code: pair }, `${pair} is no language code in the form kk=kk-KZ`);
    }
    codes[language] = code;
  }
  return codes;
}

/** `ru-kk` as it is given to `--pair`: from Russian into Kazakh. Throws a Failure on what has another form. */
export function languagePairs(given: readonly string[] | undefined): readonly LanguagePair[] {
  if (!given) return DEFAULT_PAIRS;
  const known = LANGUAGES.map(({ code }) => code);
  return [...new Set(given)].map((pair) => {
    const [from = '', into = '', more] = pair.split('-');
    if (known.includes(from) && known.includes(into) && from !== into && more === undefined)
      return [from, into];
    throw new Failure('bad-pair', { pair, known: known.join(', ') }, `${pair} is no pair in the form ru-kk`);
  });
}

/** The languages that any of the acts has, in the order of display. */
export function languagesOf(acts: readonly ActFiles[]): LanguageCode[] {
  const found = new Set(acts.flatMap(({ files }) => [...files.keys()]));
  const known = LANGUAGES.map(({ code }) => code).filter((code) => found.delete(code));
  return [...known, ...found];
}
