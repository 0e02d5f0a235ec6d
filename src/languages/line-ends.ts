/** Whether a line ends as sentences, lead-ins and members of lists do, rather than as titles or cut lines. */
export function endsSentence(line: string): boolean {
  return /[.!?;:,…]["»”)\]]*\s*$/u.test(line);
}
