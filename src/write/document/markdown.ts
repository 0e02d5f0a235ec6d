import { withoutForbidden } from '../xml.js';
import type { Block, Line, Parallel, Table, TextDocument } from './model.js';

/** The document as Markdown (GitHub's, with tables). Nothing in a wording becomes a mark, a link or an image. */
export function* markdown({ title, blocks, notes, words }: TextDocument): Generator<string> {
  for (const line of title) yield `# ${marked(line)}\n\n`;
  for (const block of blocks) yield `${blockText(block, words.absent)}\n`;
  if (notes.length > 0) yield `## ${escaped(words.notes)}\n\n`;
  for (const { number, title: about, paragraphs } of notes)
    yield `${number}\\. **${escaped(about)}** ${paragraphs.map(escaped).join(' ')}\n\n`;
  yield `---\n\n${atStart(escaped(words.footer))}\n`;
}

function blockText(block: Block, absent: string): string {
  if (block.kind === 'heading')
    return `${'#'.repeat(Math.min(block.level + 1, 6))} ${block.lines.map(marked).join(' · ')}\n`;
  if (block.kind === 'paragraph') {
    const text = marked(block.line);
    return block.label === undefined ? `${atStart(text)}\n` : `**${escaped(block.label)}** ${text}\n`;
  }
  return block.kind === 'table' ? table(block) : parallel(block, absent);
}

function table({ head, rows, numbersFrom = Infinity }: Table): string {
  const rule = head.map((_, index) => (index >= numbersFrom ? '---:' : '---'));
  return [head.map(escaped), rule, ...rows.map((cells) => cells.map(marked))].map(row).join('');
}

function parallel({ columns, rows }: Parallel, absent: string): string {
  const head = columns.map(({ title, cited }) =>
    [title, cited ?? '']
      .filter((one) => one !== '')
      .map(escaped)
      .join('<br>'),
  );
  const cells = rows.map((one) => one.cells.map((line) => (line ? marked(line) : `*${escaped(absent)}*`)));
  return [head, columns.map(() => '---'), ...cells].map(row).join('');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** Marks as HTML: asterisks inside of a word or beside a quotation mark would not always be marks. */
function marked({ pieces }: Line): string {
  const parts = pieces.map(({ text, severity, ends = [] }) => {
    const shown = severity === undefined ? escaped(text) : `<b>${escaped(text)}</b>`;
    return shown + ends.map((number) => `<sup>${number}</sup>`).join('');
  });
  return parts.join('').trim();
}

/** What ends a line or speaks to a terminal. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;

function escaped(text: string): string {
  return withoutForbidden(text.replace(/\s*[\n\r\u0085\u2028\u2029]\s*/g, ' '))
    .replace(CONTROL, ' ')
    .replace(/[\\`*_[\]<>|~&@#$!]/g, '\\$&')
    .replace(/:(?=\/)|(?<=\bwww)\./giu, '\\$&');
}

/** A paragraph that begins like a list, a rule or a table is still one. */
function atStart(text: string): string {
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=:]/, '\\$&');
}
