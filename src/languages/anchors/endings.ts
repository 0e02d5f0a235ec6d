/** A form of a word; `bare` where it has no ending. */
export interface Form {
  form: string;
  bare: boolean;
}

/**
 * The forms that a spaced list stands for: `үш+cases` is «үш» with every ending of the set `cases`, in which `-` is none
 * and `ы+owned` one that takes further endings.
 */
export function expandForms(list: string, endings: Readonly<Record<string, string>>): Form[] {
  return list
    .split(' ')
    .filter((item) => item !== '')
    .flatMap((item) => {
      const [stem = '', ...sets] = item.split('+');
      if (sets.length === 0) return [{ form: stem === '-' ? '' : stem, bare: true }];
      return sets.flatMap((set) =>
        expandForms(endings[set] ?? '', endings).map(({ form }) => ({
          form: (stem === '-' ? '' : stem) + form,
          bare: form === '',
        })),
      );
    });
}
