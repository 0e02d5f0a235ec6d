import i18next from 'i18next';
import en from '../../i18n/room.en.json' with { type: 'json' };
import kk from '../../i18n/room.kk.json' with { type: 'json' };
import ru from '../../i18n/room.ru.json' with { type: 'json' };
import type { Spoken } from '../room.js';
import { language } from './state/settings.js';

const instance = i18next.createInstance();
void instance.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { kk: { translation: kk }, ru: { translation: ru }, en: { translation: en } },
  initAsync: false,
  // Preact writes text as text.
  interpolation: { escapeValue: false },
});

/** A text of the interface in the chosen language; what reads it is drawn anew when the language changes. */
export function say(key: string, data: Readonly<Record<string, string | number>> = {}): string {
  return instance.t(key, { ...data, lng: language.value });
}

/** The name of a language in the chosen language, for a code without one the code. */
export function languageName(code: string): string {
  return instance.t(`language.${code}`, { lng: language.value, defaultValue: code });
}

/** The part of a spoken text that the reader understands. */
export function spoken(text: Spoken): string {
  return text[language.value];
}
