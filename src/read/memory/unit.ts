import { languageNamed } from '../../languages/registry.js';
import type { LanguageCode } from '../../model/text.js';

/** A unit of a translation memory: a segment in some languages. */
export interface MemoryUnit {
  /** As the memory names it; else its number, from 1. */
  id: string;
  /** Which one of the file it is, from 1; wordings of one unit share it. */
  number: number;
  /** Where it begins in the file, from 1. */
  line: number;
  /** Without mark-up; languages that have a pack only. */
  texts: ReadonlyMap<LanguageCode, string>;
  /** TMX: `prop` by type; XLIFF: `state`, `original`. */
  props: Readonly<Record<string, string>>;
  notes: readonly string[];
}

/** The alphabets that Kazakh has too, and that nothing here can read. */
const OTHER_SCRIPT = /[-_](?:latn|arab)\b/iu;

/** The language of a code as CAT tools write it: `kk`, `KK`, `kk-KZ`, `kk_KZ`, `kk-Cyrl-KZ`, `kaz`. */
export function languageOfCode(code = ''): LanguageCode | undefined {
  if (OTHER_SCRIPT.test(code)) return undefined;
  const language = languageNamed(code.trim().split(/[-_]/u)[0] ?? '');
  return language === 'und' ? undefined : language;
}
