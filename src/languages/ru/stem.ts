/** The stem of a word. */
export function stem(word: string): string {
  return word.slice(0, 5);
}
