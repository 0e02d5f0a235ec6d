import { aknFormat } from '../write/akn.js';
import { csvFormat, tsvFormat } from '../write/csv.js';
import { docxFormat, htmlFormat } from '../write/document/formats.js';
import type { ExportFormat } from '../write/format.js';
import { jsonlFormat } from '../write/jsonl.js';
import { ladderFormat } from '../write/ladder.js';
import { mosesFormat } from '../write/moses.js';
import { tbxFormat } from '../write/tbx.js';
import { tmxFormat } from '../write/tmx.js';
import { xliffFormat } from '../write/xliff.js';
import { xliff12Format } from '../write/xliff12.js';
import { xlsxFormat } from '../write/xlsx.js';
import type { ExportFormatName } from './options.js';

/** What `tarazy export --format` can write. */
export const FORMATS: Readonly<Record<ExportFormatName, ExportFormat>> = {
  tmx: tmxFormat,
  csv: csvFormat,
  tsv: tsvFormat,
  xliff: xliffFormat,
  xliff12: xliff12Format,
  jsonl: jsonlFormat,
  ladder: ladderFormat,
  moses: mosesFormat,
  akn: aknFormat,
  xlsx: xlsxFormat,
  tbx: tbxFormat,
  docx: docxFormat,
  html: htmlFormat,
};
