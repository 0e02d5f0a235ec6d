import {
  MESSAGE_LANGUAGES,
  translator,
  type MessageLanguage,
  type Translate,
} from '../../i18n/translator.js';
import { cite } from '../../i18n/citation.js';
import type { LanguageCode } from '../../model/text.js';

/** The language that messages are in. */
export function languageOf(t: Translate): MessageLanguage {
  const code = t('code');
  return MESSAGE_LANGUAGES.find((language) => language === code) ?? 'en';
}

/** A place as the language of a version cites it; in the reader's language for a version in none of the three. */
export function citeIn(language: LanguageCode, eId: string, t: Translate): string {
  const own = MESSAGE_LANGUAGES.find((one) => one === language);
  return capital(cite(eId, own === undefined ? t : ownTranslator(own)));
}

const translators = new Map<MessageLanguage, Translate>();

function ownTranslator(language: MessageLanguage): Translate {
  const made = translators.get(language) ?? translator(language);
  translators.set(language, made);
  return made;
}

/** What the column of a version is called. */
export function columnTitle(language: LanguageCode, t: Translate): string {
  const key = `document.column.${language}`;
  const title = t(key);
  return title === key ? language : title;
}

/** Sentences of the catalogues go on after a place; alone they begin with a capital. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
