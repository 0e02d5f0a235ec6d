/** What a linguist has to put right in a glossary, beyond what keeps it from being read. */
import type { LanguageCode } from '../model/text.js';
import type { Entry, Glossary, GlossaryProblem } from './entry.js';

const PARTS_OF_SPEECH: ReadonlySet<string> = new Set([
  'noun', 'verb', 'adj', 'adv', 'num', 'pron', 'conj', 'post', 'part', 'name', 'term', 'phrase',
]); // prettier-ignore

/** Which letters a language has; typists mix up those that look alike. */
const LETTERS: Readonly<Record<LanguageCode, RegExp>> = {
  kk: /[а-яёәғқңөұүһі]/iu,
  ru: /[а-яё]/iu,
  en: /\p{Script=Latin}/u,
};

/** Wrong letters and parts of speech, and renderings that stand in two entries. */
export function lintGlossaries(glossaries: readonly Glossary[]): GlossaryProblem[] {
  const entries = glossaries.flatMap((glossary) => glossary.entries);
  return [...entries.flatMap(faults), ...duplicates(entries)];
}

function faults({ renderings, pos, file, line }: Entry): GlossaryProblem[] {
  const letters = Object.entries(renderings).flatMap(([language, list]) =>
    list.flatMap((rendering): GlossaryProblem[] => {
      const letter = strangeLetter(rendering, language);
      return letter === undefined
        ? []
        : [{ code: 'letters', file, line, data: { language, rendering, letter } }];
    }),
  );
  const unknown = pos !== '' && !PARTS_OF_SPEECH.has(pos);
  return unknown ? [...letters, { code: 'part-of-speech', file, line, data: { pos } }] : letters;
}

/** The first letter that the language does not have; a rendering wholly in foreign letters is a foreign word and let be. */
function strangeLetter(rendering: string, language: LanguageCode): string | undefined {
  const own = LETTERS[language];
  const letters = rendering.match(/\p{L}/gu) ?? [];
  if (!own || !letters.some((letter) => own.test(letter))) return undefined;
  return letters.find((letter) => !own.test(letter));
}

/** Renderings that stand in two entries, each under the same first rendering of the first language. */
function duplicates(entries: readonly Entry[]): GlossaryProblem[] {
  const places = new Map<string, Entry>();
  return entries.flatMap((entry): GlossaryProblem[] => {
    const [first, second] = Object.keys(entry.renderings);
    const other = entry.renderings[second ?? '']?.[0] ?? '';
    const twice = (entry.renderings[first ?? ''] ?? []).flatMap((rendering) => {
      const key = `${rendering} = ${other}`.toLowerCase();
      const before = places.get(key);
      if (!before) places.set(key, entry);
      return before && before !== entry ? [{ key, before }] : [];
    });
    return twice.slice(0, 1).map(({ key, before }) => ({
      code: 'duplicate',
      file: entry.file,
      line: entry.line,
      data: { rendering: key, otherFile: before.file, otherLine: before.line },
    }));
  });
}
