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
import { Accountant, type Accounted } from '../src/validate/accounting/accounts.js';
import {
  FEATURES,
  kindOf,
  partOfSpeech,
  type Features,
  type Kind,
} from '../src/validate/accounting/features.js';
import type { Residue } from '../src/validate/accounting/residue.js';
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
const ALARMS = { alone: 2, instead: 1 } as const;
const CHANGES = 1500;
const KINDS = ['alone', 'instead'] as const;
/** How often one word, two, three or four are dropped at once. */
const LENGTHS = [1, 1, 1, 1, 2, 2, 3, 4];
const ROUNDS = 400;
const RATE = 0.5;
/** Keeps weights small where the examples say little. */
const PENALTY = 0.002;

interface Example {
  kind: Kind;
  features: Features;
  divergent: boolean;
  weight: number;
}

/** Examples of one pair of versions: all residues of clean passages, and those that dropping and replacing words makes. */
function examplesOf(pair: ComparedPair, seed: number): Example[] {
  const accountant = new Accountant(pair);
  const accounts = accountant.accounts();
  const random = randomNumbers(seed);
  const vocabulary = vocabularyOf(accounts, pair.dictionary);
  const examples: Example[] = accounts.flatMap((account) =>
    distinct(account.residues).map((residue) => ({
      kind: kindOf(residue),
      features: accountant.features(residue, account),
      divergent: false,
      weight: 1,
    })),
  );
  for (const kind of KINDS) {
    for (let change = 0; change < CHANGES; change += 1) {
      const account = accounts[Math.floor(random() * accounts.length)];
      if (!account) continue;
      const side = random() < 0.5 ? 0 : 1;
      const replacing = kind === 'instead' ? vocabulary[side] : undefined;
      const changed = changedPassage(account.passage, account, side, replacing, random);
      if (!changed) continue;
      const now = accountant.account(changed.sides);
      accountant.experience.add(account, -1);
      accountant.experience.add(now, 1);
      for (const residue of now.residues)
        if (residue.side !== side && residue.places.some((at) => changed.bereft.has(at)))
          examples.push({
            kind: kindOf(residue),
            features: accountant.features(residue, now),
            divergent: true,
            weight: 1,
          });
      accountant.experience.add(now, -1);
      accountant.experience.add(account, 1);
    }
  }
  return balanced(examples);
}

/** A substitution is one, though both sides have a residue. */
function distinct(residues: readonly Residue[]): Residue[] {
  return residues.filter(({ side, instead }) => side === 0 || !instead);
}

/** Of each kind, what diverges weighs as much as what does not. */
function balanced(examples: readonly Example[]): Example[] {
  const counts = new Map<string, number>();
  const key = ({ kind, divergent }: Example): string => `${kind} ${divergent}`;
  for (const one of examples) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return examples.map((one) => ({ ...one, weight: 1 / (counts.get(key(one)) ?? 1) }));
}

/** By side and part of speech: words as printed that may stand in place of others. */
type Vocabulary = ReadonlyMap<string, string[]>;

function vocabularyOf(
  accounts: readonly Accounted[],
  dictionary: Dictionary | undefined,
): readonly [Vocabulary, Vocabulary] {
  const [left, right] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { alignment } of accounts) {
    for (const [words, into] of [[alignment.left, left] as const, [alignment.right, right] as const]) {
      for (const word of words) {
        if (!word.content) continue;
        const part = partOfSpeech(word, dictionary);
        const list = into.get(part) ?? [];
        list.push(word.reading.text.slice(word.start, word.end));
        into.set(part, list);
      }
    }
  }
  return [left, right];
}

/**
 * The passage with some words of a side dropped, or with one replaced by another of its kind; and the words of the other side
 * that were the counterparts.
 */
