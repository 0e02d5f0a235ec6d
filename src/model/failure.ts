/** What a sentence for people is filled with: file, line, number and the like. */
export type FailureData = Readonly<Record<string, string | number>>;

/**
 * Something the user can put right: unreadable input, wrong usage, a file that cannot be written. The sentence for people
 * is made by `i18n` from `code` and `data` in the reader's language; `message` is the plain English fallback for
 * whoever uses the library. Anything that is thrown and is no Failure is a defect of Tarazy.
 */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  readonly code: string;
  readonly data: FailureData;

  constructor(code: string, data: FailureData, message: string) {
    super(message);
    this.code = code;
    this.data = data;
  }
}
