import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { version } from '../../../package.json' with { type: 'json' };
import { Failure } from '../../model/failure.js';
import { readConfig } from '../../store/config.js';
import { writeFileAtomic } from '../../store/file.js';
import { docx } from '../../write/document/docx.js';
import { findingsDocument, type ReportedAct } from '../../write/document/findings-document.js';
import { html } from '../../write/document/html.js';
import { markdown } from '../../write/document/markdown.js';
import type { TextDocument } from '../../write/document/model.js';
import { EXIT } from '../exit.js';
import { requestedActs } from '../load.js';
import type { Context, ReportOptions } from '../options.js';
import { told } from '../told.js';
import { requestedStandard } from '../standard.js';
import { checkFiles } from './check.js';

type Writer = (document: TextDocument) => Iterable<string> | AsyncIterable<string | Uint8Array>;

const WRITERS: Readonly<Record<ReportOptions['format'], Writer>> = { md: markdown, html, docx };

/** `tarazy report`: what has been found, for people who read no terminal. */
export async function report(paths: string[], options: ReportOptions, context: Context): Promise<number> {
  const { io, t } = context;
  const { format, out } = options;
  if (format === 'docx' && out === undefined)
    throw new Failure('report-needs-out', {}, 'DOCX cannot be printed; name a file with --out');
  const config = await readConfig(io.cwd);
  const minConfidence = options.minConfidence ?? config.minConfidence;
  const standard = await requestedStandard(io);
  const acts: ReportedAct[] = [];
  for (const files of await requestedActs(paths, options, io)) {
    const {
      findings,
      acts: versions,
      alignment,
      compared,
    } = await checkFiles(files, options, standard, context);
    const shown = {
      severity: options.minSeverity,
      withDismissed: options.withDismissed ?? false,
      minConfidence,
    };
    // Texts that have changed since cannot be shown clause against clause.
    const aligned = compared && alignment ? { alignment } : {};
    acts.push({ id: files.id, acts: versions, ...aligned, compared, ...told(findings, shown, t) });
  }
  const isFolder =
    out !== undefined && (await stat(resolve(io.cwd, out)).catch(() => undefined))?.isDirectory();
  const written = isFolder ? acts.map((act) => [act]) : [acts];
  for (const some of written) {
    const document = findingsDocument(some, { toolVersion: version, t });
    if (out === undefined) {
      for (const chunk of WRITERS[format](document) as Iterable<string>) io.out(chunk);
      continue;
    }
    const file = !isFolder ? out : join(out, `${some[0]?.id ?? ''}.findings.${format}`);
    await writeFileAtomic(resolve(io.cwd, file), WRITERS[format](document), file);
    io.err(`${t('report.written', { file, findings: some.flatMap(({ findings }) => findings).length })}\n`);
  }
  return EXIT.fine;
}
