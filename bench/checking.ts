import { readFileSync } from 'node:fs';
import { alignActs } from '../src/align/act.js';
import type { AlignedAct } from '../src/model/alignment.js';
import { parseSource } from '../src/read/source.js';
import { segment } from '../src/segment/segment.js';
import { loadDictionary } from '../src/store/glossary.js';
import { checkAct } from '../src/validate/check.js';
import { exponent } from './exponent.js';

const COPIES = [1, 2, 4, 8];
const ROUNDS = 3;
/** Far enough apart that no copy has an article of another. */
const SHIFT = 100;
const ARTICLES: Readonly<Record<string, RegExp>> = {
  kk: /(?<=^\*\*)(\d+)(?=(?:-\d+)?-бап)/gmu,
  ru: /(?<=^\*\*Статья )(\d+)/gmu,
};

/** What checking costs in acts of one, two, four and eight times the length: the sample charter, copy after copy. */
export async function measureChecking(print: (line: string) => void): Promise<void> {
  const dictionary = await loadDictionary();
  print('\nchecking, all rules, kk-ru (best of 3, in one process)');
  const points = COPIES.map((copies) => {
    const aligned = longAct(copies);
    const clauses = aligned.alignment.fingerprints.size;
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      checkAct(aligned, {}, dictionary);
      return performance.now() - start;
    });
    const milliseconds = Math.min(...times);
    print(
      `${String(clauses).padStart(7)} clauses${milliseconds.toFixed(0).padStart(8)} ms${(milliseconds / clauses).toFixed(2).padStart(8)} ms a clause`,
    );
    return { size: clauses, cost: milliseconds };
  });
  print(`exponent of the cost: ${exponent(points).toFixed(2)}`);
}

function longAct(copies: number): AlignedAct {
  const acts = ['kk', 'ru'].map((language) => {
    const text = readFileSync(`texts/${language}/rural-council-charter.md`, 'utf8');
    const body = text.replace(/^---\n.*?\n---\n/su, '');
    const copy = (at: number): string =>
      body.replace(ARTICLES[language] ?? /$^/gu, (number) => String(Number(number) + at * SHIFT));
    const whole = Array.from({ length: copies }, (_, at) => copy(at)).join('\n\n');
    return segment(
      parseSource(new TextEncoder().encode(whole), { name: `${language}.md`, language }),
      'long',
    );
  });
  return { alignment: alignActs(acts), acts };
}
