import { readFileSync } from 'node:fs';
import { segment } from '../../src/segment/segment.js';
import { parseSource } from '../../src/read/source.js';
import type { Act } from '../../src/model/act.js';
import type { Bead } from '../../src/model/alignment.js';
import type { LanguageCode } from '../../src/model/text.js';
import type { Dictionary } from '../../src/lexicon/dictionary.js';
import { pairsOf, type ComparedPair } from '../../src/validate/compare/pair.js';

/** Three versions of a clause; `off` names the one that says something else than the two others. */
export interface Example {
  kk: string;
  ru: string;
  en: string;
  off?: LanguageCode;
  why: string;
}

const LANGUAGES = ['kk', 'ru', 'en'] as const;

export function examplesOf(rule: string): Example[] {
  const rows: unknown = JSON.parse(readFileSync(`tests/validate/examples/${rule}.json`, 'utf8'));
  return rows as Example[];
}

/** The versions of all examples as one act, an article each, and the pairs of its versions; beads are named by article. */
export function pairsOfExamples(examples: readonly Example[], dictionary: Dictionary): ComparedPair[] {
  const acts = LANGUAGES.map((language) => actOf(examples, language));
  const beads = examples.map((_, at): Bead => ({
    id: String(at),
    sides: Object.fromEntries(acts.map((act) => [act.language, clausesOf(act, at)])),
    score: 1,
    evidence: { anchors: [], terms: [], disputed: [] },
    origin: 'auto',
  }));
  const alignment = {
    act: 'examples',
    versions: {},
    beads,
    fingerprints: new Map<string, string>(),
    reviews: [],
  };
  return pairsOf({ alignment, acts }, dictionary);
}

const TITLES: Readonly<Record<string, (n: number) => string>> = {
  kk: (n) => `${n}-бап`,
  ru: (n) => `Статья ${n}`,
  en: (n) => `Article ${n}`,
};

function actOf(examples: readonly Example[], language: (typeof LANGUAGES)[number]): Act {
  const text = examples
    .map((one, at) => `**${TITLES[language]?.(at + 1) ?? ''}**\n\n${one[language]}`)
    .join('\n\n');
  const source = parseSource(new TextEncoder().encode(`${text}\n`), { name: `${language}.md`, language });
  return segment(source, 'examples');
}

function clausesOf({ root }: Act, at: number): string[] {
  const article = root.children.find(({ number }) => number === String(at + 1));
  return (article?.clauses ?? []).map(({ id }) => id);
}
