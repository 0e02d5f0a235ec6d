import i18next, { type i18n } from 'i18next';
import en from './en.json' with { type: 'json' };
import kk from './kk.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import type { FailureData } from '../model/failure.js';
import type { LanguageCode } from '../model/text.js';

/** The languages that Tarazy speaks to people. */
export const MESSAGE_LANGUAGES = ['kk', 'ru', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** A message by its key in the catalogues, filled with values. */
export type Translate = (key: string, data?: FailureData) => string;

/** The messages in one language. A missing key is returned as it is; a test keeps the catalogues complete. */
export function translator(language: MessageLanguage): Translate {
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { kk: { translation: kk }, ru: { translation: ru }, en: { translation: en } },
    initAsync: false,
    // Messages go to terminals and JSON, not into HTML.
    interpolation: { escapeValue: false },
  });
  return (key, data) => instance.t(key, { ...data });
}

/** The language of messages for a POSIX locale such as `kk_KZ.UTF-8`; English for a locale of none of the three. */
export function messageLanguage(locale: string | undefined): MessageLanguage {
  const code: LanguageCode = (locale ?? '').slice(0, 2).toLowerCase();
  return MESSAGE_LANGUAGES.find((language) => language === code) ?? 'en';
}
