/** A form of a word; `bare` where it has no ending. */
export interface Form {
  form: string;
  bare: boolean;
}

export type FormReader = (list: string) => Form[];

/**
 * Reads spaced lists of words with endings: `үш+cases` stands for «үш» with every ending of the set `cases`, in which `-` is
 * none and `ы+owned` one that takes further endings.
 */
export function formReader(endings: Readonly<Record<string, string>>): FormReader {
  const sets = new Map<string, readonly string[]>();
  const endingsOf = (set: string): readonly string[] => {
    const known = sets.get(set) ?? read(endings[set] ?? '').map(({ form }) => form);
    sets.set(set, known);
    return known;
  };
  const read: FormReader = (list) =>
    list
      .split(' ')
      .filter((item) => item !== '')
      .flatMap((item) => {
        const [printed = '', ...names] = item.split('+');
        const stem = printed === '-' ? '' : printed;
        if (names.length === 0) return [{ form: stem, bare: true }];
        return names.flatMap(endingsOf).map((ending) => ({ form: stem + ending, bare: ending === '' }));
      });
  return read;
}
