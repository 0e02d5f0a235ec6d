import type { LanguageCode } from '../../model/text.js';

/** A unit of a translation memory: a segment in some languages. */
export interface MemoryUnit {
  /** As the memory names it; else its number, from 1. */
  id: string;
  /** Where it begins in the file, from 1. */
  line: number;
  /** Without mark-up; languages that have a pack only. */
  texts: ReadonlyMap<LanguageCode, string>;
  /** TMX: `prop` by type; XLIFF: `state`, `original`. */
  props: Readonly<Record<string, string>>;
  notes: readonly string[];
}
