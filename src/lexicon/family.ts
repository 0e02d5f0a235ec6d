/** Letters, and share of the shorter stem, that words of one family have in common at their beginning. */
const COMMON = { letters: 5, share: 0.8 } as const;

/** Whether one stem is likely derived from the other: «читател», «читательск». */
export function areOfOneFamily(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common += 1;
  return common >= COMMON.letters && common >= COMMON.share * shorter;
}
