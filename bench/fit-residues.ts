/**
 * `npm run fit -- residues`: fits the weights by which residues are ranked and writes them to
 * `src/validate/accounting/weights.json`. Words and short phrases are dropped by chance from one side of clean passages; what is
 * then left without a counterpart on the other side is a divergence, and what is so without that mostly is not. A logistic
 * regression tells the one from the other. The Constitution of 2026 is left out, to be measured on.
 */
import { writeFileSync } from 'node:fs';
import { alignActs } from '../src/align/act.js';
import type { Dictionary } from '../src/lexicon/dictionary.js';
import { loadDictionary } from '../src/store/glossary.js';
import { Accountant, type Account } from '../src/validate/accounting/accounts.js';
import {
  FEATURES,
  kindOf,
  partOfSpeech,
  type Features,
  type Kind,
} from '../src/validate/accounting/features.js';
import type { Accounted, Residue } from '../src/validate/accounting/residue.js';
import { logistic, type SurpriseWeights } from '../src/validate/accounting/surprise.js';
import { pairsOf, type ComparedPair, type Passage } from '../src/validate/compare/pair.js';
import { ClauseReading } from '../src/validate/compare/reading.js';
import { versionPairs } from './acts.js';
import { randomNumbers } from './noise.js';

const FILE = 'src/validate/accounting/weights.json';
/** Measured on, not fitted to. */
const HELD_OUT = /^(?:constitution-2026|udhr)/;
/** What two originals look like. */
const LEVELLED = /^(?:constitution-1995|charter kk-ru)/;
/** Residues in a hundred clean passages that are surprising; most of them are divergences. */
const ALARMS = { alone: 3.8, instead: 2 } as const;
const CHANGES = { dropped: 1500, replaced: 1500, inserted: 1000 } as const;
type Change = keyof typeof CHANGES;
const KINDS = ['alone', 'instead'] as const;
/** How often one word, two, three or four are dropped at once. */
const LENGTHS = [1, 1, 1, 1, 2, 2, 3, 4];
/** How often a word comes from the dictionary, not from the act itself. */
const FROM_DICTIONARY = 0.5;
const ROUNDS = 400;
const RATE = 0.5;
/** Keeps weights small where the examples say little. */
const PENALTY = 0.002;

interface Example {
  kind: Kind;
  features: Features;
}

/** What residues there are in clean passages, and what each change of a passage has made of it. */
interface Examples {
  clean: Example[];
  changes: { change: Change; residues: Example[] }[];
}

function examplesOf(pair: ComparedPair, seed: number): Examples {
  const accountant = new Accountant(pair);
  const accounts = accountant.accounts();
  const random = randomNumbers(seed);
  const vocabularies = vocabulariesOf(pair, accounts);
  const example = (residue: Residue, account: Accounted): Example => ({
    kind: kindOf(residue),
    features: accountant.features(residue, account),
  });
  const changes: Examples['changes'] = [];
  for (const change of Object.keys(CHANGES) as Change[]) {
    for (let made = 0; made < CHANGES[change]; made += 1) {
      const account = accounts[Math.floor(random() * accounts.length)];
      const side = random() < 0.5 ? 0 : 1;
      const changed =
        account &&
        changedPassage(account, {
          change,
          side,
          vocabulary: vocabularies[side],
          dictionary: pair.dictionary,
          random,
        });
      if (!changed) continue;
      const now = accountant.account(changed.sides);
      accountant.experience.add(account, -1);
      accountant.experience.add(now, 1);
      const residues = now.residues.filter(changed.concerns).map((residue) => example(residue, now));
      changes.push({ change, residues });
      accountant.experience.add(now, -1);
      accountant.experience.add(account, 1);
    }
  }
  const clean = accounts.flatMap((account) =>
    distinct(account.residues).map((residue) => example(residue, account)),
  );
  return { clean, changes };
}

/** A substitution is one, though both sides have a residue. */
function distinct(residues: readonly Residue[]): Residue[] {
  return residues.filter(({ side, instead }) => side === 0 || !instead);
}

