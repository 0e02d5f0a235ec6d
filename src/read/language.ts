import { franc } from 'franc-min';
import { foldLookAlikes } from '../languages/letters.js';
import { LANGUAGES, languageNamed } from '../languages/registry.js';
import { Failure } from '../model/failure.js';
import type { LanguageCode } from '../model/text.js';

/** Shorter texts tell nothing certain. */
const ENOUGH = 120;
const SAMPLE = 20_000;
/** In Kazakh every fifth letter or so is one that Russian does not have; in Russian next to none. */
const KAZAKH_SHARE = 0.04;
const CYRILLIC_SHARE = 0.5;

/**
 * The language of a text among those with a pack, or `und` where the text is too short or in another one. Kazakh and
 * Russian are told apart by the letters of the Kazakh alphabet, which no statistics beat; the rest by trigrams.
 */
export function detectLanguage(text: string): LanguageCode {
  const sample = foldLookAlikes(text.slice(0, SAMPLE));
  const letters = count(sample, /\p{L}/gu);
  if (letters < ENOUGH) return 'und';
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu);
  if (cyrillic / letters > CYRILLIC_SHARE) {
    const kazakh = count(sample, /[әғқңөұүһі]/giu) / cyrillic;
    if (kazakh > KAZAKH_SHARE) return 'kk';
  }
  const found = franc(sample, { only: LANGUAGES.map((pack) => pack.iso3) });
  const code = languageNamed(found) ?? 'und';
  const script = cyrillic / letters > CYRILLIC_SHARE ? ['kk', 'ru'] : ['en'];
  return script.includes(code) ? code : 'und';
}

/** Throws a Failure if the text is clearly in another of the languages than the one it is given as. */
export function expectLanguage(text: string, claimed: LanguageCode, file: string): void {
  const found = detectLanguage(text);
  if (claimed === 'und' || found === 'und' || found === claimed) return;
  throw new Failure('wrong-language', { file, claimed, found }, `${file} is ${found}, not ${claimed}`);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
