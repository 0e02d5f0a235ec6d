/**
 * `npm run fit -- residues`: fits the weights by which residues are ranked and writes them to
 * `src/validate/accounting/weights.json`. Words and short phrases are dropped by chance from one side of clean passages; what is
 * then left without a counterpart on the other side is a divergence, and what is so without that mostly is not. So is what the
 * authors of exams have changed on purpose, and what they have not. A logistic regression tells the one from the other. The
 * Constitution of 2026 and some of the exams are left out, to be measured on.
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
import { wordsOf } from '../src/validate/accounting/observe.js';
import { versionPairs } from './acts.js';
import { articleOf, examine, type Corpus } from './mutations/corpus.js';
import { loadExams, type Exam } from './mutations/exam.js';
import { groupBy } from './mutations/group.js';
import { batches, type Mutation } from './mutations/plan.js';
import { editedTexts } from './mutations/run.js';
import { randomNumbers } from './noise.js';

const FILE = 'src/validate/accounting/weights.json';
/** Measured on, not fitted to. */
const HELD_OUT = /^(?:constitution-2026|udhr|exam (?:civil|ecology))/;
/** Two versions that say the same, by authors who did not know the dictionary. */
const LEVELLED = /^exam/;
/** Residues in a hundred such passages that are surprising. */
const ALARMS = { alone: 2, instead: 1.4 } as const;
const CHANGES = { dropped: 1500, replaced: 1500, inserted: 1000 } as const;
type Change = keyof typeof CHANGES | 'omission' | 'addition' | 'term';
const BY_HAND: ReadonlySet<string> = new Set(['omission', 'addition', 'term'] satisfies Change[]);
const BATCH = 12;
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
  for (const change of Object.keys(CHANGES) as (keyof typeof CHANGES)[]) {
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

/** What the author of an exam has changed, and what residues there are where nothing is changed. */
function examplesByHand({ corpus, mutations }: Exam, dictionary: Dictionary): Examples {
  const clean = examined(corpus, [], dictionary);
  const known = groupBy(clean, ({ article, name }) => `${article} ${name}`);
  const own = mutations.filter(({ family }) => BY_HAND.has(family));
  const changes = batches(own, BATCH).flatMap((batch) => {
    const found = examined(corpus, batch, dictionary).filter(
      ({ article, name }) => !known.has(`${article} ${name}`),
    );
    return batch.map(({ family, article }) => ({
      change: family as Change,
      residues: found.filter((one) => one.article === article).map(({ example }) => example),
    }));
  });
  return { clean: clean.map(({ example }) => example), changes };
}

/** The residues of an act with some changes, each with its article and its words. */
function examined(
  { name, acts }: Corpus,
  batch: readonly Mutation[],
  dictionary: Dictionary,
): { article: string; name: string; example: Example }[] {
  const { acts: now, alignment } = examine(name, editedTexts(acts, batch), dictionary);
  const [pair] = pairsOf({ alignment, acts: [now.kk, now.ru] }, dictionary);
  if (!pair) throw new Error(`${name}: two versions are needed`);
  const accountant = new Accountant(pair);
  return accountant.accounts().flatMap((account) =>
    distinct(account.residues).map((residue) => ({
      article: articleOf(account.passage.eId),
      name: [residue, residue.instead].map((one) => (one ? wordsOf(one) : '')).join(' / '),
      example: { kind: kindOf(residue), features: accountant.features(residue, account) },
    })),
  );
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
  change: keyof typeof CHANGES;
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

/** Logistic regression; clean residues and those of changes weigh alike as a whole, and so do those by chance and by hand. */
function fit(sets: readonly FitSet[], kind: Kind): SurpriseWeights {
  const ofKind = (list: readonly Example[]): Features[] =>
    list.filter((one) => one.kind === kind).map(({ features }) => features);
  const groups = [true, false].flatMap((byHand) => {
    const own = sets.filter((one) => isByHand(one) === byHand).map(({ examples }) => examples);
    return [
      { divergent: 0, list: ofKind(own.flatMap(({ clean }) => clean)) },
      {
        divergent: 1,
        list: ofKind(own.flatMap(({ changes }) => changes.flatMap(({ residues }) => residues))),
      },
    ];
  });
  const weights = Object.fromEntries(FEATURES[kind].map((name) => [name, 0])) as Record<string, number>;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = Object.fromEntries(
      FEATURES[kind].map((name) => [name, -PENALTY * (weights[name] ?? 0)]),
    ) as Record<string, number>;
    for (const { divergent, list } of groups) {
      for (const features of list) {
        const error = (divergent - logistic(features, weights, kind)) / (2 * list.length);
        for (const name of FEATURES[kind]) slope[name] = (slope[name] ?? 0) + error * (features[name] ?? 0);
      }
    }
    for (const name of FEATURES[kind]) weights[name] = (weights[name] ?? 0) + RATE * (slope[name] ?? 0);
  }
  return weights;
}

interface FitSet {
  name: string;
  passages: number;
  examples: Examples;
}

function isByHand({ name }: FitSet): boolean {
  return name.startsWith('exam');
}

/** Moved so that a residue is as likely as not where so few residues of clean passages are. */
function levelled(fitted: SurpriseWeights, kind: Kind, sets: readonly FitSet[]): SurpriseWeights {
  const own = sets.filter(({ name }) => LEVELLED.test(name));
  const passages = own.reduce((sum, one) => sum + one.passages, 0);
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
  const byChance = (await versionPairs()).map(({ name, acts }, at): FitSet => {
    const [pair] = pairsOf({ alignment: alignActs(acts, dictionary), acts }, dictionary);
    if (!pair) throw new Error(`${name}: two versions are needed`);
    return { name, passages: pair.passages.length, examples: examplesOf(pair, at + 1) };
  });
  const byHand = loadExams(dictionary).map((exam): FitSet => ({
    name: `exam ${exam.corpus.name}`,
    passages: exam.corpus.clauses.length / 2,
    examples: examplesByHand(exam, dictionary),
  }));
  const sets = [...byChance, ...byHand];
  const development = sets.filter(({ name }) => !HELD_OUT.test(name));
  const weights = {
    alone: levelled(fit(development, 'alone'), 'alone', development),
    instead: levelled(fit(development, 'instead'), 'instead', development),
  };
  writeFileSync(FILE, `${JSON.stringify(weights, null, 2)}\n`);
  for (const set of sets) process.stdout.write(`${told(set, weights)}\n`);
}

function told({ name, passages, examples }: FitSet, weights: Record<Kind, SurpriseWeights>): string {
  const isAlarm = ({ kind, features }: Example): boolean => logistic(features, weights[kind], kind) >= 0.5;
  const alarms = KINDS.map(
    (kind) => examples.clean.filter((one) => one.kind === kind && isAlarm(one)).length,
  );
  const shares = [...groupBy(examples.changes, ({ change }) => change)].map(([change, own]) => {
    const found = own.filter(({ residues }) => residues.some(isAlarm)).length;
    return `${change} ${Math.round((100 * found) / own.length)}%`;
  });
  const rate = alarms.map((count) => ((100 * count) / passages).toFixed(1)).join(' and ');
  return `${name}: found ${shares.join(', ')}; alone and instead in 100 clean beads: ${rate}`;
}