/** By part of speech: words that may stand in place of others, of the act and of the dictionary. */
interface Vocabulary {
  act: Map<string, string[]>;
  dictionary: Map<string, string[]>;
}

function vocabulariesOf(
  { languages, dictionary }: ComparedPair,
  accounts: readonly Accounted[],
): readonly [Vocabulary, Vocabulary] {
  const add = (words: Map<string, string[]>, part: string, word: string): void => {
    const list = words.get(part);
    if (list) list.push(word);
    else words.set(part, [word]);
  };
  const [left, right] = languages.map((language): Vocabulary => {
    const known = new Map<string, string[]>();
    for (const { renderings, pos } of dictionary?.entries ?? [])
      for (const word of renderings[language] ?? []) if (!word.includes(' ')) add(known, pos, word);
    return { act: new Map<string, string[]>(), dictionary: known };
  });
  if (!left || !right) throw new Error('two languages are needed');
  for (const { alignment } of accounts) {
    for (const [words, { act }] of [[alignment.left, left] as const, [alignment.right, right] as const])
      for (const word of words)
        if (word.content)
          add(act, partOfSpeech(word, dictionary), word.reading.text.slice(word.start, word.end));
  }
  return [left, right];
}

interface Changing {
  change: Change;
  side: 0 | 1;
  vocabulary: Vocabulary;
  dictionary: Dictionary | undefined;
  random: () => number;
}

/** A passage changed on one side, and which of its residues are about the change; undefined where there is nothing to change. */
function changedPassage(
  { passage: { sides }, alignment }: Account,
  { change, side, vocabulary, dictionary, random }: Changing,
): { sides: Passage['sides']; concerns: (residue: Residue) => boolean } | undefined {
  const words = side === 0 ? alignment.left : alignment.right;
  const first = Math.floor(random() * words.length);
  const count = change === 'dropped' ? (LENGTHS[Math.floor(random() * LENGTHS.length)] ?? 1) : 1;
  const gone = words.slice(first, first + count);
  const [head, last] = [gone[0], gone.at(-1)];
  if (!head?.content || !last?.content || gone.length < count) return undefined;
  if (gone.some((word) => word.reading !== head.reading)) return undefined;
  if (words.filter(({ content }) => content).length < count + 2) return undefined;
  const bereft = counterparts(alignment, side, first, count);
  if (bereft.size === 0) return undefined;
  const part = change === 'inserted' ? 'adj' : partOfSpeech(head, dictionary);
  const choice = (random() < FROM_DICTIONARY ? vocabulary.dictionary : vocabulary.act).get(part) ?? [];
  const other = change === 'dropped' ? '' : choice[Math.floor(random() * choice.length)];
  if (other === undefined) return undefined;
  const { placed, language } = head.reading;
  const { text } = placed.clause;
  const end = change === 'inserted' ? head.start : last.end;
  const space = change === 'inserted' ? ' ' : '';
  const changed = `${text.slice(0, head.start)}${other}${space}${text.slice(end)}`.replace(/ {2,}/g, ' ');
  const reading = new ClauseReading({ ...placed, clause: { ...placed.clause, text: changed } }, language);
  const now = sides.map((readings) => readings.map((one) => (one === head.reading ? reading : one)));
  const lost = (residue: Residue): boolean =>
    residue.side !== side && residue.places.some((at) => bereft.has(at));
  const added = (residue: Residue): boolean =>
    residue.side === side &&
    residue.words.some((word) => word.reading === reading && word.start === head.start);
  return { sides: [now[0] ?? [], now[1] ?? []], concerns: change === 'inserted' ? added : lost };
}

/** The content words of the other side that some words of a side are linked to. */
function counterparts(
  { left, right, links }: Accounted['alignment'],
  side: 0 | 1,
  first: number,
  count: number,
): Set<number> {
  const opposite = side === 0 ? right : left;
  const found = new Set<number>();
  for (const link of links) {
    const [own, other] = side === 0 ? [link.left, link.right] : [link.right, link.left];
    if (own.some((at) => at >= first && at < first + count))
      for (const at of other) if (opposite[at]?.content === true) found.add(at);
  }
  return found;
}

