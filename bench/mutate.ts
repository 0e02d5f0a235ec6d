/**
 * `npm run mutate`: how much of what can go wrong between two versions is found. Each mutation is one edit of one version,
 * made by its grammar: divergences that a rule should find, and rewordings that say the same.
 * `-- --family F --lang kk|ru --act A` restricts them, `--sample N` takes N of each, `--missed` shows those that no right rule
 * found, `--list` shows them all and checks nothing. `--exams` takes acts and changes that others have written by hand
 * (`bench/exams/`), and tells what is said of the acts before anything is changed, too.
 */
import { parseArgs } from 'node:util';
import { loadDictionary } from '../src/store/glossary.js';
import { loadCorpora } from './mutations/corpus.js';
import { VERSIONS } from './mutations/edit.js';
import { loadExams } from './mutations/exam.js';
import { FAMILIES, REWORDINGS } from './mutations/families.js';
import { batches, choose, type Mutation } from './mutations/plan.js';
import { line, printClean, printDivergences, printMissed, printRewordings } from './mutations/report.js';
import { tryBatch } from './mutations/run.js';

const USUAL = 48;
const BATCH = 12;

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean', default: false } as const;
const { values } = parseArgs({
  options: { family: TEXT, lang: TEXT, act: TEXT, sample: TEXT, missed: FLAG, list: FLAG, exams: FLAG },
});
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const dictionary = await loadDictionary();
const versions = VERSIONS.filter((version) => values.lang === undefined || version === values.lang);
const isWanted = (family: string): boolean => values.family === undefined || family === values.family;
const mutations = values.exams ? examined() : made();

function made(): Mutation[] {
  const corpora = loadCorpora(dictionary, values.act);
  return [...FAMILIES, ...REWORDINGS]
    .filter(({ name }) => isWanted(name))
    .flatMap((family) => {
      const count = values.sample === undefined ? (family.count ?? USUAL) : Number(values.sample);
      return versions.flatMap((version) => choose(family, version, corpora, count));
    });
}

function examined(): Mutation[] {
  const exams = loadExams(dictionary, values.act);
  printClean(
    exams.map(({ corpus }) => corpus),
    print,
    values.missed,
  );
  return exams
    .flatMap((exam) => exam.mutations)
    .filter(({ family, version }) => isWanted(family) && versions.includes(version));
}

if (values.list) {
  for (const mutation of mutations) print(`${line(mutation)}\n    ${mutation.after}`);
} else {
  const began = performance.now();
  const runs = batches(mutations, BATCH).map((batch) => tryBatch(batch, dictionary));
  const found = new Map(
    runs.flatMap(({ outcomes }) => outcomes.map((outcome) => [outcome.mutation, outcome])),
  );
  const outcomes = mutations.flatMap((mutation) => found.get(mutation) ?? []);
  const divergences = outcomes.filter(({ mutation }) => mutation.rules.length > 0);
  const rewordings = outcomes.filter(({ mutation }) => mutation.rules.length === 0);
  if (divergences.length > 0) printDivergences(divergences, print);
  if (rewordings.length > 0) printRewordings(rewordings, print);
  const strays = runs.reduce((sum, run) => sum + run.strays.length, 0);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  print(`\n${strays} findings in articles where nothing had changed; ${runs.length} runs, ${seconds} s`);
  if (values.missed) printMissed(outcomes, print);
}
