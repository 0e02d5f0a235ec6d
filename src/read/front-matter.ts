import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { Failure } from '../model/failure.js';
import type { SourceMeta } from '../model/text.js';
import { isoDate } from './day.js';

export interface FrontMatter {
  meta: SourceMeta;
  /** The language that the file says it is in, as written: `kaz`, `kk`. */
  language?: string;
  /** Where the text begins. */
  end: number;
}

const OPENING = /^---[^\S\n]*\n/u;
const CLOSING = /^(?:---|\.\.\.)[^\S\n]*$/mu;
/** A first line that can only be YAML, so that a rule at the head of a text is not taken for front matter. */
const KEY = /^[\p{L}_][\p{L}\d_-]*:(?:\s|$)/u;
/** The longest that are known have 2 KB; the parser's time grows with the square of the keys. */
const LONGEST = 32 * 1024;
/** How deep its lists and maps may be nested. */
const DEEPEST = 50;

/**
 * The YAML between `---` lines at the head of a file; read as data, whatever stands in it. Throws a Failure if it is no
 * valid YAML or does not end.
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  if (opening === 0) return { meta: {}, end: 0 };
  const closing = CLOSING.exec(text.slice(opening, opening + LONGEST));
  if (!closing) {
    if (!KEY.test(text.slice(opening, opening + 200))) return { meta: {}, end: 0 };
    throw invalid(file, 1, `no closing --- within ${LONGEST / 1024} KB`);
  }
  const document = parsed(text.slice(opening, opening + closing.index), file);
  // The tree is asked for single values: aliases that unfold without end are never unfolded.
  const value = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const found = isMap(document.contents) ? document.contents.get(key) : undefined;
      if (typeof found === 'string' && found.trim() !== '') return found.trim();
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
  if (edition !== undefined) meta.edition = isoDate(edition);
  if (source !== undefined) meta.source = source;
  if (actCode !== undefined) meta.actCode = actCode;
  const language = value('language');
  const end = Math.min(opening + closing.index + closing[0].length + 1, text.length);
  return { meta, end, ...(language !== undefined && { language }) };
}

/**
 * What `meta.yaml` beside `kaz.md` and `rus.md` tells of the version in a language (`kaz`, `rus`): `act_code`, `source`, and by language
 * `title` and `version_date`. Throws a Failure if it is no valid YAML.
 */
export function readMetaFile(yaml: string, language: string, file: string): SourceMeta {
  if (yaml.length > LONGEST) throw invalid(file, 1, `more than ${LONGEST / 1024} KB`);
  const document = parsed(yaml, file);
  const value = (key: string): string | undefined => {
    const found = document.getIn([key, language]) ?? document.get(key);
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
  };
  const [title, edition, source, actCode] = ['title', 'version_date', 'source', 'act_code'].map(value);
  return {
    ...(title !== undefined && { title }),
    ...(edition !== undefined && { edition: isoDate(edition) }),
    ...(source !== undefined && { source }),
    ...(actCode !== undefined && { actCode }),
  };
}

function parsed(yaml: string, file: string): Document {
  requireShallow(yaml, file);
  const lines = new LineCounter();
  // Everything is a string: the act code `0123` is no number, `no` no truth value.
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe', logLevel: 'silent' });
  const [error] = document.errors;
  if (!error) return document;
  throw invalid(file, lines.linePos(error.pos[0]).line + 1, error.message.split('\n')[0] ?? '');
}

/** Thousands of open brackets or dashes exhaust the parser's stack, and Node itself may go down with it. */
function requireShallow(yaml: string, file: string): void {
  let depth = 0;
  for (const { 0: sign, index } of yaml.matchAll(/[[{\]}]|(?:[-?]\s+){50}/gu)) {
    if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    else depth += sign === '[' || sign === '{' ? 1 : DEEPEST;
    if (depth >= DEEPEST)
      throw invalid(file, yaml.slice(0, index).split('\n').length + 1, 'nested too deeply');
  }
}

function invalid(file: string, line: number, reason: string): Failure {
  return new Failure('front-matter', { file, line, reason }, `${file}:${line}: ${reason}`);
}
