/**
 * `npm run fit -- residues`: fits the weights by which residues are ranked and writes them to
 * `src/validate/accounting/weights.json`. Words and short phrases are dropped by chance from one side of clean passages; what is
 * then left without a counterpart on the other side is a divergence, and what is so without that mostly is not. A logistic
 * regression tells the one from the other. The Constitution of 2026 is left out, to be measured on.
 */
import { writeFileSync } from 'node:fs';
import { alignActs } from '../src/align/act.js';
import { loadDictionary } from '../src/store/glossary.js';
import { Accountant, type Accounted } from '../src/validate/accounting/accounts.js';
import { FEATURES, type Features } from '../src/validate/accounting/features.js';
import { surpriseOf, type SurpriseWeights } from '../src/validate/accounting/surprise.js';
import { pairsOf, type ComparedPair, type Passage } from '../src/validate/compare/pair.js';
import { ClauseReading } from '../src/validate/compare/reading.js';
import { versionPairs } from './acts.js';
import { randomNumbers } from './noise.js';

const FILE = 'src/validate/accounting/weights.json';
/** Measured on, not fitted to. */
const HELD_OUT = /^(?:constitution-2026|udhr)/;
const DROPS = 1500;
/** How often one word, two, three or four are dropped at once. */
const LENGTHS = [1, 1, 1, 1, 2, 2, 3, 4];
const ROUNDS = 400;
const RATE = 0.5;
/** Keeps weights small where the examples say little. */
const PENALTY = 0.002;

interface Example {
  features: Features;
  divergent: boolean;
  weight: number;
}

/** Examples of one pair of versions: all residues of clean passages, and those that dropping words makes. */
function examplesOf(pair: ComparedPair, seed: number): Example[] {
  const accountant = new Accountant(pair);
  const accounts = accountant.accounts();
  const clean = accounts.flatMap((account) =>
    account.residues.map((residue): Features => accountant.features(residue, account)),
  );
  const random = randomNumbers(seed);
  const made: Features[] = [];
  for (let drop = 0; drop < DROPS; drop += 1) {
    const account = accounts[Math.floor(random() * accounts.length)];
    if (!account) continue;
    const side = random() < 0.5 ? 0 : 1;
    const cut = dropped(account.passage, account, side, random);
    if (!cut) continue;
    const now = accountant.account(cut.sides);
    accountant.experience.add(account, -1);
    accountant.experience.add(now, 1);
    for (const residue of now.residues)
      if (residue.side !== side && residue.places.some((at) => cut.bereft.has(at)))
        made.push(accountant.features(residue, now));
    accountant.experience.add(now, -1);
    accountant.experience.add(account, 1);
  }
  return [
    ...clean.map((features) => ({ features, divergent: false, weight: 1 / clean.length })),
    ...made.map((features) => ({ features, divergent: true, weight: 1 / made.length })),
  ];
}

/** The passage without some words of a side, and the words of the other side that were their counterparts. */
function dropped(
  { sides }: Passage,
  { alignment }: Accounted,
  side: 0 | 1,
  random: () => number,
): { sides: Passage['sides']; bereft: ReadonlySet<number> } | undefined {
  const words = side === 0 ? alignment.left : alignment.right;
  const opposite = side === 0 ? alignment.right : alignment.left;
  const first = Math.floor(random() * words.length);
  const count = LENGTHS[Math.floor(random() * LENGTHS.length)] ?? 1;
  const gone = words.slice(first, first + count);
  const [head, last] = [gone[0], gone.at(-1)];
  if (!head?.content || !last?.content || gone.length < count || gone.some((word) => word.reading !== head.reading))
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
  const shorter = `${text.slice(0, head.start)}${text.slice(last.end)}`.replace(/ {2,}/g, ' ');
  const reading = new ClauseReading({ ...placed, clause: { ...placed.clause, text: shorter } }, language);
  const cut = sides.map((readings) => readings.map((one) => (one === head.reading ? reading : one)));
  return { sides: [cut[0] ?? [], cut[1] ?? []], bereft };
}

function fit(examples: readonly Example[]): SurpriseWeights {
  const weights: Record<string, number> = Object.fromEntries(FEATURES.map((name) => [name, 0]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope: Record<string, number> = Object.fromEntries(
      FEATURES.map((name) => [name, -PENALTY * (weights[name] ?? 0)]),
    );
    for (const { features, divergent, weight } of examples) {
      const error = weight * ((divergent ? 1 : 0) - surpriseOf(features, weights as SurpriseWeights));
      for (const name of FEATURES) slope[name] = (slope[name] ?? 0) + error * features[name];
    }
    for (const name of FEATURES) weights[name] = (weights[name] ?? 0) + RATE * (slope[name] ?? 0);
  }
  return Object.fromEntries(
    FEATURES.map((name) => [name, Number((weights[name] ?? 0).toFixed(3))]),
  ) as SurpriseWeights;
}

/** The share of divergences above the surprise that so many clean passages in a hundred reach. */
function recallAt(examples: readonly Example[], allowed: number, weights: SurpriseWeights): number {
  const surprises = (divergent: boolean): number[] =>
    examples.filter((one) => one.divergent === divergent).map(({ features }) => surpriseOf(features, weights));
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
const weights = fit(sets.filter(({ name }) => !HELD_OUT.test(name)).flatMap(({ examples }) => examples));
writeFileSync(FILE, `${JSON.stringify(weights, null, 2)}\n`);
for (const { name, pair, examples } of sets) {
  const shares = [1, 2, 4, 8].map((share) =>
    recallAt(examples, (share * pair.passages.length) / 100, weights).toFixed(2),
  );
  process.stdout.write(`${name}: of the dropped, found at 1, 2, 4, 8 alarms in 100 beads: ${shares.join(', ')}\n`);
}
