import { LineCounter, parseDocument } from 'yaml';
import { Failure } from '../model/failure.js';
import type { SourceMeta } from '../model/text.js';

export interface FrontMatter {
  meta: SourceMeta;
  /** The language that the file says it is in, as written: `kaz`, `kk`. */
  language?: string;
  /** Where the text begins. */
  end: number;
}

const FENCED = /^---[^\S\n]*\n(?<yaml>[^]*?)^---[^\S\n]*(?:\n|$)/mu;

/** The YAML between `---` lines at the head of a file; read as data, whatever stands in it. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const match = text.startsWith('---') ? FENCED.exec(text) : null;
  const yaml = match?.groups?.['yaml'];
  if (match?.index !== 0 || yaml === undefined) return { meta: {}, end: 0 };
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  const [error] = document.errors;
  if (error) {
    const line = lines.linePos(error.pos[0]).line + 1;
    const reason = error.message.split('\n')[0] ?? '';
    throw new Failure('front-matter', { file, line, reason }, `${file}:${line}: ${reason}`);
  }
  // The tree is asked for single values: aliases that unfold without end are never unfolded.
  const value = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const found = document.get(key);
      if (typeof found === 'string' && found !== '') return found;
    }
    return undefined;
  };
  const meta: SourceMeta = {};
  const [title, edition, source, actCode] = [
    value('title'),
    value('edition', 'version_date', 'approval_date'),
    value('source'),
    value('act_code'),
  ];
  if (title !== undefined) meta.title = title;
  if (edition !== undefined) meta.edition = edition;
  if (source !== undefined) meta.source = source;
  if (actCode !== undefined) meta.actCode = actCode;
  const language = value('language');
  return { meta, end: match[0].length, ...(language !== undefined && { language }) };
}
