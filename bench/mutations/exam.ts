import { readdirSync, readFileSync } from 'node:fs';
import type { Dictionary } from '../../src/lexicon/dictionary.js';
import { lawClauses } from '../../src/model/act.js';
import { articleOf, loadCorpus, type Corpus } from './corpus.js';
import type { Version } from './edit.js';
import { FAMILIES } from './families.js';
import type { SourceEdit } from './family.js';
import type { Mutation } from './plan.js';

const FOLDER = 'bench/exams';

/** A change that the author of an exam has made by hand: wordings of one version, each found once in its file, and others for them. */
interface Change {
  family: string;
  lang: Version;
  edits: readonly (readonly [from: string, to: string])[];
  note: string;
}

/** An act that is an exam, with the changes that its author has made. */
export interface Exam {
  corpus: Corpus;
  mutations: readonly Mutation[];
}

/** Acts and changes by authors who have seen neither the rules nor the dictionary. */
export function loadExams(dictionary: Dictionary, part = ''): Exam[] {
  return readdirSync(FOLDER)
    .filter((name) => name.includes(part))
    .sort()
    .map((name) => {
      const read = (file: string): string => readFileSync(`${FOLDER}/${name}/${file}`, 'utf8');
      const corpus = loadCorpus(name, { kk: read('kk.md'), ru: read('ru.md') }, dictionary);
      const changes = JSON.parse(read('changes.json')) as Change[];
      return { corpus, mutations: changes.map((change) => mutationOf(change, corpus)) };
    });
}

function mutationOf({ family, lang, edits, note }: Change, corpus: Corpus): Mutation {
  const { text } = corpus.acts[lang].source;
  const found = edits.map(([from, to]): SourceEdit => {
    const start = text.indexOf(from);
    if (start < 0 || text.indexOf(from, start + 1) >= 0)
      throw new Error(`${corpus.name}/${lang}.md: «${from}» must stand there once`);
    return { start, end: start + from.length, to };
  });
  const eId = placeOf(corpus, lang, found[0]?.start ?? 0);
  return {
    family,
    rules: rulesOf(family),
    kind: note,
    corpus,
    version: lang,
    article: articleOf(eId),
    eId,
    edits: found,
    shown: edits.map(([from, to]) => `${from} → ${to || '∅'}`).join(' | '),
    after: '',
  };
}

/** The division of the last clause that begins before an offset. */
function placeOf({ acts }: Corpus, version: Version, offset: number): string {
  const before = lawClauses(acts[version].root).filter(({ clause }) => clause.span.start <= offset);
  // What is taken out with its number begins before its clause.
  const within = lawClauses(acts[version].root).find(
    ({ division, clause }) => division.span.start === offset && clause.span.start > offset,
  );
  return (within ?? before.at(-1))?.division.eId ?? '';
}

/** Of two versions nobody can tell what one has too much from what the other has too little. */
const EITHER = ['omission', 'addition', 'term-mismatch'];

function rulesOf(family: string): readonly string[] {
  if (family === 'omission' || family === 'addition') return EITHER;
  return FAMILIES.find(({ name }) => name.split(',')[0] === family)?.rules ?? [];
}
