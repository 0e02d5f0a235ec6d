/** Letters that are kept: crude, but it brings the forms of most languages' words together. */
const STEM_LENGTH = 5;

/** The beginning of the word. */
export function stem(word: string): string {
  return word.slice(0, STEM_LENGTH);
}
