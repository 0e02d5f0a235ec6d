import { Failure } from '../model/failure.js';
import type { LanguageCode } from '../model/text.js';
import { FORBIDDEN } from './xml.js';

/** Where a text stands, for whoever has to mend it. */
export interface TextPlace {
  act: string;
  eId: string;
  language: LanguageCode;
}

/** Half of a pair of UTF-16, which stands for no character and has no bytes in UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Throws a Failure where XML 1.0 has no way to write the text, or the name of its act. */
export function requireXml(text: string, place: TextPlace): void {
  requireNone(text, FORBIDDEN, place, 'XML');
}

/** Throws a Failure where UTF-8 has no way to write the text, or the name of its act. */
export function requireUtf8(text: string, place: TextPlace): void {
  requireNone(text, LONE_SURROGATE, place, 'UTF-8');
}

function requireNone(text: string, pattern: RegExp, { act, eId, language }: TextPlace, format: string): void {
  // The act is named after a file, and that name may hold anything too.
  const [bad] = `${act}\n${text}`.match(pattern) ?? [];
  if (bad === undefined) return;
  const character = `U+${(bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const data = { act, eId, language, character, format };
  const message = `${act} ${eId} (${language}): ${character} cannot be written in ${format}`;
  throw new Failure('bad-character', data, message);
}
