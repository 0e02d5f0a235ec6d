import { wholeWords, type Edit } from './edit.js';
import data from './negation.json' with { type: 'json' };

const NEGATIVE = wholeWords(data.negative, 'iu');

/** Whether the clause keeps its grammar: «никто» and «ешкім» need the negation of the verb. */
export function keepsNegation(text: string, { kind }: Edit): boolean {
  return !/removed|granted|^ban|^impossibility/.test(kind) || !NEGATIVE.test(text);
}
