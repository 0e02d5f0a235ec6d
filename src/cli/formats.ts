import { csvFormat } from '../write/csv.js';
import type { ExportFormat } from '../write/format.js';
import { tmxFormat } from '../write/tmx.js';
import { xlsxFormat } from '../write/xlsx.js';
import type { ExportFormatName } from './options.js';

/** What `tarazy export --format` can write. */
export const FORMATS: Readonly<Record<ExportFormatName, ExportFormat>> = {
  tmx: tmxFormat,
  csv: csvFormat,
  xlsx: xlsxFormat,
};
