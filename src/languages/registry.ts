import type { LanguageCode } from '../model/text.js';
import { en } from './en/index.js';
import { kk } from './kk/index.js';
import type { LanguagePack } from './pack.js';
import { ru } from './ru/index.js';
import { und } from './und/index.js';

/** The languages with a pack, in the order of display: the two official ones, then the translation of reference. */
export const LANGUAGES: readonly LanguagePack[] = [kk, ru, en];

/** The languages in which an act is official; a clause of theirs without a counterpart is an error. */
export const OFFICIAL: ReadonlySet<LanguageCode> = new Set([kk.code, ru.code]);

/** The pack of a language, or the neutral one where there is none. */
export function packOf(code: LanguageCode): LanguagePack {
  return LANGUAGES.find((pack) => pack.code === code) ?? und;
}

/** The code of a language named by its two- or three-letter code (`kk`, `kaz`), in any case. */
export function languageNamed(name: string): LanguageCode | undefined {
  const wanted = name.toLowerCase();
  return [...LANGUAGES, und].find((pack) => pack.code === wanted || pack.iso3 === wanted)?.code;
}
