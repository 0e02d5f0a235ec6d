/** Elements whose content is mark-up of the document, not wording: TMX 1.4b, section 3.3; XLIFF 1.2, section 2.4. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'sub']);
/** Those that stand for something of their own, a tab or the end of a line; the others set words off, or parts of them. */
const ALONE: ReadonlySet<string> = new Set(['ph', 'it', 'ut', 'x', 'bx', 'ex']);

/** The wording of a segment, without the mark-up that CAT tools keep within it. */
export class SegmentText {
  #text = '';
  #codes = 0;
  #gap = false;

  get text(): string {
    return this.#text;
  }

  open(name: string): void {
    if (CODES.has(name)) this.#codes += 1;
    if (ALONE.has(name)) this.#gap = true;
  }

  add(text: string): void {
    if (this.#codes > 0 || text === '') return;
    // Two words with the end of a line between them are not one.
    if (this.#gap && /\p{L}$/u.test(this.#text) && /^\p{L}/u.test(text)) this.#text += ' ';
    this.#gap = false;
    this.#text += text;
  }

  close(name: string): void {
    if (CODES.has(name)) this.#codes = Math.max(0, this.#codes - 1);
  }
}
