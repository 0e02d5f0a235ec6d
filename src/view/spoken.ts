import { translator, type Translate } from '../i18n/translator.js';
import type { Spoken } from './room.js';

const TRANSLATORS = { kk: translator('kk'), ru: translator('ru'), en: translator('en') };

/** The same in each language that Tarazy speaks to people. */
export function spoken(say: (t: Translate) => string): Spoken {
  return { kk: say(TRANSLATORS.kk), ru: say(TRANSLATORS.ru), en: say(TRANSLATORS.en) };
}
