import { alignActs } from '../src/align/act.js';
import type { Act } from '../src/model/act.js';
import { loadDictionary } from '../src/store/glossary.js';
import { accountsOf, type Account } from '../src/validate/accounting/accounts.js';
import { wordsOf } from '../src/validate/accounting/observe.js';
import type { ContentWord } from '../src/validate/accounting/residue.js';
import { pairsOf } from '../src/validate/compare/pair.js';
import { versionPairs } from './acts.js';
import { randomNumbers } from './noise.js';

const ACT = 'constitution-2026';
const BEADS = 100;
const SEED = 2026;
const RANKED = 40;

/**
 * A sheet to judge the accounting for words by: beads drawn by seeded chance with every link and every word that has none, and
 * the residues that surprise most. Only where the official texts are at hand; what it prints stays there.
 */
export async function printAccounting(print: (line: string) => void): Promise<void> {
  const dictionary = await loadDictionary();
  const acts = (await versionPairs()).find(({ name }) => name.startsWith(ACT))?.acts;
  if (!acts) return;
  const [pair] = pairsOf({ alignment: alignActs(acts, dictionary), acts }, dictionary);
  const accounts = pair ? accountsOf(pair) : [];
  const random = randomNumbers(SEED);
  const drawn = accounts
    .map((account) => ({ account, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, BEADS)
    .map(({ account }) => account);
  for (const account of drawn) printAccount(account, acts, print);
  print(`\nThe ${RANKED} residues that surprise most\n`);
  const ranked = accounts
    .flatMap(({ passage, weighed }) => weighed.map((one) => ({ passage, ...one })))
    .filter(({ residue }) => residue.side === 0 || !residue.instead)
    .sort((a, b) => b.surprise - a.surprise)
    .slice(0, RANKED);
  for (const { passage, residue, surprise } of ranked) {
    const instead = residue.instead ? ` / «${wordsOf(residue.instead)}»` : '';
    print(
      `${surprise.toFixed(2)} ${passage.eId} ${acts[residue.side].language} «${wordsOf(residue)}»${instead}`,
    );
  }
}

function printAccount(
  { passage, alignment: { left, right, links } }: Account,
  [a, b]: readonly [Act, Act],
  print: (line: string) => void,
): void {
  print(`\n## ${passage.eId}`);
  passage.sides.forEach((side, at) => {
    print(`${(at === 0 ? a : b).language}: ${side.map(({ text }) => text).join(' ')}`);
  });
  const [own, others] = [new Set<number>(), new Set<number>()];
  for (const link of links) {
    for (const at of link.left) own.add(at);
    for (const at of link.right) others.add(at);
    print(`  ${printed(link.left, left)} = ${printed(link.right, right)}  [${link.reason}]`);
  }
  const alone = (words: readonly ContentWord[], linked: ReadonlySet<number>): string =>
    words
      .filter(({ content }, at) => content && !linked.has(at))
      .map(word)
      .join(' ');
  print(`  alone: ${alone(left, own) || '–'} | ${alone(right, others) || '–'}`);
}

function printed(places: readonly number[], words: readonly ContentWord[]): string {
  return places.flatMap((at) => words[at] ?? []).map(word).join(' '); // prettier-ignore
}

/** In brackets what is no content word. */
function word({ reading, start, end, content }: ContentWord): string {
  const text = reading.text.slice(start, end);
  return content ? text : `(${text})`;
}