function changedPassage(
  { sides }: Passage,
  { alignment }: Accounted,
  side: 0 | 1,
  replacing: Vocabulary | undefined,
  random: () => number,
): { sides: Passage['sides']; bereft: ReadonlySet<number> } | undefined {
  const words = side === 0 ? alignment.left : alignment.right;
  const opposite = side === 0 ? alignment.right : alignment.left;
  const first = Math.floor(random() * words.length);
  const count = replacing ? 1 : (LENGTHS[Math.floor(random() * LENGTHS.length)] ?? 1);
  const gone = words.slice(first, first + count);
  const [head, last] = [gone[0], gone.at(-1)];
  if (
    !head?.content ||
    !last?.content ||
    gone.length < count ||
    gone.some((word) => word.reading !== head.reading)
  )
    return undefined;
  if (words.filter(({ content }) => content).length < count + 2) return undefined;
  const bereft = new Set<number>();
  alignment.links.forEach((link) => {
    const [own, other] = side === 0 ? [link.left, link.right] : [link.right, link.left];
    if (own.some((at) => at >= first && at < first + count))
      for (const at of other) if (opposite[at]?.content === true) bereft.add(at);
  });
  if (bereft.size === 0) return undefined;
  const { placed, language } = head.reading;
  const { text } = placed.clause;
  const others = replacing?.get(partOfSpeech(head, dictionary)) ?? [];
  const other = replacing ? others[Math.floor(random() * others.length)] : '';
  if (other === undefined) return undefined;
  const changed = `${text.slice(0, head.start)}${other}${text.slice(last.end)}`.replace(/ {2,}/g, ' ');
  const reading = new ClauseReading({ ...placed, clause: { ...placed.clause, text: changed } }, language);
  const cut = sides.map((readings) => readings.map((one) => (one === head.reading ? reading : one)));
  return { sides: [cut[0] ?? [], cut[1] ?? []], bereft };
}

function fit(examples: readonly Example[], kind: Kind): SurpriseWeights {
  const own = examples.filter((one) => one.kind === kind);
  const weights = Object.fromEntries(FEATURES[kind].map((name) => [name, 0])) as Record<string, number>;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = Object.fromEntries(
      FEATURES[kind].map((name) => [name, -PENALTY * (weights[name] ?? 0)]),
    ) as Record<string, number>;
    for (const { features, divergent, weight } of own) {
      const error = weight * ((divergent ? 1 : 0) - logistic(features, weights, kind));
      for (const name of FEATURES[kind]) slope[name] = (slope[name] ?? 0) + error * (features[name] ?? 0);
    }
    for (const name of FEATURES[kind]) weights[name] = (weights[name] ?? 0) + RATE * (slope[name] ?? 0);
  }
  for (const name of FEATURES[kind]) weights[name] = Number((weights[name] ?? 0).toFixed(3));
  return weights;
}

/** Moved so that a residue is as likely as not where so few residues of clean passages are. */
function levelled(fitted: SurpriseWeights, kind: Kind): SurpriseWeights {
  const own = sets.filter(({ name }) => LEVELLED.test(name));
  const passages = own.reduce((sum, { pair }) => sum + pair.passages.length, 0);
  const odds = own
    .flatMap(({ examples }) => examples)
    .filter((one) => one.kind === kind && !one.divergent)
    .map(({ features }) => logistic(features, fitted, kind))
    .map((surprise) => Math.log(surprise / (1 - surprise)))
    .sort((a, b) => b - a);
  const least = odds[Math.round((ALARMS[kind] * passages) / 100)] ?? 0;
  return { ...fitted, one: Number(((fitted['one'] ?? 0) - least).toFixed(3)) };
}

/** The share of divergences above the surprise that so many residues of clean passages reach. */
function recallAt(
  examples: readonly Example[],
  allowed: number,
  weights: SurpriseWeights,
  kind: Kind,
): number {
  const surprises = (divergent: boolean): number[] =>
    examples
      .filter((one) => one.kind === kind && one.divergent === divergent)
      .map(({ features }) => logistic(features, weights, kind));
  const least = surprises(false).sort((a, b) => b - a)[Math.floor(allowed)] ?? 0;
  const made = surprises(true);
  return made.filter((surprise) => surprise > least).length / made.length;
}

const dictionary = await loadDictionary();
const sets = (await versionPairs()).map(({ name, acts }, at) => {
  const [pair] = pairsOf({ alignment: alignActs(acts, dictionary), acts }, dictionary);
  if (!pair) throw new Error(`${name}: two versions are needed`);
  return { name, pair, examples: examplesOf(pair, at + 1) };
});
const development = sets.filter(({ name }) => !HELD_OUT.test(name)).flatMap(({ examples }) => examples);
const weights = {
  alone: levelled(fit(development, 'alone'), 'alone'),
  instead: levelled(fit(development, 'instead'), 'instead'),
};
writeFileSync(FILE, `${JSON.stringify(weights, null, 2)}\n`);
for (const { name, pair, examples } of sets) {
  for (const kind of KINDS) {
    const shares = [0.5, 1, 2, 4].map((share) =>
      recallAt(examples, (share * pair.passages.length) / 100, weights[kind], kind).toFixed(2),
    );
    process.stdout.write(
      `${name}, ${kind}: found at 0.5, 1, 2, 4 alarms in 100 beads: ${shares.join(', ')}\n`,
    );
  }
}