/** Logistic regression; clean residues and those of changes weigh alike as a whole. */
function fit(examples: readonly Examples[], kind: Kind): SurpriseWeights {
  const ofKind = (list: readonly Example[]): Features[] =>
    list.filter((one) => one.kind === kind).map(({ features }) => features);
  const sides = [
    ofKind(examples.flatMap(({ clean }) => clean)),
    ofKind(examples.flatMap(({ changes }) => changes.flatMap(({ residues }) => residues))),
  ];
  const weights = Object.fromEntries(FEATURES[kind].map((name) => [name, 0])) as Record<string, number>;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = Object.fromEntries(
      FEATURES[kind].map((name) => [name, -PENALTY * (weights[name] ?? 0)]),
    ) as Record<string, number>;
    sides.forEach((list, divergent) => {
      for (const features of list) {
        const error = (divergent - logistic(features, weights, kind)) / list.length;
        for (const name of FEATURES[kind]) slope[name] = (slope[name] ?? 0) + error * (features[name] ?? 0);
      }
    });
    for (const name of FEATURES[kind]) weights[name] = (weights[name] ?? 0) + RATE * (slope[name] ?? 0);
  }
  return weights;
}

/** Moved so that a residue is as likely as not where so few residues of clean passages are. */
function levelled(
  fitted: SurpriseWeights,
  kind: Kind,
  sets: readonly { name: string; pair: ComparedPair; examples: Examples }[],
): SurpriseWeights {
  const own = sets.filter(({ name }) => LEVELLED.test(name));
  const passages = own.reduce((sum, { pair }) => sum + pair.passages.length, 0);
  const odds = own
    .flatMap(({ examples }) => examples.clean)
    .filter((one) => one.kind === kind)
    .map(({ features }) => logistic(features, fitted, kind))
    .map((surprise) => Math.log(surprise / (1 - surprise)))
    .sort((a, b) => b - a);
  const least = odds[Math.round((ALARMS[kind] * passages) / 100)] ?? 0;
  return Object.fromEntries(
    FEATURES[kind].map((name) => [
      name,
      Number(((fitted[name] ?? 0) - (name === 'one' ? least : 0)).toFixed(3)),
    ]),
  );
}

/** Fits the weights of residues, writes them, and tells what they find and how often they cry wolf. */
export async function fitResidues(): Promise<void> {
  const dictionary = await loadDictionary();
  const sets = (await versionPairs()).map(({ name, acts }, at) => {
    const [pair] = pairsOf({ alignment: alignActs(acts, dictionary), acts }, dictionary);
    if (!pair) throw new Error(`${name}: two versions are needed`);
    return { name, pair, examples: examplesOf(pair, at + 1) };
  });
  const development = sets.filter(({ name }) => !HELD_OUT.test(name)).map(({ examples }) => examples);
  const weights = {
    alone: levelled(fit(development, 'alone'), 'alone', sets),
    instead: levelled(fit(development, 'instead'), 'instead', sets),
  };
  writeFileSync(FILE, `${JSON.stringify(weights, null, 2)}\n`);
  const isAlarm = ({ kind, features }: Example): boolean => logistic(features, weights[kind], kind) >= 0.5;
  for (const { name, pair, examples } of sets) {
    const alarms = KINDS.map(
      (kind) => examples.clean.filter((one) => one.kind === kind && isAlarm(one)).length,
    );
    const shares = Object.keys(CHANGES).map((change) => {
      const own = examples.changes.filter((one) => one.change === change);
      const found = own.filter(({ residues }) => residues.some(isAlarm)).length;
      return `${change} ${Math.round((100 * found) / own.length)}%`;
    });
    const rate = alarms.map((count) => ((100 * count) / pair.passages.length).toFixed(1)).join(' and ');
    process.stdout.write(
      `${name}: found ${shares.join(', ')}; alone and instead in 100 clean beads: ${rate}\n`,
    );
  }
}
