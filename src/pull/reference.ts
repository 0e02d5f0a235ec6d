import { languageNamed } from '../languages/registry.js';
import { Failure } from '../model/failure.js';
import type { LanguageCode } from '../model/text.js';
import { isoDate } from '../read/day.js';

export type BankName = 'zan' | 'adilet';

/** A document of one of the State's banks of legal acts. */
export interface Reference {
  bank: BankName;
  /** Digits in zan, the registry number (`K950001000_`) in adilet. */
  id: string;
  /** The edition that the address names, `YYYY-MM-DD`; the one in force if absent. */
  edition?: string;
  /** The version that the address shows. */
  language?: LanguageCode;
}

/** What the banks call the languages in their addresses. */
export const BANK_LANGUAGES: Readonly<Record<string, string>> = { kk: 'kaz', ru: 'rus', en: 'eng' };

const DAY = String.raw`(?:/(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4}))?`;
const NUMBER = '(?<id>[A-Z][0-9A-Z]{7,14}_?)';

/** How people name a document: short, or by the address that their browser shows. */
const FORMS: readonly { bank: BankName; form: RegExp }[] = [
  { bank: 'zan', form: /^zan:(?<id>\d{1,12})$/iu },
  {
    bank: 'zan',
    form: new RegExp(
      String.raw`^https?://zan\.gov\.kz/client/#!/doc/(?<id>\d{1,12})(?:/(?<language>kaz|rus|eng))?${DAY}/?$`,
      'iu',
    ),
  },
  { bank: 'adilet', form: new RegExp(`^adilet:${NUMBER}$`, 'iu') },
  {
    bank: 'adilet',
    form: new RegExp(
      String.raw`^https?://adilet\.zan\.kz/(?<language>kaz|rus|eng)/(?:archive/)?docs/${NUMBER}${DAY}(?:/(?:compare|info|history|download|links))?/?(?:#.*)?$`,
      'iu',
    ),
  },
];

/** Understands `zan:223244`, `adilet:K950001000_`, or an address of either bank. Throws a Failure on anything else. */
export function parseReference(given: string): Reference {
  const reference = referenceOf(given);
  if (reference) return reference;
  throw new Failure('bad-reference', { document: given }, `${given} names no document of a bank of law`);
}

/** The same without a Failure: undefined where the words are no such name, as with a source that is only described. */
export function referenceOf(given: string): Reference | undefined {
  for (const { bank, form } of FORMS) {
    const groups = form.exec(given.trim())?.groups;
    const { id, language, day, month, year } = groups ?? {};
    if (id === undefined) continue;
    const code = language === undefined ? undefined : languageNamed(language.toLowerCase());
    return {
      bank,
      id: id.toUpperCase(),
      ...(year !== undefined && { edition: `${year}-${month ?? ''}-${day ?? ''}` }),
      ...(code !== undefined && { language: code }),
    };
  }
  return undefined;
}

/** The short form, for messages. */
export function shortForm({ bank, id }: Reference): string {
  return `${bank}:${id}`;
}

/** The address at which people read a version, whatever address the tool asked. */
export function publicAddress({ bank, id }: Reference, language: LanguageCode, edition?: string): string {
  const version = BANK_LANGUAGES[language] ?? language;
  const day = edition === undefined ? '' : `/${localDay(edition)}`;
  if (bank === 'zan') return `https://zan.gov.kz/client/#!/doc/${id}/${version}${day}`;
  return `https://adilet.zan.kz/${version}/${day === '' ? '' : 'archive/'}docs/${id}${day}`;
}

/** `15.03.2026` of `2026-03-15`, as both banks write days in their addresses. */
export function localDay(edition: string): string {
  return edition.split('-').reverse().join('.');
}

/** `2026-03-15` of `15.03.2026`, of a date with a time, and of itself; undefined for what is no date. */
export function isoDay(date: string): string | undefined {
  const day = isoDate(date);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) ? day : undefined;
}
