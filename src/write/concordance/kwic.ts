import type { Occurrence } from '../../concordance/concordance.js';
import type { LanguageCode, Span } from '../../model/text.js';

/** A term in its context, in pieces that joined give the clause, or the part of it that is near. */
export interface Kwic {
  language: LanguageCode;
  left: string;
  /** The term or rendering; empty where nothing stands for it. */
  term: string;
  right: string;
}

const ELLIPSIS = '…';

/** The term with so many characters of context on either side, words kept whole. */
export function kwicOf({ reading, span }: Pick<Occurrence, 'reading' | 'span'>, context: number): Kwic {
  return inContext(reading.language, reading.text, span, context);
}

/** What another version has for it: the rendering in its context, or the beginning of the passage. */
export function counterpartOf(
  { answers }: Occurrence,
  language: LanguageCode,
  context: number,
): Kwic | undefined {
  const answer = answers.get(language);
  if (answer?.kind === 'rendered') {
    const { reading, spans } = answer.rendering;
    const span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
    return inContext(language, reading.text, span, context);
  }
  if (answer?.kind !== 'nothing') return undefined;
  const passage = onOneLine(answer.readings.map(({ text }) => text).join(' '));
  return { language, left: '', term: '', right: cutEnd(passage, 2 * context) };
}

function inContext(language: LanguageCode, text: string, { start, end }: Span, context: number): Kwic {
  return {
    language,
    left: cutBeginning(onOneLine(text.slice(0, start)), context),
    term: onOneLine(text.slice(start, end)),
    right: cutEnd(onOneLine(text.slice(end)), context),
  };
}

/** White space as one space: a preamble may be broken into lines. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function cutBeginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(text.length - length);
  const space = kept.indexOf(' ');
  return (
    ELLIPSIS +
    (space < 0 || /\s/.test(text.charAt(text.length - length - 1)) ? whole(kept) : kept.slice(space + 1))
  );
}

function cutEnd(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length);
  const space = kept.lastIndexOf(' ');
  return (space < 0 || /\s/.test(text.charAt(length)) ? whole(kept) : kept.slice(0, space)) + ELLIPSIS;
}

/** Never half of a character. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
