import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { matchMember, structureGrammar, type StructureGrammar } from '../languages/grammar.js';
import { packOf } from '../languages/registry.js';
import type { DivisionKind } from '../model/act.js';
import { Failure } from '../model/failure.js';
import type { Block, LanguageCode, SourceText } from '../model/text.js';
import { readMarkdown } from '../read/markdown.js';

/** What the front matter tells of a text, beside its language and hash. */
export interface MarkdownHead {
  title?: string;
  /** `YYYY-MM-DD`. */
  edition?: string;
  source?: string;
  /** The act's identifier in its bank. */
  actCode?: string;
  /** The day on which the text was taken from its source, `YYYY-MM-DD`. */
  retrieved?: string;
}

/**
 * A text in the layout of `texts/<lang>/<act>.md`: front matter, `#` headings, articles in bold lines, items as printed,
 * notes as block quotations. Reading it back gives the same divisions, eIds and fingerprints. Throws a Failure where
 * Markdown has no way to write a wording.
 */
export function markdown(
  source: Pick<SourceText, 'blocks' | 'language' | 'file'>,
  head: MarkdownHead,
): string {
  const grammar = structureGrammar(packOf(source.language).structure);
  const body = source.blocks.map((block) => `${paragraph(block, grammar, source.file)}\n`).join('\n');
  return `${frontMatter(head, source.language, sha256(`\n${body}`))}\n${body}`;
}

/** The SHA-256, in hex, of what follows the front matter of a file. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function frontMatter(head: MarkdownHead, language: LanguageCode, hash: string): string {
  const fields = {
    title: head.title?.replace(/\s+/gu, ' ').trim(),
    language,
    edition: head.edition,
    source: head.source,
    act_code: head.actCode,
    retrieved: head.retrieved,
    sha256: hash,
  };
  return `---\n${stringify(fields, { lineWidth: 0, keepUndefined: false })}---\n`;
}

/** A block as it must be read again. */
type Look = Pick<Block, 'level' | 'text' | 'strong' | 'quoted'>;

function paragraph(block: Block, grammar: StructureGrammar, file: string): string {
  const look = lookOf(block, grammar);
  const opening = `${look.quoted ? '> ' : ''}${look.level > 0 ? `${'#'.repeat(look.level)} ` : ''}`;
  const mark = look.strong ? '**' : '';
  for (const wording of spellings(look.text)) {
    const line = `${opening}${mark}${wording}${mark}`;
    if (readsAs(line, look)) return line;
  }
  // Signs alone are an ornament to the reader, unless they fill a cell of a table.
  const cell = `${look.quoted ? '> ' : ''}| ${mark}${asEntities(look.text)}${mark} |`;
  if (readsAs(cell, look)) return cell;
  const wording = block.text.slice(0, SHOWN).replace(/[\s\p{C}]+/gu, ' ');
  throw new Failure('unwritable-wording', { file, wording }, `${file}: Markdown cannot hold ${wording}`);
}

/** How much of a wording a message shows. */
const SHOWN = 60;

/** How deep headings lie below the `#` of the title; the words of a heading say what it is, not its depth. */
const DEPTH: Readonly<Partial<Record<DivisionKind, number>>> = {
  annex: 2,
  part: 2,
  section: 2,
  chapter: 3,
  paragraph: 4,
};

/** How a block looks in our layout, whatever it looked like in its source. */
function lookOf(block: Block, grammar: StructureGrammar): Look {
  const { marker } = block;
  // A number that the source carried outside the wording is printed, so that it can be cited.
  const label = marker === undefined ? undefined : matchMember(`${marker} `);
  const text = label ? `${label.label} ${block.text}` : block.text;
  const heading = label ? undefined : grammar.heading(text);
  const article = heading?.kind === 'article' && (block.level > 0 || block.strong);
  const quoted = block.quoted || (!label && block.level === 0 && grammar.isNote(text));
  const depth = heading && block.level > 0 ? (DEPTH[heading.kind] ?? block.level) : block.level;
  return {
    level: article || quoted ? 0 : depth,
    strong: !quoted && (article || (block.strong && block.level === 0)),
    quoted,
    text,
  };
}

/** What makes a file binary, and carriage returns, which readers take for line ends. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0b-\x1f\x7f]/u;

/** A wording in ever safer spellings: as it is, with escapes, with every sign that Markdown knows as an entity. */
function spellings(text: string): string[] {
  if (CONTROL.test(text)) return [withBreaks(asEntities(text))];
  // In the whole file a comment might end where a later paragraph says `-->`.
  const plain = text.includes('<!--') || text.includes('\n') ? [] : [text];
  const escaped = text
    .replace(/[\\`*_[\]<>#|&]/gu, '\\$&')
    .replace(/^(?<number>\d+(?:-\d+)*)(?<mark>[.)])/u, '$<number>\\$<mark>')
    .replace(/^[+~=-]/u, '\\$&');
  return [...plain, withBreaks(escaped), withBreaks(asEntities(text))];
}

function withBreaks(text: string): string {
  return text.replaceAll('\n', '<br>');
}

/** Everything but letters, digits, spaces and line ends, so that no sign can mean anything. */
function asEntities(text: string): string {
  // What stands between 0x80 and 0x9f would be read as letters of windows-1252.

  return text.replace(/[^\p{L}\p{M}\p{N} \n\x80-\x9f]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}

function readsAs(line: string, look: Look): boolean {
  const [block, ...more] = readMarkdown(`${line}\n`);
  return (
    !/\p{Surrogate}/u.test(line) &&
    block !== undefined &&
    more.length === 0 &&
    block.text === look.text &&
    block.level === look.level &&
    block.quoted === look.quoted &&
    block.strong === look.strong &&
    block.marker === undefined
  );
}
