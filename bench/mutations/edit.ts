/** What a mutation is made of: an edit of one clause, and what it needs to know of the clause. */

export const VERSIONS = ['kk', 'ru'] as const;
export type Version = (typeof VERSIONS)[number];

/** One place of a clause that gets another wording. */
export interface Edit {
  start: number;
  end: number;
  to: string;
  /** What sort of edit within its family it is. */
  kind: string;
}

/** A clause that may be edited, with the words of its counterpart in the other version. */
export interface ClauseWording {
  text: string;
  counterpart: string;
}

export function apply(text: string, { start, end, to }: Pick<Edit, 'start' | 'end' | 'to'>): string {
  return text.slice(0, start) + to + text.slice(end);
}

/** The words of the edit as «before → after», with whole words at its ends. */
export function shown(text: string, edit: Edit): string {
  const start = text.lastIndexOf(' ', Math.max(0, edit.start - 1)) + 1;
  const space = text.indexOf(' ', edit.end);
  const end = space < 0 ? text.length : space;
  const after = text.slice(start, edit.start) + edit.to + text.slice(edit.end, end);
  return `${text.slice(start, end)} → ${after.trim() === '' ? '∅' : after}`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function decapitalise(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A pattern of whole words: what it matches is not part of a longer word or number. */
export function wholeWords(pattern: string, flags = 'gu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}-])`, flags);
}

/**
 * All places of a pattern, with the words to put there. The first word of the clause is read without its capital, and what
 * takes its place is given one.
 */
export function* replaceAll(
  text: string,
  pattern: RegExp,
  kind: string,
  wording: (match: RegExpExecArray) => string | undefined,
): Generator<Edit> {
  for (const match of decapitalise(text).matchAll(pattern)) {
    const to = wording(match);
    if (to === undefined) continue;
    const capital = match.index === 0 && text.charAt(0) !== decapitalise(text).charAt(0);
    yield trimmed(text, {
      start: match.index,
      end: match.index + match[0].length,
      to: capital ? capitalise(to) : to,
      kind,
    });
  }
}

/** The edit without the words at its ends that it leaves as they are. */
function trimmed(text: string, edit: Edit): Edit {
  const from = text.slice(edit.start, edit.end);
  let head = 0;
  while (head < Math.min(from.length, edit.to.length) && from[head] === edit.to[head]) head += 1;
  head = from.lastIndexOf(' ', head - 1) + 1;
  const [restFrom, restTo] = [from.slice(head), edit.to.slice(head)];
  let tail = 0;
  while (
    tail < Math.min(restFrom.length, restTo.length) &&
    restFrom[restFrom.length - 1 - tail] === restTo[restTo.length - 1 - tail]
  )
    tail += 1;
  const cut = restFrom.slice(restFrom.length - tail);
  const space = cut.indexOf(' ');
  tail = space < 0 ? 0 : cut.length - space;
  return {
    start: edit.start + head,
    end: edit.end - tail,
    to: restTo.slice(0, restTo.length - tail),
    kind: edit.kind,
  };
}
