import { isDismissed } from '../findings/report.js';
import type { ExportFormat, ExportSet, OutputFile } from '../format.js';
import { actDocument } from './act-document.js';
import { docx } from './docx.js';
import { html } from './html.js';
import type { TextDocument } from './model.js';

/** An act with its versions side by side as a Word file, findings in comments. */
export const docxFormat: ExportFormat = {
  counts: 'rows',
  acts: 'apart',
  findings: true,
  files: (set) => [fileOf(set, 'docx', docx)],
};

/** The same as one page of HTML to be printed, findings as footnotes. */
export const htmlFormat: ExportFormat = {
  counts: 'rows',
  acts: 'apart',
  findings: true,
  files: (set) => [fileOf(set, 'html', html)],
};

type Writer = (document: TextDocument) => Iterable<string> | AsyncIterable<Uint8Array>;

function fileOf({ name, acts, settings }: ExportSet, ending: string, write: Writer): OutputFile {
  return { name: `${name}.${ending}`, chunks: chunks() };

  async function* chunks(): AsyncGenerator<string | Uint8Array, number> {
    let rows = 0;
    for await (const act of acts()) {
      const told = (act.findings ?? []).filter((finding) => !isDismissed(finding));
      yield* write(actDocument(act, told, settings));
      rows += act.alignment.beads.length;
    }
    return rows;
  }
}
