import { zipSync } from 'fflate';
import { Failure } from '../../model/failure.js';
import type { Block } from '../../model/text.js';
import { soundParts } from '../archive.js';
import { readHtml } from '../html.js';
import { withPrintedNumbers } from './numbers.js';

/** Footnotes are set off, and their numbers in the text are no wording. */
const FOOTNOTE_MARK = /<sup><a href="#(?:foot|end)note-\d+" id="(?:foot|end)note-ref-\d+">.*?<\/a><\/sup>/gu;
const FOOTNOTE = /<li id="(?:foot|end)note-\d+">(?<text>[^]*?) <a href="#(?:foot|end)note-ref-\d+">↑<\/a>/gu;

/**
 * The blocks of a Word file as it prints when its tracked changes are accepted: headings by their styles, paragraphs with
 * the numbers that Word puts before them, cells of tables, footnotes set off. Throws a Failure on an archive that is
 * unsound and on one that is no Word file.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Block[]> {
  const parts = await soundParts(bytes, file);
  const html = await htmlOf(parts).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('bad-archive', { file, reason }, `${file}: ${reason}`);
  });
  return readHtml(
    html
      .replace(FOOTNOTE_MARK, '')
      .replace(FOOTNOTE, (_, text: string) => `</ol><div class="note">${text}</div><ol>`),
  );
}

async function htmlOf(parts: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(withPrintedNumbers(parts), { level: 0 })) },
    {
      includeEmbeddedStyleMap: false,
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  return value;
}
