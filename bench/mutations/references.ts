import { replaceAll, type Edit } from './edit.js';
import type { Family } from './family.js';
import { patterns } from './pattern.js';
import rows from './references.json' with { type: 'json' };

/** The number of a division where it is cited, with the words that tell its kind. */
const CITED = {
  kk: /(?<![\p{L}\p{N}.-])\d+(?=-(?:бап|баб|тармақ|тармағ|қосымша)|\)(?: және \d+\)|, \d+\)| – \d+\))* ?тармақша)/gu,
  ru: /(?<=(?:^|\s)(?:стат(?:ья|ьи|ье|ью|ьей|ьями|ьях)|пункт(?:а|е|у|ом|ы|ов|ами|ах)?|подпункт(?:а|е|у|ом|ы|ов|ами|ах)?|приложени[ияюе]м?) (?:\d+\)(?:, | и ))*)\d+(?![\p{N}-])/gu,
} as const;

const propose = patterns(rows);

/** A citation leads to another place, or a part of it is gone. */
export const references: Family = {
  name: 'references',
  rules: ['reference-mismatch'],
  *propose(wording, version) {
    yield* numbersIn(wording.text, CITED[version]);
    yield* propose(wording, version);
  },
};

/** Another number that the clause does not cite besides. */
function* numbersIn(text: string, pattern: RegExp): Generator<Edit> {
  const cited = new Set(Array.from(text.matchAll(/\d+/g), ([digits]) => Number(digits)));
  yield* replaceAll(text, pattern, 'number', ([digits]) => {
    let other = Number(digits) + 1;
    while (cited.has(other)) other += 1;
    return String(other);
  });
}
