import type { Translate } from '../../i18n/translator.js';
import { eIdOfClause } from '../../model/act.js';
import type { AlignedAct, Bead } from '../../model/alignment.js';
import type { LanguageCode } from '../../model/text.js';
import type { ReportedFinding } from '../findings/report.js';
import { documentWords, versionTable } from './frame.js';
import { columnTitle, languageOf } from './language.js';
import { marksOf } from './marking.js';
import {
  plainLine,
  type Block,
  type Column,
  type Line,
  type ParallelRow,
  type TextDocument,
} from './model.js';
import { noteOf } from './note.js';
import { placeFindings } from './placing.js';
import { wordingOf, type Wording } from './wording.js';

/** What a document is made from. */
export interface DocumentOptions {
  toolVersion: string;
  t: Translate;
}

/**
 * An act as a document of parallel wordings: a row a bead, headings between them, findings as notes on the words they are
 * about. What people have dismissed is for the caller to leave out.
 */
export function actDocument(
  { alignment, acts }: AlignedAct,
  findings: readonly ReportedFinding[],
  { toolVersion, t }: DocumentOptions,
): TextDocument {
  const placed = placeFindings({ alignment, acts }, findings);
  const notes = placed.map(({ finding }, index) => noteOf(finding, index + 1, t));
  const isMarked = (_: unknown, index: number): boolean =>
    placed[index]?.bead !== undefined && placed[index].words.length > 0;
  const unmarked = notes.filter((note, index) => !isMarked(note, index));
  const marks = marksOf(placed, { noted: true });
  const languages = acts.map(({ language }) => language);
  const wordings = new Map(acts.map((act) => [act.language, wordingOf(act)]));
  const rows = new RowMaker(
    wordings,
    languages.map((language) => ({ language, title: columnTitle(language, t) })),
  );

  const title: Line[] = [];
  for (const bead of alignment.beads) {
    const lines = new Map<LanguageCode, Line>();
    for (const [language, wording] of wordings) {
      const ids = bead.sides[language] ?? [];
      if (ids.length > 0) lines.set(language, wording.line(ids, marks));
    }
    if (eIdOfBead(bead, languages) === 'title') title.push(...lines.values());
    else rows.add(bead, lines);
  }

  const reader = languageOf(t);
  const name = acts.map((act) => act.title).find((one) => one !== undefined) ?? alignment.act;
  return {
    language: reader,
    name,
    title: title.length > 0 ? title : [plainLine(acts[0]?.language ?? reader, name)],
    blocks: [
      // The titles stand above.
      versionTable(acts, t, { titles: false }),
      ...unmarked.flatMap(({ number, title: about, paragraphs }): Block[] => [
        {
          kind: 'paragraph',
          label: `${number}. ${about}`,
          line: plainLine(reader, paragraphs.join(' ')),
        },
      ]),
      ...rows.blocks,
    ],
    notes: notes.filter(isMarked),
    words: documentWords(toolVersion, t),
  };
}

function eIdOfBead({ sides }: Bead, languages: readonly LanguageCode[]): string {
  const id = languages.map((language) => sides[language]?.[0]).find((one) => one !== undefined);
  return eIdOfClause(id ?? '#');
}

const HEADING = '__heading';

/** Puts beads into tables, and headings between the tables. */
class RowMaker {
  readonly blocks: Block[] = [];
  readonly #wordings: ReadonlyMap<LanguageCode, Wording>;
  readonly #columns: readonly Column[];
  readonly #opened = new Set<string>();
  readonly #ids = new Set<string>();
  #rows: ParallelRow[] = [];

  constructor(wordings: ReadonlyMap<LanguageCode, Wording>, columns: readonly Column[]) {
    this.#wordings = wordings;
    this.#columns = columns;
  }

  add(bead: Bead, lines: ReadonlyMap<LanguageCode, Line>): void {
    const languages = this.#columns.map(({ language }) => language);
    const eId = eIdOfBead(bead, languages);
    const own = eId.endsWith(HEADING) ? eId.slice(0, -HEADING.length) : undefined;
    for (const language of languages) {
      const wording = this.#wordings.get(language);
      for (const id of bead.sides[language] ?? []) {
        for (const opening of wording?.openings(id) ?? [])
          if (opening.eId !== own && `${opening.eId}${HEADING}` !== eIdOfClause(id)) this.#open(opening.eId);
      }
    }
    if (own !== undefined) {
      this.#open(own, lines);
      return;
    }
    this.#rows.push({
      ...this.#free(eId),
      depth: eId.includes('indent_') ? 2 : eId.includes('point_') ? 1 : 0,
      cells: languages.map((language) => lines.get(language)),
    });
    // The table of a heading is filled as long as no other heading comes.
    if (this.#rows.length === 1)
      this.blocks.push({ kind: 'parallel', columns: this.#columns, rows: this.#rows });
  }

  /** A heading: the numbers in all versions, each before its title if it has one. */
  #open(eId: string, titles: ReadonlyMap<LanguageCode, Line> = new Map()): void {
    if (titles.size === 0 && this.#opened.has(eId)) return;
    this.#opened.add(eId);
    const lines: Line[] = [];
    let level = 1;
    for (const [language, wording] of this.#wordings) {
      const opening = wording.opening(eId);
      level = opening?.level ?? level;
      const label = opening?.label ?? '';
      const pieces = titles.get(language)?.pieces ?? [];
      const between = label !== '' && pieces.length > 0 ? ' ' : '';
      if (label !== '' || pieces.length > 0)
        lines.push({
          language,
          pieces: [...(label === '' ? [] : [{ text: `${label}${between}` }]), ...pieces],
        });
    }
    if (lines.length === 0) return;
    this.#rows = [];
    this.blocks.push({ kind: 'heading', level, ...this.#free(eId), lines });
  }

  /** An id may be given once. */
  #free(id: string): { id?: string } {
    if (id === '' || this.#ids.has(id)) return {};
    this.#ids.add(id);
    return { id };
  }
}
