import type { Dictionary } from '../lexicon/dictionary.js';
import type { Entry } from '../lexicon/entry.js';
import { tokenize } from '../languages/tokens.js';
import { lawClauses } from '../model/act.js';
import type { AlignedAct } from '../model/alignment.js';
import type { LanguageCode } from '../model/text.js';
import type { ExportFormat } from './format.js';
import { attribute, content, withoutForbidden } from './xml.js';

/** Our parts of speech in the picklist of TBX-Basic; it has no other. */
const PARTS_OF_SPEECH: Readonly<Record<string, string>> = {
  noun: 'noun',
  verb: 'verb',
  adj: 'adjective',
  adv: 'adverb',
  name: 'properNoun',
};
/** Parts of speech that terms have; a glossary need not say. */
const TERMS: ReadonlySet<string> = new Set([...Object.keys(PARTS_OF_SPEECH), 'term', 'phrase', '']);
/** Words of the language at large: a termbase that held them would mark every word of a text. */
const NO_TERMS: ReadonlySet<string> = new Set(['general', 'grammar', 'numeral']);
/** Places that are named of a term in one language. */
const PLACES = 5;

/** The terms of the glossaries that the acts have, in one termbase. */
export const tbxFormat: ExportFormat = {
  counts: 'units',
  acts: 'together',
  dictionary: true,
  *files({ name, acts, settings }) {
    const { dictionary } = settings;
    if (dictionary) yield { name: `${name}.tbx`, chunks: termbase(acts(), dictionary) };
  },
};

/** Where an entry was met, by language. */
type Met = Map<LanguageCode, { count: number; places: string[] }>;

/**
 * A termbase in TBX-Basic (ISO 30042:2008): an entry a concept that occurs in the acts in two languages or more, with all its
 * renderings; `admin type="source"` tells how often any of them was met in a language, and where first.
 */
async function* termbase(
  acts: AsyncIterable<AlignedAct>,
  dictionary: Dictionary,
): AsyncGenerator<string, number> {
  const met = new Map<Entry, Met>();
  for await (const { alignment, acts: versions } of acts) {
    for (const { language, root } of versions) {
      const index = dictionary.terms(language);
      for (const { clause, division } of lawClauses(root)) {
        const found = index.findAll(tokenize(clause.text)).flatMap((match) => match.entries);
        for (const entry of found.filter(isTerm))
          note(met, entry, language, `${alignment.act} ${division.eId}`);
      }
    }
  }
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n';
  yield '<martif type="TBX-Basic" xml:lang="en">\n<martifHeader><fileDesc><sourceDesc><p>Tarazy</p></sourceDesc></fileDesc><encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n<text><body>\n';
  let count = 0;
  for (const entry of dictionary.entries) {
    const own = met.get(entry);
    if (!own || own.size < 2) continue;
    count += 1;
    yield termEntry(entry, own, count);
  }
  yield '</body></text>\n</martif>\n';
  return count;
}

function isTerm({ pos, domain }: Entry): boolean {
  return TERMS.has(pos) && !NO_TERMS.has(domain);
}

function note(met: Map<Entry, Met>, entry: Entry, language: LanguageCode, place: string): void {
  const own = met.get(entry) ?? new Map<LanguageCode, { count: number; places: string[] }>();
  met.set(entry, own);
  const known = own.get(language) ?? { count: 0, places: [] };
  own.set(language, known);
  known.count += 1;
  if (known.places.length < PLACES && !known.places.includes(place)) known.places.push(place);
}

function termEntry({ renderings, pos, domain, note: remark }: Entry, met: Met, id: number): string {
  const part = PARTS_OF_SPEECH[pos];
  const sets = Object.entries(renderings).map(([language, terms]) => {
    const found = met.get(language);
    const source = found ? `${found.count}: ${found.places.join(', ')}` : '0';
    const groups = terms.map((term, at) => {
      const speech = part === undefined ? '' : `<termNote type="partOfSpeech">${part}</termNote>`;
      const admin = at === 0 ? `<admin type="source">${text(source)}</admin>` : '';
      return `<tig><term>${text(term)}</term>${speech}${admin}</tig>`;
    });
    return `<langSet xml:lang="${attribute(language)}">${groups.join('')}</langSet>`;
  });
  const subject = domain === '' ? '' : `<descrip type="subjectField">${text(domain)}</descrip>`;
  const said = remark === '' ? '' : `<note>${text(remark)}</note>`;
  return `<termEntry id="c${id}">${subject}${said}${sets.join('')}</termEntry>\n`;
}

function text(words: string): string {
  return content(withoutForbidden(words));
}
