import { replaceAll, VERSIONS, wholeWords, type Version } from './edit.js';
import type { Family } from './family.js';
import { counterforms, formsOf } from './nouns.js';
import data from './terms.json' with { type: 'json' };

const notForms = new Set(data.notForms.split(' '));

/** Pairs of nouns with the forms that stand in each other's place. */
export const TERM_PAIRS = Object.fromEntries(
  VERSIONS.map((version) => [
    version,
    data[version].map(({ from, to, counterpart }) => ({
      from,
      to,
      counterpart: wholeWords(counterpart, 'iu'),
      forms: counterforms(formsOf(from, version), formsOf(to, version), (name) => isOwn(name, version)),
    })),
  ]),
) as Record<Version, { from: string; to: string; counterpart: RegExp; forms: Map<string, string> }[]>;

/** A noun gives way to another one that the law uses too, in its case and number. */
export const terms: Family = {
  name: 'term',
  rules: ['term-mismatch', 'omission', 'addition'],
  *propose({ text, counterpart }, version) {
    for (const pair of TERM_PAIRS[version]) {
      if (!pair.counterpart.test(counterpart)) continue;
      const pattern = wholeWords(`(?<!${data.notAfter} )(?:${[...pair.forms.keys()].join('|')})`);
      yield* replaceAll(text, pattern, `${pair.from} → ${pair.to}`, ([form]) =>
        notForms.has(form) ? undefined : pair.forms.get(form),
      );
    }
  },
};

/** A Kazakh noun without an ending may be the first half of a name: «сот төрелігі». */
function isOwn(name: string, version: Version): boolean {
  return version === 'ru' || name !== 'nominative';
}
