import type { Translate } from '../i18n/translator.js';
import type { Severity } from '../model/finding.js';
import type { Io } from './io.js';

/** What a command needs beside its options. */
export interface Context {
  io: Io;
  t: Translate;
}

/** Options of every command that works on acts. */
export interface ActOptions {
  kk?: string;
  ru?: string;
  en?: string;
  id?: string;
  alignments: string;
  encoding?: string;
  members: boolean;
}

export const REPORT_FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'checkstyle'] as const;

export interface CheckOptions extends ActOptions {
  format: (typeof REPORT_FORMATS)[number];
  maxWarnings?: number;
  minConfidence?: number;
  minSeverity?: Severity;
  baseline?: string;
  writeBaseline?: string;
  changedSince?: string;
}

export const DOCUMENT_FORMATS = ['md', 'html', 'docx'] as const;

export interface ReportOptions extends ActOptions {
  format: (typeof DOCUMENT_FORMATS)[number];
  out?: string;
  minSeverity: Severity;
  minConfidence?: number;
  withDismissed?: boolean;
}

/** Which findings at a place are meant. */
export interface ReviewedOptions extends Omit<ActOptions, 'id'> {
  rule?: string;
  pair?: string;
}

export interface DecideOptions extends ReviewedOptions {
  reason?: string;
  by?: string;
  on?: string;
}

export interface ReviewListOptions extends ActOptions {
  expired?: boolean;
  format: 'text' | 'json';
}

/** A line a format: `cli/formats.ts` has their writers. */
export const EXPORT_FORMATS = [
  'tmx',
  'csv',
  'tsv',
  'xliff',
  'xliff12',
  'jsonl',
  'ladder',
  'moses',
  'akn',
  'xlsx',
  'tbx',
  'docx',
  'html',
] as const;
export type ExportFormatName = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  format: ExportFormatName[];
  out: string;
  oneFile?: boolean;
  perPair?: boolean;
  pair?: string[];
  reviewed?: boolean;
  minScore?: number;
  dedupe?: boolean;
  findings?: boolean;
  code?: string[];
  unaligned?: boolean;
  bom?: boolean;
  excel?: boolean;
  delimiter: ',' | ';' | 'tab';
}

export interface SegmentOptions {
  language?: string;
  format: 'text' | 'json';
  encoding?: string;
  members: boolean;
}

export interface BeadsOptions {
  src: string;
  tgt: string;
  srcLang: string;
  tgtLang: string;
  format: 'vecalign' | 'ladder' | 'json';
  encoding?: string;
}

export interface GlossaryOptions extends ActOptions {
  file?: string[];
  unused?: boolean;
}

export interface PullOptions {
  check?: boolean;
  edition?: string;
  name?: string;
  languages: string[];
  out: string;
  offline?: boolean;
  force?: boolean;
}

export interface ViewOptions {
  port?: number;
  open: boolean;
  out?: string;
  single?: string;
}

export interface TermsOptions extends ActOptions {
  language?: string;
  format: 'text' | 'json' | 'csv' | 'tsv';
  context: number;
  limit: number;
}
