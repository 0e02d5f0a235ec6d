import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { languageNamed } from '../languages/registry.js';
import type { Entry, Glossary } from './entry.js';

/** Elements of TBX version 2 (ISO 30042:2008) and version 3 (ISO 30042:2019) by what they hold. */
const CONCEPT = new Set(['termEntry', 'conceptEntry']);
const LANGUAGE = new Set(['langSet', 'langSec']);

/**
 * Reads a termbase in TBX-Basic, of the 2008 or the 2019 edition: one entry a concept, with all terms of each language,
 * the part of speech of the first, the subject field and the first note. Languages without a pack are passed over.
 */
export function parseTbx(text: string, file: string): Glossary {
  const glossary: Glossary = { entries: [], problems: [] };
  const reader = new ConceptReader(file, glossary);
  // Entities are never expanded, and nothing outside of the file is read.
  const parser = new SaxesParser({ xmlns: false, fileName: file });
  parser.on('error', (error) => {
    if (!glossary.problems.some(({ code }) => code === 'syntax'))
      glossary.problems.push({ code: 'syntax', file, line: parser.line, data: { message: error.message } });
  });
  parser.on('opentag', (tag) => {
    reader.open(tag, parser.line);
  });
  parser.on('text', (words) => {
    reader.text(words);
  });
  parser.on('closetag', ({ name }) => {
    reader.close(name);
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return glossary;
}

class ConceptReader {
  readonly #file: string;
  readonly #glossary: Glossary;
  #terms: Record<string, string[]> = {};
  #details = { pos: '', domain: '', note: '' };
  #language: string | undefined;
  #line = 0;
  /** The element under way that may hold words, and its `type`. */
  #holder: { name: string; type: string } | undefined;
  #words = '';

  constructor(file: string, glossary: Glossary) {
    [this.#file, this.#glossary] = [file, glossary];
  }

  open({ name, attributes }: SaxesTagPlain, line: number): void {
    if (CONCEPT.has(name)) {
      [this.#terms, this.#details, this.#line] = [{}, { pos: '', domain: '', note: '' }, line];
    } else if (LANGUAGE.has(name)) {
      this.#language = languageNamed((attributes['xml:lang'] ?? '').split(/[-_]/)[0] ?? '');
    } else if (['term', 'termNote', 'descrip', 'note'].includes(name)) {
      this.#holder = { name, type: attributes['type'] ?? '' };
      this.#words = '';
    }
  }

  text(words: string): void {
    if (this.#holder) this.#words += words;
  }

  close(name: string): void {
    if (CONCEPT.has(name)) this.#finish();
    else if (LANGUAGE.has(name)) this.#language = undefined;
    else if (this.#holder?.name === name) {
      this.#keep(this.#holder, this.#words.replace(/\s+/g, ' ').trim());
      this.#holder = undefined;
    }
  }

  #keep({ name, type }: { name: string; type: string }, words: string): void {
    if (name === 'term') {
      if (this.#language !== undefined && words !== '') (this.#terms[this.#language] ??= []).push(words);
    } else if (type === 'partOfSpeech') this.#details.pos ||= PARTS_OF_SPEECH[words] ?? '';
    else if (type === 'subjectField') this.#details.domain ||= words;
    else if (name === 'note') this.#details.note ||= words;
  }

  #finish(): void {
    const entry: Entry = { renderings: this.#terms, ...this.#details, file: this.#file, line: this.#line };
    if (Object.keys(this.#terms).length > 1) this.#glossary.entries.push(entry);
    else this.#glossary.problems.push({ code: 'empty', file: this.#file, line: this.#line, data: {} });
  }
}

/** The picklist of TBX-Basic in the words of our own files. */
const PARTS_OF_SPEECH: Readonly<Record<string, string>> = {
  noun: 'noun',
  verb: 'verb',
  adjective: 'adj',
  adverb: 'adv',
  properNoun: 'name',
};
