import type { RoomRow, WordLink } from '../../room.js';

/** The name of the highlight in the style sheet. */
const NAME = 'counterparts';
/** By row element: the link that the arrow keys have come to. */
const stepped = new WeakMap<Element, number>();

/** Lights up the word under the pointer and what renders it in the other versions. */
export function lightFrom(event: MouseEvent, row: RoomRow): void {
  const element = event.currentTarget;
  if (!(element instanceof HTMLElement)) return;
  const place = placeAt(event.clientX, event.clientY);
  const link = place === undefined ? undefined : row.links.find((one) => covers(one, place));
  light(element, link);
}

/** Lights up the next words of the row that render each other, or those before. */
export function stepLight(element: HTMLElement, row: RoomRow, step: 1 | -1): void {
  const count = row.links.length;
  if (count === 0) return;
  const links = inTextOrder(row);
  const next = ((stepped.get(element) ?? (step > 0 ? -1 : 0)) + step + count) % count;
  stepped.set(element, next);
  light(element, links[next]);
}

function light(element: HTMLElement, link: WordLink | undefined): void {
  if (!('highlights' in CSS)) return;
  if (link === undefined) {
    CSS.highlights.delete(NAME);
    return;
  }
  const ranges = Object.entries(link.at).flatMap(([language, places]) =>
    places.flatMap(([clause, start, end]) => rangeOf(element, language, clause, start, end) ?? []),
  );
  CSS.highlights.set(NAME, new Highlight(...ranges));
}

interface Place {
  language: string;
  clause: number;
  offset: number;
}

/** The place in a clause that lies at a point of the window. */
function placeAt(x: number, y: number): Place | undefined {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? placeOf(caret.offsetNode, caret.offset) : undefined;
  }
  // What older browsers have in its place.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? placeOf(range.startContainer, range.startOffset) : undefined;
}

/** Where in a clause a place of the document is. */
function placeOf(node: Node, offset: number): Place | undefined {
  const clause = node.parentElement?.closest<HTMLElement>('[data-clause]');
  const language = clause?.closest<HTMLElement>('[data-side]')?.dataset['side'];
  if (clause == null || language === undefined) return undefined;
  let before = 0;
  for (const text of textsOf(clause)) {
    if (text === node) return { language, clause: Number(clause.dataset['clause']), offset: before + offset };
    before += text.length;
  }
  return undefined;
}

function rangeOf(
  row: HTMLElement,
  language: string,
  clause: number,
  start: number,
  end: number,
): Range | undefined {
  const element = row.querySelector(`[data-side="${CSS.escape(language)}"] [data-clause="${clause}"]`);
  if (element === null) return undefined;
  const range = document.createRange();
  let before = 0;
  for (const text of textsOf(element)) {
    const after = before + text.length;
    if (before <= start && start < after) range.setStart(text, start - before);
    if (before < end && end <= after) {
      range.setEnd(text, end - before);
      return range;
    }
    before = after;
  }
  return undefined;
}

function* textsOf(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) yield node as Text;
}

function covers({ at }: WordLink, { language, clause, offset }: Place): boolean {
  return (at[language] ?? []).some(([own, start, end]) => own === clause && start <= offset && offset <= end);
}

/** In the order of the first version. */
function inTextOrder({ links }: RoomRow): WordLink[] {
  const first = ({ at }: WordLink): number => {
    const [clause, start] = Object.values(at)[0]?.[0] ?? [0, 0];
    return clause * 1e6 + start;
  };
  return [...links].sort((a, b) => first(a) - first(b));
}
