import type { Translate } from '../i18n/translator.js';
import type { Dictionary } from '../lexicon/dictionary.js';
import type { AlignedAct } from '../model/alignment.js';
import type { LanguageCode } from '../model/text.js';
import type { ReportedFinding } from './findings/report.js';

/** An aligned act as it is exported. */
export interface ExportedAct extends AlignedAct {
  /** What `check` has to say about it, where the format or the user wants that. */
  findings?: readonly ReportedFinding[];
}

/** Two versions, the one to translate from first; a format without direction takes them as they come. */
export type LanguagePair = readonly [from: LanguageCode, into: LanguageCode];

/** What the user has asked for; a format heeds what concerns it. */
export interface ExportSettings {
  /** The version of Tarazy. */
  toolVersion: string;
  /** The words for people in the reader's language. */
  t: Translate;
  /** What is known of words, for formats that ask for it. */
  dictionary?: Dictionary;
  /** Language codes that the reader of the file wants, such as `kk-KZ` for `kk`. */
  codes?: Readonly<Record<LanguageCode, string>>;
  /** A file for each pair of languages, where the format can hold more than two. */
  perPair?: boolean;
  /** Also beads that have one version only, where the format is made for pairs. */
  keepUnaligned?: boolean;
  /** Only beads that a person has reviewed. */
  reviewedOnly?: boolean;
  /** Only beads with this score at least, 0 to 1. */
  minScore?: number;
  /** A unit whose texts stood before in all its languages is left out, and counted where it stood first. */
  dedupe?: boolean;
  /** What parts the columns of CSV. */
  delimiter?: ',' | ';' | '\t';
  /** Begin CSV with a byte order mark. */
  bom?: boolean;
  /** Make cells safe that a spreadsheet would take for formulas. */
  excel?: boolean;
}

/** One act, or all acts where they go into one file. */
export interface ExportSet {
  /** What its files are called before the first full stop: the id of the act, or `all`. */
  name: string;
  /** The languages that any of the acts has, in the order of display. */
  languages: readonly LanguageCode[];
  /** The pairs of languages that were asked for and that any of the acts has. */
  pairs: readonly LanguagePair[];
  /** Reads the acts one by one, each time anew: no more than one of them need be in memory. */
  acts: () => AsyncIterable<ExportedAct>;
  settings: ExportSettings;
}

/** A file as it is written, piece by piece. The number that a generator returns is told to the user. */
export interface OutputFile {
  /** Below the folder of output: `tax-code.tmx`, `tax-code.kk-ru.xlf`. */
  name: string;
  chunks: AsyncIterable<string | Uint8Array, number | undefined>;
}

/**
 * A format of export, one file of `src/write/`. To add one: write it, name it in `EXPORT_FORMATS` (`cli/options.ts`) and
 * `FORMATS` (`cli/formats.ts`), describe it in `docs/formats.md`.
 */
export interface ExportFormat {
  /** What the number is of that the generator of a file returns: `{{file}}: {{count}} units` at `export.units`. */
  counts: 'units' | 'rows' | 'divisions';
  /** Whether acts have files of their own (`apart`), share them (`together`), or as the user says (absent). */
  acts?: 'apart' | 'together';
  /** Cannot do without the dictionary. */
  dictionary?: boolean;
  /** Cannot do without the findings of `check`. */
  findings?: boolean;
  /** The files for one act or for all; nothing is read before their chunks are asked for. */
  files: (set: ExportSet) => Iterable<OutputFile>;
}
