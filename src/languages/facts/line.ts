import { tokenize } from '../tokens.js';

/**
 * A text as phrases are looked for in it: words in the form of `Token.norm` and every other sign but white space, each with
 * one space before it, and a space at the end. So ` слово` is a whole word wherever another space follows.
 */
export interface Line {
  text: string;
  words: readonly Word[];
}

/** A word, number or sign with its place in the line (that of its first letter) and in the text. */
export interface Word {
  norm: string;
  at: number;
  start: number;
  end: number;
}

/** «5-тен», «10-дневный»: a number keeps the ending that is hung on it. */
const HYPHEN = /^[-‐‑]$/;

export function lineOf(text: string): Line {
  const words: Word[] = [];
  let line = '';
  let read = 0;
  const put = (norm: string, start: number, end: number): void => {
    words.push({ norm, at: line.length + 1, start, end });
    line += ` ${norm}`;
  };
  for (const { start, end, norm } of tokenize(text)) {
    const between = text.slice(read, start);
    const before = words.at(-1);
    if (HYPHEN.test(between) && before && /^\p{Nd}/u.test(before.norm)) {
      before.norm += `-${norm}`;
      before.end = end;
      line += `-${norm}`;
    } else {
      for (const { 0: sign, index } of between.matchAll(/\S/gu))
        put(sign, read + index, read + index + sign.length);
      put(norm.replaceAll('ё', 'е'), start, end);
    }
    read = end;
  }
  for (const { 0: sign, index } of text.slice(read).matchAll(/\S/gu))
    put(sign, read + index, read + index + sign.length);
  return { text: `${line} `, words };
}
