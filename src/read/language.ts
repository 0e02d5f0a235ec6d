import { francAll } from 'franc-min';
import { foldLookAlikes } from '../languages/letters.js';
import { LANGUAGES, languageNamed } from '../languages/registry.js';
import { Failure } from '../model/failure.js';
import type { LanguageCode } from '../model/text.js';

/** Fewer letters tell trigrams nothing certain. */
const ENOUGH = 120;
/** In characters; in passages of this length pure and mixed texts differ most. */
const PASSAGE = 250;
const MOST_PASSAGES = 16;
/** How near the second language may come to the first, 0 to 1: in acts of one language 19 of 20 passages stay below. */
const RIVAL = 0.85;
/** What part of the passages must speak for a language, and how many at most for the claimed one, to refuse it. */
const CLEAR = 0.6;
const STRAY = 0.1;
/** Kazakh has a letter in ten that Russian has not, і left out, which Ukrainian has too; such short texts are told by it. */
const FEW = 40;
const KAZAKH_LETTERS = /[әғқңөұүһ]/giu;
const KAZAKH_SHARE = 0.06;

/**
 * The language of a text among those with a pack, or `und` where it is too short, mixed or in another one: what most of
 * its passages are in by their trigrams. A short text is Kazakh by the letters of its alphabet.
 */
export function detectLanguage(text: string): LanguageCode {
  const votes = votesOf(text);
  const [first] = [...votes.counts].sort((a, b) => b[1] - a[1]);
  if (first && first[1] > votes.passages / 2) return first[0];
  return votes.passages === 0 && hasKazakhLetters(text) ? 'kk' : 'und';
}

/**
 * Throws a Failure if the text is clearly in another of the languages than the one it is given as; short and mixed texts
 * are given the benefit of the doubt.
 */
export function expectLanguage(text: string, claimed: LanguageCode, file: string): void {
  const { passages, counts } = votesOf(text);
  if (claimed === 'und' || (counts.get(claimed) ?? 0) > STRAY * passages) return;
  for (const [found, count] of counts) {
    if (found === claimed || count < CLEAR * passages) continue;
    throw new Failure('wrong-language', { file, claimed, found }, `${file} is ${found}, not ${claimed}`);
  }
}

interface Votes {
  /** How many passages had letters enough. */
  passages: number;
  counts: Map<LanguageCode, number>;
}

/** Asks passages from all over the text, so that a preface in another language does not decide. */
function votesOf(text: string): Votes {
  const votes: Votes = { passages: 0, counts: new Map() };
  const step = Math.max(PASSAGE, Math.ceil(text.length / MOST_PASSAGES));
  for (let at = 0; at < text.length; at += step) {
    const passage = foldLookAlikes(text.slice(at, at + PASSAGE));
    if (count(passage, /\p{L}/gu) < ENOUGH) continue;
    votes.passages += 1;
    const language = languageOf(passage);
    if (language !== undefined) votes.counts.set(language, (votes.counts.get(language) ?? 0) + 1);
  }
  return votes;
}

/**
 * All languages that franc knows compete, lest a text in a fourth one be called what it is nearest to; but a second of
 * ours close behind the first makes the passage a mixed one.
 */
function languageOf(passage: string): LanguageCode | undefined {
  const ranks = francAll(passage);
  const ours = ranks.filter(([iso3]) => LANGUAGES.some((pack) => pack.iso3 === iso3));
  const [first, second] = ours;
  if (first === undefined || first[0] !== ranks[0]?.[0]) return undefined;
  return (second?.[1] ?? 0) < RIVAL ? languageNamed(first[0]) : undefined;
}

function hasKazakhLetters(text: string): boolean {
  const sample = foldLookAlikes(text.slice(0, PASSAGE));
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu);
  return cyrillic >= FEW && count(sample, KAZAKH_LETTERS) >= KAZAKH_SHARE * cyrillic;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
